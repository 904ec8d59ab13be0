import { strict as assert } from 'node:assert';
import type { Catalog, Source } from '../../../src/catalog/catalog.js';
import { compileProject } from '../../../src/compile/compile-project.js';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../../../src/engine/api.js';
import { fieldText } from '../../../src/harness/fields.js';
import { lineUp } from '../../../src/harness/line-up.js';
import { openSession, type Session } from '../../../src/harness/session.js';
import { testedRules } from '../../../src/harness/tested-rules.js';
import { profiles } from '../../../src/targets/profile.js';
import type { DocumentWrite, WatchPorts, WriteOutcome } from '../../../src/watch/ports.js';
import { oneSource } from '../../differential/support/counting.js';
import { documentsOf } from '../../support/rules.js';

export const start = Date.parse('2026-01-01T12:00:00Z');
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const dataset = 'test.one';
export const rawIndex = `logs-${dataset}-default`;

/** The source of these tests, which says when each event came in, and how often one should. */
function strictCatalog(): Catalog {
  const source = oneSource.sources.get(dataset);
  assert.ok(source);
  const properties = source.mapping['properties'] as JsonObject;
  const ingested: Source = {
    ...source,
    setsIngested: true,
    expectEvery: 900,
    pipeline: { processors: [{ set: { field: 'event.ingested', value: '{{_ingest.timestamp}}' } }] },
    mapping: {
      ...source.mapping,
      properties: { ...properties, event: { properties: { ingested: { type: 'date' } } } },
    },
  };
  return { ...oneSource, sources: new Map([[dataset, ingested]]) };
}

const base = `
title: Events of kind q
name: base
logsource: { category: test }
detection: { selection: { kind: q }, condition: selection }
`;

export const rules = {
  events: `${base}
schedule: { every: 1m, delay: 1m }
suppress: { by: [user.name], for: 1h }
`,
  counted: `${base}---
title: Counted
name: counted
correlation:
  type: event_count
  rules: [base]
  group-by: [user.name]
  timespan: 5m
  condition: { gte: 1 }
`,
  baseline: `${base}---
title: Above the baseline
name: baseline
correlation:
  type: baseline
  rules: [base]
  group-by: [user.name]
  timespan: 5m
  baseline: { measure: event_count, history: 1h, minimum-history: 30m }
  condition: { deviation: { gte: 3 } }
`,
  firstSeen: `${base}---
title: First seen
name: first_seen
correlation:
  type: first_seen
  rules: [base]
  first_seen: { field: item, history: 1d, minimum-history: 1h }
  timespan: 5m
`,
  rare: `${base}---
title: Rare
name: rare
correlation:
  type: rare
  rules: [base]
  group-by: [user.name]
  rare: { field: item, at-most: 1, of-at-least: 2, history: 1d, minimum-history: 1h }
  timespan: 5m
`,
  indicator: `${base}---
title: Known bad
name: indicator
correlation:
  type: indicator
  rules: [base]
  group-by: [user.name]
  indicator: { field: [item], index: picket-indicators, against: threat.indicator.url.domain }
  timespan: 5m
`,
} as const;

export type RuleName = keyof typeof rules;

/** What stands between the watches and their cluster; may change in the middle. */
export interface Disturbance {
  search?: (request: SearchRequest, answer: () => SearchResponse) => SearchResponse;
  write?: (
    documents: readonly DocumentWrite[],
    pass: (documents: readonly DocumentWrite[]) => readonly WriteOutcome[],
  ) => readonly WriteOutcome[];
}

export interface World {
  readonly session: Session;
  readonly disturbance: Disturbance;
  /** Delivers events of kind q, as many as asked for, at a moment. */
  readonly deliver: (
    time: number,
    more?: { readonly count?: number; readonly arrival?: number; readonly document?: JsonObject },
  ) => void;
  /** Runs the rule's watch; health of that run by kind. */
  readonly run: (time: number) => Promise<readonly string[]>;
  readonly rollUp: (time: number) => Promise<readonly string[]>;
}

function disturbed(disturbance: Disturbance): (ports: WatchPorts) => WatchPorts {
  return (ports) => ({
    ...ports,
    search: {
      search: (request) => {
        const answer = (): SearchResponse => ports.search.search(request) as SearchResponse;
        return disturbance.search?.(request, answer) ?? answer();
      },
    },
    write: {
      write: (documents, refresh) => {
        const pass = (kept: readonly DocumentWrite[]): readonly WriteOutcome[] =>
          ports.write.write(kept, refresh) as readonly WriteOutcome[];
        return disturbance.write?.(documents, pass) ?? pass(documents);
      },
    },
  });
}

export async function openWorld(name: RuleName): Promise<World> {
  const catalog = strictCatalog();
  const options = { targets: ['watcher'], profile: profiles['elasticsearch-8.19'] } as const;
  const compiled = await compileProject(documentsOf(rules[name]), catalog, options);
  const rule = [...testedRules(compiled).values()].at(-1);
  assert.ok(rule !== undefined, JSON.stringify(compiled.diagnostics));
  const { rollUps } = lineUp([rule]);
  const disturbance: Disturbance = {};
  const session = await openSession({
    catalog,
    profile: 'elasticsearch-8.19',
    artefacts: [rule.watch],
    rollUps,
    between: disturbed(disturbance),
  });
  const runOne = async (
    watch: Session['watches'][number] | undefined,
    time: number,
  ): Promise<readonly string[]> => {
    assert.ok(watch);
    const before = session.health.length;
    await session.run(watch, time);
    return session.health.slice(before).map((document) => fieldText(document, 'picket.health.kind'));
  };
  return {
    session,
    disturbance,
    deliver(time, { count = 1, arrival = time + second, document = {} } = {}) {
      for (let i = 0; i < count; i += 1) {
        const event = { kind: 'q', 'user.name': 'ann', item: `i${i}`, ...document };
        const outcome = session.deliver({ dataset, time: time + i, arrival, document: event });
        assert.equal(outcome.result, 'created');
      }
    },
    run: async (time) => runOne(session.watches[0], time),
    rollUp: async (time) => runOne(session.rollUps[0], time),
  };
}

/** What a search over events finds is changed on its way back. */
export function onEvents(
  change: (response: SearchResponse) => SearchResponse,
): NonNullable<Disturbance['search']> {
  return ({ indices }, answer) => (indices.includes(`logs-${dataset}-*`) ? change(answer()) : answer());
}

export function ruleId(session: Session): string {
  const { rule } = session.watches[0]?.watch.metadata ?? {};
  return (rule as { readonly id: string }).id;
}

/** An indicator, and the note of its feed, which is expected every hour. */
export function loadFeed({ engine }: Session, loadedAt: number): void {
  const loaded_at = new Date(loadedAt).toISOString();
  const documents: readonly JsonObject[] = [
    {
      '@timestamp': loaded_at,
      picket: { indicator: { kind: 'indicator', feed: 'list', value: 'bad.example', confidence: 90 } },
      threat: { indicator: { name: 'bad.example', url: { domain: 'bad.example' } } },
    },
    {
      '@timestamp': loaded_at,
      picket: {
        indicator: { kind: 'feed', feed: 'list' },
        feed: { name: 'list', loaded_at, count: 1, expect_every: 3600 },
      },
    },
  ];
  for (const source of documents) {
    assert.equal(engine.index({ index: 'picket-indicators', source }).result, 'created');
  }
}
