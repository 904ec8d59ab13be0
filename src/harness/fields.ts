import type { Json, JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';

/**
 * Value at a dotted path of a document, whether the document nests its objects or keeps dotted keys.
 * Undefined where there is none.
 */
export function fieldValue(document: JsonObject, path: string): Json | undefined {
  if (Object.hasOwn(document, path)) return document[path];
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const head = path.slice(0, dot);
    const child = Object.hasOwn(document, head) ? document[head] : undefined;
    if (isJsonObject(child)) {
      const value = fieldValue(child, path.slice(dot + 1));
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** Value at a dotted path as text: strings as they are, nothing as the empty string, anything else as JSON. */
export function fieldText(document: JsonObject, path: string): string {
  const value = fieldValue(document, path);
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Values are the same if their JSON is; a list of one equals its element, and numbers equal their text. */
export function sameValue(left: Json | undefined, right: Json | undefined): boolean {
  const unwrap = (value: Json | undefined): Json | undefined =>
    Array.isArray(value) && value.length === 1 ? (value[0] as Json) : value;
  const [a, b] = [unwrap(left), unwrap(right)];
  if (a === b) return true;
  if (a === undefined || b === undefined || a === null || b === null) return false;
  if (typeof a === 'object' || typeof b === 'object') return canonicalJson(a) === canonicalJson(b);
  return String(a) === String(b);
}

/** JSON with the keys of every object sorted. */
function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (isJsonObject(value)) {
    const entries = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}
