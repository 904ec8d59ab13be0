import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { alertsFromBuckets } from '../../src/scripts/alerts-from-buckets/twin.js';

const searched = { total: 1, successful: 1, skipped: 0, failed: 0 };

interface Group {
  readonly key: Json;
  readonly count: number;
  readonly more?: JsonObject;
}

function bucket({ key, count, more = {} }: Group): JsonObject {
  return {
    key,
    doc_count: count,
    first_event: { value: 1767268440000 },
    last_event: { value: 1767268500000 },
    ...more,
  };
}

function answer(groups: readonly Group[], more: JsonObject = {}): JsonObject {
  return {
    timed_out: false,
    _shards: searched,
    hits: { total: { value: 9, relation: 'eq' }, hits: [] },
    aggregations: { groups: { doc_count_error_upper_bound: 0, buckets: groups.map(bucket) } },
    ...more,
  };
}

const params: JsonObject = {
  rule: { id: 'r1', name: 'rule', version: 2 },
  title: 'Rule',
  severity: 47,
  threat: [],
  tags: [],
  measure: 'event_count',
  every: 60,
  delay: 60,
  suppress_for: 600,
  suppress_by: ['client'],
  identity: ['source.ip', 'host.name'],
  related: { ip: ['source.ip', 'related.ip'] },
  sources: [{ dataset: 'coredns.log', expect_every: 300 }],
  window: 300,
  looks: [
    { input: 'window', offset: 0 },
    { input: 'late', offset: 900 },
  ],
  levels: [{ field: 'client', type: 'keyword', size: 100 }],
  group_by: ['client'],
  min_doc_count: 10,
  bounds: [{ op: 'gte', value: 10 }],
  threshold: 10,
};

interface Outcome {
  readonly alerts: readonly {
    readonly _id: string;
    readonly _index: string;
    readonly picket: { readonly alert: JsonObject } & JsonObject;
  }[];
  readonly health: readonly { readonly picket: { readonly health: JsonObject } }[];
}

/** One run at noon, whose evaluated moment is a minute before. */
function run(payload: JsonObject, changed: JsonObject = {}): Outcome {
  const context = {
    trigger: { scheduled_time: '2026-01-01T12:00:00.000Z' },
    payload: { window: answer([]), late: answer([]), suppressed: { _shards: searched }, ...payload },
  };
  return alertsFromBuckets(context, { ...params, ...changed }) as unknown as Outcome;
}

const keys = (outcome: Outcome): Json[] => outcome.alerts.map(({ picket }) => picket.alert.key ?? null);
const kinds = (outcome: Outcome): Json[] =>
  outcome.health.map(({ picket }) => [
    picket.health.kind ?? null,
    picket.health.subject ?? null,
    picket.health.count ?? null,
  ]);

function suppressing(name: string, key: string): JsonObject {
  return { _shards: searched, aggregations: { [name]: { keys: { buckets: [{ key, doc_count: 1 }] } } } };
}

