import type { Json, JsonObject } from '../diagnostics/json.js';

/** Stored scripts that pipeline aggregations may call, by id. Undefined for a script that is not stored. */
export interface EngineScriptPort {
  run(id: string, params: JsonObject): Json | undefined;
}
