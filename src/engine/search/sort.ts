import type { Json, JsonArray } from '../../diagnostics/json.js';
import type { ObjectPart, Part } from '../request.js';
import {
  asArray,
  asList,
  asObject,
  asScalar,
  asString,
  has,
  only,
  optional,
  refuse,
  singleEntry,
} from '../request.js';
import { formatDate, parseDateFormat } from '../values/date-format.js';
import { evaluateDate } from '../values/date-math.js';
import { formatAddress, parseAddress } from '../values/ip.js';
import type { Cell, Scalar } from '../values/scalar.js';
import { cellValues, compareScalars } from '../values/scalar.js';
import type { Reader } from './reader.js';
import { openValues } from './values.js';
import type { ValueSource } from './values.js';

type Mode = 'min' | 'max' | 'sum' | 'avg' | 'median';

/** One key of a sort. */
export interface SortKey {
  readonly part: Part;
  readonly field: string;
  readonly descending: boolean;
  readonly mode: Mode;
  readonly missing: string | number | boolean;
  readonly unmapped: boolean;
  readonly format?: string;
}

function readOrder(part: Part): boolean {
  const order = asString(part, 'an order').toLowerCase();
  return order === 'desc' || (order !== 'asc' && refuse(part, `order "${order}" is neither asc nor desc`));
}

function readMode(part: Part): Mode {
  const mode = asString(part, '"mode"');
  switch (mode) {
    case 'min':
    case 'max':
    case 'sum':
    case 'avg':
    case 'median':
      return mode;
    default:
      return refuse(part, `sort mode "${mode}" is not known`);
  }
}

const options = ['order', 'mode', 'missing', 'unmapped_type', 'format', 'numeric_type'];

function parseKey(part: Part): SortKey {
  if (typeof part.value === 'string') return keyOf(part, part.value, { value: {}, pointer: part.pointer });
  const [field, body] = singleEntry(asObject(part, 'a sort'), 'a sort');
  if (typeof body.value === 'string') {
    return keyOf(part, field, { value: { order: body.value }, pointer: part.pointer });
  }
  return keyOf(body, field, asObject(body, 'a sort'));
}

function keyOf(part: Part, field: string, body: ObjectPart): SortKey {
  only(body, options, 'a sort');
  const descending = optional(body, 'order', readOrder) ?? field === '_score';
  const format = optional(body, 'format', asString);
  return {
    part,
    field,
    descending,
    mode: optional(body, 'mode', readMode) ?? (descending ? 'max' : 'min'),
    missing: optional(body, 'missing', asScalar) ?? '_last',
    unmapped: has(body, 'unmapped_type'),
    ...(format !== undefined && { format }),
  };
}

/** Reads `sort`: a field, a list of fields, or objects with options. */
export function parseSort(part: Part): readonly SortKey[] {
  return asList(part).map(parseKey);
}

/** A sort key opened over the documents of a search. */
interface OpenKey {
  readonly key: SortKey;
  readonly source?: ValueSource;
  /** The value that a document is sorted by; undefined where it has none. */
  value(doc: number): Scalar | undefined;
}

function reduce(cell: Cell, mode: Mode): Scalar | undefined {
  if (cell === undefined || typeof cell !== 'object') return cell;
  const values = cellValues(cell);
  const numbers = values.map(Number);
  const sum = numbers.reduce((total, value) => total + value, 0);
  switch (mode) {
    case 'min':
      return values[0];
    case 'max':
      return values.at(-1);
    case 'sum':
      return sum;
    case 'avg':
      return sum / numbers.length;
    case 'median': {
      const middle = numbers.length >> 1;
      const upper = numbers[middle] ?? 0;
      return numbers.length % 2 === 1 ? upper : ((numbers[middle - 1] ?? 0) + upper) / 2;
    }
  }
}

function openKey(reader: Reader, key: SortKey, scoreOf: (doc: number) => number): OpenKey {
  if (key.field === '_score') return { key, value: scoreOf };
  if (key.field === '_doc' || key.field === '_shard_doc') return { key, value: (doc) => doc };
  const source = openValues(reader, key.field, key.part);
  if (source.kind === 'unmapped' && !key.unmapped && reader.segments.length > 0) {
    refuse(key.part, `no mapping found for [${key.field}] in order to sort on`);
  }
  const missing = missingScalar(key, source);
  return { key, source, value: (doc) => reduce(source.cell(doc), key.mode) ?? missing };
}

