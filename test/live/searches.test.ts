import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { isJsonObject } from '../../src/diagnostics/json.js';
import { profiles } from '../../src/targets/profile.js';
import { queryDsl } from '../../src/targets/query-dsl/compile.js';
import { watcher } from '../../src/targets/watcher/compile.js';
import { kitchenSink } from '../golden/kitchen-sink.js';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';

const mappings = {
  properties: {
    '@timestamp': { type: 'date' },
    data_stream: { properties: { dataset: { type: 'keyword' } } },
    event: { properties: { ingested: { type: 'date' } } },
    source: { properties: { ip: { type: 'ip' }, port: { type: 'long' } } },
    dns: {
      properties: {
        question: {
          properties: {
            name: { type: 'keyword' },
            type: { type: 'keyword' },
            registered_domain: { type: 'keyword' },
          },
        },
        flags: { properties: { truncated: { type: 'boolean' } } },
        resolved_ip: { type: 'ip' },
        response_code: { type: 'keyword' },
        type: { type: 'keyword' },
      },
    },
    picket: { properties: { client: { properties: { name: { type: 'keyword' } } } } },
  },
};

/** The JSON text with the two kinds of tags that a watch has filled in. */
function rendered(source: Json, params: JsonObject): Json {
  const text = JSON.stringify(source)
    .replaceAll('{{ctx.trigger.scheduled_time}}', '2026-01-01T12:00:00.000Z')
    .replaceAll(/\{\{(p\d+)\}\}/gu, (_, name: string) => JSON.stringify(params[name] ?? '').slice(1, -1));
  return JSON.parse(text) as Json;
}

function at(value: Json | undefined, ...path: readonly string[]): Json {
  return path.reduce<Json>((node, step) => (isJsonObject(node) ? (node[step] ?? {}) : {}), value ?? {});
}

/** Name and body of each search of a watch. */
function searchesOf(watch: JsonObject): readonly (readonly [string, Json])[] {
  const inputs = at(watch, 'input', 'chain', 'inputs') as readonly JsonObject[];
  return inputs.flatMap((input) =>
    Object.entries(input).map(([name, search]) => {
      const request = at(search, 'search', 'request');
      const template = at(request, 'template');
      const source = at(template, 'source');
      return Object.keys(source as JsonObject).length === 0
        ? ([name, rendered(at(request, 'body'), {})] as const)
        : ([name, rendered(source, at(template, 'params') as JsonObject)] as const);
    }),
  );
}

describe('searches on live engines', function () {
  this.timeout(60_000);
  let engines: readonly LiveEngine[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
    for (const engine of engines) {
      await engine.call('DELETE', '/picket-live-searches');
      const flattened = engine.distribution === 'opensearch' ? 'flat_object' : 'flattened';
      const body = { mappings: { properties: { ...mappings.properties, labels: { type: flattened } } } };
      const { status } = await engine.call('PUT', '/picket-live-searches', body);
      assert.equal(status, 200);
      await engine.call('POST', '/picket-live-searches/_doc?refresh=true', {
        '@timestamp': '2026-01-01T11:56:00.000Z',
        data_stream: { dataset: 'coredns.log' },
        event: { ingested: '2026-01-01T11:56:01.000Z' },
        picket: { client: { name: 'a' } },
        dns: { question: { name: 'x.example', type: 'ANY' }, response_code: 'nxdomain' },
      });
    }
  });
  after(async () => {
    for (const engine of engines) await engine.call('DELETE', '/picket-live-searches');
  });

  for (const [rule, normal] of Object.entries(kitchenSink)) {
    it(`answers every search of ${rule}`, async () => {
      for (const engine of engines) {
        const profile =
          profiles[engine.distribution === 'opensearch' ? 'opensearch-2.19' : 'elasticsearch-8.19'];
        const watch = watcher.compile(normal, profile).artefact?.body;
        const query = queryDsl.compile(normal, profile).artefact?.body;
        assert.ok(watch && query);
        for (const [name, body] of [...searchesOf(watch), ['query-dsl', query] as const]) {
          const answer = await engine.call('POST', '/picket-live-searches/_search', body);
          assert.equal(answer.status, 200, `${engine.distribution} ${name}: ${JSON.stringify(answer.body)}`);
        }
      }
    });
  }

  it('finds the one event in its group', async () => {
    const normal = kitchenSink['event-count-grouped'];
    assert.ok(normal);
    const watch = watcher.compile(normal, profiles['elasticsearch-8.19']).artefact?.body;
    assert.ok(watch);
    const window = searchesOf(watch).find(([name]) => name === 'window')?.[1];
    const text = JSON.stringify(window).replace('"min_doc_count":100', '"min_doc_count":1');
    for (const engine of engines) {
      const { body } = await engine.call('POST', '/picket-live-searches/_search', JSON.parse(text));
      const buckets = at(body as JsonObject, 'aggregations', 'groups', 'buckets') as readonly JsonObject[];
      assert.deepEqual(
        buckets.map(({ key, doc_count }) => [key, doc_count]),
        [['a', 1]],
      );
    }
  });
});
