import type { Json, JsonObject } from '../../../diagnostics/json.js';
import type { ObjectPart } from '../../request.js';
import { asObject, asString, child, has, only, refuse } from '../../request.js';
import type { Run } from '../run.js';

/** A stored script with the parameters of the request. */
export interface StoredScript {
  readonly id: string;
  readonly params: JsonObject;
  readonly pointer: string;
}

/** Reads `script`, which must name a stored one: scripts are a fixed set, and their text is never run. */
export function readScript(body: ObjectPart): StoredScript {
  const part = child(body, 'script');
  if (typeof part.value === 'string')
    refuse(part, 'an inline script is not run, only stored scripts by their id');
  const script = asObject(part, '"script"');
  only(script, ['id', 'params'], 'a stored script');
  const params = has(script, 'params') ? asObject(child(script, 'params'), '"params"').value : {};
  return { id: asString(child(script, 'id'), '"id"'), params, pointer: part.pointer };
}

/** Runs a stored script with the values of a bucket among its parameters. */
export function runScript(script: StoredScript, values: JsonObject, run: Run): Json {
  const result = run.scripts?.run(script.id, { ...script.params, ...values });
  return result === undefined ? refuse(script, `no script "${script.id}" is stored`, 404) : result;
}
