import type { Json, JsonObject } from '../diagnostics/json.js';

/**
 * One script of the fixed set. It takes data as `params` only, and its painless text and its TypeScript twin give
 * the same result for the same input.
 */
export interface Script {
  /** The name it is stored under, version included: `picket-alerts-from-buckets-v1`. */
  readonly id: string;
  /** Painless, as stored on the cluster. */
  readonly source: string;
  /** JSON Schema of `params`. */
  readonly params: JsonObject;
  /**
   * The twin. `context` is what the watch calls `ctx`: `trigger`, `payload`, `watch_id`, … as JSON. For a script that
   * ingest pipelines call it is the document, and the result the fields to set, dotted path to value.
   */
  run(context: JsonObject, params: JsonObject): Json;
}
