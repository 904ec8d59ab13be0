import { IngestRefusal } from './ingest-failure.js';
import type { MutableJson } from './mutable-json.js';

/** A scalar as the server prints it: numbers as Java does, null as `null`. */
export function scalarText(value: string | number | boolean | null): string {
  return typeof value === 'number' ? numberText(value) : String(value);
}

/**
 * A number as Java prints it. JSON does not tell 1 from 1.0 once it is read, so whole numbers print as integers.
 * https://docs.oracle.com/javase/8/docs/api/java/lang/Double.html#toString-double-
 */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return String(value);
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  const mantissa = digits.includes('.') ? digits : `${digits}.0`;
  return `${mantissa}E${Number(exponent)}`;
}

/** Any value as Java prints it; an object is refused, because the order of its keys is the server's own affair. */
export function valueText(value: MutableJson): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    throw new IngestRefusal(
      'an object is turned into text here, and its order of keys on a server is not known',
    );
  }
  return scalarText(value);
}

/** Takes away what Java's trim does: every character up to the space, and no other white space. */
export function trimText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(start, end);
}
