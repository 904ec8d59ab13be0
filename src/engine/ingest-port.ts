import type { Json, JsonObject } from '../diagnostics/json.js';

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

/** What pipelines reach beyond their document. A processor that lacks its service fails. */
export interface IngestServices {
  /** Runs a stored script of the fixed set on the fields of a document; undefined where there is no such script. */
  readonly runScript?: (id: string, context: JsonObject, params: JsonObject) => Json | undefined;
  /** Documents of an enrich policy whose match field has the value, newest first; undefined: no such policy. */
  readonly lookUp?: (policy: string, value: string) => readonly JsonObject[] | undefined;
}

/** Ingest pipelines, as the engine sees them. */
export interface IngestPort {
  /** Parses and keeps a pipeline. Throws EngineError where it holds something unknown. */
  putPipeline(id: string, definition: JsonObject): void;
  has(id: string): boolean;
  run(id: string, document: JsonObject, meta: IngestMeta): IngestOutcome;
}
