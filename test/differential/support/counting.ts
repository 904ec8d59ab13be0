import fc from 'fast-check';
import type { Catalog, Source } from '../../../src/catalog/catalog.js';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { isJsonObject } from '../../../src/diagnostics/json.js';
import { catalogOf, sourceWith } from '../../normal/sources.js';
import { valuesOf } from '../../support/oracle/event-values.js';

/** Sources with the fields that the correlations of these tests group by and count. */
function testSource(dataset: string): Source {
  const names = {
    kind: 'keyword',
    'user.name': 'keyword',
    'host.name': 'keyword',
    'destination.port': 'long',
    item: 'keyword',
  } as const;
  const source = sourceWith(dataset, { '@timestamp': { type: 'date', presence: 'always' }, ...names });
  const properties = Object.fromEntries(
    [...source.fields.values()].map(({ name, type }) => [name, { type }] as const),
  );
  const dataStream = Object.fromEntries(
    ['type', 'dataset', 'namespace'].map((name) => [name, { type: 'keyword' }] as const),
  );
  const fields = [...source.fields].map(([name, field]) => [name, { ...field, multi: true }] as const);
  return {
    ...source,
    fields: new Map(fields),
    logsources: [{ category: 'test' }],
    pipeline: { processors: [] },
    mapping: { dynamic: false, properties: { ...properties, data_stream: { properties: dataStream } } },
    setsIngested: false,
  };
}

export const oneSource: Catalog = catalogOf(testSource('test.one'));
export const twoSources: Catalog = catalogOf(testSource('test.one'), testSource('test.two'));

export type Operator = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';
export type Bounds = Readonly<Partial<Record<Operator, number>>>;

/** A correlation as its rule is written; times in seconds. */
export interface Counting {
  readonly type: 'event_count' | 'value_count';
  readonly groupBy: readonly string[];
  readonly timespan: number;
  readonly bounds: Bounds;
  readonly schedule?: JsonObject;
  readonly suppress?: JsonObject;
}

/** The rule and the correlation over it as one YAML text. It counts events whose `kind` is q, in any case. */
export function countingRule(counting: Counting): string {
  const { type, groupBy, timespan, bounds, schedule, suppress } = counting;
  const base = {
    title: 'Events of kind q',
    name: 'base',
    logsource: { category: 'test' },
    detection: { selection: { kind: 'q' }, condition: 'selection' },
  };
  const correlation = {
    type,
    rules: ['base'],
    ...(groupBy.length > 0 && { 'group-by': groupBy }),
    timespan: `${timespan}s`,
    condition: { ...bounds, ...(type === 'value_count' && { field: 'item' }) },
  };
  const rule = {
    title: 'Many events of kind q',
    name: 'many',
    level: 'high',
    correlation,
    ...(schedule && { schedule }),
    ...(suppress && { suppress }),
  };
  return `${JSON.stringify(base)}\n---\n${JSON.stringify(rule)}\n`;
}

const several = <T extends Json>(one: fc.Arbitrary<T>): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 1, arbitrary: fc.array(one, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

/** What an event of these tests holds, but for its time. Keys may be missing, null, or several. */
export const contents: fc.Arbitrary<JsonObject> = fc.record(
  {
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('q', 'Q') },
      { weight: 1, arbitrary: fc.constant('r') },
    ),
    'user.name': several(fc.constantFrom('ann', 'bob', 'Bob', '{{x}}')),
    'host.name': several(fc.constantFrom('a', 'b')),
    'destination.port': several(fc.constantFrom(53, 443)),
    item: several(fc.constantFrom('1', '2', '3', 'x', 'X')),
  },
  { requiredKeys: ['kind'] },
);

/** A count that a group has to reach or to meet; never one that no event at all meets. */
export const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((gte) => ({ gte })),
  fc.integer({ min: 0, max: 5 }).map((gt) => ({ gt })),
  fc.integer({ min: 1, max: 5 }).map((eq) => ({ eq })),
  fc.constantFrom<Bounds>({ gte: 2, lte: 4 }, { gt: 1, lt: 5 }, { gte: 2, neq: 3 }, { gte: 1.5 }),
);

export function meets(limits: Bounds, count: number): boolean {
  const holds: Readonly<Record<Operator, (limit: number) => boolean>> = {
    gt: (limit) => count > limit,
    gte: (limit) => count >= limit,
    lt: (limit) => count < limit,
    lte: (limit) => count <= limit,
    eq: (limit) => count === limit,
    neq: (limit) => count !== limit,
  };
  return Object.entries(limits).every(([op, limit]) => holds[op as Operator](limit));
}

/** An event and when it happened, in epoch milliseconds. */
export interface Happening {
  readonly time: number;
  readonly dataset: string;
  readonly document: JsonObject;
}

export interface Group {
  /** Field to value. */
  readonly key: JsonObject;
  readonly dataset: string;
  readonly count: number;
  /** Epoch milliseconds of the first and the last event. */
  readonly first: number;
  readonly last: number;
}

/**
 * Counts events of kind q in [from, to), in the plainest way: an event is in a group for each of its values, and in
 * none where it lacks a key.
 */
export function countGroups(
  happenings: readonly Happening[],
  { type, groupBy }: Counting,
  [from, to]: readonly [number, number],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Happening[]>();
  for (const happening of happenings.filter(({ time }) => from <= time && time < to)) {
    const { document, dataset } = happening;
    if (!valuesOf(document, 'kind').some((kind) => String(kind).toLowerCase() === 'q')) continue;
    let keys: JsonObject[] = [{}];
    for (const field of groupBy) {
      const values = [...new Set(valuesOf(document, field))];
      keys = keys.flatMap((key) => values.map((value) => ({ ...key, [field]: value })));
    }
    for (const key of keys) {
      const name = JSON.stringify([dataset, key]);
      groups.set(name, [...(groups.get(name) ?? []), happening]);
    }
  }
  const counted = [...groups].map(([name, events]): readonly [string, Group] => {
    const [dataset, key] = JSON.parse(name) as [string, JsonObject];
    const items = new Set(events.flatMap(({ document }) => valuesOf(document, 'item')));
    const times = events.map(({ time }) => time);
    const count = type === 'event_count' ? events.length : items.size;
    return [name, { key, dataset, count, first: Math.min(...times), last: Math.max(...times) }];
  });
  return new Map(counted);
}

/** The object under a name, or an empty one. */
export function child(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return value !== undefined && isJsonObject(value) ? value : {};
}
