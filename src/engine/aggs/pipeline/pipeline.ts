import type { Json } from '../../../diagnostics/json.js';
import type { Bucket } from '../aggregation.js';
import type { Run } from '../run.js';

/** Stands beside an aggregation of many buckets and sums it up. */
export interface SiblingPipeline {
  readonly kind: 'sibling';
  readonly name: string;
  readonly pointer: string;
  /** Paths that it reads, so that pipelines run after what they read. */
  readonly reads: readonly string[];
  compute(around: Bucket, run: Run): Json;
}

/** Stands inside an aggregation of many buckets and adds to, drops or orders its buckets. */
export interface ParentPipeline {
  readonly kind: 'parent';
  readonly name: string;
  readonly pointer: string;
  readonly reads: readonly string[];
  apply(buckets: Bucket[], run: Run): Bucket[];
}

export type Pipeline = SiblingPipeline | ParentPipeline;
