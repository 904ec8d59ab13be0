import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, object, text } from '../shared/read.js';

/** One list of the payload as the documents of an index action. */
export function docs(context: JsonObject, params: JsonObject): Json {
  return { _doc: list(object(context.payload)[text(params.list)]) };
}
