import type { JsonObject } from '../diagnostics/json.js';

/** What became of a document in a pipeline. A pipeline may send it to another index or give it an id. */
export type IngestOutcome =
  | { readonly kind: 'document'; readonly source: JsonObject; readonly index: string; readonly id?: string }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The request that the document came with. `timestamp` is `_ingest.timestamp` in epoch milliseconds. */
export interface IngestMeta {
  readonly index: string;
  readonly id?: string;
  readonly timestamp: number;
}

/** Ingest pipelines, as the engine sees them. */
export interface IngestPort {
  /** Parses and keeps a pipeline. Throws EngineError where it holds something unknown. */
  putPipeline(id: string, definition: JsonObject): void;
  has(id: string): boolean;
  run(id: string, document: JsonObject, meta: IngestMeta): IngestOutcome;
}
