import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { FirstSeenStage, NormalRule, RareStage } from '../../../src/normal/normal-rule.js';
import type { FieldRef } from '../../../src/normal/predicate.js';
import { branchOf, keyword, ruleOf } from '../../support/normal.js';
import { plainSightings, type PlainAlert, type Seen, type Tick } from './support/plain-sightings.js';
import { openRule } from './support/rule-engine.js';

const begin = Date.parse('2026-01-01T20:00:00Z');
const minute = 60_000;
/** Long, so that a roll-up has few runs. Seconds. */
const schedule = { every: 300, delay: 60, late: 3600, cover: 'timespan' } as const;
/** Seconds between the runs of the roll-up, and what one of them reaches back. */
const every = 300;
const reach = (schedule.late + every + schedule.delay) * 1000;

const single = keyword('name');
/** Events may hold several. */
const several: FieldRef = { name: 'name', type: 'keyword' };

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', '', '"{{x}}\\');
const hosts = fc.constantFrom('h1', 'h2', 'h3', 'h4', '"h\\5');

interface Habit {
  readonly host: string;
  readonly dataset: string;
  readonly names: readonly string[];
  /** Minutes from the beginning; or before one of the runs. */
  readonly from: number | { readonly tick: number; readonly before: number };
  readonly every: number;
  readonly times: number;
  /** Minutes that events come late. */
  readonly late: number;
  readonly copies: number;
}

/** A host that asks for the same names again and again, or once. */
const habits: fc.Arbitrary<readonly Habit[]> = fc.array(
  fc.record({
    host: hosts,
    dataset: fc.constantFrom('coredns.log', 'zeek.dns'),
    names: fc.array(names, { maxLength: 2 }),
    from: fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: -60, max: 3 * 24 * 60 }) },
      {
        weight: 3,
        arbitrary: fc.record({ tick: fc.nat({ max: 11 }), before: fc.integer({ min: 1, max: 70 }) }),
      },
    ),
    every: fc.constantFrom(7, 300, 1440, 2880),
    times: fc.constantFrom(1, 2, 3, 12),
    late: fc.constantFrom(0, 0, 5, 58),
    copies: fc.constantFrom(1, 1, 2),
  }),
  { minLength: 5, maxLength: 20 },
);

function eventsOf(all: readonly Habit[], moments: readonly Tick[], one: boolean): readonly Seen[] {
  const startOf = (from: Habit['from']): number => {
    if (typeof from === 'number') return begin + from * minute;
    return (moments[from.tick % moments.length]?.at ?? begin) - from.before * minute;
  };
  const events = all.flatMap(({ host, dataset, names: list, from, every: step, times, late, copies }) =>
    Array.from({ length: times }, (_, index): Seen[] => {
      const time = startOf(from) + index * step * minute + 17;
      const seen = {
        time,
        arrives: time + late * minute,
        host,
        dataset,
        names: one ? list.slice(0, 1) : list,
      };
      return Array.from({ length: copies }, () => seen);
    }).flat(),
  );
  return events.sort((a, b) => a.arrives - b.arrives);
}

/** Moments at which the watches run: now and then, and close to each other. The roll-up stands still at times. */
const ticks: fc.Arbitrary<readonly Tick[]> = fc
  .array(
    fc.record({
      wait: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(5, 10, 60) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: 240 }).map((steps) => 5 * steps) },
      ),
      sumsUp: fc.constantFrom(true, true, true, true, false),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((steps) => {
    let at = begin;
    return steps.map(({ wait, sumsUp }) => ({ at: (at += wait * minute), sumsUp }));
  });

