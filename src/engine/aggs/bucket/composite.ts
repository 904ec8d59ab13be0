import type { Json, JsonObject } from '../../../diagnostics/json.js';
import type { ObjectPart, Part } from '../../request.js';
import {
  asArray,
  asBoolean,
  asInteger,
  asNumber,
  asObject,
  asScalar,
  asString,
  child,
  has,
  only,
  optional,
  refuse,
  singleEntry,
} from '../../request.js';
import type { DocSet, Reader } from '../../search/reader.js';
import type { ValueSource } from '../../search/values.js';
import { formatDate } from '../../values/date-format.js';
import type { Scalar } from '../../values/scalar.js';
import { compareScalars } from '../../values/scalar.js';
import type { Bucket } from '../aggregation.js';
import { applyPipelines, computeInto } from '../aggregation.js';
import type { AggregationParser, Frame } from '../parser.js';
import { printKey } from '../print-key.js';
import type { Run } from '../run.js';
import type { ValueField } from '../value-field.js';
import { openNumbers, openValueField, readValueField, toSourceValue } from '../value-field.js';
import { combine, type Tuple, type Value } from './combinations.js';
import { intervalKeys, readRounding } from './interval.js';

/** One source of a composite key. */
interface KeySource {
  readonly name: string;
  readonly part: Part;
  readonly field: ValueField;
  readonly descending: boolean;
  readonly missingBucket: boolean;
  readonly missingFirst: boolean;
  open(reader: Reader): ValueSource;
  /** The key of a value: itself, or the beginning of its interval. */
  readonly round: (value: Scalar) => Scalar;
}

/** Fewer than elsewhere: no source stands in for a missing value, and only date_histogram prints its keys in a format. */
const sourceKeys = ['field', 'script', 'value_type', 'order', 'missing_bucket', 'missing_order'];

function readKind(type: string, body: ObjectPart, field: ValueField): Pick<KeySource, 'open' | 'round'> {
  switch (type) {
    case 'terms':
      only(body, sourceKeys, 'a source');
      return { open: (reader) => openValueField(field, reader), round: (value) => value };
    case 'histogram': {
      only(body, [...sourceKeys, 'interval'], 'a source');
      const interval = asNumber(child(body, 'interval'), '"interval"');
      const open = (reader: Reader): ValueSource => openNumbers(field, reader, type);
      return { open, round: (value) => Math.floor(Number(value) / interval) * interval };
    }
    case 'date_histogram': {
      only(body, [...sourceKeys, 'format', ...intervalKeys], 'a source');
      const rounding = readRounding(body);
      const open = (reader: Reader): ValueSource => openNumbers(field, reader, type);
      return { open, round: (value) => rounding.floor(Number(value)) };
    }
    default:
      return refuse(body, `a composite source of type "${type}" is not supported`);
  }
}

function readOrder(part: Part): boolean {
  const order = asString(part, '"order"').toLowerCase();
  return order === 'desc' || (order !== 'asc' && refuse(part, `order "${order}" is neither asc nor desc`));
}

function readSource(part: Part): KeySource {
  const [name, held] = singleEntry(asObject(part, 'a source'), 'a source');
  const [type, inner] = singleEntry(asObject(held, 'a source'), 'a source');
  const body = asObject(inner, 'a source');
  const field = readValueField(body);
  const descending = optional(body, 'order', readOrder) ?? false;
  const missingOrder = optional(body, 'missing_order', asString) ?? 'default';
  return {
    name,
    part: inner,
    field,
    descending,
    missingBucket: optional(body, 'missing_bucket', asBoolean) ?? false,
    missingFirst: missingOrder === 'default' ? !descending : missingOrder === 'first',
    ...readKind(type, body, field),
  };
}

function compareValues(source: KeySource, a: Value, b: Value): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    return (a === null) === source.missingFirst ? -1 : 1;
  }
  return source.descending ? compareScalars(b, a) : compareScalars(a, b);
}

function compareTuples(sources: readonly KeySource[], a: Tuple, b: Tuple): number {
  for (const [i, source] of sources.entries()) {
    const order = compareValues(source, a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function printValue(source: KeySource, open: ValueSource | undefined, value: Value): Json {
  if (value === null || open === undefined) return null;
  if (open.kind === 'date' && source.field.format !== undefined)
    return formatDate(source.field.format, Number(value));
  if (open.kind === 'boolean') return value === 1;
  return printKey(open, value).key;
}

function readAfter(part: Part, sources: readonly KeySource[], open: readonly ValueSource[]): Tuple {
  const after = asObject(part, '"after"');
  only(
    after,
    sources.map(({ name }) => name),
    '"after"',
  );
  return sources.map((source, i) => {
    const own = child(after, source.name);
    const values = open[i];
    if (own.value === null || values === undefined) return null;
    return toSourceValue(values, asScalar(own, 'a key'), own);
  });
}

interface Shape {
  readonly sources: readonly KeySource[];
  readonly size: number;
  readonly after?: Part;
}

function compute(
  { sources, size, after }: Shape,
  frame: Frame,
  { reader, docs }: DocSet,
  run: Run,
): JsonObject {
  const open = sources.map((source) => source.open(reader));
  const start = after === undefined ? undefined : readAfter(after, sources, open);
  const parts = sources.map((source, i) => ({
    source: open[i] ?? source.open(reader),
    round: source.round,
    missingBucket: source.missingBucket,
  }));
  const isAfter = (tuple: Tuple): boolean => start === undefined || compareTuples(sources, tuple, start) > 0;
  const shown = [...combine(parts, docs, isAfter)]
    .sort((a, b) => compareTuples(sources, a.tuple, b.tuple))
    .slice(0, size);
  run.countBuckets(shown.length, frame.pointer);
  const buckets = shown.map((group): Bucket => {
    const key = Object.fromEntries(
      sources.map((source, i) => [source.name, printValue(source, open[i], group.tuple[i] ?? null)]),
    );
    const bucket: Bucket = { key, doc_count: group.docs.length };
    computeInto(bucket, frame.inner, { reader, docs: group.docs }, run);
    return bucket;
  });
  const last = buckets.at(-1)?.['key'];
  return {
    ...(last !== undefined && { after_key: last }),
    buckets: applyPipelines(buckets, frame.inner, run),
  };
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-bucket-composite-aggregation.html */
export const parseComposite: AggregationParser = (part, frame) => {
  const body = asObject(part, 'composite');
  only(body, ['sources', 'size', 'after'], 'composite');
  const sources = asArray(child(body, 'sources'), '"sources"').map(readSource);
  if (sources.length === 0) refuse(child(body, 'sources'), 'there are no sources');
  const size = optional(body, 'size', (held, what) => asInteger(held, what, 1)) ?? 10;
  const shape: Shape = { sources, size, ...(has(body, 'after') && { after: child(body, 'after') }) };
  return { ...frame, compute: (docs, run) => compute(shape, frame, docs, run) };
};
