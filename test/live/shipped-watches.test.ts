import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { openProject } from '../../src/compile/open-project.js';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { isJsonObject } from '../../src/diagnostics/json.js';
import type { SearchHit } from '../../src/engine/api.js';
import { openSession, type Session } from '../../src/harness/session.js';
import { testedRules } from '../../src/harness/tested-rules.js';
import { openInput } from '../../src/inputs/open-input.js';
import type { SearchRecord } from '../../src/watch/watch-run.js';
import { liveEngines, type LiveEngine } from '../support/live.js';
import { repositoryDir } from '../support/repository.js';

const recordings = ['dig_manual', 'fierce', 'nmap_dns_brute', 'dnsenum', 'benign_ndots5'];
const prefix = 'picket-live-';

/** Types that an engine lacks, and what stands in for them: agreement there proves less. */
const substitutes: Readonly<Record<LiveEngine['distribution'], Readonly<Record<string, string>>>> = {
  elasticsearch: { wildcard: 'keyword', constant_keyword: 'keyword' },
  opensearch: { constant_keyword: 'keyword', flattened: 'flat_object' },
};

function substituted(mapping: Json, distribution: LiveEngine['distribution']): Json {
  if (!isJsonObject(mapping)) return mapping;
  const type = mapping['type'];
  const other = typeof type === 'string' ? substitutes[distribution][type] : undefined;
  if (other !== undefined) return other === 'keyword' ? { type: other, ignore_above: 8191 } : { type: other };
  return Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => [key, substituted(value, distribution)]),
  );
}

async function replayInto(session: Session, recording: string): Promise<readonly SearchRecord[]> {
  let last = 0;
  for await (const item of openInput(join(repositoryDir, 'samples', 'traffic', `${recording}.pcap`))) {
    if (item.kind === 'skipped') continue;
    last = Math.max(last, item.time);
    session.deliver({
      dataset: item.dataset,
      time: item.time,
      arrival: item.time + 1000,
      document: item.document,
    });
  }
  const searches: SearchRecord[] = [];
  const first = Math.ceil(last / 60_000) * 60_000 + 60_000;
  for (const time of [first, first + 120_000, first + 900_000]) {
    for (const watch of session.watches) searches.push(...(await session.run(watch, time)).searches);
  }
  return searches.filter(({ request }) => request.indices.some((name) => name.startsWith('logs-')));
}

/** Answers without what differs by nature: scores, times, and estimates of more values than are counted exactly. */
function comparable(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map((item: Json) => comparable(item));
  if (!isJsonObject(value)) return value ?? null;
  const entries = Object.entries(value)
    .filter(([key]) => !['_score', 'max_score', '_index', '_type', 'meta'].includes(key))
    .map(([key, child]): [string, Json] => [key, key === 'distinct' ? roughly(child) : comparable(child)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function roughly(distinct: Json): Json {
  const count = isJsonObject(distinct) ? Number(distinct['value']) : 0;
  return count <= 400 ? count : Math.round(count / 100);
}

describe('the shipped watches on live engines', function () {
  this.timeout(120_000);
  let engines: readonly LiveEngine[] = [];

  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
  });

  for (const recording of recordings) {
    it(`search ${recording} with the same answers as the embedded engine`, async () => {
      const { workspace, compiled } = await openProject(repositoryDir, []);
      const session = await openSession({
        catalog: workspace.catalog,
        profile: workspace.project.profile,
        artefacts: [...testedRules(compiled).values()].map(({ watch }) => watch),
      });
      const searches = await replayInto(session, recording);
      assert.ok(searches.length > 20);
      for (const engine of engines) {
        const indices = new Map<string, string>();
        try {
          for (const source of workspace.catalog.sources.values()) {
            const own = `logs-${source.dataset}-default`;
            // Some sources hold no events, but what else is known of clients.
            if (session.engine.indexNames(own).length === 0) continue;
            indices.set(own, await load(engine, source.mapping, own, session));
          }
          for (const { request, response } of searches) {
            const targets = request.indices
              .map((name) => `${prefix}${name.replace(/\*$/, 'default')}`)
              .join(',');
            const { status, body } = await engine.call('POST', `/${targets}/_search`, request.body);
            assert.equal(status, 200, JSON.stringify(body));
            // Which values a partition has is the engine's own affair.
            if (JSON.stringify(request.body).includes('num_partitions')) continue;
            const found = comparable((body as JsonObject)['aggregations']);
            assert.deepEqual(
              found,
              comparable(response?.aggregations),
              `${engine.distribution} ${request.indices.join()}`,
            );
            const { hits } = body as unknown as { hits: { total?: Json } };
            // Searches that do not track it get none.
            if (request.body.track_total_hits !== false) {
              assert.deepEqual(hits.total, response?.hits.total);
            }
          }
        } finally {
          for (const name of indices.values()) await engine.call('DELETE', `/${name}`);
        }
      }
    });
  }
});

/** Fills an index of the engine with what the session holds of a source. Returns its name. */
async function load(engine: LiveEngine, mapping: JsonObject, own: string, session: Session): Promise<string> {
  const name = `${prefix}${own}`;
  await engine.call('DELETE', `/${name}`);
  const made = await engine.call('PUT', `/${name}`, {
    mappings: substituted(mapping, engine.distribution),
    settings: { number_of_shards: 1, number_of_replicas: 0 },
  });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const hits: readonly SearchHit[] = session.engine.search({
    indices: [own],
    body: { size: 10_000, query: { match_all: {} } },
  }).hits.hits;
  if (hits.length > 0) {
    const lines = hits.flatMap(({ _id, _source }) => [
      JSON.stringify({ index: { _id } }),
      JSON.stringify(_source),
    ]);
    const sent = await engine.call('POST', `/${name}/_bulk?refresh=true`, `${lines.join('\n')}\n`);
    assert.equal(sent.body['errors'], false, JSON.stringify(sent.body).slice(0, 2000));
  }
  return name;
}
