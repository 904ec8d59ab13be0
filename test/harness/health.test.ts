import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { scripts } from '../../src/scripts/registry.js';
import { healthKindsOf } from './support/health-kinds.js';
import {
  hour,
  loadFeed,
  minute,
  onEvents,
  openWorld,
  rawIndex,
  ruleId,
  rules,
  second,
  start,
  type RuleName,
  type World,
} from './support/health-world.js';

interface Scenario {
  readonly kind: string;
  readonly when: string;
  readonly rule: RuleName;
  /** Gives the kinds that the last run reported. */
  readonly play: (world: World) => Promise<readonly string[]>;
}

const scenarios: readonly Scenario[] = [
  {
    kind: 'no-shards',
    when: 'the index of events is missing',
    rule: 'counted',
    play: async ({ session, run }) => {
      session.engine.deleteIndex(rawIndex);
      return run(start);
    },
  },
  {
    kind: 'search-failed',
    when: 'a search is answered by an error',
    rule: 'counted',
    play: async ({ disturbance, run }) => {
      disturbance.search = onEvents(() => {
        throw new Error('the node went away');
      });
      return run(start);
    },
  },
  {
    kind: 'failed-shards',
    when: 'a shard fails',
    rule: 'events',
    play: async ({ disturbance, run }) => {
      disturbance.search = onEvents((response) => ({
        ...response,
        _shards: { total: 2, successful: 1, skipped: 0, failed: 1 },
      }));
      return run(start);
    },
  },
  {
    kind: 'timed-out',
    when: 'a search runs out of time',
    rule: 'counted',
    play: async ({ disturbance, run }) => {
      disturbance.search = onEvents((response) => ({ ...response, timed_out: true }));
      return run(start);
    },
  },
  {
    kind: 'source-silent',
    when: 'no event has come for longer than the source allows',
    rule: 'counted',
    play: async ({ deliver, run }) => {
      deliver(start - 20 * minute);
      return run(start);
    },
  },
  {
    kind: 'ingest-lag',
    when: 'events come in after the run that they belong to',
    rule: 'counted',
    play: async ({ deliver, run }) => {
      deliver(start - 10 * minute, { arrival: start - 10 * second });
      return run(start);
    },
  },
  {
    kind: 'missed-runs',
    when: 'the watch did not run for a while',
    rule: 'counted',
    play: async ({ run }) => {
      await run(start);
      return run(start + 3 * minute);
    },
  },
  {
    kind: 'missed-runs',
    when: 'runs failed before they wrote anything',
    rule: 'events',
    play: async ({ disturbance, run }) => {
      await run(start);
      disturbance.write = () => [];
      await run(start + minute);
      delete disturbance.write;
      return run(start + 2 * minute);
    },
  },
  {
    kind: 'partial-write',
    when: 'one of the alerts of a run is refused',
    rule: 'counted',
    play: async ({ deliver, disturbance, run }) => {
      deliver(start - 3 * minute, { document: { 'user.name': 'ann' } });
      deliver(start - 3 * minute, { document: { 'user.name': 'bob' } });
      disturbance.write = (documents, pass) => {
        const [first, ...rest] = documents;
        if (first?.index.startsWith('picket-alerts') !== true) return pass(documents);
        return [{ result: 'failed', reason: 'the disk is full' }, ...pass(rest)];
      };
      await run(start);
      delete disturbance.write;
      return run(start + minute);
    },
  },
  {
    kind: 'truncated',
    when: 'there are more groups than were returned',
    rule: 'counted',
    play: async ({ deliver, disturbance, run }) => {
      deliver(start - 3 * minute);
      disturbance.search = onEvents((response) => {
        const groups = response.aggregations?.['groups'] as JsonObject | undefined;
        if (groups === undefined) return response;
        const unsure = { ...groups, doc_count_error_upper_bound: 7 };
        return { ...response, aggregations: { ...response.aggregations, groups: unsure } };
      });
      return run(start);
    },
  },
  {
    kind: 'overflow',
    when: 'more events match than one run raises alerts for',
    rule: 'events',
    play: async ({ deliver, run }) => {
      for (let i = 0; i < 101; i += 1) {
        deliver(start - 3 * minute + i, { document: { 'user.name': `user-${i}` } });
      }
      return run(start);
    },
  },
  {
    kind: 'suppression-overflow',
    when: 'there are more recent alerts than can be looked up',
    rule: 'counted',
    play: async ({ deliver, disturbance, run }) => {
      deliver(start - 3 * minute);
      const keys = { buckets: Array.from({ length: 10_000 }, (_, i) => ({ key: `${i}`, doc_count: 1 })) };
      disturbance.search = ({ indices }, answer) => {
        const response = answer();
        if (!indices.includes('picket-alerts')) return response;
        return { ...response, aggregations: { ...response.aggregations, window: { keys } } };
      };
      return run(start);
    },
  },
  {
    kind: 'unkeyed',
    when: 'events lack a field of the grouping',
    rule: 'counted',
    play: async ({ deliver, run }) => {
      deliver(start - 3 * minute, { document: { 'user.name': null } });
      return run(start);
    },
  },
  {
    kind: 'no-roll-up',
    when: 'the roll-up of a baseline never ran',
    rule: 'baseline',
    play: async ({ deliver, run }) => {
      deliver(start - 3 * minute);
      return run(start);
    },
  },
  {
    kind: 'stale-roll-up',
    when: 'the roll-up of a baseline stopped hours ago',
    rule: 'baseline',
    play: async ({ deliver, run, rollUp }) => {
      deliver(start - 5 * hour);
      await rollUp(start - 4 * hour);
      deliver(start - 3 * minute);
      return run(start);
    },
  },
  {
    kind: 'no-roll-up',
    when: 'the roll-up of first seen values never ran',
    rule: 'firstSeen',
    play: async ({ deliver, run }) => {
      deliver(start - 3 * minute);
      return run(start);
    },
  },
  {
    kind: 'stale-roll-up',
    when: 'the roll-up of rare values stopped hours ago',
    rule: 'rare',
    play: async ({ deliver, run, rollUp }) => {
      deliver(start - 5 * hour);
      await rollUp(start - 4 * hour);
      deliver(start - 3 * minute);
      return run(start);
    },
  },
  {
    kind: 'no-history',
    when: 'all that is known of an entity lies under an alert',
    rule: 'baseline',
    play: async ({ session, deliver, run, rollUp }) => {
      for (let time = start - 3 * hour; time < start; time += minute) deliver(time);
      for (let time = start - 3 * hour; time <= start; time += 5 * minute) await rollUp(time);
      const written = session.engine.index({
        index: 'picket-alerts-2026.01',
        source: {
          rule: { id: ruleId(session) },
          picket: {
            alert: {
              key: '{"user.name":"ann"}',
              entity: '{"user.name":"ann"}',
              window_start: new Date(start - 4 * hour).toISOString(),
              window_end: new Date(start - 6 * minute).toISOString(),
            },
          },
        },
      });
      assert.equal(written.result, 'created');
      deliver(start - 2 * minute, { count: 100 });
      return run(start);
    },
  },
  {
    kind: 'no-indicators',
    when: 'no indicators were loaded',
    rule: 'indicator',
    play: async ({ session, run }) => {
      session.engine.createIndex('picket-indicators');
      return run(start);
    },
  },
  {
    kind: 'no-shards',
    when: 'the index of indicators is missing',
    rule: 'indicator',
    play: async ({ run }) => run(start),
  },
  {
    kind: 'feed-stale',
    when: 'a feed was not loaded for longer than it is expected to take',
    rule: 'indicator',
    play: async ({ session, run }) => {
      loadFeed(session, start - 2 * hour);
      return run(start);
    },
  },
  {
    kind: 'missed-runs',
    when: 'a roll-up left a hole behind',
    rule: 'baseline',
    play: async ({ deliver, rollUp }) => {
      deliver(start - 5 * hour);
      await rollUp(start - 4 * hour);
      return rollUp(start);
    },
  },
  {
    kind: 'search-failed',
    when: 'a roll-up cannot read events',
    rule: 'firstSeen',
    play: async ({ disturbance, rollUp }) => {
      disturbance.search = onEvents(() => {
        throw new Error('the node went away');
      });
      return rollUp(start);
    },
  },
];

