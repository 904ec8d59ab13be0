import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { summaryWindows } from '../../src/scripts/summary-windows/twin.js';

const searched = { total: 1, successful: 1, skipped: 0, failed: 0 };
const params: JsonObject = {
  rule: { id: 'picket-summary-0123456789abcdef', name: 'picket-summary-0123456789abcdef', version: 1 },
  key: '0123456789abcdef',
  every: 300,
  delay: 60,
  span: 1500,
  group_by: ['host'],
  dates: [],
  size: 100,
  measure: 'event_count',
  window: 300,
  peers: 0,
  by_dataset: false,
};

const second = (time: string): number => Date.parse(`2026-01-01T${time}:00Z`) / 1000;

interface Bucket {
  readonly host?: string;
  /** Start of its window. */
  readonly at: string;
  readonly count?: number;
  readonly more?: JsonObject;
  readonly key?: JsonObject;
}

function bucketOf({ host = 'a', at, count = 1, more = {}, key = {} }: Bucket): JsonObject {
  return { key: { w: second(at) * 1000, g0: host, ...key }, doc_count: count, ...more };
}

interface Answers {
  readonly groups?: readonly Bucket[];
  readonly peers?: readonly Bucket[];
  /** Documents that stand, as an earlier run returned them. */
  readonly standing?: readonly Summary[];
}

interface Summary {
  readonly _id: string;
  readonly _index: string;
  readonly picket: { readonly summary: JsonObject };
}

interface Outcome {
  readonly summaries: readonly Summary[];
  readonly summary_count: number;
  readonly health: readonly { readonly picket: { readonly health: JsonObject } }[];
  readonly health_count: number;
}

/** The documents of windows that the script gives at noon and five, and its findings. */
function run(
  { groups = [], peers = [], standing = [] }: Answers,
  more: JsonObject = {},
): { readonly windows: readonly Summary[]; readonly outcome: Outcome } {
  const hits = standing.map(({ _id, picket }) => ({ _id, _source: { picket } }));
  const payload = {
    events: {
      _shards: searched,
      aggregations: { groups: { buckets: groups.map(bucketOf) }, peers: { buckets: peers.map(bucketOf) } },
    },
    existing: { _shards: searched, hits: { total: hits.length, hits } },
    run: { _shards: searched, hits: { total: 0, hits: [] } },
  };
  const context = {
    trigger: { scheduled_time: '2026-01-01T12:05:00.000Z' },
    payload,
  } as unknown as JsonObject;
  const outcome = summaryWindows(context, { ...params, ...more }) as unknown as Outcome;
  return { windows: outcome.summaries.filter(({ picket }) => picket.summary.kind === 'windows'), outcome };
}

function measures(windows: readonly Summary[]): readonly Json[] {
  return windows.map(({ picket }) => {
    const { starts, values } = picket.summary.windows as { starts: number[]; values: number[] };
    const times = starts.map((start) => new Date(start * 1000).toISOString().slice(11, 16));
    return Object.fromEntries(times.map((time, index) => [time, values[index] ?? null]));
  });
}

