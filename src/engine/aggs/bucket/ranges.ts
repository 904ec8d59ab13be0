import type { Json } from '../../../diagnostics/json.js';
import type { ObjectPart, Part } from '../../request.js';
import {
  asArray,
  asBoolean,
  asNumber,
  asObject,
  asScalar,
  asString,
  child,
  has,
  only,
  optional,
  refuse,
} from '../../request.js';
import type { DocSet } from '../../search/reader.js';
import type { ValueSource } from '../../search/values.js';
import { formatDate, isoFormat } from '../../values/date-format.js';
import type { DateFormat } from '../../values/date-format.js';
import { evaluateDate } from '../../values/date-math.js';
import { formatAddress, parseAddress, parseCidr } from '../../values/ip.js';
import { printDouble } from '../../values/java-double.js';
import type { Scalar } from '../../values/scalar.js';
import { compareScalars, someValue } from '../../values/scalar.js';
import type { TimeZone } from '../../values/time-zone.js';
import { parseTimeZone } from '../../values/time-zone.js';
import type { Bucket } from '../aggregation.js';
import { applyPipelines, computeInto } from '../aggregation.js';
import type { AggregationParser, Frame } from '../parser.js';
import type { Run } from '../run.js';
import type { ValueField } from '../value-field.js';
import { openNumbers, openValueField, readValueField, valueFieldKeys } from '../value-field.js';

/** A range: `from` belongs to it, `to` does not. */
interface Range {
  readonly from?: Scalar;
  readonly to?: Scalar;
  /** What the bucket shows of itself. */
  readonly members: Record<string, Json>;
}

type OpenRanges = (source: ValueSource, run: Run) => readonly Range[];

function contains({ from, to }: Range, value: Scalar): boolean {
  return (from === undefined || value >= from) && (to === undefined || value < to);
}

function compute(
  frame: Frame,
  source: ValueSource,
  ranges: readonly Range[],
  keyed: boolean,
  docs: DocSet,
  run: Run,
): Json {
  const buckets = ranges.map((range): Bucket => {
    const own = docs.docs.filter((doc) => someValue(source.cell(doc), (value) => contains(range, value)));
    const bucket: Bucket = { ...range.members, doc_count: own.length };
    computeInto(bucket, frame.inner, { reader: docs.reader, docs: own }, run);
    return bucket;
  });
  run.countBuckets(buckets.length, frame.pointer);
  const kept = applyPipelines(buckets, frame.inner, run);
  return keyed ? Object.fromEntries(kept.map(({ key, ...bucket }) => [key as string, bucket])) : kept;
}

function parseRanges(
  what: string,
  more: readonly string[],
  open: (body: ObjectPart, field: ValueField) => OpenRanges,
  openSource: (field: ValueField, docs: DocSet) => ValueSource,
): AggregationParser {
  return (part, frame) => {
    const body = asObject(part, what);
    only(body, [...valueFieldKeys, 'ranges', 'keyed', ...more], what);
    const field = readValueField(body);
    const keyed = optional(body, 'keyed', asBoolean) ?? false;
    const ranges = open(body, field);
    return {
      ...frame,
      compute(docs, run) {
        const source = openSource(field, docs);
        return { buckets: compute(frame, source, ranges(source, run), keyed, docs, run) };
      },
    };
  };
}

interface WrittenRange {
  readonly part: ObjectPart;
  readonly key?: string;
}

function readRanges(body: ObjectPart, known: readonly string[]): readonly WrittenRange[] {
  const items = asArray(child(body, 'ranges'), '"ranges"');
  if (items.length === 0) refuse(child(body, 'ranges'), 'there are no ranges');
  return items.map((item) => {
    const part = asObject(item, 'a range');
    only(part, ['key', ...known], 'a range');
    const key = optional(part, 'key', asString);
    return { part, ...(key !== undefined && { key }) };
  });
}

/** Buckets come in the order of their beginnings, then of their ends; an open end comes first or last. */
function sortRanges(ranges: Range[]): readonly Range[] {
  return ranges.sort((a, b) => compareEnds(a.from, b.from, -1) || compareEnds(a.to, b.to, 1));
}

function compareEnds(a: Scalar | undefined, b: Scalar | undefined, open: number): number {
  if (a === undefined || b === undefined) {
    if (a === b) return 0;
    return a === undefined ? open : -open;
  }
  return compareScalars(a, b);
}

