import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import type { ScriptInput } from './script-twins.js';

/** Inputs of the scripts that look at values: few values and entities, and many answers that lack something. */

const moment = Date.parse('2026-01-02T00:07:00Z');
const window = 300;

const whole: JsonObject = { total: 1, successful: 1, skipped: 0, failed: 0 };
const shards = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Json>(whole) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 2, successful: 1, skipped: 0, failed: 1 }) },
  { weight: 1, arbitrary: fc.constant<Json>({ total: 0, successful: 0, skipped: 0, failed: 0 }) },
);

function answer(body: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const answered = fc
    .tuple(shards, fc.integer({ min: 0, max: 40 }), body)
    .map(([_shards, luck, rest]): JsonObject => ({ _shards, timed_out: luck === 0, ...rest }));
  return fc.oneof({ weight: 40, arbitrary: answered }, { weight: 1, arbitrary: fc.constant<JsonObject>({}) });
}

const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 28, arbitrary: fc.constantFrom<Json[]>('a', 'b', 'c', '', '"\\é😀') },
  { weight: 4, arbitrary: fc.constantFrom<Json[]>(53, true, false, moment) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(1100), 'y'.repeat(8400)) },
);
const entity = fc.constantFrom<Json[]>('p', 'q', 'r', 7);
const names = ['a', 'b', 'c', '53', 'true', '', String(moment), new Date(moment).toISOString()];

/** As the script prints what it looks summaries up by. */
const lookups = fc.subarray([
  ...names,
  ...['p', 'q', 'r', '7'].flatMap((one) => [one, ...names.map((name) => `${one}\u001f${name}`)]),
]);

const hits = fc.constant({
  hits: { hits: [{ _index: 'logs-x', _id: '1', _source: { 'source.ip': '10.0.0.1' } }] },
});

function groupsWith(depth: number): fc.Arbitrary<JsonObject> {
  const key = fc.record({
    ...(depth > 0 ? { g0: entity } : {}),
    ...(depth > 1 ? { g1: value } : {}),
    v: value,
    ds: fc.constantFrom('coredns.log', 'zeek.dns'),
  }) as fc.Arbitrary<JsonObject>;
  const bucket = fc.record({
    key,
    doc_count: fc.integer({ min: 1, max: 4 }),
    first_event: fc.record({ value: fc.option(fc.constant(moment - 1000)) }),
    last_event: fc.record({ value: fc.constant(moment - 500) }),
    events: hits,
  });
  return fc
    .tuple(fc.array(bucket, { maxLength: 9 }), fc.integer({ min: 0, max: 2 }))
    .map(([buckets, missing]): JsonObject => ({
      aggregations: { groups: { buckets }, missing_0: { doc_count: missing } },
    }));
}

function keysOf(all: fc.Arbitrary<readonly string[]>): fc.Arbitrary<JsonObject> {
  return all.map((keys): JsonObject => ({ keys: { buckets: keys.map((key) => ({ key, doc_count: 1 })) } }));
}

const knownAnswer = answer(
  fc.record({ known: keysOf(lookups), warm: keysOf(lookups) }).map((aggregations) => ({ aggregations })),
);

const counted = fc
  .tuple(fc.subarray(names), fc.array(fc.subarray(['{"pod":"p"}', '{"pod":"q"}', '{}']), { minLength: 8 }))
  .map(([keys, entities]): JsonObject => ({
    keys: {
      buckets: keys.map((key, index) => ({
        key,
        doc_count: 1,
        entities: { buckets: (entities[index] ?? []).map((one) => ({ key: one, doc_count: 1 })) },
      })),
    },
  }));
const days = fc
  .array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 })
  .map((counts): JsonObject => ({ days: { buckets: counts.map((doc_count) => ({ key: 1, doc_count })) } }));
const commonAnswer = answer(
  fc.record({ common: keysOf(fc.subarray(names)), fleet: days }).map((aggregations) => ({ aggregations })),
);
const countedAnswer = answer(
  fc
    .record({ values: counted, fleet: fc.record({ entities: fc.record({ value: fc.nat({ max: 9 }) }) }) })
    .map((aggregations) => ({ aggregations })),
);

