import type { Json, JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';

/** Code units, not a locale: the order must be the same on every machine. */
function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value).sort(byCodeUnit);
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null)]));
}

/**
 * The bytes of an artefact as they are written, run and sent: keys sorted by code unit, two spaces, a final newline.
 * Keys that look like array indices would jump to the front of a JavaScript object; no artefact has such keys.
 */
export function serialise(body: JsonObject): string {
  return `${JSON.stringify(sorted(body), null, 2)}\n`;
}
