import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { aggregationDocs, aggregationMappings } from '../engine/tables/aggregations.js';
import { bucketCases } from '../engine/tables/bucket-cases.js';
import { metricCases } from '../engine/tables/metric-cases.js';
import type { LiveEngine } from '../support/live.js';
import { liveEngines } from '../support/live.js';

const index = 'picket-live-aggregations';

async function load(engine: LiveEngine): Promise<void> {
  await engine.call('DELETE', `/${index}`);
  await engine.call('PUT', `/${index}`, {
    settings: { number_of_shards: 1, number_of_replicas: 0 },
    mappings: aggregationMappings,
  });
  for (const [i, source] of aggregationDocs.entries()) {
    const { status, body } = await engine.call('PUT', `/${index}/_doc/${i}`, source);
    assert.equal(status, 201, JSON.stringify(body));
  }
  await engine.call('POST', `/${index}/_forcemerge?max_num_segments=1`);
  await engine.call('POST', `/${index}/_refresh`);
}

/** Rounds what two machines may compute in another order, and names the index as the embedded engine does. */
function normalise(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(12));
  if (value === index) return 'aggs';
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalise(inner)]));
}

const aggregationCases = [...bucketCases, ...metricCases];

describe('aggregations on live engines', function () {
  this.timeout(300_000);
  let engines: readonly LiveEngine[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
    for (const engine of engines) await load(engine);
  });
  after(async () => {
    for (const engine of engines) await engine.call('DELETE', `/${index}`);
  });

  const golden = new URL('../engine/golden/aggregations.json', import.meta.url);
  const expected = JSON.parse(readFileSync(golden, 'utf8')) as Record<string, JsonObject>;

  for (const { name, body, not } of aggregationCases) {
    it(name, async () => {
      for (const engine of engines) {
        if (not?.includes(engine.distribution) === true) continue;
        const answer = await engine.call('POST', `/${index}/_search`, { size: 0, aggs: body });
        assert.equal(answer.status, 200, `${engine.distribution} ${JSON.stringify(answer.body)}`);
        assert.deepEqual(normalise(answer.body.aggregations), normalise(expected[name]), engine.distribution);
      }
    });
  }
});
