import type { Json, JsonObject } from '../diagnostics/json.js';

/** Servers whose behaviour the embedded engine follows where they differ. */
export type EngineProfile = 'elasticsearch-8.19' | 'elasticsearch-9' | 'opensearch-2.19';

export interface SearchRequest {
  /** Index names, patterns with `*`, and aliases. */
  readonly indices: readonly string[];
  readonly body: JsonObject;
  /** Elasticsearch's indices options; both default to what the server's search API does (false, true). */
  readonly ignoreUnavailable?: boolean;
  readonly allowNoIndices?: boolean;
}

export interface SearchHit {
  readonly _index: string;
  readonly _id: string;
  readonly _score: number | null;
  readonly _source?: JsonObject;
  readonly fields?: JsonObject;
  readonly sort?: readonly Json[];
}

export interface SearchResponse {
  readonly took: number;
  readonly timed_out: boolean;
  /** With `terminate_after` only: whether it ended the search. */
  readonly terminated_early?: boolean;
  readonly _shards: {
    readonly total: number;
    readonly successful: number;
    readonly skipped: number;
    readonly failed: number;
  };
  readonly hits: {
    readonly total: { readonly value: number; readonly relation: 'eq' | 'gte' };
    readonly max_score: number | null;
    readonly hits: readonly SearchHit[];
  };
  readonly aggregations?: JsonObject;
}

export interface IndexRequest {
  readonly index: string;
  readonly id?: string;
  readonly source: JsonObject;
  readonly opType?: 'index' | 'create';
  /** Overrides the index's default pipeline; `_none` for none. */
  readonly pipeline?: string;
}

export type IndexOutcome =
  | { readonly result: 'created' | 'updated'; readonly index: string; readonly id: string }
  /** `op_type: create` met an id that exists. */
  | { readonly result: 'conflict'; readonly index: string; readonly id: string }
  /** A `drop` processor dropped it. */
  | { readonly result: 'dropped' }
  /** The pipeline failed or the mapping refused it; `reason` as the server words such things, in our words. */
  | { readonly result: 'failed'; readonly reason: string };

/** Thrown where a request uses something that the engine does not know or that is malformed. Never guesses. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    message: string,
    /** JSON pointer into the request's body. */
    readonly pointer: string,
    /** HTTP status with which a server would answer. */
    readonly status: number = 400,
  ) {
    super(message);
  }
}

/** An in-process Elasticsearch, as far as Picket's artefacts need one. All calls are synchronous. */
export interface EmbeddedEngine {
  putPipeline(id: string, definition: JsonObject): void;
  /** Indices whose name matches a pattern get the mapping, default pipeline and aliases when first written to. */
  putIndexTemplate(
    name: string,
    template: {
      readonly patterns: readonly string[];
      readonly mappings?: JsonObject;
      readonly defaultPipeline?: string;
      readonly aliases?: readonly string[];
      /** Higher wins. */
      readonly priority?: number;
    },
  ): void;
  createIndex(name: string): void;
  /** Drops an index and all that it holds. False where there is none. */
  deleteIndex(name: string): boolean;
  /** Names of the indices that the expression means, sorted. */
  indexNames(indices: string): readonly string[];
  index(request: IndexRequest): IndexOutcome;
  search(request: SearchRequest): SearchResponse;
  /** Forgets documents whose `field` (a date) lies before `time` (epoch milliseconds). Returns how many. */
  deleteBefore(indices: string, field: string, time: number): number;
  /** Documents held. */
  count(indices: string): number;
}
