import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Catalog } from '../../src/catalog/catalog.js';
import { compileProject } from '../../src/compile/compile-project.js';
import type { Artefact } from '../../src/compile/artefact.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { openSession } from '../../src/harness/session.js';
import { profiles } from '../../src/targets/profile.js';
import { documentsOf } from '../support/rules.js';
import {
  bounds,
  child,
  contents,
  countingRule,
  oneSource,
  twoSources,
  type Counting,
} from './support/counting.js';
import { plainAlerts, type Arriving, type PlainAlert, type Timing } from './support/plain-watch.js';

const start = Date.parse('2026-01-01T12:00:00Z');

interface Plan {
  readonly counting: Counting;
  readonly timing: Timing;
}

const plan: fc.Arbitrary<Plan> = fc
  .record({
    type: fc.constantFrom<Counting['type']>('event_count', 'value_count'),
    groupBy: fc.constantFrom(['user.name'], ['host.name', 'user.name'], ['destination.port']),
    timespan: fc.constantFrom(60, 120, 300),
    bounds,
    every: fc.constantFrom(30, 60),
    delay: fc.constantFrom(0, 30, 60),
    late: fc.constantFrom(0, 120, 300, 900),
    full: fc.boolean(),
    fewer: fc.boolean(),
    suppressFor: fc.constantFrom(undefined, 60, 90, 600, 1800),
  })
  .map(({ type, groupBy, timespan, bounds: limits, every, delay, late, full, fewer, suppressFor }) => {
    const by = fewer ? groupBy.slice(0, 1) : groupBy;
    const schedule = {
      every: `${every}s`,
      delay: `${delay}s`,
      late: `${late}s`,
      cover: full ? 'full' : 'timespan',
    };
    const suppress = {
      ...(fewer && groupBy.length > 0 && { by }),
      ...(suppressFor !== undefined && { for: `${suppressFor}s` }),
    };
    return {
      counting: {
        type,
        groupBy,
        timespan,
        bounds: limits,
        schedule,
        ...(Object.keys(suppress).length > 0 && { suppress }),
      },
      timing: {
        every,
        delay,
        late,
        window: full ? timespan + every : timespan,
        suppressFor: suppressFor ?? 2 * timespan,
        by,
      },
    };
  });

/** Mostly in bursts, so that thresholds are met, and mostly on time. */
const arriving: fc.Arbitrary<Arriving> = fc
  .record({
    minute: fc.constantFrom(1, 2, 2, 2, 3, 7, 7, 7, 8, 12),
    offset: fc.oneof(fc.constantFrom(0, 30_000, 59_999), fc.integer({ min: 0, max: 59_999 })),
    lateness: fc.oneof(
      { weight: 1, arbitrary: fc.constant(1000) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 * 60_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 * 60_000 }) },
    ),
    dataset: fc.constantFrom('test.one', 'test.two'),
    document: contents,
  })
  .map(({ minute, offset, lateness, dataset, document }) => {
    const time = start + minute * 60_000 + offset;
    return { time, arrival: time + lateness, dataset, document };
  });

async function compileWatch(counting: Counting, catalog: Catalog): Promise<Artefact> {
  const documents = documentsOf(countingRule(counting));
  const options = { targets: ['watcher'], profile: profiles['elasticsearch-8.19'] } as const;
  const { artefacts, diagnostics } = await compileProject(documents, catalog, options);
  const [watch] = artefacts;
  assert.ok(watch !== undefined, JSON.stringify(diagnostics));
  return watch;
}

async function raisedAlerts(
  watch: Artefact,
  catalog: Catalog,
  events: readonly Arriving[],
  runs: readonly number[],
): Promise<readonly PlainAlert[]> {
  const session = await openSession({ catalog, profile: 'elasticsearch-8.19', artefacts: [watch] });
  const [scheduled] = session.watches;
  assert.ok(scheduled !== undefined);
  const queue = [...events].sort((a, b) => a.arrival - b.arrival);
  const raised: PlainAlert[] = [];
  for (const time of runs) {
    while (queue[0] !== undefined && queue[0].arrival <= time) {
      const event = queue.shift();
      if (event !== undefined) assert.equal(session.deliver(event).result, 'created');
    }
    const before = session.alerts.length;
    const { errors } = await session.run(scheduled, time);
    assert.deepEqual(errors, []);
    raised.push(...session.alerts.slice(before).map((alert) => readAlert(alert, time)));
  }
  return raised;
}

function readAlert(alert: JsonObject, run: number): PlainAlert {
  const facts = child(child(alert, 'picket'), 'alert');
  return {
    run: new Date(run).toISOString(),
    key: JSON.parse(facts['key'] as string) as JsonObject,
    start: facts['window_start'] as string,
    end: facts['window_end'] as string,
    value: facts['value'] as number,
  };
}

const sorted = (alerts: readonly PlainAlert[]): readonly string[] =>
  alerts.map((alert) => JSON.stringify(alert)).sort();

describe('the alerts that a compiled watch raises along a timeline', function () {
  this.timeout(120_000);
  for (const catalog of [oneSource, twoSources]) {
    it(`are those of the plain rules for windows and suppression, over ${catalog.sources.size} sources`, async () => {
      const seen = { alerts: 0, late: 0, suppressed: 0 };
      await fc.assert(
        fc.asyncProperty(
          plan,
          fc.array(arriving, { minLength: 5, maxLength: 60, size: 'max' }),
          async ({ counting, timing }, all) => {
            const events = all.filter(({ dataset }) => catalog.sources.has(dataset));
            const steps = Math.ceil((35 * 60) / timing.every);
            const runs = Array.from({ length: steps }, (_, at) => start + (at + 1) * timing.every * 1000);
            const expected = plainAlerts(events, counting, timing, runs);
            const watch = await compileWatch(counting, catalog);
            assert.deepEqual(sorted(await raisedAlerts(watch, catalog, events, runs)), sorted(expected));
            seen.alerts += expected.length;
            seen.late += expected.filter(
              ({ run, end }) => Date.parse(run) - Date.parse(end) > timing.delay * 1000,
            ).length;
            const every = plainAlerts(events, counting, { ...timing, suppressFor: 0 }, runs);
            seen.suppressed += every.length - expected.length;
          },
        ),
        { numRuns: 80 },
      );
      assert.ok(seen.alerts > 50 && seen.suppressed > 50 && seen.late > 5, JSON.stringify(seen));
    });
  }
});
