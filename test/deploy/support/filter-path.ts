import { isJsonObject, type Json } from '../../../src/diagnostics/json.js';

/** What `filter_path` leaves of an answer: dotted paths, separated by commas, a star for any one key. */
export function filterPath(body: Json, filter: string): Json {
  return (
    keep(
      body,
      filter.split(',').map((path) => path.split('.')),
    ) ?? {}
  );
}

function keep(value: Json, paths: readonly (readonly string[])[]): Json | undefined {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).flatMap((item) => keep(item, paths) ?? []);
    return items.length === 0 ? undefined : items;
  }
  if (!isJsonObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const below = paths.filter(([first]) => first === key || first === '*').map((path) => path.slice(1));
    const kept = below.length === 0 ? undefined : keep(item, below);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
