import type { PredicateValue } from './predicate.js';

const longMin = -(2n ** 63n);
const longMax = 2n ** 63n - 1n;

/** A number in the field's type; whole numbers beyond 2^53 stay text, which engines take. Undefined for others. */
export function numberValue(
  text: string,
  type: 'long' | 'double',
): (PredicateValue & (string | number)) | undefined {
  const trimmed = text.trim();
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(trimmed)) {
    return undefined;
  }
  const value = Number(trimmed);
  if (!Number.isFinite(value)) {
    return undefined;
  }
  if (type === 'double') {
    return value;
  }
  if (!Number.isInteger(value)) {
    return undefined;
  }
  if (Number.isSafeInteger(value)) {
    return value;
  }
  if (!/^[-+]?\d+$/.test(trimmed)) {
    return undefined;
  }
  const whole = BigInt(trimmed.replace(/^\+/, ''));
  return whole < longMin || whole > longMax ? undefined : whole.toString();
}

/** true and false, as truth values or as text. */
export function truthValue(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** Milliseconds since the epoch as a number, or an ISO date or moment as text. Undefined for anything else. */
export function dateValue(text: string): string | number | undefined {
  const trimmed = text.trim();
  if (/^\d{11,14}$/.test(trimmed)) {
    return Number(trimmed);
  }
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[-+]\d{2}:?\d{2})?)?$/.exec(
      trimmed,
    );
  if (iso === null) {
    return undefined;
  }
  const [, year = '', month = '', day = ''] = iso;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real && !Number.isNaN(Date.parse(trimmed)) ? trimmed : undefined;
}
