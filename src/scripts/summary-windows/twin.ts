import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text, totalOf } from '../shared/read.js';
import { evaluatedMoment } from '../shared/run.js';
import {
  checkTooLong,
  checkUnkeyed,
  dayOf,
  entityFacts,
  entityOf,
  isCut,
  isTooLong,
  keysOf,
  lookupOf,
  runDocument,
  summaryDocument,
  summaryPayload,
  textOf,
  valueOf,
  wholeAnswer,
  type Reading,
} from '../shared/summary.js';
import { canonicalJson, type Draft } from '../shared/write.js';

/** The windows that a run sets anew: those that start in [from, end) and are over. Epoch milliseconds. */
interface Extent {
  readonly from: number;
  readonly end: number;
  readonly length: number;
}

/** What one entity did in one day. */
interface EntityDay {
  readonly document: Draft;
  /** Measures by the second that their window starts at. */
  readonly windows: Map<number, Json>;
  readonly peers: readonly Set<string>[];
}

/** Documents of days with what each entity did in each window, merged into those that stand already. */
export function summaryWindows(context: JsonObject, params: JsonObject): Json {
  const reading: Reading = {
    report: { alerts: [], health: [] },
    params,
    payload: object(context.payload),
    moment: evaluatedMoment(context, params),
    span: number(params.span),
  };
  const length = number(params.window) * 1000;
  const floor = (time: number): number => Math.floor(time / length) * length;
  const extent = {
    from: floor(reading.moment - reading.span * 1000),
    end: floor(reading.moment),
    length,
  };
  const events = wholeAnswer(reading, 'events', true);
  const existing = wholeAnswer(reading, 'existing', false);
  const run = wholeAnswer(reading, 'run', false);
  if (events === undefined || existing === undefined || run === undefined) return summaryPayload(reading, []);
  checkUnkeyed(reading, events);
  if (anyCut(reading, events, existing)) return summaryPayload(reading, []);
  const days = collect(reading, events, extent);
  const changed = mergeAll(days, existing, extent);
  const document = runDocument(reading, run, extent.from);
  return summaryPayload(reading, document === undefined ? changed : [...changed, document]);
}

function bucketsOf(events: JsonObject, name: string): readonly JsonObject[] {
  return list(object(object(events.aggregations)[name]).buckets).map(object);
}

function anyCut(reading: Reading, events: JsonObject, existing: JsonObject): boolean {
  const size = number(reading.params.size);
  const found = list(object(existing.hits).hits).length;
  const cut = [
    isCut(reading, 'events', bucketsOf(events, 'groups').length, size),
    isCut(reading, 'peers', bucketsOf(events, 'peers').length, size),
    isCut(reading, 'existing', totalOf(existing), found + 1),
  ];
  return cut.includes(true);
}

/** What the events say, by the id of the document. */
function collect(reading: Reading, events: JsonObject, extent: Extent): ReadonlyMap<string, EntityDay> {
  const { params } = reading;
  const days = new Map<string, EntityDay>();
  let tooLong = 0;
  for (const bucket of bucketsOf(events, 'groups')) {
    const key = object(bucket.key);
    if (!isOver(key, extent)) continue;
    const lookup = lookupOfKey(params, key);
    if (isTooLong(lookup)) {
      tooLong += number(bucket.doc_count);
      continue;
    }
    const value = measureOf(params, bucket);
    entityDay(days, params, key, lookup).windows.set(number(key.w) / 1000, value);
  }
  for (const bucket of bucketsOf(events, 'peers')) {
    const key = object(bucket.key);
    const lookup = lookupOfKey(params, key);
    if (!isOver(key, extent) || isTooLong(lookup)) continue;
    const { peers } = entityDay(days, params, key, lookup);
    peers.forEach((values, index) => {
      const value = valueOf(params, key, `p${index}`);
      if (value !== null) values.add(textOf(value));
    });
  }
  checkTooLong(reading, tooLong);
  return days;
}

function isOver(key: JsonObject, { from, end, length }: Extent): boolean {
  const start = number(key.w);
  return start >= from && start + length <= end;
}

function measureOf(params: JsonObject, bucket: JsonObject): Json {
  if (text(params.measure) === 'event_count') return bucket.doc_count ?? 0;
  return object(bucket.measure).value ?? 0;
}

function lookupOfKey(params: JsonObject, key: JsonObject): string {
  const keys = keysOf(params, key);
  return lookupOf(params.by_dataset === true ? [...keys, text(key.ds)] : keys);
}

function entityDay(
  days: Map<string, EntityDay>,
  params: JsonObject,
  key: JsonObject,
  lookup: string,
): EntityDay {
  const day = dayOf(number(key.w));
  // Not the look-up, which two entities may share: a value may hold what stands between values.
  const name = canonicalJson([day, ...keysOf(params, key), text(key.ds)]);
  const known = days.get(name);
  if (known !== undefined) return known;
  const entity = entityOf(params, key);
  const apart = params.by_dataset === true;
  const facts = {
    ...entityFacts(entity, lookup),
    ...(apart ? { dataset: text(key.ds) } : {}),
  };
  const id = apart ? [entity.entity, text(key.ds)] : [entity.entity];
  const created = {
    document: summaryDocument(params, 'windows', day, id, facts),
    windows: new Map<number, Json>(),
    peers: Array.from({ length: number(params.peers) }, () => new Set<string>()),
  };
  days.set(name, created);
  return created;
}

function mergeAll(
  days: ReadonlyMap<string, EntityDay>,
  existing: JsonObject,
  extent: Extent,
): readonly Draft[] {
  const known = new Map<string, JsonObject>();
  for (const hit of list(object(existing.hits).hits).map(object)) {
    known.set(text(hit._id), object(object(object(hit._source).picket).summary));
  }
  return [...days.values()].flatMap((day) => {
    const before = known.get(text(day.document._id));
    return merged(day, before, extent);
  });
}

/** The document of a day with the windows that it has already, or none where nothing changes. */
function merged(day: EntityDay, before: JsonObject | undefined, { from, end }: Extent): readonly Draft[] {
  const windows = new Map<number, Json>();
  const starts = list(object(before?.windows).starts);
  const values = list(object(before?.windows).values);
  starts.forEach((start, index) => {
    const time = number(start) * 1000;
    if (time < from || time >= end) windows.set(number(start), values[index] ?? 0);
  });
  for (const [start, value] of day.windows) if (number(value) !== 0) windows.set(start, value);
  const order = [...windows.keys()].sort((a, b) => a - b);
  const measures = order.map((start) => windows.get(start) ?? 0);
  const peers = day.peers.map((own, index) => {
    const all = new Set([...list(before?.[`peer_${index}`]).map(text), ...own]);
    return [...all].sort();
  });
  const same =
    sameNumbers(order, starts) &&
    sameNumbers(measures, values) &&
    peers.every((names, index) => names.length === list(before?.[`peer_${index}`]).length);
  if (same) return [];
  const summary = object((day.document.picket as JsonObject).summary);
  const named = peers.flatMap((names, index) =>
    names.length > 0 ? [[`peer_${index}`, names] as const] : [],
  );
  return [
    {
      ...day.document,
      picket: {
        summary: { ...summary, windows: { starts: order, values: measures }, ...Object.fromEntries(named) },
      },
    },
  ];
}

function sameNumbers(left: readonly Json[], right: readonly Json[]): boolean {
  return left.length === right.length && left.every((value, index) => number(value) === number(right[index]));
}
