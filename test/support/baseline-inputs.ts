import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import type { ScriptInput } from './script-twins.js';

/** Inputs of the script of baselines: few entities, short histories and many answers that lack something. */

const moment = Date.parse('2026-01-02T00:07:00Z');
const window = 300_000;
/** Start of a window on the grid, so many windows before the evaluated moment. */
const startBefore = (windows: number): number => Math.floor(moment / window - windows) * window;

const names = ['a', 'b', 'é😀'];
const datasets = ['', 'coredns.log', 'zeek.dns'];
const measure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.double({ min: -50, max: 1e6, noNaN: true, noDefaultInfinity: true }) },
);

const whole: JsonObject = { total: 1, successful: 1, skipped: 0, failed: 0 };
const shards = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Json>(whole) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 2, successful: 1, skipped: 0, failed: 1 }) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 0, successful: 0, skipped: 0, failed: 0 }) },
);

function answer(body: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const answered = fc
    .tuple(shards, fc.integer({ min: 0, max: 25 }), body)
    .map(([_shards, luck, rest]): JsonObject => ({ _shards, timed_out: luck === 0, ...rest }));
  return fc.oneof({ weight: 25, arbitrary: answered }, { weight: 1, arbitrary: fc.constant<JsonObject>({}) });
}

const leaf = fc.record({
  doc_count: fc.integer({ min: 0, max: 60 }),
  distinct: fc.record({ value: fc.integer({ min: 0, max: 60 }) }),
  sum: fc.record({ value: measure }),
  first_event: fc.record({ value: fc.option(fc.constant(moment - 1000)) }),
  last_event: fc.record({ value: fc.constant(moment - 500) }),
  events: fc.constant({
    hits: { hits: [{ _index: 'logs-x', _id: '1', _source: { 'source.ip': '10.0.0.1' } }] },
  }),
  peer_0: fc.record({
    buckets: fc.subarray<JsonObject>([
      { key: 'p', doc_count: 1 },
      { key: 'q', doc_count: 1 },
      { key: 1, key_as_string: 'true', doc_count: 1 },
      { key: 7, doc_count: 1 },
    ]),
  }),
});

function groups(keys: readonly string[], inner: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const buckets = fc
    .subarray([...keys])
    .chain((chosen) => fc.tuple(...chosen.map((key) => inner.map((rest): JsonObject => ({ key, ...rest })))));
  return buckets.map((all): JsonObject => ({
    groups: { doc_count_error_upper_bound: 0, buckets: all },
  }));
}

const counted = (apart: boolean): fc.Arbitrary<JsonObject> => {
  const inner = groups(names, leaf);
  const root = apart ? groups(['coredns.log', 'zeek.dns'], inner) : inner;
  return answer(
    root.map((aggregations): JsonObject => ({
      hits: { total: { value: 50, relation: 'eq' }, hits: [] },
      aggregations,
    })),
  );
};

const day = fc
  .record({
    name: fc.constantFrom(...names),
    dataset: fc.constantFrom(...datasets),
    windows: fc.uniqueArray(fc.tuple(fc.integer({ min: -1, max: 40 }), measure), {
      maxLength: 12,
      selector: ([back]) => back,
    }),
    peers: fc.subarray(['p', 'q', 'true', '7']),
  })
  .map(({ name, dataset, windows, peers }): JsonObject => {
    const sorted = [...windows].sort(([a], [b]) => b - a);
    const summary: JsonObject = {
      entity: JSON.stringify({ 'picket.client.name': name }),
      ...(dataset === '' ? {} : { dataset }),
      ...(peers.length === 0 ? {} : { peer_0: peers }),
      windows: {
        starts: sorted.map(([back]) => startBefore(back) / 1000),
        values: sorted.map(([, value]) => value),
      },
    };
    return { _id: 'd', _index: 'picket-summary', _source: { picket: { summary } } };
  });
const days = answer(
  fc
    .tuple(fc.array(day, { maxLength: 5 }), fc.integer({ min: 0, max: 9 }))
    .map(([hits, more]): JsonObject => ({
      hits: { total: { value: hits.length + (more === 0 ? 3 : 0), relation: 'eq' }, hits },
    })),
);

