import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { BaselineStage, NormalRule } from '../../../src/normal/normal-rule.js';
import type { FieldRef } from '../../../src/normal/predicate.js';
import { branchOf, keyword, ruleOf } from '../../support/normal.js';
import { plainBaseline, type PlainAlert, type PlainEvent, type PlainRun } from './support/plain-baseline.js';
import { openRule } from './support/rule-engine.js';

const begin = Date.parse('2026-01-01T22:00:00Z');
const minute = 60_000;
/** Seconds. */
const window = 300;
const schedule = { every: 60, delay: 60, late: 600, cover: 'timespan' } as const;
const bytes: FieldRef = { name: 'bytes', type: 'long', multi: false };
/** In which zone each entity is, whose peers are the others of it. */
const zones: Readonly<Record<string, string | undefined>> = { a: 'one', b: 'one', c: 'two' };

const stages: fc.Arbitrary<BaselineStage> = fc.record({
  kind: fc.constant('baseline'),
  groupBy: fc.constant([keyword('pod')]),
  timespan: fc.constant(window),
  history: fc.constantFrom(3600, 5400),
  minimumHistory: fc.constantFrom(600, 1800),
  measure: fc.constantFrom<BaselineStage['measure'][]>(
    { kind: 'event_count' },
    { kind: 'value_count', field: keyword('name') },
    { kind: 'value_sum', field: bytes },
  ),
  statistic: fc.constantFrom('median', 'mean'),
  minSpread: fc.constantFrom(0.5, 1),
  coldStart: fc.constantFrom<BaselineStage['coldStart'][]>(
    { kind: 'silent' },
    { kind: 'peers', by: [keyword('zone')], absolute: 4 },
  ),
  deviation: fc.constant([{ op: 'gte', value: 2.0137 }]),
  value: fc.constantFrom<BaselineStage['value'][]>([{ op: 'gte', value: 3 }], []),
});

interface Stream {
  readonly pod: string;
  readonly dataset: string;
  /** Minutes. */
  readonly from: number;
  readonly length: number;
  readonly count: number;
  readonly names: number;
  readonly late: boolean;
}

/** A while in which a pod asks a number of times, at even distances: a habit, or a burst. */
const stream: fc.Arbitrary<Stream> = fc.record({
  pod: fc.constantFrom('a', 'b', 'c', 'd'),
  dataset: fc.constantFrom('coredns.log', 'zeek.dns'),
  from: fc.integer({ min: 0, max: 170 }),
  length: fc.constantFrom(2, 4, 60, 120),
  count: fc.integer({ min: 1, max: 40 }),
  names: fc.integer({ min: 1, max: 12 }),
  late: fc.boolean(),
});

function eventsOf({ pod, dataset, from, length, count, names, late }: Stream): PlainEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const time = begin + from * minute + Math.floor((index * length * minute) / count);
    // By no more than the rule waits for.
    const arrives = time + (late ? (index % 9) * 75_000 : 1000);
    const zone = zones[pod];
    return {
      time,
      arrives,
      entity: JSON.stringify({ pod }),
      dataset,
      ...(zone === undefined ? {} : { zone }),
      name: `n${index % names}`,
      bytes: index % 5,
    };
  });
}

interface Outage {
  readonly from: number;
  readonly length: number;
}

/** Moments at which the watches run, in minutes; the roll-up every five. Nothing runs in an outage. */
function runsOf({ from, length }: Outage): PlainRun[] {
  const runs: PlainRun[] = [];
  for (let at = 0; at <= 200; at += 1) {
    const isOut = at >= from && at < from + length;
    if (!isOut && (at % 5 === 0 || at % 7 === 0))
      runs.push({ at: begin + at * minute, sumsUp: at % 5 === 0 });
  }
  return runs;
}

function ruleFor(stage: BaselineStage, sources: readonly string[], silence: number): NormalRule {
  return ruleOf({
    stage,
    schedule,
    branches: sources.map((dataset) => branchOf({ kind: 'constant', value: true }, { dataset })),
    suppress: { by: stage.groupBy, for: silence },
  });
}

/** What the watches raise: those of a missed while run late, one after the other, as a roll-up is filled. */
async function raised(
  rule: NormalRule,
  events: readonly PlainEvent[],
  runs: readonly PlainRun[],
): Promise<readonly PlainAlert[]> {
  const opened = await openRule(rule);
  const waiting = [...events].sort((a, b) => a.arrives - b.arrives);
  let summed = begin - 5 * minute;
  for (const { at, sumsUp } of runs) {
    while ((waiting[0]?.arrives ?? Infinity) <= at) {
      const event = waiting.shift();
      if (event === undefined) break;
      const { time, entity, dataset, zone, name, bytes: size } = event;
      const { pod } = JSON.parse(entity) as { readonly pod: string };
      const own = { '@timestamp': time, pod, name, bytes: size, ...(zone === undefined ? {} : { zone }) };
      opened.index(own, dataset);
    }
    if (sumsUp) {
      while (summed < at) {
        summed += 5 * minute;
        await opened.sumUp(summed);
      }
    }
    await opened.detect(at);
    // A run that is repeated raises nothing twice.
    if (at % (35 * minute) === 0) await opened.detect(at);
  }
  return opened.alerts().map((alert) => ({
    entity: alert.entity as string,
    end: Date.parse(alert.window_end as string),
    value: Number(alert.value),
    baseline: alert.baseline as string,
    windows: Number(alert.history_windows),
    ...(alert.deviation === undefined ? {} : { deviation: Number(alert.deviation) }),
  }));
}

const rounded = (alerts: readonly PlainAlert[]): readonly unknown[] =>
  alerts
    .map(({ deviation, ...alert }) => ({ ...alert, deviation: deviation?.toFixed(6) }))
    .sort((a, b) => a.end - b.end || (a.entity < b.entity ? -1 : 1));

describe('baselines over random streams', () => {
  it('raise what a plain computation over the same events does', async () => {
    let alerts = 0;
    await fc.assert(
      fc.asyncProperty(
        stages,
        fc.array(stream, { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        fc.constantFrom(0, 600, 1800),
        fc.record({ from: fc.integer({ min: 20, max: 180 }), length: fc.constantFrom(0, 0, 12, 45) }),
        async (stage, streams, both, silence, outage) => {
          const sources = both ? ['coredns.log', 'zeek.dns'] : ['coredns.log'];
          const rule = ruleFor(stage, sources, silence);
          const events = streams.flatMap(eventsOf).filter(({ dataset }) => sources.includes(dataset));
          const runs = runsOf(outage);
          const expected = plainBaseline(rule, stage, events, runs);
          alerts += expected.length;
          assert.deepEqual(rounded(await raised(rule, events, runs)), rounded(expected));
        },
      ),
      { numRuns: 25 },
    );
    assert.ok(alerts > 40, 'The streams must raise alerts, else nothing was compared.');
  }).timeout(60_000);
});
