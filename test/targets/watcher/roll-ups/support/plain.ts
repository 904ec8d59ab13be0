import type { Json, JsonObject } from '../../../../../src/diagnostics/json.js';

/** Plain reading of events, with nothing of the roll-ups' own code. */

function valuesOf(event: JsonObject, name: string): readonly Json[] {
  const value = event[name];
  if (value === undefined || value === null) return [];
  const all = Array.isArray(value) ? (value as readonly Json[]) : [value];
  const shown = all.map((one) => (name === 'moment' ? new Date(one as string).toISOString() : one));
  return [...new Set(shown)];
}

/** Each entity that an event belongs to; none where it lacks a field. */
export function entitiesOf(event: JsonObject, fields: readonly string[]): readonly string[] {
  let groups: JsonObject[] = [{}];
  for (const field of [...fields].sort()) {
    groups = groups.flatMap((group) => valuesOf(event, field).map((value) => ({ ...group, [field]: value })));
  }
  return groups.map((group) => JSON.stringify(group));
}

export function textsOf(event: JsonObject, field: string): readonly string[] {
  return valuesOf(event, field).map(String);
}

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
