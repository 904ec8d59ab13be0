import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { summaryValues } from '../../src/scripts/summary-values/twin.js';
import { summaryWindows } from '../../src/scripts/summary-windows/twin.js';
import type { ScriptInput } from './script-twins.js';

/** Inputs of the scripts of roll-ups: answers over few entities, windows and values, so that they meet. */

const moment = Date.parse('2026-01-02T00:07:00Z');
const window = 300_000;

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Json[]>('a', 'b', 'é😀', '"\\\u001f') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1100, 5000, 9000).map((length) => 'x'.repeat(length)),
  },
);
const key: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 1, arbitrary: fc.oneof(fc.boolean(), fc.integer()) },
);
const measure: fc.Arbitrary<Json> = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.double({ min: -5, max: 1e9, noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const shards = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Json>({ total: 1, successful: 1, skipped: 0, failed: 0 }) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 2, successful: 1, skipped: 0, failed: 1 }) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 0, successful: 0, skipped: 0, failed: 0 }) },
);
const answered = fc.tuple(
  shards,
  fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
);

function answer(body: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .tuple(answered, body)
        .map(([[_shards, timed_out], rest]): JsonObject => ({ _shards, timed_out, ...rest })),
    },
    { weight: 1, arbitrary: fc.constant<JsonObject>({}) },
  );
}

const rule = { id: 'picket-summary-0123456789abcdef', name: 'picket-summary-0123456789abcdef', version: 1 };
const shared = {
  rule,
  key: '0123456789abcdef',
  every: 300,
  delay: 60,
  span: 1500,
  dates: ['g1', 'p0', 'v'],
};
const trigger = { scheduled_time: new Date(moment).toISOString() };

const runTimes = fc.record({
  back: fc.integer({ min: -40, max: 10 }),
  length: fc.integer({ min: 0, max: 40 }),
});
const runAnswer = answer(
  fc.option(runTimes).map((times): JsonObject => {
    if (times === null) return { hits: { total: 0, hits: [] } };
    const iso = (minutes: number): string => new Date(moment + minutes * 60_000).toISOString();
    const summary = { since: iso(times.back - times.length), until: iso(times.back) };
    return { hits: { total: 1, hits: [{ _id: 'r', _source: { picket: { summary } } }] } };
  }),
);

const missing = fc.integer({ min: 0, max: 2 }).map((doc_count): JsonObject => ({ missing_0: { doc_count } }));

function documentsOf(result: Json, kind: string): readonly JsonObject[] {
  const { summaries } = result as { readonly summaries: readonly JsonObject[] };
  return summaries.filter(({ picket }) => (picket as { summary: JsonObject }).summary.kind === kind);
}

function windowAggregations(depth: number, byDataset: boolean): fc.Arbitrary<JsonObject> {
  const start = fc.integer({ min: -8, max: 1 }).map((back) => Math.floor(moment / window + back) * window);
  const keys = fc.record({
    w: start,
    ...(depth > 0 ? { g0: key } : {}),
    ...(depth > 1 ? { g1: key } : {}),
    ...(byDataset ? { ds: fc.constantFrom('coredns.log', 'zeek.dns') } : {}),
    p0: fc.option(key),
  }) as fc.Arbitrary<JsonObject>;
  const bucket = fc
    .tuple(keys, fc.integer({ min: 0, max: 9 }), measure)
    .map(([one, doc_count, value]): JsonObject => ({ key: one, doc_count, measure: { value } }));
  return fc
    .tuple(fc.array(bucket, { maxLength: 8 }), fc.array(bucket, { maxLength: 5 }), missing)
    .map(([groups, peers, rest]) => ({
      aggregations: { groups: { buckets: groups }, peers: { buckets: peers }, ...rest },
    }));
}

