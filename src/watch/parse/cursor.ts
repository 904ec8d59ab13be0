import { isJsonObject, type Json } from '../../diagnostics/json.js';
import { escapePointer } from '../../diagnostics/json-pointer.js';
import { WatchError } from '../watch-error.js';

/** A value of the watch with the JSON pointer at which it stands. */
export interface Cursor {
  readonly value: Json;
  readonly at: string;
}

export type Members = ReadonlyMap<string, Cursor>;

/** Continues a JSON pointer by a key or an index. */
export function child(at: string, key: string | number): string {
  return `${at}/${escapePointer(String(key))}`;
}

export function refuse(message: string, at: string): never {
  throw new WatchError(message, at);
}

function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** The members of an object, any of them unless `known` lists the allowed ones. */
export function members(cursor: Cursor, what: string, known?: readonly string[]): Members {
  const { value, at } = cursor;
  if (!isJsonObject(value)) refuse(`${what} must be an object, not ${typeName(value)}`, at);
  const result = new Map<string, Cursor>();
  for (const [key, member] of Object.entries(value)) {
    if (known !== undefined && !known.includes(key)) {
      refuse(`${what} has no field "${key}"; it knows ${known.join(', ')}`, child(at, key));
    }
    result.set(key, { value: member, at: child(at, key) });
  }
  return result;
}

/** The one member of an object that must have exactly one. */
export function onlyMember(cursor: Cursor, what: string): readonly [string, Cursor] {
  const [first, ...others] = members(cursor, what);
  if (first === undefined || others.length > 0) {
    refuse(
      `${what} must have exactly one member, not ${first === undefined ? 0 : others.length + 1}`,
      cursor.at,
    );
  }
  return first;
}

export function required(fields: Members, key: string, what: string, at: string): Cursor {
  return fields.get(key) ?? refuse(`${what} needs "${key}"`, at);
}

export function elements(cursor: Cursor, what: string): readonly Cursor[] {
  const { value, at } = cursor;
  if (!Array.isArray(value)) refuse(`${what} must be a list, not ${typeName(value)}`, at);
  return (value as readonly Json[]).map((element, index) => ({ value: element, at: child(at, index) }));
}

/** A list's elements, or the value itself where Watcher takes one value for a list of one. */
export function oneOrMore(cursor: Cursor, what: string): readonly Cursor[] {
  if (!Array.isArray(cursor.value)) return [cursor];
  const list = elements(cursor, what);
  if (list.length === 0) refuse(`${what} must not be empty`, cursor.at);
  return list;
}

export function text(cursor: Cursor, what: string): string {
  if (typeof cursor.value !== 'string')
    refuse(`${what} must be a string, not ${typeName(cursor.value)}`, cursor.at);
  return cursor.value;
}

export function flag(cursor: Cursor, what: string): boolean {
  if (typeof cursor.value !== 'boolean') refuse(`${what} must be true or false`, cursor.at);
  return cursor.value;
}

export function integer(cursor: Cursor, what: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const { value, at } = cursor;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    refuse(
      `${what} must be a whole number from ${min}${max === Number.MAX_SAFE_INTEGER ? '' : ` to ${max}`}`,
      at,
    );
  }
  return value;
}

export function oneOf<T extends string>(cursor: Cursor, what: string, choices: readonly T[]): T {
  const value = text(cursor, what);
  return (
    choices.find((choice) => choice === value) ??
    refuse(`${what} must be one of ${choices.join(', ')}, not "${value}"`, cursor.at)
  );
}

const units: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
]);

/** A time value as Watcher reads it (`5s`, `1.5h`, `0`), in milliseconds. */
export function timeValue(cursor: Cursor, what: string): number {
  const value = text(cursor, what).trim().toLowerCase();
  if (value === '0') return 0;
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(value);
  const unit = units.get(match?.[2] ?? '');
  if (match?.[1] === undefined || unit === undefined) {
    refuse(`${what} must be a time value such as 30s, 5m or 1h, not "${value}"`, cursor.at);
  }
  return Math.trunc(Number(match[1]) * unit);
}

/** `name` as a time value, or `name_in_millis` as a number. Milliseconds. */
export function period(fields: Members, name: string): number | undefined {
  const human = fields.get(name);
  const millis = fields.get(`${name}_in_millis`);
  if (human !== undefined && millis !== undefined) {
    refuse(`"${name}" and "${name}_in_millis" say the same thing; give one`, millis.at);
  }
  if (human !== undefined) return timeValue(human, `"${name}"`);
  return millis && integer(millis, `"${name}_in_millis"`, 0);
}
