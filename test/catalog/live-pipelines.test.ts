import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { isJsonObject } from '../../src/diagnostics/json.js';
import { createIngest } from '../../src/engine/ingest/create-ingest.js';
import { documents } from './support/documents.js';
import { arrival, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

const prefix = 'picket-test-';
const urls = (process.env['PICKET_ENGINES'] ?? '').split(',').filter((url) => url !== '');

async function call(url: string, method: string, body?: Json): Promise<JsonObject> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, ...init });
  const answer: unknown = await response.json();
  assert.ok(isJsonObject(answer));
  assert.ok(response.ok, JSON.stringify(answer));
  return answer;
}

/** Processors that OpenSearch lacks, or whose form it refuses: its dot_expander takes no `*`. */
const elasticOnly = ['registered_domain', 'dot_expander'];

/**
 * A pipeline as OpenSearch takes it: `set` has no copy_from there, and some processors are left out. Calls are turned to
 * names of the test's own.
 */
function portable(value: Json): Json {
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return items
      .filter((item) => !isJsonObject(item) || elasticOnly.every((type) => item[type] === undefined))
      .map(portable);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, item]): [string, Json] => {
    if (key === 'copy_from' && typeof item === 'string') return ['value', `{{{${item}}}}`];
    if (key === 'pipeline' && isJsonObject(item) && typeof item['name'] === 'string') {
      return [key, { ...item, name: `${prefix}${item['name']}` }];
    }
    return [key, portable(item)];
  });
  return Object.fromEntries(entries);
}

/** Lines that lie at the edges of the patterns, beside the documents of every source. */
const lines = [
  '[INFO] [fe80::1%eth0]:53 - 0 "SRV IN _x.*.Corp.Example. tcp 41 true 65535" NOERROR  117 -0.1s',
  '10.0.0.1:9 - 1 "  . udp 12 false 512" - - 0 6.002s',
  '[INFO] 10.0.0.1:9 - 1 "TYPE65280 CH a\\ b\\"c\\\\. udp 12 false 512" 3 qr 5 2.0010000000000003s "5"',
  '[INFO] 10.0.0.1:9 - 1 "A IN x. udp 12 false 512" something else',
  '2026-01-01T10:00:00.123456789Z stdout F [INFO] plugin/transfer: Outgoing transfer of 2 records of zone "a\\\\032b." to ::1 for 1 SOA serial',
  '{"log":"[INFO] 10.0.0.1:9 - 1 \\"A IN x. udp 3 false 5\\" NOERROR qr 3 0.1s\\n","stream":"stdout","time":"2026-01-01T10:00:00.5Z"}',
  '[ERROR] plugin/errors: 2 x.y. A: read udp 1.2.3.4:5->8.8.8.8:53: i/o timeout',
  '[INFO] 10.0.0.1:53 - foo "A IN x',
  '',
];

describe('the pipelines on a live OpenSearch', () => {
  let url = '';
  let sources: ShippedSources;
  let pipelines: ReadonlyMap<string, JsonObject> = new Map();

  before(async function () {
    for (const candidate of urls) {
      const { version } = await call(candidate, 'GET');
      if (isJsonObject(version) && version['distribution'] === 'opensearch') url = candidate;
    }
    if (url === '') this.skip();
    sources = await shippedSources();
    pipelines = new Map(
      [...sources.catalog.sources.values()]
        .flatMap((source) => [
          ...Object.entries(source.pipelines),
          [source.pipelineId, source.pipeline] as const,
        ])
        .map(([id, pipeline]) => [`${prefix}${id}`, portable(pipeline) as JsonObject]),
    );
    for (const [id, pipeline] of pipelines) {
      await call(`${url}/_ingest/pipeline/${encodeURIComponent(id)}`, 'PUT', pipeline);
    }
  });

  after(async () => {
    for (const id of pipelines.keys()) {
      await call(`${url}/_ingest/pipeline/${encodeURIComponent(id)}`, 'DELETE');
    }
  });

  it('leave the very documents that they leave in the embedded engine', async () => {
    const ingest = createIngest();
    for (const [id, pipeline] of pipelines) ingest.putPipeline(id, pipeline);
    const cases = [
      ...documents.map(([dataset, , document]) => [dataset, document] as const),
      ...lines.map((message) => ['coredns.log', { message }] as const),
    ];
    for (const [dataset, document] of cases) {
      const id = `${prefix}logs-${dataset}@custom`;
      const sent = { '@timestamp': arrival, event: { ingested: arrival }, ...document };
      const stamped = {
        ...sent,
        event: { ...(isJsonObject(sent.event) ? sent.event : {}), ingested: arrival },
      };
      const path = `${url}/_ingest/pipeline/${encodeURIComponent(id)}/_simulate`;
      const answer = await call(path, 'POST', { docs: [{ _index: 'i', _source: stamped }] });
      const outcome = ingest.run(id, stamped, { index: 'i', timestamp: Date.parse(arrival) });
      assert.equal(outcome.kind, 'document');
      const docs = answer['docs'] as readonly { readonly doc: { readonly _source: Json } }[];
      assert.deepEqual(docs[0]?.doc._source, outcome.source);
    }
  });
});