const alerted = answer(
  fc
    .array(
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.integer({ min: 0, max: 40 }),
          fc.integer({ min: -99, max: 99 }),
          fc.constantFrom(1, 1, 1, 100),
        )
        .map(([name, back, shift, length]): JsonObject => {
          const start = startBefore(back) + shift * 1000;
          const entity = JSON.stringify({ 'picket.client.name': name });
          return { key: { entity, window_start: start, window_end: start + length * window }, doc_count: 1 };
        }),
      { maxLength: 3 },
    )
    .map((buckets): JsonObject => ({ aggregations: { alerts: { buckets } } })),
);

const rollUp = answer(
  fc.option(fc.integer({ min: 0, max: 20 }), { freq: 9 }).map((back): JsonObject => {
    const until = new Date(startBefore(back ?? 0)).toISOString();
    const hit = { _source: { picket: { summary: { since: '2025-12-01T00:00:00.000Z', until } } } };
    return { hits: { total: { value: 1, relation: 'eq' }, hits: back === null ? [] : [hit] } };
  }),
);

const suppressed = answer(
  fc.subarray([...names], { maxLength: 1 }).map((keys): JsonObject => {
    const buckets = keys.map((name) => ({
      key: JSON.stringify({ 'picket.client.name': name }),
      doc_count: 1,
    }));
    return { aggregations: { window: { keys: { buckets } }, late: { keys: { buckets: [] } } } };
  }),
);

const bound = fc.record({
  op: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'neq'),
  value: fc.oneof(fc.integer({ min: -3, max: 5 }), fc.constant(1.5)),
});

function paramsOf(apart: boolean): fc.Arbitrary<JsonObject> {
  return fc.record({
    rule: fc.constant({ id: 'r', name: 'rule', version: 1 }),
    title: fc.constant('Rule'),
    severity: fc.constant(47),
    threat: fc.constant([]),
    tags: fc.constant([]),
    measure: fc.constantFrom('event_count', 'value_count', 'value_sum'),
    every: fc.constant(60),
    delay: fc.constant(0),
    suppress_for: fc.constantFrom(0, 600),
    suppress_by: fc.constantFrom<Json[]>(['picket.client.name'], []),
    identity: fc.constant(['source.ip']),
    related: fc.constant({}),
    sources: fc.constant([]),
    window: fc.constant(300),
    looks: fc.constant<Json[]>([
      { input: 'window', offset: 0 },
      { input: 'late', offset: 900 },
    ]),
    levels: fc.constant<Json[]>([
      ...(apart ? [{ field: 'data_stream.dataset', type: 'keyword', size: 0 }] : []),
      { field: 'picket.client.name', type: 'keyword', size: 100 },
    ]),
    group_by: fc.constant(['picket.client.name']),
    min_doc_count: fc.constant(1),
    history: fc.constantFrom(3000, 9001),
    minimum_history: fc.constantFrom(0, 1500),
    stale_after: fc.constant(600),
    statistic: fc.constantFrom('median', 'mean'),
    min_spread: fc.constantFrom(0, 1, 2.5),
    cold_start: fc.constantFrom('silent', 'peers', 'peers'),
    peers: fc.constantFrom(0, 1, 1),
    absolute: fc.constantFrom(0, 30),
    deviation: fc.array(bound, { maxLength: 2 }),
    value: fc.array(bound, { maxLength: 1 }),
    thresholds: fc.constantFrom<JsonObject>({}, { deviation: 3 }, { value: 5 }, { deviation: 1.5, value: 5 }),
    alerted_size: fc.constantFrom(2, 10_000),
  });
}

export const baselineScriptInputs: fc.Arbitrary<ScriptInput> = fc.boolean().chain((apart) =>
  fc.record({
    context: fc.record({
      trigger: fc.constant({ scheduled_time: new Date(moment).toISOString() }),
      payload: fc.record({
        window: counted(apart),
        late: counted(apart),
        history: days,
        peers: days,
        alerted,
        roll_up: rollUp,
        suppressed,
      }),
    }),
    params: paramsOf(apart),
  }),
);