const rollUp = answer(
  fc
    .option(fc.record({ back: fc.integer({ min: -2, max: 12 }), length: fc.integer({ min: 0, max: 90 }) }), {
      freq: 8,
    })
    .map((times): JsonObject => {
      if (times === null) return { hits: { total: 0, hits: [] } };
      const iso = (minutes: number): string => new Date(moment - minutes * 60_000).toISOString();
      const summary = { since: iso(times.back + times.length), until: iso(times.back) };
      return { hits: { total: 1, hits: [{ _id: 'r', _source: { picket: { summary } } }] } };
    }),
);

const suppressed = answer(
  fc
    .tuple(fc.subarray(['{"name":"a"}', '{"name":"a","pod":"p"}']), fc.option(fc.nat({ max: 9 })))
    .map(([keys, minutes]): JsonObject => {
      const ran = minutes === null ? null : moment - minutes * 60_000;
      return {
        aggregations: {
          window: { keys: { buckets: keys.map((key) => ({ key, doc_count: 1 })) } },
          last_run: { scheduled: { value: ran }, alerts: { value: 2 } },
          raised: { runs: { buckets: ran === null ? [] : [{ key: ran, doc_count: 1 }] } },
        },
      };
    }),
);

function payloadOf(
  depth: number,
  recent: fc.Arbitrary<JsonObject>,
  older: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<JsonObject> {
  const groups = answer(groupsWith(depth));
  return fc.record({
    window: groups,
    window_events: groups,
    window_recent: recent,
    window_older: older,
    late: groups,
    late_events: groups,
    late_recent: recent,
    late_older: older,
    roll_up: rollUp,
    suppressed,
  });
}

const fields = ['pod', 'zone'];

function inputsOf(
  recent: fc.Arbitrary<JsonObject>,
  older: fc.Arbitrary<JsonObject>,
  own: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<ScriptInput> {
  const shared = fc.record({
    narrow: fc.boolean(),
    size: fc.constantFrom(4, 30_000),
    fresh_size: fc.constantFrom(3, 2000),
    suppress_for: fc.constantFrom(0, 600, 3600),
    minimum_history: fc.constantFrom(0, 1800),
    dates: fc.constantFrom<Json[]>([], ['v'], ['g0']),
    looks: fc.constantFrom<Json[]>(
      [{ input: 'window', offset: 0 }],
      [
        { input: 'window', offset: 0 },
        { input: 'late', offset: 900 },
      ],
    ),
  });
  return fc.integer({ min: 0, max: 2 }).chain((depth) => {
    const group_by = fields.slice(0, depth);
    const always = {
      rule: { id: 'r1', name: 'rule', version: 2 },
      title: 'Rule',
      severity: 47,
      threat: [],
      tags: [],
      measure: 'first_seen',
      every: 60,
      delay: 60,
      identity: ['source.ip'],
      related: { ip: ['source.ip'] },
      sources: [{ dataset: 'coredns.log', expect_every: 300 }],
      field: 'name',
      window,
      group_by,
    };
    return fc
      .tuple(payloadOf(depth, recent, older), shared, own, fc.subarray(group_by))
      .map(([payload, some, more, suppress_by]) => ({
        context: { trigger: { scheduled_time: new Date(moment + 60_000).toISOString() }, payload },
        params: { ...always, ...some, ...more, suppress_by },
      }));
  });
}

export const firstSeenScriptInputs: fc.Arbitrary<ScriptInput> = inputsOf(
  knownAnswer,
  knownAnswer,
  fc.record({ by_entity: fc.boolean(), older: fc.boolean() }),
);

export const rareScriptInputs: fc.Arbitrary<ScriptInput> = inputsOf(
  commonAnswer,
  countedAnswer,
  fc.record({
    at_most: fc.constantFrom(1, 2),
    of_at_least: fc.constantFrom(1, 4),
    counted_size: fc.constantFrom(3, 10_000),
  }),
);
