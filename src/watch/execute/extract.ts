import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';

/** A level of the keys to keep: a leaf keeps all that is under it. */
type Keep = ReadonlyMap<string, Keep> | 'all';

/** The payload reduced to some keys (dots between the levels), lists kept as lists. */
export function extractKeys(payload: JsonObject, keys: readonly string[]): JsonObject {
  const keep = keepTree(keys.map((key) => key.split('.')));
  return keep === 'all' ? payload : reduceObject(payload, keep);
}

function keepTree(paths: readonly (readonly string[])[]): Keep {
  if (paths.some((path) => path.length === 0)) return 'all';
  const firsts = new Set(paths.map((path) => path[0] ?? ''));
  return new Map(
    [...firsts].map((first) => [
      first,
      keepTree(paths.filter((path) => path[0] === first).map((path) => path.slice(1))),
    ]),
  );
}

function reduceObject(value: JsonObject, keep: ReadonlyMap<string, Keep>): JsonObject {
  const kept = Object.entries(value).flatMap(([key, member]) => {
    const below = keep.get(key);
    return below === undefined ? [] : [[key, below === 'all' ? member : reduce(member, below)] as const];
  });
  return Object.fromEntries(kept);
}

function reduce(value: Json, keep: ReadonlyMap<string, Keep>): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => reduce(item, keep));
  return isJsonObject(value) ? reduceObject(value, keep) : value;
}
