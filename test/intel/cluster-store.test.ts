import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nock from 'nock';
import type { Cluster } from '../../src/connect/cluster.js';
import { connect } from '../../src/connect/connect.js';
import { clusterStore } from '../../src/intel/cluster-store.js';
import { feedStatus } from '../../src/intel/feed-status.js';
import { loadFeed, type LoadOutcome } from '../../src/intel/load-feed.js';
import { serverUrl, virtualTime } from '../connect/support/cluster.js';
import { withTemporaryFolder } from '../support/temporary.js';
import { IndicatorServer } from './support/indicator-server.js';

const now = Date.parse('2026-01-01T12:00:30Z');

describe('indicators on a cluster', () => {
  let server: IndicatorServer;
  let cluster: Cluster;
  beforeEach(async () => {
    nock.disableNetConnect();
    server = new IndicatorServer();
    const opened = await connect({ url: serverUrl, environment: {}, retry: virtualTime() });
    assert.ok(opened.cluster);
    cluster = opened.cluster;
  });
  afterEach(async () => {
    await cluster.close();
    nock.cleanAll();
    nock.enableNetConnect();
  });

  async function load(text: string, at = now): Promise<LoadOutcome> {
    return withTemporaryFolder(async (dir) => {
      const file = join(dir, 'feed');
      await writeFile(file, text);
      const options = { feed: 'test', columns: new Map(), confidence: 50, expires: 86_400, now: () => at };
      return loadFeed([file], clusterStore(cluster), options);
    });
  }

  const codesOf = ({ diagnostics }: Pick<LoadOutcome, 'diagnostics'>): readonly string[] =>
    diagnostics.map(({ code }) => code);

  it('are written under ids of their own, so that a second load writes the same ones', async () => {
    const first = await load('a.example\nb.example\n');
    const second = await load('b.example\nc.example\n', now + 60_000);
    assert.deepEqual([first.added, second.added, server.documents.size], [2, 1, 4]);
    assert.deepEqual([first.diagnostics, second.diagnostics], [[], []]);
  });

  it('are not written where the index has no template', async () => {
    server.hasTemplate = false;
    assert.deepEqual(codesOf(await load('a.example\n')), ['intel/no-template']);
    assert.equal(server.documents.size, 0);
  });

  it('count as partly loaded where the server refuses one', async () => {
    server.refuses = (source) => JSON.stringify(source).includes('b.example');
    const outcome = await load('a.example\nb.example\n');
    assert.deepEqual(codesOf(outcome), ['intel/refused-by-server', 'intel/partial']);
    assert.match(
      outcome.diagnostics[0]?.message ?? '',
      /refused 1 documents, the first with 400: .*failed to parse/u,
    );
    assert.equal(server.documents.size, 1);
  });

  it('are not loaded over what could not be read', async () => {
    server.failedShards = 1;
    assert.deepEqual(codesOf(await load('a.example\n')), ['intel/refused-by-server']);
    assert.equal(server.documents.size, 0);
  });

  describe('stand', () => {
    const feed = (name: string, loadedAt: string, expectEvery?: number): object => ({
      _source: {
        picket: {
          feed: { name, loaded_at: loadedAt, refused: 3, ...(expectEvery && { expect_every: expectEvery }) },
        },
      },
    });
    const answer = (feeds: readonly object[], buckets: readonly object[]): void => {
      server.status = {
        hits: { hits: feeds },
        aggregations: { all: { indicators: { feeds: { buckets } } } },
      } as never;
    };

    it('by feed, with age and counts', async () => {
      answer(
        [
          feed('old', '2025-12-30T12:00:00Z', 86_400),
          feed('young', '2026-01-01T12:00:00Z', 86_400),
          feed('free', '2020-01-01T00:00:00Z'),
        ],
        [
          { key: 'young', doc_count: 10, ended: { doc_count: 4 } },
          { key: 'never', doc_count: 2, ended: { doc_count: 0 } },
        ],
      );
      const { feeds, diagnostics } = await feedStatus(cluster, now);
      assert.deepEqual(
        feeds.map(({ feed: name, isStale, valid, ended }) => [name, isStale, valid, ended]),
        [
          ['free', false, 0, 0],
          ['never', true, 2, 0],
          ['old', true, 0, 0],
          ['young', false, 6, 4],
        ],
      );
      assert.deepEqual(codesOf({ diagnostics }), ['intel/feed-stale', 'intel/feed-stale']);
    });

    it('as missing where there is nothing', async () => {
      const { feeds, diagnostics } = await feedStatus(cluster, now);
      assert.deepEqual([feeds, codesOf({ diagnostics })], [[], ['intel/no-feeds']]);
    });
  });
});
