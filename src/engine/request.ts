import type { Json, JsonArray, JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import { EngineError } from './api.js';
import { escapePointer } from '../diagnostics/json-pointer.js';

/** A part of a request and the JSON pointer to it. Every reading function refuses what it does not know. */
export interface Part {
  readonly value: Json;
  readonly pointer: string;
}

/** The same for an object. */
export interface ObjectPart {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** Refuses a part. */
export function refuse(part: { readonly pointer: string }, message: string, status = 400): never {
  throw new EngineError(message, part.pointer, status);
}

export function asObject(part: Part, what: string): ObjectPart {
  const { value, pointer } = part;
  return isJsonObject(value) ? { value, pointer } : refuse(part, `${what} must be an object`);
}

export function child(part: ObjectPart | Part, key: string | number): Part {
  const { value } = part;
  const held = typeof value === 'object' && value !== null ? (value as Record<string, Json>)[key] : undefined;
  return { value: held ?? null, pointer: `${part.pointer}/${escapePointer(String(key))}` };
}

export function has(part: ObjectPart, key: string): boolean {
  return Object.hasOwn(part.value, key) && part.value[key] !== undefined;
}

function keysOf(part: ObjectPart): readonly string[] {
  return Object.keys(part.value);
}

/** The entries of an object, in its order. */
export function entriesOf(part: ObjectPart): readonly (readonly [string, Part])[] {
  return keysOf(part).map((key) => [key, child(part, key)] as const);
}

export function asArray(part: Part, what: string): readonly Part[] {
  const list: JsonArray = Array.isArray(part.value)
    ? (part.value as JsonArray)
    : refuse(part, `${what} must be a list`);
  return list.map((value, i) => ({ value, pointer: `${part.pointer}/${i}` }));
}

/** A list, or a single thing that stands for a list of one. */
export function asList(part: Part): readonly Part[] {
  return Array.isArray(part.value) ? asArray(part, 'it') : [part];
}

export function asString(part: Part, what: string): string {
  return typeof part.value === 'string' ? part.value : refuse(part, `${what} must be a string`);
}

/** A scalar: what a document may hold in a field. */
export function asScalar(part: Part, what: string): string | number | boolean {
  const { value } = part;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return refuse(part, `${what} must be a string, a number or a boolean`);
}

export function asNumber(part: Part, what: string): number {
  const { value } = part;
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  return refuse(part, `${what} must be a number`);
}

export function asInteger(part: Part, what: string, least = 0): number {
  const value = asNumber(part, what);
  return Number.isSafeInteger(value) && value >= least
    ? value
    : refuse(part, `${what} must be an integer from ${least}`);
}

/** Booleans may be written as strings, as in mappings of old. */
export function asBoolean(part: Part, what: string): boolean {
  if (part.value === true || part.value === 'true') return true;
  if (part.value === false || part.value === 'false') return false;
  return refuse(part, `${what} must be true or false`);
}

/** Reads a key if it is there. */
export function optional<T>(
  part: ObjectPart,
  key: string,
  read: (held: Part, what: string) => T,
): T | undefined {
  return has(part, key) ? read(child(part, key), `"${key}"`) : undefined;
}

/** Refuses keys that are not in the list. */
export function only(part: ObjectPart, known: readonly string[], what: string): void {
  for (const key of keysOf(part)) {
    if (!known.includes(key)) refuse(child(part, key), `${what} does not know "${key}"`);
  }
}

/** The single entry of an object such as `{"term": {…}}`. */
export function singleEntry(part: ObjectPart, what: string): readonly [string, Part] {
  const [entry, more] = entriesOf(part);
  if (entry === undefined) return refuse(part, `${what} is empty`);
  return more === undefined
    ? entry
    : refuse(more[1], `${what} must hold exactly one name, and "${more[0]}" is a second`);
}
