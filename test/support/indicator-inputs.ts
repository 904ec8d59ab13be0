import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import type { ScriptInput } from './script-twins.js';

/** Inputs of the script of indicators: few names, several feeds, and answers that lack something. */

const moment = Date.parse('2026-01-01T12:00:00Z');
const field = 'picket.dns.suffixes';
const against = 'threat.indicator.url.domain';
const values = ['evil.example', 'é.example', 'com'];

const shards = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Json>({ total: 1, successful: 1, skipped: 0, failed: 0 }) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 2, successful: 1, skipped: 0, failed: 1 }) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 0, successful: 0, skipped: 0, failed: 0 }) },
);

function answer(body: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const answered = fc
    .tuple(shards, fc.integer({ min: 0, max: 25 }), body)
    .map(([_shards, luck, rest]): JsonObject => ({ _shards, timed_out: luck === 0, ...rest }));
  return fc.oneof({ weight: 25, arbitrary: answered }, { weight: 1, arbitrary: fc.constant<JsonObject>({}) });
}

const listed = answer(
  fc.array(fc.constantFrom(...values), { maxLength: 4 }).map((keys) => ({
    aggregations: {
      values_0_0: { buckets: keys.map((key) => ({ key, doc_count: 1 })) },
      values_0_1: { buckets: [] },
    },
  })),
);

const hit = fc
  .record({
    value: fc.oneof(
      fc.constantFrom<Json>(...values),
      fc.constant<Json>(values),
      fc.constantFrom<Json>(4, true, null),
    ),
    feed: fc.constantFrom('a', 'b', undefined),
    confidence: fc.constantFrom(50, 80, 80.5, undefined),
    more: fc.subarray(['type', 'description', 'reference'] as const),
    until: fc.boolean(),
  })
  .map(({ value, feed, confidence, more, until }): JsonObject => ({
    _id: '1',
    _source: {
      threat: {
        indicator: { url: { domain: value }, ...Object.fromEntries(more.map((name) => [name, `a ${name}`])) },
        ...(feed === undefined ? {} : { feed: { name: feed } }),
      },
      picket: {
        indicator: {
          ...(confidence === undefined ? {} : { confidence }),
          ...(until ? { valid_until: '2026-02-01T00:00:00Z' } : {}),
        },
      },
    },
  }));
const indicators = answer(
  fc.tuple(fc.array(hit, { maxLength: 5 }), fc.integer({ min: 0, max: 6 })).map(([hits, total]) => ({
    hits: { total: { value: Math.max(total, hits.length), relation: 'eq' }, hits },
  })),
);

const feeds = answer(
  fc
    .record({
      live: fc.integer({ min: 0, max: 3 }),
      names: fc.array(
        fc.record({
          key: fc.constantFrom('a', 'b'),
          loaded: fc.record({ value: fc.constantFrom<Json>(null, moment - 10_500, moment - 3_600_000) }),
          expected: fc.record({ value: fc.constantFrom<Json>(null, 60, 7200) }),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ live, names }) => ({
      aggregations: {
        live: { doc_count: live },
        feeds: { doc_count: names.length, names: { buckets: names } },
      },
    })),
);

const leaf = fc.record({
  doc_count: fc.integer({ min: 1, max: 9 }),
  first_event: fc.constant({ value: moment - 90_000 }),
  last_event: fc.constant({ value: moment - 80_000 }),
  events: fc.constant({
    hits: { hits: [{ _index: 'logs-x', _id: '1', _source: { 'source.ip': '10.0.0.1' } }] },
  }),
});
function groups(keys: readonly string[], inner: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc
    .subarray([...keys])
    .chain((chosen) => fc.tuple(...chosen.map((key) => inner.map((rest): JsonObject => ({ key, ...rest })))))
    .map((buckets) => ({ groups: { doc_count_error_upper_bound: 0, buckets } }));
}
const events = answer(
  groups(['shop/cart', 'ops/job'], groups(values, leaf)).map((aggregations) => ({
    hits: { total: { value: 9, relation: 'eq' }, hits: [] },
    aggregations,
  })),
);

const key = fc
  .tuple(fc.constantFrom('shop/cart', 'ops/job'), fc.constantFrom(...values))
  .map(([name, value]) => JSON.stringify({ 'picket.client.name': name, [field]: value }));
const suppressed = answer(
  fc.subarray(['window_0', 'late_0', 'past_0']).chain((names) =>
    fc.array(key, { maxLength: 2 }).map((keys) => ({
      aggregations: Object.fromEntries(
        names.map((name) => [name, { keys: { buckets: keys.map((text) => ({ key: text })) } }]),
      ),
    })),
  ),
);

const levels: JsonObject[] = [
  { field: 'picket.client.name', type: 'keyword', size: 100 },
  { field, type: 'keyword', size: 100 },
];
const look = (input: string, offset: number, window: number, retro: boolean): JsonObject => ({
  input,
  offset,
  window,
  retro,
  field,
  levels,
  group_by: ['picket.client.name', field],
  suppress_by: ['picket.client.name', field],
});

export const indicatorScriptInputs: fc.Arbitrary<ScriptInput> = fc
  .record({
    payload: fc.record(
      {
        values: listed,
        indicators,
        fresh: indicators,
        window_0: events,
        late_0: events,
        past_0: events,
        feeds,
        suppressed,
      },
      { requiredKeys: ['values', 'indicators', 'window_0', 'late_0', 'past_0', 'feeds', 'suppressed'] },
    ),
    silence: fc.constantFrom(0, 600, 3600),
    size: fc.constantFrom(2, 100),
  })
  .map(({ payload, silence, size }): ScriptInput => ({
    context: {
      trigger: { scheduled_time: new Date(moment + 60_000).toISOString() },
      payload: payload,
    },
    params: {
      rule: { id: 'r', name: 'rule', version: 1 },
      title: 'A rule',
      severity: 73,
      threat: [],
      tags: [],
      measure: 'indicator',
      every: 60,
      delay: 60,
      suppress_for: silence,
      suppress_by: ['picket.client.name'],
      identity: ['source.ip'],
      related: { ip: ['source.ip'] },
      sources: [],
      window: 300,
      looks: [
        look('window_0', 0, 300, false),
        look('late_0', 600, 300, false),
        look('past_0', 0, 1800, true),
      ],
      against,
      min_doc_count: 1,
      values_size: size,
      indicators_size: 10_000,
    },
  }));