describe('health', () => {
  for (const { kind, when, rule, play } of scenarios) {
    it(`${kind}: ${when} (${rule})`, async () => {
      const kinds = await play(await openWorld(rule));
      assert.ok(kinds.includes(kind), `found ${kinds.join(', ') || 'nothing'}`);
    });
  }

  it('says nothing where all is well', async () => {
    const { deliver, run } = await openWorld('counted');
    deliver(start - 3 * minute);
    assert.deepEqual(await run(start), []);
    assert.deepEqual(await run(start + minute), []);
  });

  it('has a scenario for every kind that a script reports', () => {
    const reported = new Set([...scripts.values()].flatMap(({ source }) => healthKindsOf(source)));
    const played = new Set(scenarios.map(({ kind }) => kind));
    const elsewhere = ['no-history', 'no-indicators', 'feed-stale'];
    assert.deepEqual(
      [...reported].filter((kind) => !played.has(kind) && !elsewhere.includes(kind)).sort(),
      [],
    );
  });

  it('explains every kind in docs/health.md, and no others', () => {
    const text = readFileSync(new URL('../../docs/health.md', import.meta.url), 'utf8');
    const explained = [...text.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, kind]) => kind ?? '');
    const reported = new Set([...scripts.values()].flatMap(({ source }) => healthKindsOf(source)));
    assert.deepEqual([...new Set(explained)].sort(), [...reported].sort());
  });
});

describe('a run that saw nothing because an index was missing', () => {
  const read: Readonly<Record<RuleName, readonly string[]>> = {
    events: ['logs-*'],
    counted: ['logs-*'],
    baseline: ['logs-*', 'picket-summary-*'],
    firstSeen: ['logs-*', 'picket-summary-*'],
    rare: ['logs-*', 'picket-summary-*'],
    indicator: ['logs-*', 'picket-indicators'],
  };
  const missing = (Object.keys(rules) as RuleName[]).flatMap((name) =>
    read[name].map((indices) => [name, indices] as const),
  );
  for (const [name, indices] of missing) {
    it(`never passes as silence: ${name} without ${indices}`, async () => {
      const { session, deliver, run, rollUp } = await openWorld(name);
      loadFeed(session, start - minute);
      for (let time = start - 3 * hour; time < start; time += 10 * minute) deliver(time);
      for (const { artefact } of session.rollUps) {
        for (let time = start - 3 * hour; time <= start; time += artefact.every * 1000) await rollUp(time);
      }
      assert.deepEqual(await run(start), [], 'all is well before');
      for (const index of session.engine.indexNames(indices)) session.engine.deleteIndex(index);
      assert.notDeepEqual(await run(start + minute), []);
    });
  }
});
