import { isJsonObject, type JsonObject } from '../../diagnostics/json.js';
import type { Transform } from '../watch.js';
import type { RunContext } from './run-context.js';
import { callScript } from './script.js';
import { runSearch } from './search.js';

/** The payload after a transform. A script's result that is no map stands under `_value`, as in Watcher. */
export async function runTransform(
  transform: Transform,
  payload: JsonObject,
  run: RunContext,
): Promise<JsonObject> {
  switch (transform.kind) {
    case 'search':
      return runSearch(transform.source, payload, run);
    case 'script': {
      const result = await callScript(transform.script, payload, run);
      return isJsonObject(result) ? result : { _value: result };
    }
    case 'chain': {
      let result = payload;
      for (const each of transform.transforms) result = await runTransform(each, result, run);
      return result;
    }
  }
}
