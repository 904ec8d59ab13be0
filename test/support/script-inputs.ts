import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';

/** Inputs of alert scripts: shaped as searches answer, filled with whatever a document may hold. */

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('', 'a', '"', '\\', '\n\t\u0000\u001f', '{{x}}', 'é', '😀', '\u2028'),
  fc.string({ unit: 'grapheme-ascii', minLength: 900, maxLength: 1200 }),
);
const time = fc.integer({ min: 0, max: 4_102_444_800_000 });
const small = fc.integer({ min: 0, max: 6 });
const scalar: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
);

const fields = ['picket.client.name', 'source.ip', 'dns.question.name', 'related.ip', 'host.name'];

/** A document with dotted keys, nested ones, and both. */
const source: fc.Arbitrary<JsonObject> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...fields, '@timestamp', 'data_stream.dataset'),
      fc.boolean(),
      fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    ),
    { maxLength: 6 },
  )
  .map((entries) => {
    const document: Record<string, Json> = {};
    for (const [name, nested, value] of entries) {
      const [head = '', ...rest] = name.split('.');
      if (nested && rest.length > 0 && document[head] === undefined) {
        document[head] = rest.reduceRight<Json>((inner, step) => ({ [step]: inner }), value);
      } else {
        document[name] ??= value;
      }
    }
    return document;
  });
const hit = fc.record({
  _index: fc.constant('logs-x'),
  _id: text,
  _source: source,
  _score: fc.constant(null),
});

const leaf = fc.record({
  doc_count: small,
  distinct: fc.record({ value: small }),
  first_event: fc.record({ value: fc.option(time) }),
  last_event: fc.record({ value: fc.option(time) }),
  events: fc.record({ hits: fc.record({ hits: fc.array(hit, { maxLength: 3 }) }) }),
});

function groups(key: fc.Arbitrary<Json>, inner: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const bucket = fc.tuple(key, inner).map(([value, rest]): JsonObject => ({ key: value, ...rest }));
  return fc.record({
    doc_count: small,
    groups: fc.record({
      doc_count_error_upper_bound: fc.constantFrom(-1, 0, 0, 0, 5),
      buckets: fc.array(bucket, { maxLength: 4 }),
    }),
  });
}

const shards = fc.constantFrom<Json>(
  { total: 1, successful: 1, skipped: 0, failed: 0 },
  { total: 3, successful: 2, skipped: 0, failed: 1 },
  { total: 0, successful: 0, skipped: 0, failed: 0 },
);
const total = fc.oneof<fc.Arbitrary<Json>[]>(small, fc.record({ value: small, relation: fc.constant('eq') }));
const look = fc
  .tuple(
    groups(
      fc.constantFrom('coredns.log', 'zeek.dns'),
      groups(fc.oneof(text, fc.constantFrom(0, 1, 7)), leaf),
    ),
    shards,
    total,
    fc.boolean(),
    small,
  )
  .map(([root, _shards, all, timed_out, missing]): JsonObject => ({
    _shards,
    timed_out,
    hits: { total: all, hits: [] },
    aggregations: { ...root, missing_0: { doc_count: missing } },
  }));

const keyBuckets = fc
  .array(fc.oneof(text, fc.constantFrom('{"picket.client.name":"a"}', '{}')), { maxLength: 3 })
  .map((keys): JsonObject => ({ buckets: keys.map((key) => ({ key, doc_count: 1 })) }));
const suppressed = fc.option(
  fc.record({
    _shards: shards,
    aggregations: fc.record({
      window: fc.record({ keys: keyBuckets }),
      late: fc.record({ keys: keyBuckets }),
      known: fc.record({ ids: keyBuckets }),
    }),
  }),
  { nil: {} },
);
const countsOf = (name: string): fc.Arbitrary<JsonObject> =>
  fc.option(fc.record({ aggregations: fc.record({ [name]: fc.record({ doc_count: small }) }) }), { nil: {} });
const sources = countsOf('seen_0');
const arrivals = countsOf('late_0');
const trigger = fc
  .integer({ min: 0, max: 4_102_444_800 })
  .map((second): JsonObject => ({ scheduled_time: new Date(second * 1000).toISOString() }));

