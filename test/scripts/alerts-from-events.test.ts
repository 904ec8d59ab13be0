import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { alertsFromEvents } from '../../src/scripts/alerts-from-events/twin.js';

const searched = { total: 1, successful: 1, skipped: 0, failed: 0 };

const params: JsonObject = {
  rule: { id: 'r1', name: 'rule', version: 2 },
  title: 'Rule',
  severity: 73,
  threat: [],
  tags: [],
  measure: 'event',
  every: 60,
  delay: 60,
  suppress_for: 0,
  suppress_by: [],
  identity: ['source.ip'],
  related: { ip: ['source.ip'] },
  sources: [],
  lookback: 360,
  limit: 100,
};

function hit(id: string, source: JsonObject = {}): JsonObject {
  return { _index: 'logs-x', _id: id, _source: { '@timestamp': '2026-01-01T11:58:00Z', ...source } };
}

interface Outcome {
  readonly alerts: readonly {
    readonly _id: string;
    readonly picket: { readonly alert: JsonObject } & JsonObject;
  }[];
  readonly health: readonly { readonly picket: { readonly health: JsonObject } }[];
}

function run(
  hits: readonly JsonObject[],
  changed: JsonObject = {},
  aggregations: JsonObject = {},
  total = hits.length,
): Outcome {
  const payload = {
    window: { _shards: searched, timed_out: false, hits: { total: { value: total, relation: 'eq' }, hits } },
    suppressed: { _shards: searched, aggregations },
  };
  const context = { trigger: { scheduled_time: '2026-01-01T12:00:00.000Z' }, payload };
  return alertsFromEvents(context, { ...params, ...changed }) as unknown as Outcome;
}

const eventIds = (outcome: Outcome): Json[] =>
  outcome.alerts.map(({ picket }) => ((picket.alert.events as JsonObject[])[0] ?? {}).id ?? null);

describe('picket-alerts-from-events-v1', () => {
  it('raises one alert an event', () => {
    const { alerts, health } = run([hit('a', { source: { ip: '10.0.0.1' } }), hit('b')]);
    assert.equal(alerts.length, 2);
    assert.deepEqual(health, []);
    const { picket } = alerts[0] ?? {};
    assert.deepEqual(
      [picket?.alert.window_start, picket?.alert.window_end, picket?.alert.first_event, picket?.alert.value],
      ['2026-01-01T11:53:00.000Z', '2026-01-01T11:59:00.000Z', '2026-01-01T11:58:00Z', 1],
    );
  });

  it('gives an event the same id in every run', () => {
    const ids = (delay: number): string[] => run([hit('a')], { delay }).alerts.map((alert) => alert._id);
    assert.deepEqual(ids(60), ids(0));
  });

  it('passes over events that raised an alert before', () => {
    const [first] = run([hit('a')]).alerts;
    const known = { known: { ids: { buckets: [{ key: first?._id ?? '', doc_count: 1 }] } } };
    assert.deepEqual(eventIds(run([hit('a'), hit('b')], {}, known)), ['b']);
  });

  it('suppresses keys of recent alerts, and further events of a key in the same run', () => {
    const changed = { suppress_for: 3600, suppress_by: ['source.ip'] };
    const from = (id: string, ip: string): JsonObject => hit(id, { 'source.ip': ip });
    const window = { window: { keys: { buckets: [{ key: '{"source.ip":"10.0.0.9"}', doc_count: 1 }] } } };
    const hits = [from('a', '10.0.0.1'), from('b', '10.0.0.1'), from('c', '10.0.0.9'), from('d', '10.0.0.2')];
    assert.deepEqual(eventIds(run(hits, changed, window)), ['a', 'd']);
  });

  it('makes the key of what the event has: one value, several, none', () => {
    const changed = { suppress_by: ['a', 'b.c', 'd'] };
    const { alerts } = run([hit('x', { a: 1, b: { c: ['y', 'x'] } })], changed);
    assert.equal(alerts[0]?.picket.alert.key, '{"a":1,"b.c":["y","x"],"d":null}');
  });

  it('raises no more alerts than the limit and reports the rest', () => {
    const { alerts, health } = run([hit('a'), hit('b'), hit('c')], { limit: 1 }, {}, 10);
    assert.equal(alerts.length, 1);
    assert.deepEqual(
      health.map(({ picket }) => [picket.health.kind, picket.health.count]),
      [['overflow', 9]],
    );
  });
});
