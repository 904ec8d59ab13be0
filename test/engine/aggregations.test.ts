import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { createEngine } from '../../src/engine/create-engine.js';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { aggregationDocs, aggregationMappings } from './tables/aggregations.js';
import { bucketCases } from './tables/bucket-cases.js';
import { metricCases } from './tables/metric-cases.js';

const golden = new URL('golden/aggregations.json', import.meta.url);
const update = process.env.UPDATE_GOLDEN === '1';

function run(body: JsonObject): JsonObject | undefined {
  const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0 });
  engine.putIndexTemplate('t', { patterns: ['*'], mappings: aggregationMappings });
  for (const [i, source] of aggregationDocs.entries()) engine.index({ index: 'aggs', id: String(i), source });
  return engine.search({ indices: ['aggs'], body: { size: 0, aggs: body } }).aggregations;
}

const aggregationCases = [...bucketCases, ...metricCases];

describe('aggregations', () => {
  const expected = update
    ? {}
    : (JSON.parse(readFileSync(golden, 'utf8')) as Record<string, JsonObject | undefined>);

  for (const { name, body } of aggregationCases) {
    it(name, () => {
      const found = run(body);
      if (update) expected[name] = found;
      assert.deepEqual(found, expected[name]);
    });
  }

  it('have an answer for each case and no other', () => {
    assert.deepEqual(
      Object.keys(expected),
      aggregationCases.map(({ name }) => name),
    );
  });

  after(() => {
    if (update) writeFileSync(golden, `${JSON.stringify(expected, null, 2)}\n`);
  });
});
