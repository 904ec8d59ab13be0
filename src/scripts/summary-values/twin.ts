import type { Json, JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text } from '../shared/read.js';
import { evaluatedMoment } from '../shared/run.js';
import {
  checkTooLong,
  checkUnkeyed,
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
  type Entity,
  type Reading,
} from '../shared/summary.js';
import { canonicalJson, isoTime, type Draft } from '../shared/write.js';

/** When something was seen first and last in one day. Epoch milliseconds. */
interface Sighting {
  readonly day: number;
  /** What tells the document from others of its kind and day. */
  readonly kind: 'values' | 'entity';
  readonly id: readonly string[];
  readonly facts: Draft;
  first: number;
  last: number;
}

/** Documents of days with when each value, and each entity, was seen, merged into those that stand already. */
export function summaryValues(context: JsonObject, params: JsonObject): Json {
  const reading: Reading = {
    report: { alerts: [], health: [] },
    params,
    payload: object(context.payload),
    moment: evaluatedMoment(context, params),
    span: number(params.span),
  };
  const events = wholeAnswer(reading, 'events', true);
  const existing = wholeAnswer(reading, 'existing', false);
  const run = wholeAnswer(reading, 'run', false);
  if (events === undefined || existing === undefined || run === undefined) return summaryPayload(reading, []);
  checkUnkeyed(reading, events);
  const cut = [
    isCut(reading, 'events', bucketsOf(events).length, number(params.size)),
    isCut(reading, 'existing', bucketsOf(existing).length, number(params.existing_size)),
  ];
  if (cut.includes(true)) return summaryPayload(reading, []);
  const changed = changedOf(params, collect(reading, events), existing);
  const document = runDocument(reading, run, reading.moment - reading.span * 1000);
  return summaryPayload(reading, document === undefined ? changed : [...changed, document]);
}

function bucketsOf(response: JsonObject): readonly JsonObject[] {
  return list(object(object(response.aggregations).groups).buckets).map(object);
}

function timeOf(bucket: JsonObject, name: string): number {
  return number(object(bucket[name]).value);
}

/** What the events say. */
function collect(reading: Reading, events: JsonObject): ReadonlyMap<string, Sighting> {
  const { params } = reading;
  const seen = new Map<string, Sighting>();
  const entities = new Map<string, Entity>();
  let tooLong = 0;
  for (const bucket of bucketsOf(events)) {
    const key = object(bucket.key);
    const keys = keysOf(params, key);
    const own = lookupOf(keys);
    // Not by the look-up, which two entities may share: a value may hold what stands between values.
    const whose = canonicalJson(keys);
    const entity = entities.get(whose) ?? entityOf(params, key);
    entities.set(whose, entity);
    const value = textOf(valueOf(params, key, 'v'));
    const lookup = lookupOf([...keys, textOf(key.v)]);
    if (isTooLong(lookup)) {
      tooLong += number(bucket.doc_count);
      continue;
    }
    const day = number(key.d);
    const [first, last] = [timeOf(bucket, 'first'), timeOf(bucket, 'last')];
    const facts = { ...entityFacts(entity, lookup), value };
    widen(seen, { day, kind: 'values', id: [entity.entity, value], facts, first, last });
    if (entity.parts.length > 0) {
      widen(seen, { day, kind: 'entity', id: [entity.entity], facts: entityFacts(entity, own), first, last });
    }
  }
  checkTooLong(reading, tooLong);
  return seen;
}

function nameOf(kind: string, id: readonly string[], day: number): string {
  return canonicalJson([kind, ...id, day]);
}

function widen(seen: Map<string, Sighting>, sighting: Sighting): void {
  const name = nameOf(sighting.kind, sighting.id, sighting.day);
  const known = seen.get(name);
  if (known === undefined) {
    seen.set(name, sighting);
    return;
  }
  known.first = Math.min(known.first, sighting.first);
  known.last = Math.max(known.last, sighting.last);
}

/** The documents that say more than those which stand. */
function changedOf(
  params: JsonObject,
  seen: ReadonlyMap<string, Sighting>,
  existing: JsonObject,
): readonly Draft[] {
  const known = new Map<string, JsonObject>();
  for (const bucket of bucketsOf(existing)) {
    const { e, v = null, d } = object(bucket.key);
    const id = v === null ? [text(e)] : [text(e), text(v)];
    known.set(nameOf(v === null ? 'entity' : 'values', id, number(d)), bucket);
  }
  return [...seen].flatMap(([name, { day, kind, id, facts, first, last }]) => {
    const before = known.get(name);
    const from = before === undefined ? first : Math.min(first, timeOf(before, 'first'));
    const to = before === undefined ? last : Math.max(last, timeOf(before, 'last'));
    if (before !== undefined && from === timeOf(before, 'first') && to === timeOf(before, 'last')) return [];
    const times = { first_seen: isoTime(from), last_seen: isoTime(to) };
    return [summaryDocument(params, kind, day, id, { ...facts, ...times })];
  });
}