/** What the run before noted, and how many alerts there are of it. Seconds count back from the run itself. */
const lastRun = fc.record({
  ago: fc.option(fc.oneof(fc.constantFrom(60, 120, 0, -60), fc.integer({ min: -100, max: 100_000 })), {
    freq: 3,
  }),
  alerts: fc.constantFrom(0, 1, 3),
  raised: fc.option(fc.tuple(fc.constantFrom(0, 60), fc.constantFrom(1, 2, 3)), { freq: 3 }),
});

/** A context in which the look-up of alerts has found the run before. */
function afterRun<T extends { readonly trigger: JsonObject; readonly payload: JsonObject }>(
  contexts: fc.Arbitrary<T>,
): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(contexts, lastRun)
    .map(([{ trigger: at, payload }, { ago, alerts, raised }]): JsonObject => {
      const before = ago === null ? null : Date.parse(at.scheduled_time as string) - ago * 1000;
      const found = payload.suppressed as JsonObject;
      const buckets =
        raised === null || before === null ? [] : [{ key: before - raised[0] * 1000, doc_count: raised[1] }];
      const aggregations = {
        ...(found.aggregations as JsonObject | undefined),
        last_run: { doc_count: 1, scheduled: { value: before }, alerts: { value: alerts } },
        raised: { doc_count: 0, runs: { buckets } },
      };
      return { trigger: at, payload: { ...payload, suppressed: { ...found, aggregations } } };
    });
}

export const contextWithBuckets: fc.Arbitrary<JsonObject> = afterRun(
  fc.record({
    trigger,
    payload: fc.record({ window: look, late: look, suppressed, sources, arrivals }),
  }),
);

export const contextWithEvents: fc.Arbitrary<JsonObject> = afterRun(
  fc.record({
    trigger,
    payload: fc.record({
      window: fc
        .tuple(fc.array(hit, { maxLength: 6 }), shards, total, fc.boolean())
        .map(([hits, _shards, all, timed_out]): JsonObject => ({
          _shards,
          timed_out,
          hits: { total: all, hits },
        })),
      suppressed,
      sources,
      arrivals,
    }),
  }),
);

const common = {
  rule: fc.record({ id: text, name: text, version: small }),
  title: text,
  severity: small,
  threat: fc.constant([{ framework: 'MITRE ATT&CK', tactic: { id: 'TA0043' } }]),
  tags: fc.array(text, { maxLength: 2 }),
  every: fc.constantFrom(1, 60, 300),
  delay: fc.constantFrom(0, 60),
  suppress_for: fc.constantFrom(0, 600, 3600),
  suppress_by: fc.constantFrom<Json[]>([], ['picket.client.name'], ['source.ip', 'picket.client.name']),
  identity: fc.constant(fields),
  related: fc.constant({ ip: ['related.ip', 'source.ip'], hosts: ['host.name'] }),
  sources: fc.constant([{ dataset: 'coredns.log', expect_every: 300 }]),
};

const bound = fc.record({
  op: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'neq'),
  value: fc.oneof(small, fc.constant(1.5)),
});

export const bucketScriptParams: fc.Arbitrary<JsonObject> = fc.record({
  ...common,
  measure: fc.constantFrom('event_count', 'value_count'),
  window: fc.constant(300),
  looks: fc.constantFrom<Json[]>(
    [{ input: 'window', offset: 0 }],
    [
      { input: 'window', offset: 0 },
      { input: 'late', offset: 900 },
    ],
  ),
  levels: fc.constantFrom<Json[]>(
    [],
    [{ field: 'picket.client.name', type: 'keyword', size: 3 }],
    [
      { field: 'data_stream.dataset', type: 'keyword', size: 0 },
      { field: 'picket.client.name', type: 'boolean', size: 4 },
    ],
    [
      { field: 'data_stream.dataset', type: 'keyword', size: 0 },
      { field: 'source.ip', type: 'date', size: 10 },
    ],
  ),
  group_by: fc.constant(['picket.client.name']),
  min_doc_count: fc.constantFrom(1, 5),
  bounds: fc.array(bound, { minLength: 1, maxLength: 2 }),
  threshold: fc.oneof(small, fc.constant(1.5)),
});

export const eventScriptParams: fc.Arbitrary<JsonObject> = fc.record({
  ...common,
  measure: fc.constant('event'),
  lookback: fc.constant(360),
  limit: fc.constantFrom(1, 3, 100),
});
