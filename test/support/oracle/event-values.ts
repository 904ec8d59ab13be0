import type { Json, JsonObject } from '../../../src/diagnostics/json.js';

/**
 * The values of a dotted field: through objects and arrays, with keys that hold dots themselves. null is no value. An
 * object is no value either.
 */
export function valuesOf(event: JsonObject, field: string): readonly (string | number | boolean)[] {
  return collect(event, field.split('.'));
}

function collect(node: Json, path: readonly string[]): readonly (string | number | boolean)[] {
  if (Array.isArray(node)) {
    return node.flatMap((item: Json) => collect(item, path));
  }
  if (path.length === 0) {
    return node === null || typeof node === 'object' ? [] : [node];
  }
  if (node === null || typeof node !== 'object') {
    return [];
  }
  const object = node as JsonObject;
  return path.flatMap((_, index) => {
    const key = path.slice(0, index + 1).join('.');
    const child = Object.hasOwn(object, key) ? object[key] : undefined;
    return child === undefined ? [] : collect(child, path.slice(index + 1));
  });
}
