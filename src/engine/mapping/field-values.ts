import { parseDate } from '../values/date-format.js';
import { parseAddress } from '../values/ip.js';
import { parseFloating, parseInteger } from '../values/numbers.js';
import type { Scalar } from '../values/scalar.js';
import { Malformed } from '../values/scalar.js';
import type { Field } from './field.js';

/** Marks a value that is in the document and takes part in nothing: too long for `ignore_above`. */
export const tooLong = Symbol('longer than ignore_above');

/** The longest term in UTF-8 bytes; a longer one fails its document. */
const maxTermBytes = 32_766;

function readTerm(field: Field, value: string | number | boolean): Scalar | typeof tooLong | Malformed {
  const text = String(value);
  if (text.length > field.ignoreAbove) return tooLong;
  const limited = field.type !== 'wildcard' && (field.index || field.docValues);
  if (limited && text.length * 3 > maxTermBytes && Buffer.byteLength(text) > maxTermBytes) {
    return new Malformed(`a term of more than ${maxTermBytes} bytes cannot be indexed, set ignore_above`);
  }
  return field.lowercase ? text.toLowerCase() : text;
}

function readBoolean(value: string | number | boolean): number | Malformed {
  if (value === true || value === 'true') return 1;
  if (value === false || value === 'false' || value === '') return 0;
  return new Malformed(`"${value}" is neither true nor false`);
}

/** The last millisecond whose nanoseconds fit into a long. */
const lastNanos = 9_223_372_036_854;

function readDate(field: Field, value: string | number | boolean): number | Malformed {
  const time = typeof value === 'boolean' ? undefined : parseDate(field.format, String(value));
  if (time === undefined) return new Malformed(`"${value}" is no date of the format ${field.format.text}`);
  if (field.type === 'date') return Math.floor(time);
  if (time >= 0 && time <= lastNanos) return time;
  return new Malformed(`${value} lies outside 1970 to 2262, which date_nanos can hold`);
}

/** The indexed value of one scalar of a document. Undefined: the field takes it as no value. */
export function readFieldValue(
  field: Field,
  value: string | number | boolean,
): Scalar | undefined | typeof tooLong | Malformed {
  switch (field.type) {
    case 'keyword':
    case 'wildcard':
      return readTerm(field, value);
    case 'constant_keyword':
    case 'text':
    case 'match_only_text':
      return String(value);
    case 'byte':
    case 'short':
    case 'integer':
    case 'long':
    case 'unsigned_long':
      return parseInteger(value, field.type, field.coerce);
    case 'half_float':
    case 'float':
    case 'double':
    case 'scaled_float':
      return parseFloating(value, field.type, field.coerce, field.scale);
    case 'boolean':
      return readBoolean(value);
    case 'date':
    case 'date_nanos':
      return readDate(field, value);
    case 'ip':
      return typeof value === 'string'
        ? (parseAddress(value) ?? new Malformed(`"${value}" is no IP address`))
        : new Malformed(`${value} is no IP address`);
    case 'binary':
    case 'geo_point':
      return 1;
    case 'flattened':
      return new Malformed('a flattened field takes objects');
  }
}