describe('the script that sums up windows', () => {
  it('sets windows that are over, and no others', () => {
    const at = ['11:30', '11:35', '11:55', '12:00'];
    const { windows } = run({ groups: at.map((time, index) => ({ at: time, count: index + 1 })) });
    assert.deepEqual(measures(windows), [{ '11:35': 2, '11:55': 3 }]);
  });

  it('sets windows in reach anew and keeps the others of the day', () => {
    const before = run({
      groups: [
        { at: '11:35', count: 1 },
        { at: '11:40', count: 2 },
      ],
    });
    const [old] = before.windows;
    assert.ok(old);
    const kept = { starts: [second('09:00'), second('11:35'), second('11:40')], values: [7, 1, 2] };
    const standing = [{ ...old, picket: { summary: { ...old.picket.summary, windows: kept } } }];
    const { windows } = run({ groups: [{ at: '11:40', count: 5 }], standing });
    assert.deepEqual(measures(windows), [{ '09:00': 7, '11:40': 5 }]);
    assert.equal(windows[0]?._id, old._id);
  });

  it('gives no document that says what stands already', () => {
    const groups = [{ at: '11:40' }, { at: '11:40', host: 'b' }];
    const { windows } = run({ groups });
    const changed = run({ groups: [...groups, { at: '11:45', host: 'b' }], standing: windows });
    assert.deepEqual(measures(changed.windows), [{ '11:40': 1, '11:45': 1 }]);
    assert.deepEqual(run({ groups, standing: windows }).windows, []);
  });

  it('leaves windows out whose measure is zero', () => {
    const sum = (value: number | null): JsonObject => ({ measure: { value } });
    const { windows } = run(
      {
        groups: [
          { at: '11:35', more: sum(0) },
          { at: '11:40', more: sum(1.5) },
          { at: '11:45', more: sum(-2) },
          { at: '11:50', more: sum(null) },
        ],
      },
      { measure: 'value_sum' },
    );
    assert.deepEqual(measures(windows), [{ '11:40': 1.5, '11:45': -2 }]);
  });

  it('names all the peer values of the day, whichever run saw them', () => {
    const groups = [{ at: '11:40', count: 3 }];
    const peer = (p0: string | null): Bucket => ({ at: '11:40', key: { p0 } });
    const { windows } = run({ groups, peers: [peer('y'), peer('x'), peer(null)] }, { peers: 1 });
    const more = run({ groups, peers: [peer('z')], standing: windows }, { peers: 1 });
    const named = [...windows, ...more.windows].map(({ picket }) => picket.summary.peer_0);
    assert.deepEqual(named, [
      ['x', 'y'],
      ['x', 'y', 'z'],
    ]);
    assert.deepEqual(measures(more.windows), [{ '11:40': 3 }]);
  });

  it('keeps the sources of an entity apart where it is told to', () => {
    const groups = ['coredns.log', 'zeek.dns'].map((ds, index) => ({
      at: '11:40',
      count: index + 1,
      key: { ds },
    }));
    const { windows } = run({ groups }, { by_dataset: true });
    const found = windows.map(({ picket }) => [picket.summary.entity, picket.summary.dataset]);
    assert.deepEqual(found.sort(), [
      ['{"host":"a"}', 'coredns.log'],
      ['{"host":"a"}', 'zeek.dns'],
    ]);
    assert.equal(new Set(windows.map(({ _id }) => _id)).size, 2);
  });

  it('puts a window into the day that it starts in', () => {
    const groups = [{ at: '00:00' }, { at: '11:40' }];
    const yesterday = { key: { w: second('00:00') * 1000 - 300_000 }, at: '00:00' };
    const { windows } = run({ groups: [yesterday, ...groups] }, { span: 86_400 });
    assert.deepEqual(windows.map(({ _index }) => _index).sort(), [
      'picket-summary-0123456789abcdef-2025.12.31',
      'picket-summary-0123456789abcdef-2026.01.01',
    ]);
  });

  it('prints moments of an entity as documents hold them, and looks them up as buckets do', () => {
    const { windows } = run({ groups: [{ at: '11:40', key: { g0: 1_767_225_600_000 } }] }, { dates: ['g0'] });
    const { entity, group, group_0, lookup } = windows[0]?.picket.summary ?? {};
    assert.deepEqual(
      { entity, group, group_0, lookup },
      {
        entity: '{"host":"2026-01-01T00:00:00.000Z"}',
        group: { host: '2026-01-01T00:00:00.000Z' },
        group_0: '2026-01-01T00:00:00.000Z',
        lookup: '1767225600000',
      },
    );
  });

  it('gives documents in the order of their ids, however buckets come', () => {
    const groups = ['c', 'a', 'b'].map((host) => ({ at: '11:40', host }));
    const { outcome } = run({ groups });
    const ids = outcome.summaries.map(({ _id }) => _id);
    assert.deepEqual(ids, [...ids].sort());
    assert.deepEqual(run({ groups: [...groups].reverse() }).outcome, outcome);
    assert.deepEqual([outcome.summary_count, outcome.health_count], [4, 0]);
  });

  it('finds every search missing where a run has no answers, and sums up nothing', () => {
    const context = { trigger: { scheduled_time: '2026-01-01T12:05:00.000Z' }, payload: {} };
    const { summaries, health } = summaryWindows(context, params) as unknown as Outcome;
    assert.deepEqual(summaries, []);
    assert.deepEqual(
      health.map(({ picket }) => [picket.health.kind, picket.health.subject]),
      [
        ['search-failed', 'events'],
        ['search-failed', 'existing'],
        ['search-failed', 'run'],
      ],
    );
  });
});
