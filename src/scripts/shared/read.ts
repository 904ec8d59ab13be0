import type { Json, JsonArray, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';

/** The value where it is of the kind, else an empty one: a search over no shards has no aggregations. */
export function object(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

export function list(value: Json | undefined): JsonArray {
  return Array.isArray(value) ? (value as JsonArray) : [];
}

export function number(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0;
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** `hits.total` as a search gives it: a number, or an object with `value`. */
export function totalOf(response: JsonObject): number {
  const { total } = object(response.hits);
  return typeof total === 'number' ? total : number(object(total).value);
}

/** Every scalar under a dotted path, whether the document nests it or has dots in its keys. In document order. */
export function valuesAt(node: Json | undefined, path: string): Json[] {
  if (Array.isArray(node)) return (node as JsonArray).flatMap((item) => valuesAt(item, path));
  if (!isJsonObject(node)) return [];
  const found = leaves(node[path]);
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    found.push(...valuesAt(node[path.slice(0, dot)], path.slice(dot + 1)));
  }
  return found;
}

function leaves(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return (value as JsonArray).flatMap(leaves);
  return value === undefined || value === null || isJsonObject(value) ? [] : [value];
}