/** Of summaryWindows: documents of an earlier run stand already. */
export const windowScriptInputs: fc.Arbitrary<ScriptInput> = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.record({
      measure: fc.constantFrom('event_count', 'value_count', 'value_sum'),
      peers: fc.constantFrom(0, 1),
      by_dataset: fc.boolean(),
      size: fc.constantFrom(7, 30_000),
    }),
  )
  .chain(([depth, own]) => {
    const params: JsonObject = { ...shared, ...own, window: 300, group_by: ['host', 'zone'].slice(0, depth) };
    const aggregations = windowAggregations(depth, own.by_dataset);
    const existing = answer(
      fc
        .tuple(aggregations, fc.integer({ min: -600, max: 600 }), fc.constantFrom(0, 0, 0, 1))
        .map(([earlier, seconds, lacking]): JsonObject => {
          const scheduled_time = new Date(moment + seconds * 1000).toISOString();
          const whole = { _shards: { total: 1 }, ...earlier };
          const payload = { events: whole, existing: { _shards: { total: 0 } }, run: { _shards: {} } };
          const before = summaryWindows({ trigger: { scheduled_time }, payload }, { ...params, size: 99 });
          const hits = documentsOf(before, 'windows').map(({ _id, picket }) => ({
            _id: _id ?? null,
            _source: { picket: picket ?? null },
          }));
          return { hits: { total: hits.length + lacking, hits } };
        }),
    );
    return fc
      .record({ events: answer(aggregations), existing, run: runAnswer })
      .map((payload) => ({ context: { trigger, payload }, params }));
  });

function sightings(depth: number): fc.Arbitrary<JsonObject> {
  const day = fc
    .integer({ min: -2, max: 0 })
    .map((back) => Math.floor(moment / 86_400_000 + back) * 86_400_000);
  const keys = fc.record({
    d: day,
    ...(depth > 0 ? { g0: key } : {}),
    ...(depth > 1 ? { g1: key } : {}),
    v: key,
  }) as fc.Arbitrary<JsonObject>;
  const time = fc.integer({ min: 0, max: 5 }).map((second) => moment - second * 1000);
  const bucket = fc.tuple(keys, time, time).map(([one, a, b]): JsonObject => ({
    key: one,
    doc_count: 1,
    first: { value: Math.min(a, b) },
    last: { value: Math.max(a, b) },
  }));
  return fc
    .tuple(fc.array(bucket, { maxLength: 8 }), missing)
    .map(([buckets, rest]) => ({ aggregations: { groups: { buckets }, ...rest } }));
}

/** Of summaryValues: documents of an earlier run stand already. */
export const valueScriptInputs: fc.Arbitrary<ScriptInput> = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(7, 30_000), fc.constantFrom(9, 65_000))
  .chain(([depth, size, existing_size]) => {
    const group_by = ['host', 'zone'].slice(0, depth);
    const params: JsonObject = { ...shared, size, existing_size, group_by };
    const existing = answer(
      sightings(depth).map((earlier): JsonObject => {
        const whole = { _shards: { total: 1 }, ...earlier };
        const payload = { events: whole, existing: { _shards: { total: 0 } }, run: { _shards: {} } };
        const before = summaryValues({ trigger, payload }, { ...params, size: 99, existing_size: 99 });
        const documents = [...documentsOf(before, 'values'), ...documentsOf(before, 'entity')];
        const buckets = documents.map(({ picket }): JsonObject => {
          const { summary } = picket as { readonly summary: Readonly<Record<string, string>> };
          const at = (name: string): JsonObject => ({ value: Date.parse(summary[name] ?? '') });
          return {
            key: { d: Date.parse(summary.day ?? ''), e: summary.entity ?? '', v: summary.value ?? null },
            doc_count: 1,
            first: at('first_seen'),
            last: at('last_seen'),
          };
        });
        return { aggregations: { groups: { buckets } } };
      }),
    );
    return fc
      .record({ events: answer(sightings(depth)), existing, run: runAnswer })
      .map((payload) => ({ context: { trigger, payload }, params }));
  });
