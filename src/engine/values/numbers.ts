import { Malformed } from './scalar.js';

export type IntegerType = 'byte' | 'short' | 'integer' | 'long' | 'unsigned_long';
export type FloatType = 'half_float' | 'float' | 'double' | 'scaled_float';

const limits: Readonly<Record<IntegerType, readonly [bigint, bigint]>> = {
  byte: [-128n, 127n],
  short: [-32768n, 32767n],
  integer: [-(2n ** 31n), 2n ** 31n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  unsigned_long: [0n, 2n ** 64n - 1n],
};

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const whole = /^[+-]?\d+$/;

/** The smallest and greatest value of an integer type. */
export function integerLimits(type: IntegerType): readonly [bigint, bigint] {
  return limits[type];
}

/** Safe integers are numbers, the others bigint, so that equal values are `===`. */
export function normalInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** The number that a text or number denotes, its fraction apart; undefined if it is no number. */
export function readDecimal(value: string | number): { whole: bigint; fraction: boolean } | undefined {
  if (typeof value === 'string' && whole.test(value))
    return { whole: BigInt(value.replace('+', '')), fraction: false };
  if (typeof value === 'string' && !decimal.test(value)) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  return { whole: BigInt(Math.trunc(number)), fraction: !Number.isInteger(number) };
}

/**
 * An integer of a document. With `coerce`, numeric strings are read and fractions cut off, and an empty string is
 * no value. https://www.elastic.co/guide/en/elasticsearch/reference/8.19/coerce.html
 */
export function parseInteger(
  value: string | number | boolean,
  type: IntegerType,
  coerce: boolean,
): number | bigint | undefined | Malformed {
  if (typeof value === 'boolean') return new Malformed(`a boolean is no ${type}`);
  if (typeof value === 'string') {
    if (coerce && value === '') return undefined;
    if (!coerce) return new Malformed(`a string is no ${type} without coerce`);
  }
  if (typeof value === 'number' && Number.isSafeInteger(value) && type === 'long') return value;
  const read = readDecimal(value);
  if (read === undefined) return new Malformed(`"${String(value)}" is no number`);
  if (read.fraction && (!coerce || type === 'unsigned_long'))
    return new Malformed(`${value} has a decimal part`);
  const [low, high] = limits[type];
  if (read.whole < low || read.whole > high) return new Malformed(`${value} is out of range for ${type}`);
  return normalInteger(read.whole);
}

/** Rounds to the 11 significant bits of a half float. */
function toHalf(value: number): number {
  if (value === 0) return value;
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), -14);
  const step = 2 ** (exponent - 10);
  const scaled = value / step;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const even = floor % 2 === 0 ? floor : floor + 1;
  const rounded = rest === 0.5 ? even : Math.round(scaled);
  return rounded * step;
}

/** What a float type keeps of a number; undefined where it cannot hold it. */
export function roundFloat(value: number, type: FloatType, scale: number): number | undefined {
  let kept: number;
  switch (type) {
    case 'double':
      kept = value;
      break;
    case 'float':
      kept = Math.fround(value);
      break;
    case 'half_float':
      kept = Math.abs(value) >= 65520 ? Infinity : toHalf(value);
      break;
    case 'scaled_float':
      kept = Math.round(value * scale) / scale;
      break;
  }
  return Number.isFinite(kept) ? kept : undefined;
}

/** A floating-point number of a document. Infinite values and NaN are refused, as the server does. */
export function parseFloating(
  value: string | number | boolean,
  type: FloatType,
  coerce: boolean,
  scale: number,
): number | undefined | Malformed {
  if (typeof value === 'boolean') return new Malformed(`a boolean is no ${type}`);
  if (typeof value === 'string') {
    if (coerce && value === '') return undefined;
    if (!coerce) return new Malformed(`a string is no ${type} without coerce`);
    if (!decimal.test(value.trim())) return new Malformed(`"${value}" is no number`);
  }
  const kept = roundFloat(Number(value), type, scale);
  return kept ?? new Malformed(`${type} takes finite values only, not ${value}`);
}
