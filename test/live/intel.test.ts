import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadIndexTemplate } from '../../src/catalog/index-templates.js';
import { connect } from '../../src/connect/connect.js';
import { clusterStore } from '../../src/intel/cluster-store.js';
import { feedStatus } from '../../src/intel/feed-status.js';
import { loadFeed, type LoadOutcome } from '../../src/intel/load-feed.js';
import { liveEngines, type LiveEngine } from '../support/live.js';
import { withTemporaryFolder } from '../support/temporary.js';

const now = Date.parse('2026-01-01T12:00:30Z');
const index = 'picket-indicators';

async function load(engine: LiveEngine, text: string, at: number): Promise<LoadOutcome> {
  const { cluster } = await connect({ url: engine.url, environment: {} });
  assert.ok(cluster);
  try {
    return await withTemporaryFolder(async (dir) => {
      const file = join(dir, 'feed');
      await writeFile(file, text);
      const options = {
        feed: 'live',
        columns: new Map(),
        confidence: 50,
        expires: 3600,
        expectEvery: 7200,
        now: () => at,
      };
      return loadFeed([file], clusterStore(cluster), options);
    });
  } finally {
    await cluster.close();
  }
}

async function found(engine: LiveEngine, query: object): Promise<number> {
  await engine.call('POST', `/${index}/_refresh`);
  const { body } = await engine.call('POST', `/${index}/_count`, { query });
  return body['count'] as number;
}

describe('indicators on a live engine', function () {
  this.timeout(120_000);
  let engines: readonly LiveEngine[];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
    for (const engine of engines) {
      await engine.call('DELETE', `/${index}`);
      const { body } = await loadIndexTemplate(index);
      const { status } = await engine.call('PUT', `/_index_template/${index}`, body);
      assert.equal(status, 200);
    }
  });
  after(async () => {
    for (const engine of engines) {
      await engine.call('DELETE', `/${index}`);
      await engine.call('DELETE', `/_index_template/${index}`);
    }
  });

  it('are found by name and address, once however often they are loaded, and counted', async () => {
    for (const engine of engines) {
      const many = Array.from({ length: 4500 }, (_, at) => `n${at}.bad.example`).join('\n');
      const first = await load(engine, `hxxp://bad[.]example/x\n8.8.8.8\n2606:4700:0:0::1\n${many}\n`, now);
      assert.deepEqual([first.diagnostics, first.count, first.added], [[], 4503, 4503], engine.url);
      assert.equal(await found(engine, { term: { 'threat.indicator.url.domain': 'bad.example' } }), 1);
      assert.equal(await found(engine, { term: { 'threat.indicator.ip': '2606:4700::1' } }), 1);

      const second = await load(engine, '8.8.8.8\nnew.example\n', now + 600_000);
      assert.deepEqual([second.diagnostics, second.count, second.added], [[], 2, 1], engine.url);
      assert.equal(await found(engine, { term: { 'picket.indicator.kind': 'indicator' } }), 4504);
      const due = { range: { 'picket.indicator.retro_at': { gte: '2026-01-01T12:10:00Z' } } };
      assert.equal(await found(engine, due), 1);

      const { cluster } = await connect({ url: engine.url, environment: {} });
      assert.ok(cluster);
      const { feeds, diagnostics } = await feedStatus(cluster, now + 3_700_000);
      await cluster.close();
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(feeds, [
        {
          feed: 'live',
          loadedAt: now + 600_000,
          expectEvery: 7200,
          valid: 2,
          ended: 4502,
          refused: 0,
          isStale: false,
        },
      ]);
    }
  });
});
