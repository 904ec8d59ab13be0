import type { Json, JsonObject } from '../../../diagnostics/json.js';
import type { ObjectPart, Part } from '../../request.js';
import {
  asBoolean,
  asInteger,
  asNumber,
  asObject,
  asScalar,
  child,
  has,
  only,
  optional,
  refuse,
} from '../../request.js';
import type { DocSet } from '../../search/reader.js';
import type { ValueSource } from '../../search/values.js';
import { formatDate, isoFormat } from '../../values/date-format.js';
import { evaluateDate } from '../../values/date-math.js';
import { printDouble } from '../../values/java-double.js';
import { cellValues } from '../../values/scalar.js';
import type { Bucket } from '../aggregation.js';
import { applyPipelines, computeInto } from '../aggregation.js';
import type { AggregationParser, Frame } from '../parser.js';
import { maxBuckets } from '../run.js';
import type { Run } from '../run.js';
import type { ValueField } from '../value-field.js';
import { openNumbers, readValueField, valueFieldKeys } from '../value-field.js';
import { intervalKeys, readRounding } from './interval.js';
import type { TermsOrder } from './order.js';
import { compareByOrder, readOrder } from './order.js';
import type { Group } from './terms.js';

/** How values fall into buckets, and how their keys are shown. */
interface Scale {
  floor(value: number): number;
  next(key: number): number;
  print(source: ValueSource, key: number): { readonly key: number; readonly text?: string };
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

interface Shape {
  readonly field: ValueField;
  readonly scale: Scale;
  readonly minDocCount: number;
  readonly order?: TermsOrder;
  readonly keyed: boolean;
  readonly extended: (source: ValueSource, run: Run) => Bounds;
  readonly hard: (source: ValueSource, run: Run) => Bounds;
}

type ReadBound = (part: Part, source: ValueSource, run: Run) => number;

function readBounds(
  body: ObjectPart,
  name: string,
  read: ReadBound,
): (source: ValueSource, run: Run) => Bounds {
  if (!has(body, name)) return () => ({});
  const bounds = asObject(child(body, name), `"${name}"`);
  only(bounds, ['min', 'max'], `"${name}"`);
  return (source, run) => ({
    ...(has(bounds, 'min') && { min: read(child(bounds, 'min'), source, run) }),
    ...(has(bounds, 'max') && { max: read(child(bounds, 'max'), source, run) }),
  });
}

function collect(shape: Shape, source: ValueSource, docs: DocSet, hard: Bounds): Map<number, Group<number>> {
  const groups = new Map<number, Group<number>>();
  const low = hard.min === undefined ? -Infinity : shape.scale.floor(hard.min);
  const high = hard.max ?? Infinity;
  for (const doc of docs.docs) {
    let previous: number | undefined;
    for (const value of cellValues(source.cell(doc))) {
      const key = shape.scale.floor(Number(value));
      if (key === previous || key < low || key > high) continue;
      previous = key;
      const group = groups.get(key) ?? { key, docs: [], count: 0 };
      group.docs.push(doc);
      group.count++;
      groups.set(key, group);
    }
  }
  return groups;
}

/** Buckets without documents, between the first and the last and out to the extended bounds. */
function fillGaps(
  shape: Shape,
  groups: Map<number, Group<number>>,
  bounds: Bounds,
  frame: Frame,
  run: Run,
): void {
  const keys = [...groups.keys()];
  const first = Math.min(...(bounds.min === undefined ? [] : [shape.scale.floor(bounds.min)]), least(keys));
  const last = Math.max(...(bounds.max === undefined ? [] : [shape.scale.floor(bounds.max)]), most(keys));
  if (!Number.isFinite(first) || !Number.isFinite(last)) return;
  let added = 0;
  for (let key = first; key <= last; key = shape.scale.next(key)) {
    if (groups.has(key)) continue;
    groups.set(key, { key, docs: [], count: 0 });
    if (++added > maxBuckets) run.countBuckets(added, frame.pointer);
  }
}

function least(keys: readonly number[]): number {
  return keys.reduce((low, key) => Math.min(low, key), Infinity);
}

function most(keys: readonly number[]): number {
  return keys.reduce((high, key) => Math.max(high, key), -Infinity);
}

function compute(shape: Shape, frame: Frame, what: string, docs: DocSet, run: Run): JsonObject {
  const source = openNumbers(shape.field, docs.reader, what);
  const groups = collect(shape, source, docs, shape.hard(source, run));
  if (shape.minDocCount === 0) fillGaps(shape, groups, shape.extended(source, run), frame, run);
  const sorted = [...groups.values()]
    .filter(({ count }) => count >= shape.minDocCount)
    .sort((a, b) => a.key - b.key);
  run.countBuckets(sorted.length, frame.pointer);
  for (const group of sorted) {
    const { key, text } = shape.scale.print(source, group.key);
    const bucket: Bucket = {
      ...(text !== undefined && { key_as_string: text }),
      key,
      doc_count: group.count,
    };
    computeInto(bucket, frame.inner, { reader: docs.reader, docs: group.docs }, run);
    group.bucket = bucket;
  }
  const { order } = shape;
  if (order !== undefined) sorted.sort((a, b) => compareByOrder(order, a, b, (x, y) => x - y));
  const buckets = applyPipelines(
    sorted.map((group) => group.bucket ?? {}),
    frame.inner,
    run,
  );
  return { buckets: shape.keyed ? keyedBuckets(buckets) : buckets };
}

function keyedBuckets(buckets: readonly Bucket[]): Record<string, Json> {
  return Object.fromEntries(
    buckets.map((bucket) => {
      const { key, key_as_string: text } = bucket;
      return [typeof text === 'string' ? text : printDouble(Number(key)), bucket];
    }),
  );
}

const commonKeys = [...valueFieldKeys, 'min_doc_count', 'order', 'keyed', 'extended_bounds', 'hard_bounds'];

function readShape(body: ObjectPart, frame: Frame, scale: Scale, read: ReadBound): Shape {
  return {
    field: readValueField(body),
    scale,
    minDocCount: optional(body, 'min_doc_count', asInteger) ?? 0,
    ...(has(body, 'order') && { order: readOrder(child(body, 'order'), frame.inner) }),
    keyed: optional(body, 'keyed', asBoolean) ?? false,
    extended: readBounds(body, 'extended_bounds', read),
    hard: readBounds(body, 'hard_bounds', read),
  };
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-bucket-histogram-aggregation.html */
export const parseHistogram: AggregationParser = (part, frame) => {
  const body = asObject(part, 'histogram');
  only(body, [...commonKeys, 'interval', 'offset'], 'histogram');
  const interval = asNumber(child(body, 'interval'), '"interval"');
  const offset = optional(body, 'offset', asNumber) ?? 0;
  if (!(interval > 0)) refuse(child(body, 'interval'), 'the interval must be positive');
  const scale: Scale = {
    floor: (value) => Math.floor((value - offset) / interval) * interval + offset,
    next: (key) => Math.round((key - offset) / interval + 1) * interval + offset,
    print: (_, key) => ({ key }),
  };
  const shape = readShape(body, frame, scale, (bound) => asNumber(bound, 'a bound'));
  return { ...frame, compute: (docs, run) => compute(shape, frame, 'histogram', docs, run) };
};

function readDateBound(part: Part, source: ValueSource, run: Run): number {
  const value = asScalar(part, 'a bound');
  if (typeof value === 'number') return value;
  const format = source.field?.format ?? isoFormat;
  const time = evaluateDate(String(value), { format, now: run.now, roundUp: false });
  return time ?? refuse(part, `"${value}" is no date of the format ${format.text}`);
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-bucket-datehistogram-aggregation.html */
export const parseDateHistogram: AggregationParser = (part, frame) => {
  const body = asObject(part, 'date_histogram');
  only(body, [...commonKeys, ...intervalKeys], 'date_histogram');
  const rounding = readRounding(body);
  const field = readValueField(body);
  const scale: Scale = {
    floor: (time) => rounding.floor(time),
    next: (key) => rounding.next(key),
    print: (source, key) => ({
      key,
      text: formatDate(field.format ?? source.field?.format ?? isoFormat, key, rounding.zone),
    }),
  };
  const shape = readShape(body, frame, scale, readDateBound);
  return { ...frame, compute: (docs, run) => compute(shape, frame, 'date_histogram', docs, run) };
};