async function raised(
  rule: NormalRule,
  events: readonly Seen[],
  all: readonly Tick[],
): Promise<readonly PlainAlert[]> {
  const opened = await openRule(rule);
  let indexed = 0;
  let summed: number | undefined;
  for (const { at, sumsUp } of all) {
    for (let next = events[indexed]; next !== undefined && next.arrives <= at; next = events[indexed]) {
      const { time, host, dataset, names: list } = next;
      opened.index({ '@timestamp': time, pod: host, name: list }, dataset);
      indexed += 1;
    }
    if (sumsUp) {
      // As a roll-up is filled: the first moment that was missed reaches back as far as events may be late.
      const missed = summed === undefined ? at : summed + every * 1000;
      for (let time = missed; time < at; time += opened.rollUp.reach * 1000) await opened.sumUp(time);
      await opened.sumUp(at);
      summed = at;
    }
    await opened.detect(at);
    // A run that is repeated raises nothing twice.
    if (at % (7 * every * 1000) === 0) await opened.detect(at);
  }
  return opened.alerts().map((alert) => {
    const group = alert.group as { readonly pod?: string; readonly name: string };
    assert.equal(
      alert.key,
      JSON.stringify({ name: group.name, ...(rule.suppress.by.length > 0 ? { pod: group.pod } : {}) }),
    );
    const dataset = rule.branches.length > 1 ? (alert.dataset as string) : 'coredns.log';
    return {
      ...(group.pod === undefined ? {} : { host: group.pod }),
      name: group.name,
      end: Date.parse(alert.window_end as string),
      value: Number(alert.value),
      dataset,
    };
  });
}

const stages = {
  groupBy: fc.constantFrom([], [keyword('pod')]),
  timespan: fc.constantFrom(3600, 600),
  history: fc.constantFrom(86_400, 2 * 86_400, 130_000),
  minimumHistory: fc.constantFrom(0, 3600, 86_400),
  field: fc.constantFrom(single, several),
};
const firstSeen: fc.Arbitrary<FirstSeenStage> = fc
  .record({
    kind: fc.constant('first_seen' as const),
    ...stages,
    scope: fc.constantFrom('fleet' as const, 'entity' as const),
  })
  .map((stage) => (stage.groupBy.length === 0 ? { ...stage, scope: 'fleet' } : stage));
const rare: fc.Arbitrary<RareStage> = fc.record({
  kind: fc.constant('rare' as const),
  ...stages,
  groupBy: fc.constant([keyword('pod')]),
  atMost: fc.constantFrom(1, 2),
  ofAtLeast: fc.constantFrom(2, 4),
});

interface Silence {
  readonly byHost: boolean;
  /** Seconds. */
  readonly seconds: number;
}
const silences: fc.Arbitrary<Silence> = fc.record({
  byHost: fc.boolean(),
  seconds: fc.constantFrom(0, 1200, 7200),
});
const datasets = fc.constantFrom(['coredns.log'], ['coredns.log', 'zeek.dns']);

function ruleFor(
  stage: FirstSeenStage | RareStage,
  sources: readonly string[],
  { byHost, seconds }: Silence,
): NormalRule {
  return ruleOf({
    stage,
    schedule,
    branches: sources.map((dataset) => branchOf({ kind: 'constant', value: true }, { dataset })),
    suppress: { by: byHost ? stage.groupBy : [], for: seconds },
  });
}

const sorted = (alerts: readonly PlainAlert[]): readonly string[] =>
  alerts
    .map(({ host, name, end, value, dataset }) =>
      JSON.stringify([new Date(end).toISOString(), host ?? '', name, value, dataset]),
    )
    .sort();

/** Compares the watches with the plain computation; returns how many alerts there were. */
async function compareRun(
  stage: FirstSeenStage | RareStage,
  sources: readonly string[],
  silence: Silence,
  all: readonly Habit[],
  moments: readonly Tick[],
): Promise<number> {
  const events = eventsOf(all, moments, stage.field.multi === false).filter(({ dataset }) =>
    sources.includes(dataset),
  );
  const rule = ruleFor(stage, sources, silence);
  const got = await raised(rule, events, moments);
  assert.deepEqual(sorted(got), sorted(plainSightings(rule, stage, events, moments, reach)));
  return got.length;
}

describe('rules over values, in random streams', () => {
  const runs = 60;
  it('raise what is new exactly where a plain computation over the events does', async () => {
    let alerts = 0;
    await fc.assert(
      fc.asyncProperty(firstSeen, datasets, silences, habits, ticks, async (...run) => {
        alerts += await compareRun(...run);
      }),
      { numRuns: runs },
    );
    assert.ok(alerts > runs / 2, `only ${alerts} alerts`);
  }).timeout(60_000);

  it('raise what is rare exactly where a plain computation over the events does', async () => {
    let alerts = 0;
    await fc.assert(
      fc.asyncProperty(rare, datasets, silences, habits, ticks, async (...run) => {
        alerts += await compareRun(...run);
      }),
      { numRuns: runs },
    );
    assert.ok(alerts > runs / 5, `only ${alerts} alerts`);
  }).timeout(60_000);
});
