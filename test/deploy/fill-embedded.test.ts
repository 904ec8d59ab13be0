import { strict as assert } from 'node:assert';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../src/diagnostics/json.js';
import { desiredState } from '../../src/deploy/desired.js';
import { textAt, valueAt } from '../../src/deploy/mark.js';
import { openEnvironment, type OpenedEnvironment } from '../../src/deploy/open-environment.js';
import { openSession, type Session } from '../../src/harness/session.js';
import { withTemporaryFolder } from '../support/temporary.js';
import { now, openDeployment, type Deployment } from './support/deployment.js';

const rules = `title: Lookups
id: 0b8a3c52-7d0e-4f0c-8a37-6a5a1de5f901
name: lookups
status: stable
level: low
logsource: { product: network_traffic, service: dns }
detection:
  selection: { dns.question.type: A }
  condition: selection
---
title: More lookups than ever
id: 0b8a3c52-7d0e-4f0c-8a37-6a5a1de5f902
name: more_lookups
status: stable
level: low
correlation:
  type: baseline
  rules: [lookups]
  group-by: [picket.client.name]
  timespan: 5m
  baseline: { measure: event_count, history: 1d, minimum-history: 1h }
  condition: { deviation: { gte: 6 } }
`;

const minute = 60_000;

async function withRules(use: (opened: OpenedEnvironment) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (dir) => {
    await mkdir(join(dir, 'rules'));
    await writeFile(join(dir, 'rules', 'lookups.yml'), rules);
    await use(await openEnvironment(dir, undefined));
  });
}

/** One lookup a minute for three hours, a second client every seven minutes. Returns the counts by client and window. */
function deliverHistory(session: Session): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const deliver = (time: number, ip: string): void => {
    const window = Math.floor(time / (5 * minute)) * 300;
    counts.set(`${ip} ${window}`, (counts.get(`${ip} ${window}`) ?? 0) + 1);
    session.deliver({
      dataset: 'network_traffic.dns',
      time,
      arrival: time + 1000,
      document: { source: { ip }, dns: { question: { name: 'a.example', type: 'A' } } },
    });
  };
  for (let at = 180; at > 0; at--) {
    deliver(now - at * minute, '10.0.0.1');
    if (at % 7 === 0) deliver(now - at * minute + 1000, '10.0.0.2');
  }
  return counts;
}

/** Lets the watches of the cluster run on the session's engine. */
function runOn(session: Session, { fake }: Deployment): void {
  fake.disturb = async ({ path, body }) => {
    if (path.endsWith('/_search')) {
      const indices = decodeURIComponent(path.split('/')[1] ?? '').split(',');
      const answer = session.engine.search({ indices, body: body as JsonObject, allowNoIndices: true });
      return { status: 200, body: answer as unknown as Json };
    }
    if (!/^\/_watcher\/.*\/_execute$/.test(path)) return undefined;
    const time = valueAt(body, ['trigger_data', 'scheduled_time']);
    const [rollUp] = session.rollUps;
    assert.ok(rollUp !== undefined && typeof time === 'string');
    await session.run(rollUp, Date.parse(time));
    return { status: 200, body: { watch_record: { state: 'executed', result: {} } } };
  };
}

/** What the summaries say, by client and window. */
function summaries(session: Session): ReadonlyMap<string, number> {
  const { hits } = session.engine.search({
    indices: ['picket-summary-*'],
    body: { size: 1000, query: { term: { 'picket.summary.kind': 'windows' } } },
  }).hits;
  const counts = new Map<string, number>();
  for (const hit of hits) {
    const summary = valueAt(hit._source, ['picket', 'summary']);
    const group = valueAt(summary, ['group']);
    const starts = valueAt(summary, ['windows', 'starts']);
    const values = valueAt(summary, ['windows', 'values']);
    assert.ok(isJsonObject(group) && Array.isArray(starts) && Array.isArray(values));
    starts.forEach((start, at) => {
      counts.set(`${textAt(group, ['picket.client.name']) ?? ''} ${Number(start)}`, Number(values[at]));
    });
  }
  return counts;
}

describe('filling a roll-up from raw events', () => {
  let deployment: Deployment;
  beforeEach(async () => {
    deployment = await openDeployment();
  });
  afterEach(async () => deployment.close());

  it('sums up all of the past, as a plain count of the events has it', async () => {
    await withRules(async ({ rules: compiled, catalog, profile, diagnostics }) => {
      assert.deepEqual(diagnostics, []);
      const rollUps = compiled.flatMap((rule) => rule.rollUps);
      const session = await openSession({ catalog, profile, artefacts: [], rollUps });
      const counts = deliverHistory(session);
      runOn(session, deployment);
      const applied = await deployment.apply(await desiredState(compiled, catalog));
      assert.deepEqual([applied.failed, applied.diagnostics], [undefined, []]);
      const complete = (now - minute) / 1000 - 300;
      const expected = [...counts].filter(([key]) => Number(key.split(' ')[1]) <= complete);
      assert.ok(expected.length > 50);
      assert.deepEqual([...summaries(session)].sort(), expected.sort());
    });
  }).timeout(60_000);
});