function numberRange({ part, key }: WrittenRange): Range {
  const [from, to] = ['from', 'to'].map((name) =>
    has(part, name) && part.value[name] !== null ? asNumber(child(part, name), name) : undefined,
  );
  const text = (value: number | undefined): string => (value === undefined ? '*' : printDouble(value));
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    members: {
      key: key ?? `${text(from)}-${text(to)}`,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
  };
}

export const parseRange: AggregationParser = parseRanges(
  'range',
  [],
  (body) => {
    const ranges = sortRanges(readRanges(body, ['from', 'to']).map(numberRange));
    return () => ranges;
  },
  (field, { reader }) => openNumbers(field, reader, 'range'),
);

function readZone(part: Part): TimeZone {
  const text = asString(part, '"time_zone"');
  return parseTimeZone(text) ?? refuse(part, `time zone "${text}" is not known`);
}

function dateRange(
  written: WrittenRange,
  format: DateFormat,
  zone: TimeZone | undefined,
  now: number,
): Range {
  const { part, key } = written;
  const read = (name: string): number | undefined => {
    if (!has(part, name) || part.value[name] === null) return undefined;
    const value = asScalar(child(part, name), `"${name}"`);
    if (typeof value === 'number') return value;
    const context = { format, now, roundUp: false, ...(zone !== undefined && { zone }) };
    return (
      evaluateDate(String(value), context) ??
      refuse(child(part, name), `"${value}" is no date of ${format.text}`)
    );
  };
  const [from, to] = [read('from'), read('to')];
  const text = (value: number | undefined): string =>
    value === undefined ? '*' : formatDate(format, value, zone);
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    members: {
      key: key ?? `${text(from)}-${text(to)}`,
      ...(from !== undefined && { from, from_as_string: text(from) }),
      ...(to !== undefined && { to, to_as_string: text(to) }),
    },
  };
}

export const parseDateRange: AggregationParser = parseRanges(
  'date_range',
  ['time_zone'],
  (body, field) => {
    const written = readRanges(body, ['from', 'to']);
    const zone = optional(body, 'time_zone', readZone);
    return (source, run) => {
      const format = field.format ?? source.field?.format ?? isoFormat;
      return sortRanges(written.map((range) => dateRange(range, format, zone, run.now)));
    };
  },
  (field, { reader }) => openNumbers(field, reader, 'date_range'),
);

/** The address after the last one of a block, where there is one. */
function following(address: string): string | undefined {
  const next = (BigInt(`0x${address}`) + 1n).toString(16).padStart(32, '0');
  return next.length > 32 ? undefined : next;
}

function addressRange({ part, key }: WrittenRange): Range {
  if (has(part, 'mask')) {
    const mask = asString(child(part, 'mask'), '"mask"');
    const block = parseCidr(mask) ?? refuse(child(part, 'mask'), `"${mask}" is no CIDR block`);
    const to = following(block[1]);
    const shown = { from: formatAddress(block[0]), ...(to !== undefined && { to: formatAddress(to) }) };
    return { from: block[0], ...(to !== undefined && { to }), members: { key: key ?? mask, ...shown } };
  }
  const [from, to] = ['from', 'to'].map((name) => {
    if (!has(part, name)) return undefined;
    const text = asString(child(part, name), `"${name}"`);
    return parseAddress(text) ?? refuse(child(part, name), `"${text}" is no IP address`);
  });
  const text = (value: string | undefined): string => (value === undefined ? '*' : formatAddress(value));
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    members: {
      key: key ?? `${text(from)}-${text(to)}`,
      ...(from !== undefined && { from: text(from) }),
      ...(to !== undefined && { to: text(to) }),
    },
  };
}

export const parseIpRange: AggregationParser = parseRanges(
  'ip_range',
  [],
  (body) => {
    const ranges = sortRanges(readRanges(body, ['from', 'to', 'mask']).map(addressRange));
    return () => ranges;
  },
  (field, { reader }) => {
    const source = openValueField(field, reader);
    if (source.kind !== 'ip' && source.kind !== 'unmapped')
      refuse(field.part, `field [${field.name}] holds no addresses`);
    return source;
  },
);
