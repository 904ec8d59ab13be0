import type { JsonObject } from '../../diagnostics/json.js';
import type { ObjectPart, Part } from '../request.js';
import { refuse } from '../request.js';
import type { Aggregation, Aggregations } from './aggregation.js';
import { noAggregations } from './aggregation.js';
import type { Pipeline } from './pipeline/pipeline.js';

/** What every aggregation has, read before its own body. */
export interface Frame {
  readonly name: string;
  readonly pointer: string;
  readonly inner: Aggregations;
  readonly meta?: JsonObject;
}

/** Reads the body under an aggregation's type. */
export type AggregationParser = (body: Part, frame: Frame) => Aggregation;

export type PipelineParser = (name: string, body: ObjectPart) => Pipeline;

/** A metric computes numbers and takes nothing inside. */
export function requireNoInner(frame: Frame): void {
  if (frame.inner !== noAggregations)
    refuse(frame, `the metric "${frame.name}" takes no aggregations inside`);
}
