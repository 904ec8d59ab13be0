import { strict as assert } from 'node:assert';
import nock from 'nock';
import type { Cluster } from '../../../src/connect/cluster.js';
import { connect } from '../../../src/connect/connect.js';
import { readActual } from '../../../src/deploy/actual.js';
import { carryOut, type Applied } from '../../../src/deploy/carry-out.js';
import { makePlan, type Change, type Plan } from '../../../src/deploy/plan.js';
import type { Resource } from '../../../src/deploy/resource.js';
import { serverUrl, virtualTime } from '../../connect/support/cluster.js';
import { FakeCluster } from './fake-cluster.js';

export const now = Date.parse('2026-01-08T12:00:00Z');

/** A fake cluster, a connection to it, and what to do with both. */
export interface Deployment {
  readonly fake: FakeCluster;
  readonly cluster: Cluster;
  readonly plan: (wanted: readonly Resource[]) => Promise<Plan>;
  readonly carryOut: (plan: Plan) => Promise<Applied>;
  /** Plans and carries out; the plan must have no refusals. */
  readonly apply: (wanted: readonly Resource[]) => Promise<Applied>;
  readonly close: () => Promise<void>;
}

export async function openDeployment(): Promise<Deployment> {
  nock.disableNetConnect();
  const fake = new FakeCluster(serverUrl);
  const { cluster } = await connect({ url: serverUrl, environment: {}, retry: virtualTime() });
  assert.ok(cluster !== undefined);
  const plan = async (wanted: readonly Resource[]): Promise<Plan> => {
    const actual = await readActual(cluster, wanted);
    assert.ok(actual.ok, JSON.stringify(actual));
    return makePlan(wanted, actual.value);
  };
  const run = async (planned: Plan): Promise<Applied> => carryOut(cluster, planned, { now: () => now });
  return {
    fake,
    cluster,
    plan,
    carryOut: run,
    apply: async (wanted) => run(await plan(wanted)),
    close: async () => {
      await cluster.close();
      nock.cleanAll();
      nock.enableNetConnect();
      assert.deepEqual(fake.unknown, [], 'only documented requests are sent');
    },
  };
}

/** Changes in words: `create watch a`. */
export function words(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => {
    const { kind, id } = change.action === 'delete' ? change.found : change.resource;
    return `${change.action} ${kind} ${id}`;
  });
}
