import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';

/** A member that is a string, and not an empty one. */
export function textOf(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A member as a moment: ISO 8601, or seconds since 1970 as a number or as a string of digits. */
export function momentOf(object: JsonObject, name: string): number | undefined {
  const value = object[name];
  if (typeof value === 'number') return secondsToMoment(value);
  return typeof value === 'string' ? readMoment(value) : undefined;
}

/**
 * A moment as feeds write it, in epoch milliseconds: ISO 8601, the same with a blank in the place of the T (then UTC),
 * or seconds since 1970.
 */
export function readMoment(text: string): number | undefined {
  const plain = text.trim();
  if (/^\d{9,11}$/u.test(plain)) return secondsToMoment(Number(plain));
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$/u.exec(
    plain,
  );
  if (parts === null) return undefined;
  const [, day, clock = '00:00:00', zone] = parts;
  const moment = Date.parse(`${day ?? ''}T${clock}${zone === undefined || zone === 'UTC' ? 'Z' : zone}`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** Zero stands for "not known" in several formats. */
function secondsToMoment(seconds: number): number | undefined {
  return Number.isFinite(seconds) && seconds > 0 && seconds < 253_402_300_800 ? seconds * 1000 : undefined;
}

/** A member that is a number of 0 to 100. */
export function shareOf(object: JsonObject, name: string): number | undefined {
  const value = object[name];
  return typeof value === 'number' && value >= 0 && value <= 100 ? Math.round(value) : undefined;
}

/** The objects of a member that is a list. */
export function objectsOf(object: JsonObject, name: string): readonly JsonObject[] {
  const value = object[name];
  return Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : [];
}

/** An object of what is there, without the members that are undefined. */
export function present<T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
