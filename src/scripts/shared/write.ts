import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';

/** A document under construction. */
export interface Draft {
  [key: string]: Json | Draft;
}

/** Puts a value at a dotted path, making the objects on the way. What stands there already stays. */
export function putAt(draft: Draft, path: string, value: Json): void {
  const steps = path.split('.');
  let node = draft;
  for (const step of steps.slice(0, -1)) {
    const next = node[step];
    if (next !== undefined && !isJsonObject(next)) return;
    const inner: Draft = next ?? {};
    node[step] = inner;
    node = inner;
  }
  node[steps.at(-1) ?? path] ??= value;
}

/** ISO 8601 in UTC with milliseconds. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}

export function sha256(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('hex');
}

/**
 * JSON with keys sorted by code unit, no white space, strings escaped as JSON.stringify escapes them. Fractions have
 * six digits at most: languages print doubles differently.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return `${value}`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (isJsonObject(value)) return canonicalObject(value);
  return `[${value.map(canonicalJson).join(',')}]`;
}

function canonicalObject(value: JsonObject): string {
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${entries.join(',')}}`;
}

const largestExact = 9e15;

function canonicalNumber(value: number): string {
  if (Math.abs(value) >= largestExact) return value < 0 ? '-9000000000000000' : '9000000000000000';
  if (Number.isInteger(value)) return `${value === 0 ? 0 : value}`;
  if (Math.abs(value) >= largestExact / 1e6) return canonicalNumber(Math.floor(value));
  const millionths = Math.floor(value * 1e6 + 0.5);
  const size = Math.abs(millionths);
  const whole = Math.floor(size / 1e6);
  const fraction = `${size - whole * 1e6}`.padStart(6, '0').replace(/0+$/u, '');
  const digits = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
  return millionths < 0 ? `-${digits}` : digits;
}
