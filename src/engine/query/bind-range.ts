import { isDate, isFloat, isText } from '../mapping/field.js';
import type { FieldReference } from '../mapping/mapping.js';
import { refuse } from '../request.js';
import type { DateFormat } from '../values/date-format.js';
import { parseDateFormat } from '../values/date-format.js';
import { evaluateDate } from '../values/date-math.js';
import { parseAddress } from '../values/ip.js';
import { normalInteger, readDecimal, roundFloat } from '../values/numbers.js';
import type { Scalar } from '../values/scalar.js';
import { compareStrings } from '../values/scalar.js';
import type { TimeZone } from '../values/time-zone.js';
import { parseTimeZone } from '../values/time-zone.js';
import type { BindScope, BoundQuery } from './bound.js';
import { termLeaf, valueLeaf } from './leaf.js';
import type { Bound, RangeNode } from './node.js';

interface Limits {
  readonly lower?: { readonly value: Scalar; readonly inclusive: boolean };
  readonly upper?: { readonly value: Scalar; readonly inclusive: boolean };
}

function limits(node: RangeNode, read: (bound: Bound, upper: boolean) => Scalar): Limits {
  return {
    ...(node.lower && { lower: { value: read(node.lower, false), inclusive: node.lower.inclusive } }),
    ...(node.upper && { upper: { value: read(node.upper, true), inclusive: node.upper.inclusive } }),
  };
}

function numberTest({ lower, upper }: Limits): (value: Scalar) => boolean {
  return (value) =>
    (lower === undefined || (lower.inclusive ? value >= lower.value : value > lower.value)) &&
    (upper === undefined || (upper.inclusive ? value <= upper.value : value < upper.value));
}

/** Strings lie in a range by their UTF-8 bytes. */
function stringTest({ lower, upper }: Limits): (value: string) => boolean {
  const beyond = (order: number, inclusive: boolean): boolean => (inclusive ? order >= 0 : order > 0);
  return (value) =>
    (lower === undefined || beyond(compareStrings(value, String(lower.value)), lower.inclusive)) &&
    (upper === undefined || beyond(compareStrings(String(upper.value), value), upper.inclusive));
}

function readFormat(node: RangeNode, reference: FieldReference): DateFormat {
  if (node.format === undefined) return reference.field.format;
  return parseDateFormat(node.format) ?? refuse(node, `date format "${node.format}" is not known`);
}

function readZone(node: RangeNode): TimeZone | undefined {
  if (node.timeZone === undefined) return undefined;
  return parseTimeZone(node.timeZone) ?? refuse(node, `time zone "${node.timeZone}" is not known`);
}

/** `gt` and `lte` round up to the end of what the date names, `gte` and `lt` down to its beginning. */
function dateLimits(node: RangeNode, reference: FieldReference, scope: BindScope): Limits {
  const format = readFormat(node, reference);
  const zone = readZone(node);
  return limits(node, (bound, upper) => {
    const roundUp = bound.inclusive === upper;
    const time = evaluateDate(String(bound.value), {
      format,
      now: scope.now,
      roundUp,
      ...(zone !== undefined && { zone }),
    });
    return time ?? refuse(node, `"${bound.value}" is no date of the format ${format.text}`);
  });
}

function bindDates(node: RangeNode, reference: FieldReference, scope: BindScope): BoundQuery {
  const found = dateLimits(node, reference, scope);
  const range = {
    low: Number(found.lower?.value ?? -Infinity),
    high: Number(found.upper?.value ?? Infinity),
  };
  return valueLeaf(node, reference, numberTest(found), range);
}

function readNumber(node: RangeNode, reference: FieldReference, bound: Bound): Scalar {
  const { type, name } = reference.field;
  const read = typeof bound.value === 'boolean' ? undefined : readDecimal(bound.value);
  if (read === undefined)
    return refuse(node, `"${bound.value}" is no number, and [${name}] is of type ${type}`);
  if (isFloat(type) && type !== 'scaled_float')
    return roundFloat(Number(bound.value), type, 1) ?? Number(bound.value);
  return read.fraction ? Number(bound.value) : normalInteger(read.whole);
}

function readAddress(node: RangeNode, bound: Bound): Scalar {
  return parseAddress(String(bound.value)) ?? refuse(node, `"${bound.value}" is no IP address`);
}

function readBoolean(node: RangeNode, bound: Bound): Scalar {
  if (bound.value === true || bound.value === 'true') return 1;
  if (bound.value === false || bound.value === 'false') return 0;
  return refuse(node, `"${bound.value}" is neither true nor false`);
}

/** A range query on a mapped field. */
export function bindRange(node: RangeNode, reference: FieldReference, scope: BindScope): BoundQuery {
  const { type, name, lowercase } = reference.field;
  if (isDate(type)) return bindDates(node, reference, scope);
  switch (type) {
    case 'keyword':
    case 'wildcard':
    case 'flattened':
    case 'text':
    case 'match_only_text': {
      if (reference.key !== undefined && (node.lower === undefined || node.upper === undefined)) {
        refuse(node, `a range on a key of the flattened field [${name}] needs both ends`);
      }
      const fold = lowercase ? (text: string): string => text.toLowerCase() : (text: string): string => text;
      const test = stringTest(limits(node, (bound) => fold(String(bound.value))));
      return isText(type)
        ? termLeaf(node, reference, test)
        : valueLeaf(node, reference, (value) => test(String(value)));
    }
    case 'ip':
      return valueLeaf(node, reference, numberTest(limits(node, (bound) => readAddress(node, bound))));
    case 'boolean':
      return valueLeaf(node, reference, numberTest(limits(node, (bound) => readBoolean(node, bound))));
    case 'byte':
    case 'short':
    case 'integer':
    case 'long':
    case 'unsigned_long':
    case 'half_float':
    case 'float':
    case 'double':
    case 'scaled_float':
      return valueLeaf(
        node,
        reference,
        numberTest(limits(node, (bound) => readNumber(node, reference, bound))),
      );
    case 'date':
    case 'date_nanos':
    case 'constant_keyword':
    case 'binary':
    case 'geo_point':
      return refuse(node, `field [${name}] of type ${type} takes no range queries`);
  }
}