/** The value that stands in for none. For numbers and dates it is a number, for a date no text. */
function missingScalar(key: SortKey, source: ValueSource): Scalar | undefined {
  const { missing } = key;
  if (missing === '_last' || missing === '_first') return undefined;
  const numeric = source.kind === 'number' || source.kind === 'date' || source.kind === 'boolean';
  if (numeric && !Number.isFinite(Number(missing))) refuse(key.part, `"${missing}" is no number to sort by`);
  return numeric ? Number(missing) : toScalar(source, missing, 0);
}

/** A value of `missing` or `search_after` as the field holds it. */
function toScalar(source: ValueSource | undefined, value: string | number | boolean, now: number): Scalar {
  if (source?.kind === 'ip') return parseAddress(String(value)) ?? String(value);
  if (source?.kind === 'boolean') return value === true || value === 'true' || value === 1 ? 1 : 0;
  if (source?.kind === 'date' && typeof value === 'string' && source.field !== undefined) {
    return evaluateDate(value, { format: source.field.format, now, roundUp: false }) ?? Number(value);
  }
  if (source?.kind === 'string') return String(value);
  return Number(value);
}

function compareKey({ key }: OpenKey, a: Scalar | undefined, b: Scalar | undefined): number {
  if (a === undefined || b === undefined) {
    if (a === b) return 0;
    const first = key.missing === '_first' ? -1 : 1;
    return a === undefined ? first : -first;
  }
  return key.descending ? compareScalars(b, a) : compareScalars(a, b);
}

/** The order of a search's hits. */
export interface HitOrder {
  compare(a: number, b: number): number;
  /** The `sort` values of a hit. */
  values(doc: number): JsonArray;
  /** Negative if a document comes before the `search_after` values or is at them. */
  after(doc: number): boolean;
}

const longLimits = [-9223372036854775808, 9223372036854775807] as const;

function printMissing({ key, source }: OpenKey): Json {
  if (source === undefined || source.kind === 'string' || source.kind === 'ip' || source.kind === 'unmapped')
    return null;
  return longLimits[(key.missing === '_first') !== key.descending ? 0 : 1];
}

function print(open: OpenKey, value: Scalar | undefined): Json {
  if (value === undefined) return printMissing(open);
  const { source, key } = open;
  if (source?.kind === 'ip') return formatAddress(String(value));
  if (source?.kind === 'date' && key.format !== undefined) {
    const format =
      parseDateFormat(key.format) ?? refuse(key.part, `date format "${key.format}" is not known`);
    return formatDate(format, Number(value));
  }
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Opens a sort over the documents of a search; ties keep the order of the documents. */
export function openSort(
  reader: Reader,
  keys: readonly SortKey[],
  scoreOf: (doc: number) => number,
  searchAfter?: Part,
): HitOrder {
  const open = keys.map((key) => openKey(reader, key, scoreOf));
  const after = searchAfter === undefined ? undefined : readAfter(searchAfter, open);
  return {
    compare(a, b) {
      for (const key of open) {
        const order = compareKey(key, key.value(a), key.value(b));
        if (order !== 0) return order;
      }
      return a - b;
    },
    values: (doc) => open.map((key) => print(key, key.value(doc))),
    after(doc) {
      if (after === undefined) return true;
      for (const [i, key] of open.entries()) {
        const order = compareKey(key, key.value(doc), after[i]);
        if (order !== 0) return order > 0;
      }
      return false;
    },
  };
}

function readAfter(part: Part, open: readonly OpenKey[]): readonly (Scalar | undefined)[] {
  const items = asArray(part, 'search_after');
  if (items.length !== open.length) {
    refuse(part, `search_after has ${items.length} values and the sort has ${open.length} keys`);
  }
  return items.map((item, i) => {
    const missing = item.value === null || longLimits.some((limit) => limit === item.value);
    return missing ? undefined : toScalar(open[i]?.source, asScalar(item, 'it'), 0);
  });
}
