import { isJsonObject, type Json } from '../../diagnostics/json.js';
import { StepFailure } from './run-context.js';

/**
 * The value at a dotted path as conditions and `foreach` find it. A path that leads nowhere is null.
 * @throws StepFailure for an index beyond a list's end, as on a cluster.
 */
export function valueAt(path: string, root: Json, pointer: string): Json {
  let value = root;
  for (const part of path === '' ? [] : path.split('.')) {
    value = step(value, part, path, pointer);
    if (value === null) return null;
  }
  return value;
}

function step(value: Json, part: string, path: string, pointer: string): Json {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    if (!/^[+-]?\d+$/.test(part)) return null;
    const element = list[Number(part)];
    if (element === undefined) {
      throw new StepFailure(`"${path}" asks for element ${part} of a list of ${list.length}`, pointer);
    }
    return element;
  }
  if (isJsonObject(value) && Object.hasOwn(value, part)) return value[part] ?? null;
  return null;
}
