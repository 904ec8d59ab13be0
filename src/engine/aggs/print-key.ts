import type { Json } from '../../diagnostics/json.js';
import type { DateFormat } from '../values/date-format.js';
import { formatDate, isoFormat } from '../values/date-format.js';
import { formatAddress } from '../values/ip.js';
import type { Scalar } from '../values/scalar.js';
import type { ValueSource } from '../search/values.js';

/** The key of a bucket, and its text where the server prints one. */
export interface PrintedKey {
  readonly key: string | number;
  readonly text?: string;
}

/** Prints a value as the key of a bucket: dates and booleans with their text beside. */
export function printKey(source: ValueSource, value: Scalar, format?: DateFormat): PrintedKey {
  switch (source.kind) {
    case 'date':
      return {
        key: Number(value),
        text: formatDate(format ?? source.field?.format ?? isoFormat, Number(value)),
      };
    case 'boolean':
      return { key: Number(value), text: value === 1 ? 'true' : 'false' };
    case 'ip':
      return { key: formatAddress(String(value)) };
    case 'number':
      return { key: Number(value) };
    case 'string':
    case 'unmapped':
      return { key: typeof value === 'bigint' ? Number(value) : value };
  }
}

/** The members of a bucket that show its key. */
export function keyMembers({ key, text }: PrintedKey): Record<string, Json> {
  return text === undefined ? { key } : { key, key_as_string: text };
}
