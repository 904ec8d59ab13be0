import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import type { SearchResponse } from '../../src/engine/api.js';
import { scripts } from '../../src/scripts/registry.js';
import { serialise } from '../../src/targets/serialise.js';
import type { RollUp } from '../../src/targets/watcher/roll-ups/roll-up.js';
import { parseWatch } from '../../src/watch/parse-watch.js';
import type { DocumentWrite, WatchPorts, WriteOutcome } from '../../src/watch/ports.js';
import { runWatch } from '../../src/watch/run-watch.js';
import { branchOf, keyword } from '../support/normal.js';
import { liveEngines, type LiveEngine } from '../support/live.js';
import {
  eventMapping,
  openRollUp,
  summaryTemplate,
  type RollUpEngine,
} from '../targets/watcher/roll-ups/support/roll-up-engine.js';
import { valueRollUp, windowRollUp } from '../targets/watcher/roll-ups/support/roll-ups.js';
import { arrivals, play, type Played, type Tick } from '../targets/watcher/roll-ups/support/timeline.js';

const events = 'logs-coredns.log-default';
const everything = { kind: 'constant', value: true } as const;
const port = { name: 'port', type: 'long' } as const;
const rollUps: Readonly<Record<string, RollUp>> = {
  'events in windows, by peers': windowRollUp({ peers: [keyword('pod')] }),
  'values in windows of several sources': windowRollUp({
    branches: [
      branchOf(everything, { indices: ['logs-*'] }),
      branchOf(everything, { dataset: 'zeek.dns', indices: ['logs-*'] }),
    ],
    groupBy: [port, { name: 'flag', type: 'boolean' }, { name: 'moment', type: 'date' }],
    measure: { kind: 'value_count', field: keyword('name') },
    window: 420,
  }),
  'sums of the fleet': windowRollUp({
    groupBy: [],
    measure: { kind: 'value_sum', field: { name: 'bytes', type: 'long' } },
    window: 60,
  }),
  'values of entities': valueRollUp({ groupBy: [keyword('host'), { name: 'ip', type: 'ip' }] }),
  'values of the fleet': valueRollUp({ groupBy: [], field: { name: 'moment', type: 'date' } }),
};

/** The watch of a roll-up with all its searches and writes on a real engine. Its script is the twin. */
function onEngine(engine: LiveEngine, { compiled }: RollUpEngine): Played {
  const watch = parseWatch(JSON.parse(serialise(compiled.body)) as JsonObject);
  const ports: WatchPorts = {
    search: {
      search: async ({ indices, body }) => {
        const path = `/${indices.join(',')}/_search?ignore_unavailable=true&allow_no_indices=true`;
        const answer = await engine.call('POST', path, body);
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        return answer.body as unknown as SearchResponse;
      },
    },
    write: { write: (documents) => bulk(engine, documents) },
    scripts: { run: (id, context, params) => scripts.get(id)?.run(context, params) },
  };
  return {
    compiled,
    index: async (source) => {
      const document = { 'data_stream.dataset': 'coredns.log', ...source };
      await bulk(engine, [{ index: events, opType: 'index', source: document }]);
    },
    run: async (scheduledTime) => {
      const { errors } = await runWatch(watch, { watchId: 'w', scheduledTime, ports });
      assert.deepEqual(errors, []);
    },
  };
}

async function bulk(
  engine: LiveEngine,
  documents: readonly DocumentWrite[],
): Promise<readonly WriteOutcome[]> {
  const lines = documents.flatMap(({ index, id, source }) => [
    JSON.stringify({ index: { _index: index, ...(id === undefined ? {} : { _id: id }) } }),
    JSON.stringify(source),
  ]);
  const { body } = await engine.call('POST', '/_bulk?refresh=true', `${lines.join('\n')}\n`);
  assert.equal(body.errors, false, JSON.stringify(body).slice(0, 2000));
  return documents.map(({ id = '' }) => ({ result: 'updated', id }));
}

async function documentsOf(engine: LiveEngine): Promise<ReadonlyMap<string, unknown>> {
  const query = { size: 10_000, query: { match_all: {} } };
  const { body } = await engine.call('POST', '/picket-summary-*/_search', query);
  const { hits } = body.hits as { readonly hits: readonly { _id: string; _index: string; _source: Json }[] };
  return new Map(hits.map(({ _id, _index, _source }) => [_id, { index: _index, source: _source }]));
}

/** Types of the fields group_0, group_1, … */
async function mappedGroups(engine: LiveEngine): Promise<readonly unknown[]> {
  const { body } = await engine.call('GET', '/picket-summary-*/_mapping/field/picket.summary.group_*');
  const types = new Map<string, unknown>();
  for (const { mappings } of Object.values(body) as { readonly mappings: Record<string, JsonObject> }[]) {
    for (const [name, { mapping }] of Object.entries(mappings)) {
      types.set(name, Object.values(mapping as Record<string, { readonly type: unknown }>)[0]?.type);
    }
  }
  return [...types.values()];
}

async function install(engine: LiveEngine, key: string): Promise<void> {
  await clear(engine, key);
  const { status, body } = await engine.call('PUT', '/_index_template/picket-summary', summaryTemplate);
  assert.equal(status, 200, JSON.stringify(body));
  const settings = { number_of_shards: 1, number_of_replicas: 0 };
  const made = await engine.call('PUT', `/${events}`, { mappings: eventMapping, settings });
  assert.equal(made.status, 200, JSON.stringify(made.body));
}

async function clear(engine: LiveEngine, key: string): Promise<void> {
  const { body } = await engine.call('GET', `/picket-summary-${key}-*/_settings`);
  for (const name of [events, ...Object.keys(body).filter((index) => index.startsWith('picket-summary-'))]) {
    await engine.call('DELETE', `/${name}`);
  }
  await engine.call('DELETE', '/_index_template/picket-summary');
}

describe('roll-ups on live engines', function () {
  this.timeout(120_000);
  let engines: readonly LiveEngine[] = [];

  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
  });

  const ticks: readonly Tick[] = [
    'run',
    'skip',
    'run',
    'twice',
    'skip',
    'skip',
    'fill',
    'run',
    'run',
    'run',
    'run',
  ];
  for (const [name, rollUp] of Object.entries(rollUps)) {
    it(`write the same documents as in the embedded engine: ${name}`, async () => {
      const streams = fc.sample(arrivals(3600, 960, 3600), { numRuns: 40, seed: 7 });
      const stream = streams.reduce((longest, one) => (one.length > longest.length ? one : longest));
      const embedded = openRollUp(rollUp);
      await play(embedded, stream, ticks);
      assert.ok(stream.length > 20 && embedded.documents().size > 1);
      for (const engine of engines) {
        const { key } = embedded.compiled;
        await install(engine, key);
        try {
          await play(onEngine(engine, embedded), stream, ticks);
          assert.deepEqual(await documentsOf(engine), embedded.documents());
          assert.deepEqual(
            await mappedGroups(engine),
            rollUp.groupBy.map(() => 'keyword'),
          );
        } finally {
          await clear(engine, key);
        }
      }
    });
  }
});
