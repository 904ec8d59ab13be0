import { IngestRefusal } from './ingest-failure.js';
import { trimText } from './java-text.js';

export type ScalarType = 'integer' | 'long' | 'float' | 'double' | 'boolean';

/** A text as Java's parsers of that type read it; undefined where they refuse it. */
export function parseScalar(text: string, type: ScalarType): number | boolean | undefined {
  switch (type) {
    case 'boolean':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
    case 'integer':
      return parseInteger(text, 2n ** 31n);
    case 'long':
      return parseInteger(text, 2n ** 63n);
    case 'float': {
      const number = parseDouble(text);
      return number === undefined ? undefined : shortestFloat(finite(Math.fround(number), text));
    }
    case 'double': {
      const number = parseDouble(text);
      return number === undefined ? undefined : finite(number, text);
    }
  }
}

/** Decimal, or hexadecimal after `0x`; `limit` is the first magnitude that does not fit. */
function parseInteger(text: string, limit: bigint): number | undefined {
  if (/^-?\d{1,9}$/.test(text)) return Number(text) || 0;
  const match = /^([+-]?)0*([0-9]+)$/.exec(text) ?? /^(-?)(0x[0-9a-fA-F]+)$/.exec(text);
  if (match === null || text.length > 10_000) return undefined;
  const [, sign, digits = '0'] = match;
  const value = BigInt(digits) * (sign === '-' ? -1n : 1n);
  return value >= -limit && value < limit ? Number(value) : undefined;
}

/** A floating-point number as Java reads one; undefined where it does not. NaN and infinities are numbers to it. */
export function parseDouble(text: string): number | undefined {
  const trimmed = trimText(text);
  if (/^[+-]?(?:NaN|Infinity)$/.test(trimmed)) return Number(trimmed.replace('+', ''));
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[fFdD]?$/.exec(trimmed);
  return match === null ? undefined : Number(match[1]);
}

/** JSON has no such number, and what the server would write is its own affair. */
function finite(number: number, text: string): number {
  if (Number.isFinite(number)) return number;
  throw new IngestRefusal(`[${text}] is a number that JSON cannot hold`);
}

/** The shortest decimal that is the same float: what the server writes into JSON. */
function shortestFloat(float: number): number {
  for (let digits = 1; digits < 10; digits += 1) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}
