import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../../../src/diagnostics/json.js';
import type { FieldRef } from '../../../../src/normal/predicate.js';
import type { BaselineMeasure } from '../../../../src/normal/normal-rule.js';
import type { WindowRollUp } from '../../../../src/targets/watcher/roll-ups/roll-up.js';
import { branchOf } from '../../../support/normal.js';
import { dayOf, entitiesOf, textsOf } from './support/plain.js';
import { openRollUp, type RollUpEngine } from './support/roll-up-engine.js';
import { arrivals, disturbed, play, undisturbed, type Arrival, type DoneRun } from './support/timeline.js';

const fields: Readonly<Record<string, FieldRef>> = {
  host: { name: 'host', type: 'keyword' },
  zone: { name: 'zone', type: 'keyword' },
  port: { name: 'port', type: 'long' },
  flag: { name: 'flag', type: 'boolean' },
  moment: { name: 'moment', type: 'date' },
  ip: { name: 'ip', type: 'ip' },
  pod: { name: 'pod', type: 'keyword' },
};
const pick = (names: readonly string[]): readonly FieldRef[] =>
  names.flatMap((name) => (fields[name] === undefined ? [] : [fields[name]]));
const everything = { kind: 'constant', value: true } as const;
const coredns = branchOf(everything, { indices: ['logs-*'] });
const zeek = branchOf(everything, { dataset: 'zeek.dns', indices: ['logs-*'] });

const schedule = { delay: 60, late: 900 };
const soon = schedule.delay + schedule.late;

const rollUps: fc.Arbitrary<WindowRollUp> = fc
  .record({
    branches: fc.constantFrom([coredns], [coredns, zeek]),
    groupBy: fc
      .constantFrom(['host'], [], ['host', 'zone'], ['port', 'flag', 'host'], ['moment', 'ip'])
      .map(pick),
    measure: fc.constantFrom<BaselineMeasure[]>(
      { kind: 'event_count' },
      { kind: 'value_count', field: { name: 'name', type: 'keyword' } },
      { kind: 'value_sum', field: { name: 'bytes', type: 'long' } },
    ),
    window: fc.constantFrom(300, 30, 60, 420, 3600, 86_400),
    peers: fc.constantFrom([], ['pod'], ['pod', 'zone']).map(pick),
  })
  .map((own) => ({ kind: 'windows', schedule, history: 604_800, ...own }));

interface PlainDay {
  readonly windows: Record<string, number>;
  readonly peers: readonly (readonly string[])[];
}
type Plain = Record<string, PlainDay>;

/** What the documents say: measures that are not zero, by their window. */
function written(rollUp: RollUpEngine, peers: number): Plain {
  const days = rollUp.summaries('windows').map((summary): [string, PlainDay] => {
    const { starts, values } = summary.windows as { starts: number[]; values: number[] };
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.equal(starts.length, values.length);
    assert.ok(values.every((value) => value !== 0));
    const windows = Object.fromEntries(starts.map((start, index) => [`${start}`, values[index] ?? 0]));
    const dataset = summary.dataset === undefined ? '' : ` ${summary.dataset as string}`;
    const named = Array.from({ length: peers }, (_, index) => (summary[`peer_${index}`] ?? []) as string[]);
    return [
      `${summary.entity as string}${dataset} ${dayOf(Date.parse(summary.day as string))}`,
      { windows, peers: named },
    ];
  });
  assert.equal(new Set(days.map(([name]) => name)).size, days.length);
  return Object.fromEntries(
    days.filter(([, { windows, peers: all }]) => Object.keys(windows).length > 0 || all.flat().length > 0),
  );
}

/** How the roll-up counts a window: the events of it that were there when it was last set. */
function plain(
  rollUp: WindowRollUp,
  every: number,
  done: readonly DoneRun[],
  all: readonly Arrival[],
): Plain {
  const length = rollUp.window * 1000;
  const floor = (time: number): number => Math.floor(time / length) * length;
  const reach = (rollUp.schedule.late + 2 * Math.max(rollUp.window, every)) * 1000;
  const isIn = (start: number, { moment }: DoneRun): boolean =>
    start >= floor(moment - reach) && start + length <= moment;
  const days: Record<string, { windows: Record<string, number>; peers: Set<string>[] }> = {};
  for (const start of new Set(all.map(({ time }) => floor(time)))) {
    const covering = done.filter((run) => isIn(start, run));
    const visible = covering.at(-1)?.visible ?? [];
    const inside = visible.filter(({ time }) => floor(time) === start).map(({ event }) => event);
    for (const [name, events] of grouped(rollUp, inside)) {
      const day = (days[`${name} ${dayOf(start)}`] ??= {
        windows: {},
        peers: rollUp.peers.map(() => new Set()),
      });
      const value = measure(rollUp.measure, events);
      if (value !== 0) day.windows[`${start / 1000}`] = value;
      for (const event of events) {
        rollUp.peers.forEach((field, index) =>
          textsOf(event, field.name).forEach((text) => day.peers[index]?.add(text)),
        );
      }
    }
  }
  return Object.fromEntries(
    Object.entries(days)
      .map(
        ([name, { windows, peers }]) =>
          [name, { windows, peers: peers.map((texts) => [...texts].sort()) }] as const,
      )
      .filter(([, { windows, peers }]) => Object.keys(windows).length > 0 || peers.flat().length > 0),
  );
}

function grouped(rollUp: WindowRollUp, events: readonly JsonObject[]): ReadonlyMap<string, JsonObject[]> {
  const datasets = rollUp.branches.map(({ dataset }) => dataset);
  const groups = new Map<string, JsonObject[]>();
  for (const event of events) {
    const dataset = event['data_stream.dataset'] as string;
    if (!datasets.includes(dataset)) continue;
    const suffix = datasets.length > 1 ? ` ${dataset}` : '';
    for (const entity of entitiesOf(
      event,
      rollUp.groupBy.map(({ name }) => name),
    )) {
      groups.set(`${entity}${suffix}`, [...(groups.get(`${entity}${suffix}`) ?? []), event]);
    }
  }
  return groups;
}

function measure(by: BaselineMeasure, events: readonly JsonObject[]): number {
  switch (by.kind) {
    case 'event_count':
      return events.length;
    case 'value_count':
      return new Set(events.flatMap((event) => textsOf(event, by.field.name))).size;
    case 'value_sum':
      return events.reduce((sum, event) => sum + Number(event[by.field.name] ?? 0), 0);
  }
}

describe('roll-ups of windows over random streams', () => {
  it('say of each window what its events were when a run last reached it', async () => {
    await fc.assert(
      fc.asyncProperty(rollUps, arrivals(7200, soon, 7200), disturbed, async (rollUp, all, ticks) => {
        const opened = openRollUp(rollUp);
        const done = await play(opened, all, ticks);
        assert.deepEqual(
          written(opened, rollUp.peers.length),
          plain(rollUp, opened.compiled.every, done, all),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('count every event that comes in time, once', async () => {
    await fc.assert(
      fc.asyncProperty(rollUps, arrivals(3600, soon, 0), undisturbed, async (rollUp, all, ticks) => {
        const opened = openRollUp(rollUp);
        const done = await play(opened, all, ticks);
        const last = done.at(-1);
        assert.ok(last);
        // The last run is given all the events: whatever it does not set anew must be right already.
        const whole = done.map((run) => ({ ...run, visible: last.visible }));
        assert.deepEqual(
          written(opened, rollUp.peers.length),
          plain(rollUp, opened.compiled.every, whole, all),
        );
      }),
      { numRuns: 60 },
    );
  });
});
