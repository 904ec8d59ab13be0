import nock from 'nock';
import { connect } from '../../../src/connect/connect.js';
import type { Cluster } from '../../../src/connect/cluster.js';
import type { RetryPorts } from '../../../src/connect/retry.js';

export const serverUrl = 'http://localhost:9299';
export const json = { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' };

/** Time that passes at once, and remembers how long it was to be. */
export function virtualTime(): RetryPorts & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    sleep: async (time) => Promise.resolve(waits.push(time)),
    random: () => 0.5,
  };
}

/** A server that has greeted: what a test expects of it beyond that, it says with nock. */
export async function openCluster(retry: RetryPorts = virtualTime()): Promise<Cluster> {
  nock(serverUrl)
    .get('/')
    .reply(200, { version: { number: '8.19.21' } }, json);
  const { cluster, diagnostics } = await connect({ url: serverUrl, environment: {}, retry });
  if (cluster === undefined) throw new Error(`No cluster: ${JSON.stringify(diagnostics)}`);
  return cluster;
}
