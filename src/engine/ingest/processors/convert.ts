import { parseAddress } from '../../values/ip.js';
import { IngestFailure, IngestRefusal } from '../ingest-failure.js';
import { trimText, valueText } from '../java-text.js';
import type { MutableJson } from '../mutable-json.js';
import type { ProcessorFactory } from '../step.js';

const conversions = ['integer', 'long', 'float', 'double', 'boolean', 'string', 'ip', 'auto'] as const;
type Conversion = (typeof conversions)[number];

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/convert-processor.html */
export const convertProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.optionalPath('target_field') ?? field;
  options.string('type');
  const type = options.oneOf('type', conversions, 'string');
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const value = ignoreMissing ? (document.find(field) ?? null) : document.get(field);
    if (value === null) {
      if (ignoreMissing) return 'done';
      throw new IngestFailure(`field [${field.text}] is null, cannot be converted to type [${type}]`);
    }
    document.set(
      target,
      Array.isArray(value) ? value.map((item) => convert(item, type)) : convert(value, type),
    );
    return 'done';
  };
};

function convert(value: MutableJson, type: Conversion): MutableJson {
  switch (type) {
    case 'auto':
      return typeof value === 'string' ? guess(value) : value;
    case 'string':
      return valueText(value);
    case 'ip':
      return typeof value === 'string' && parseAddress(value) !== undefined ? value : cannot(value, type);
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
    case 'boolean':
      return convertText(valueText(value), type) ?? cannot(value, type);
  }
}

function cannot(value: MutableJson, type: Conversion): never {
  throw new IngestFailure(`unable to convert [${valueText(value)}] to ${type}`);
}

/** The first of the types that the text can be; else the text itself. */
function guess(text: string): MutableJson {
  for (const type of ['boolean', 'integer', 'long', 'float', 'double'] as const) {
    const value = convertText(text, type);
    if (value !== undefined) return value;
  }
  return text;
}

type ScalarType = 'integer' | 'long' | 'float' | 'double' | 'boolean';

/** A text as Java's parsers of that type read it; undefined where they refuse it. */
export function convertText(text: string, type: ScalarType): number | boolean | undefined {
  switch (type) {
    case 'boolean':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
    case 'integer':
      return parseInteger(text, 2n ** 31n);
    case 'long':
      return parseInteger(text, 2n ** 63n);
    case 'float': {
      const number = parseFloatingPoint(text);
      return number === undefined ? undefined : shortestFloat(finite(Math.fround(number), text));
    }
    case 'double': {
      const number = parseFloatingPoint(text);
      return number === undefined ? undefined : finite(number, text);
    }
  }
}

/** Decimal, or hexadecimal after `0x`; `limit` is the first magnitude that does not fit. */
function parseInteger(text: string, limit: bigint): number | undefined {
  const match = /^([+-]?)([0-9]+)$/.exec(text) ?? /^(-?)(0x[0-9a-fA-F]+)$/.exec(text);
  if (match === null) return undefined;
  const [, sign, digits = '0'] = match;
  const value = BigInt(digits) * (sign === '-' ? -1n : 1n);
  return value >= -limit && value < limit ? Number(value) : undefined;
}

function parseFloatingPoint(text: string): number | undefined {
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
