import { strict as assert } from 'node:assert';
import type { FirstSeenStage, RareStage } from '../../../src/normal/normal-rule.js';
import { branchOf, keyword, ruleOf } from '../../support/normal.js';
import { openRule } from './support/rule-engine.js';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-02-01T12:00:00Z');
/** So that a roll-up reaches far back, and few runs fill it. Seconds. */
const schedule = { every: 60, delay: 60, late: 43_200, cover: 'timespan' } as const;
const hosts = Array.from({ length: 12 }, (_, index) => `pod${index}`);
const usual = Array.from({ length: 15 }, (_, index) => `usual${index}`);

const shared = {
  groupBy: [keyword('pod')],
  field: keyword('name'),
  timespan: 300,
  history: 30 * 86_400,
  minimumHistory: 43_200,
};
const fleet: FirstSeenStage = { kind: 'first_seen', scope: 'fleet', ...shared };
const entity: FirstSeenStage = { ...fleet, scope: 'entity' };
const rare: RareStage = { kind: 'rare', atMost: 3, ofAtLeast: 10, ...shared };

interface Visit {
  /** Summaries that the searches of one run look at, and events. */
  readonly summaries: number;
  readonly events: number;
  /** Names of the values that were raised. */
  readonly alerts: readonly string[];
}

/** One run after so many days in which every host asked for the usual names, morning and evening. */
async function visitAfter(stage: FirstSeenStage | RareStage, days: number): Promise<Visit> {
  const rule = ruleOf({
    stage,
    schedule,
    branches: [branchOf({ kind: 'constant', value: true })],
    suppress: { by: [], for: 600 },
  });
  const opened = await openRule(rule);
  const ask = (time: number, pod: string, name: string): void =>
    opened.index({ '@timestamp': time, pod, name });
  for (let time = now - days * day; time < now - hour; time += 12 * hour) {
    for (const pod of hosts) for (const name of usual) ask(time, pod, name);
    ask(time, 'pod3', 'own');
  }
  for (const pod of hosts) for (const name of usual) ask(now - 2 * 60_000, pod, name);
  ask(now - 2 * 60_000, 'pod3', 'own');
  ask(now - 2 * 60_000, 'pod7', 'new');
  for (let time = now - days * day; time < now; time += 12 * hour) await opened.sumUp(time);
  await opened.sumUp(now);
  assert.deepEqual(await opened.detect(now), []);
  let summaries = 0;
  let events = 0;
  for (const { request } of opened.searches) {
    const { query } = request.body;
    const body = { size: 0, track_total_hits: true, ...(query === undefined ? {} : { query }) };
    const { value } = opened.engine.search({ ...request, body }).hits.total;
    if (request.indices.some((index) => index.startsWith('picket-summary-'))) summaries += value;
    else if (request.indices.some((index) => index.startsWith('logs-'))) events += value;
  }
  const alerts = opened.alerts().map(({ group }) => (group as { readonly name: string }).name);
  return { summaries, events, alerts: alerts.sort() };
}

describe('the cost of a run that looks at values', function () {
  this.timeout(60_000);

  const cases = [
    { name: 'first_seen in the fleet', stage: fleet, alerts: ['new'], aDay: 0 },
    { name: 'first_seen of an entity', stage: entity, alerts: ['new'], aDay: 0 },
    // Who had what is rare is counted through the history: one document of one entity a day.
    { name: 'rare', stage: rare, alerts: ['new', 'own'], aDay: 1 },
  ];
  for (const { name, stage, alerts, aDay } of cases) {
    it(`follows the events of its window and not the length of the history: ${name}`, async () => {
      const one = await visitAfter(stage, 1);
      const seven = await visitAfter(stage, 7);
      const many = await visitAfter(stage, 28);
      for (const visit of [one, seven, many]) {
        assert.deepEqual([visit.alerts, visit.events], [alerts, one.events]);
      }
      // The first day has no yesterday.
      assert.ok(one.summaries > 0 && one.summaries <= seven.summaries);
      assert.equal(many.summaries - seven.summaries, 21 * aDay);
    });
  }
});
