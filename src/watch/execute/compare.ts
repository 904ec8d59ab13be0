import { isDeepStrictEqual } from 'node:util';

import type { Json } from '../../diagnostics/json.js';
import { parseMoment } from '../date-math.js';
import { StepFailure } from './run-context.js';

/** What is compared with: a value of the watch, or a moment in epoch milliseconds. */
export type Comparand =
  { readonly kind: 'value'; readonly value: Json } | { readonly kind: 'moment'; readonly time: number };

/**
 * Watcher's lenient comparison: the right side's type decides. Below zero, zero, above zero; undefined where the two
 * do not compare, and then they are simply not equal.
 */
export function compare(left: Json, right: Comparand, pointer: string): number | undefined {
  if (right.kind === 'moment') return compareMoment(left, right.time);
  const value = right.value;
  if (isDeepStrictEqual(left, value)) return 0;
  if (left === null || value === null) return undefined;
  if (typeof value === 'number') return order(typeof left === 'number' ? left : javaNumber(left), value);
  if (typeof value !== 'string') return undefined;
  if (typeof left !== 'object') return order(String(left), value);
  throw new StepFailure('a list or map is compared with text, which compares its Java form', pointer);
}

function compareMoment(left: Json, time: number): number | undefined {
  if (typeof left === 'number') return order(left, time);
  return typeof left === 'string' ? order(parseMoment(left) ?? Number.NaN, time) : undefined;
}

/** NaN compares with nothing. */
function order<T extends number | string>(left: T, right: T): number | undefined {
  if (left < right) return -1;
  if (left > right) return 1;
  return left === right ? 0 : undefined;
}

/** As Java reads a floating-point number from text. */
function javaNumber(value: Json): number {
  const text = typeof value === 'string' ? value.trim() : '';
  const digits = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[dDfF]?$/.exec(text)?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}
