import type { Json, JsonObject } from '../../diagnostics/json.js';
import type { DocSet } from '../search/reader.js';
import type { Pipeline } from './pipeline/pipeline.js';
import type { Run } from './run.js';

/** A bucket of a response while pipelines may still add to it. */
export type Bucket = Record<string, Json>;

/** A parsed aggregation: it computes its part of the response from a set of documents. */
export interface Aggregation {
  readonly name: string;
  readonly pointer: string;
  readonly meta?: JsonObject;
  /** The `aggs` inside it; a metric has none. */
  readonly inner: Aggregations;
  compute(docs: DocSet, run: Run): JsonObject;
}

/** What stands under one `aggs`. */
export interface Aggregations {
  readonly list: readonly Aggregation[];
  /** Pipelines in the order in which each finds what it reads. */
  readonly pipelines: readonly Pipeline[];
}

export const noAggregations: Aggregations = { list: [], pipelines: [] };

/** Computes the aggregations of a set of documents; undefined where there are none. */
export function computeAggregations(
  aggregations: Aggregations,
  docs: DocSet,
  run: Run,
): JsonObject | undefined {
  if (aggregations.list.length === 0 && aggregations.pipelines.length === 0) return undefined;
  const result: Record<string, Json> = {};
  computeInto(result, aggregations, docs, run);
  run.settle(result);
  return result;
}

/** Computes aggregations into a bucket, and the pipelines that stand beside them. */
export function computeInto(bucket: Bucket, aggregations: Aggregations, docs: DocSet, run: Run): void {
  for (const aggregation of aggregations.list) {
    const meta = aggregation.meta === undefined ? {} : { meta: aggregation.meta };
    bucket[aggregation.name] = { ...meta, ...aggregation.compute(docs, run) };
  }
  for (const pipeline of aggregations.pipelines) {
    if (pipeline.kind === 'sibling') bucket[pipeline.name] = pipeline.compute(bucket, run);
  }
}

/** Applies the pipelines that work on the buckets of the aggregation around them. */
export function applyPipelines(buckets: Bucket[], aggregations: Aggregations, run: Run): Bucket[] {
  let kept = buckets;
  for (const pipeline of aggregations.pipelines) {
    if (pipeline.kind === 'parent') kept = pipeline.apply(kept, run);
  }
  return kept;
}