describe('picket-alerts-from-buckets-v1', () => {
  it('raises one alert for each group that meets every bound', () => {
    const payload = {
      window: answer([
        { key: 'a', count: 10 },
        { key: 'b', count: 9 },
        { key: 'c', count: 99 },
      ]),
    };
    const bounds = [
      { op: 'gte', value: 10 },
      { op: 'lt', value: 99 },
    ];
    assert.deepEqual(keys(run(payload, { bounds })), ['{"client":"a"}']);
  });

  const operators: readonly [string, readonly number[]][] = [
    ['gt', [11]],
    ['gte', [10, 11]],
    ['lt', [9]],
    ['lte', [9, 10]],
    ['eq', [10]],
    ['neq', [9, 11]],
  ];
  for (const [op, expected] of operators) {
    it(`compares with ${op}`, () => {
      const payload = { window: answer([9, 10, 11].map((count) => ({ key: `${count}`, count }))) };
      const { alerts } = run(payload, { bounds: [{ op, value: 10 }] });
      assert.deepEqual(
        alerts.map(({ picket }) => Number(picket.alert.value)).sort((a, b) => a - b),
        expected,
      );
    });
  }

  it('fills in the document of an alert', () => {
    const hit = (ip: string, host: string): JsonObject => ({
      _index: 'logs-coredns',
      _id: ip,
      _source: { source: { ip }, 'host.name': host },
    });
    const more = { events: { hits: { hits: [hit('10.0.0.1', 'node'), hit('10.0.0.2', 'node')] } } };
    const { alerts } = run({ window: answer([{ key: 'a', count: 12, more }]) });
    const [alert] = alerts;
    assert.ok(alert);
    const { _id, ...document } = alert;
    assert.match(_id, /^[0-9a-f]{64}$/u);
    assert.deepEqual(document, {
      _index: 'picket-alerts-2026.01',
      '@timestamp': '2026-01-01T11:59:00.000Z',
      event: { kind: 'alert', severity: 47 },
      message: 'Rule',
      rule: { id: 'r1', name: 'rule', version: 2 },
      tags: [],
      threat: [],
      related: { ip: ['10.0.0.1', '10.0.0.2'] },
      client: 'a',
      host: { name: 'node' },
      picket: {
        alert: {
          id: _id,
          key: '{"client":"a"}',
          entity: '{"client":"a"}',
          group: { client: 'a' },
          value: 12,
          threshold: 10,
          measure: 'event_count',
          raised_at: '2026-01-01T12:00:00.000Z',
          window_start: '2026-01-01T11:54:00.000Z',
          window_end: '2026-01-01T11:59:00.000Z',
          first_event: '2026-01-01T11:54:00.000Z',
          last_event: '2026-01-01T11:55:00.000Z',
          events: [
            {
              index: 'logs-coredns',
              id: '10.0.0.1',
              source: { source: { ip: '10.0.0.1' }, 'host.name': 'node' },
            },
            {
              index: 'logs-coredns',
              id: '10.0.0.2',
              source: { source: { ip: '10.0.0.2' }, 'host.name': 'node' },
            },
          ],
        },
      },
    });
  });

  it('gives a late look the moment and the id that its own run would have had', () => {
    const late = run({ late: answer([{ key: 'a', count: 10 }]) }).alerts[0];
    assert.equal(late?.picket.alert.window_end, '2026-01-01T11:44:00.000Z');
    const context = {
      trigger: { scheduled_time: '2026-01-01T11:45:00.000Z' },
      payload: { window: answer([{ key: 'a', count: 10 }]) },
    };
    const then = alertsFromBuckets(context, params) as unknown as Outcome;
    assert.equal(late._id, then.alerts[0]?._id);
  });

  it('drops what is suppressed for that very look', () => {
    const groups = answer([{ key: 'a', count: 10 }]);
    const payload = { window: groups, late: groups, suppressed: suppressing('late', '{"client":"a"}') };
    assert.deepEqual(
      run(payload).alerts.map(({ picket }) => picket.alert.window_end),
      ['2026-01-01T11:59:00.000Z'],
    );
  });

  it('lets the higher of two looks alert where they are within the time of suppression', () => {
    const payload = { window: answer([{ key: 'a', count: 10 }]), late: answer([{ key: 'a', count: 20 }]) };
    const values = (suppressFor: number): Json[] =>
      run(payload, { suppress_for: suppressFor }).alerts.map(({ picket }) => picket.alert.value ?? null);
    assert.deepEqual(values(901), [20]);
    assert.deepEqual(values(900), [20, 10]);
  });

  it('lets the highest of several sources alert for one key', () => {
    const inner = (count: number): JsonObject => ({ groups: { buckets: [bucket({ key: 'a', count })] } });
    const window = answer([
      { key: 'zeek.dns', count: 30, more: inner(12) },
      { key: 'coredns.log', count: 30, more: inner(15) },
    ]);
    const levels = [
      { field: 'data_stream.dataset', type: 'keyword', size: 0 },
      { field: 'client', type: 'keyword', size: 100 },
    ];
    const { alerts } = run({ window }, { levels });
    assert.deepEqual(
      alerts.map(({ picket }) => [picket.alert.dataset, picket.alert.value]),
      [['coredns.log', 15]],
    );
  });

  it('keys by fewer fields than it groups by, the highest group first', () => {
    const inner = { groups: { buckets: [bucket({ key: 'x', count: 11 }), bucket({ key: 'y', count: 12 })] } };
    const levels = [
      { field: 'client', type: 'keyword', size: 10 },
      { field: 'name', type: 'keyword', size: 10 },
    ];
    const { alerts } = run({ window: answer([{ key: 'a', count: 23, more: inner }]) }, { levels });
    assert.deepEqual(
      alerts.map(({ picket }) => picket.alert.group),
      [{ client: 'a', name: 'y' }],
    );
  });

  it('counts everything where there are no groups', () => {
    const levels: Json[] = [];
    const total = run({ window: answer([], { hits: { total: 10, hits: [] } }) }, { levels, suppress_by: [] });
    assert.deepEqual(keys(total), ['{}']);
  });

  const bucketKeys: readonly [string, Json, Json][] = [
    ['keyword', 'a', 'a'],
    ['long', 53, 53],
    ['boolean', 1, true],
    ['boolean', 0, false],
    ['date', 1767268440000, '2026-01-01T11:54:00.000Z'],
  ];
  for (const [type, key, value] of bucketKeys) {
    it(`reads the key ${JSON.stringify(key)} of a ${type} as ${JSON.stringify(value)}`, () => {
      const levels = [{ field: 'client', type, size: 10 }];
      const { alerts } = run({ window: answer([{ key, count: 10 }]) }, { levels });
      assert.deepEqual(
        alerts.map(({ picket }) => picket.alert.group),
        [{ client: value }],
      );
    });
  }

  it('shortens a key that could not be indexed', () => {
    const [key] = keys(run({ window: answer([{ key: 'x'.repeat(2000), count: 10 }]) }));
    assert.match(typeof key === 'string' ? key : '', /^sha256:[0-9a-f]{64}$/u);
  });

  const faults: readonly [string, JsonObject, JsonObject, Json[]][] = [
    [
      'a full list of groups',
      { window: answer([{ key: 'a', count: 1 }]) },
      { levels: [{ field: 'client', type: 'keyword', size: 1 }] },
      [['truncated', 'window', 1]],
    ],
    [
      'an error bound that a group could hide in',
      { window: answer([], { aggregations: { groups: { doc_count_error_upper_bound: 10, buckets: [] } } }) },
      {},
      [['truncated', 'window', 1]],
    ],
    ['no shard', { window: answer([], { _shards: { total: 0 } }) }, {}, [['no-shards', 'window', 1]]],
    [
      'failed shards',
      { late: answer([], { _shards: { total: 3, failed: 2 } }) },
      {},
      [['failed-shards', 'late', 2]],
    ],
    ['a time-out', { window: answer([], { timed_out: true }) }, {}, [['timed-out', 'window', 1]]],
    ['a failed search', { window: {} }, {}, [['search-failed', 'window', 1]]],
    ['a failed look-up of alerts', { suppressed: {} }, {}, [['search-failed', 'suppressed', 1]]],
    [
      'events without a key',
      { window: answer([], { aggregations: { missing_0: { doc_count: 4 } } }) },
      {},
      [['unkeyed', 'window:client', 4]],
    ],
    [
      'a silent source',
      { sources: { aggregations: { seen_0: { doc_count: 0 } } } },
      {},
      [['source-silent', 'coredns.log', 1]],
    ],
    [
      'late arrivals',
      { arrivals: { aggregations: { late_0: { doc_count: 7 } } } },
      {},
      [['ingest-lag', 'coredns.log', 7]],
    ],
  ];
  for (const [what, payload, changed, expected] of faults) {
    it(`reports ${what} into health`, () => {
      assert.deepEqual(kinds(run(payload, changed)), expected);
    });
  }

  it('is silent where nothing is wrong', () => {
    const { alerts, health } = run({});
    assert.deepEqual([alerts, health], [[], []]);
  });

  it('still alerts while the look-up of earlier alerts fails', () => {
    assert.deepEqual(keys(run({ window: answer([{ key: 'a', count: 10 }]), suppressed: {} })), [
      '{"client":"a"}',
    ]);
  });
});
