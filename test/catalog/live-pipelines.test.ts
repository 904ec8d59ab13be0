import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { isJsonObject } from '../../src/diagnostics/json.js';
import { scripts, storedScript } from '../../src/scripts/registry.js';
import type { Script } from '../../src/scripts/script.js';
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

/** Processors that OpenSearch lacks, or whose form it refuses: its dot_expander takes no `*`, and its calls have to be there. */
function isElasticOnly(processor: JsonObject): boolean {
  const { dot_expander: expander, pipeline: call } = processor;
  return (
    processor['registered_domain'] !== undefined ||
    (isJsonObject(expander) && expander['field'] === '*') ||
    (isJsonObject(call) && call['ignore_missing_pipeline'] === true)
  );
}

/**
 * A pipeline as OpenSearch takes it: `set` has no copy_from there, and some processors are left out. Calls are turned to
 * names of the test's own.
 */
function portable(value: Json): Json {
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return items.filter((item) => !isJsonObject(item) || !isElasticOnly(item)).map(portable);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, item]): [string, Json] => {
    if (key === 'copy_from' && typeof item === 'string') return ['value', `{{{${item}}}}`];
    if (key === 'pipeline' && isJsonObject(item) && typeof item['name'] === 'string') {
      return [key, { ...item, name: `${prefix}${item['name']}` }];
    }
    if (key === 'script' && isJsonObject(item) && typeof item['id'] === 'string') {
      return [key, { ...item, id: `${prefix}${item['id']}` }];
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

/** Lines of other name servers that lie at the edges of their patterns. */
const serverLines: readonly (readonly [string, string])[] = [
  [
    'dnsmasq.log',
    '<30>Jan  1 11:00:00 gw dnsmasq[17]: 8 fe80::1%eth0/5 query[type=65280] a from b from fe80::1%eth0',
  ],
  ['dnsmasq.log', 'dnsmasq: /etc/hosts web.lan is 2001:db8::5'],
  ['dnsmasq.log', 'dnsmasq[7]: 5 10.0.0.1/4000 config error is REFUSED (EDE: not ready)'],
  ['dnsmasq.log', 'dnsmasq[7]: reply www.corp.example is <CNAME>'],
  ['dnsmasq.log', 'query: what?'],
  [
    'bind.query',
    "01-Jan-2026 11:00:00.250 security: info: client @0xAf 10.0.0.1#4 (x): view v: query (cache) 'a/b/A/IN' denied",
  ],
  [
    'bind.query',
    'Jan  1 11:00:00 ns1 named[7]: client 10.0.0.1#4/key k (x): response: x CH TXT REFUSED -E(0)TDC 0 0 1 (::1) [ECS 192.0.2.0/24/0]',
  ],
  [
    'unbound.log',
    '[1767265200.5] unbound[17:0] info: 10.0.0.1 . NS IN NXDOMAIN 0.012345 1 112 on udp 10.96.0.10 53',
  ],
  [
    'unbound.log',
    '<30>1 2026-01-01T11:00:00.250+02:00 gw unbound 7 - [a b="c"] [7:0] query: ::1 a\\032b. TYPE5 CLASS7',
  ],
  [
    'zeek.dns',
    '{"ts":1767265200250,"id_orig_h":"::1","qtype":65280,"qclass_name":"qclass-7","rcode":3,"answers":["=1.2.3.4","1.2.3.4","::","x."]}',
  ],
  ['zeek.dns', '{"ts":"2026-01-01T11:00:00.25Z","id.orig_h":"10.0.0.1","trans_id":7}'],
  [
    'suricata.eve',
    '{"event_type":"dns","src_ip":"fe80:0000:0000:0000:0001:0000:0000:0001","src_port":53,"dest_ip":"2001:0db8:0000:0000:0000:0000:0000:0001","dest_port":53,"dns":{"type":"answer","rrname":"","rrtype":"65280","rcode":"3","answers":[{"rrname":"x","srv":{"port":5}},{"rdata":"::ffff:1.2.3.4","ttl":1}]}}',
  ],
  ['suricata.eve', '{"event_type":"dns","dns":{"type":"request","queries":[]}}'],
  ['aws.route53_resolver_logs', '{"query_name":"x.","srcport":"none","answers":[]}'],
];

describe('the pipelines on a live OpenSearch', () => {
  let url = '';
  let sources: ShippedSources;
  let pipelines: ReadonlyMap<string, JsonObject> = new Map();

  /** The scripts that the pipelines call, which have to be stored before them. */
  function called(): readonly Script[] {
    const text = JSON.stringify([...pipelines.values()]);
    return [...scripts.values()].filter(({ id }) => text.includes(`"${prefix}${id}"`));
  }

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
        // OpenSearch has no enrich policies; its pipelines do without the table of pods.
        .filter(([, pipeline]) => !JSON.stringify(pipeline).includes('"enrich":'))
        .map(([id, pipeline]) => [`${prefix}${id}`, portable(pipeline) as JsonObject]),
    );
    for (const script of called()) {
      await call(`${url}/_scripts/${prefix}${script.id}`, 'PUT', storedScript(script));
    }
    for (const [id, pipeline] of pipelines) {
      await call(`${url}/_ingest/pipeline/${encodeURIComponent(id)}`, 'PUT', pipeline);
    }
  });

  after(async () => {
    for (const id of pipelines.keys()) {
      await call(`${url}/_ingest/pipeline/${encodeURIComponent(id)}`, 'DELETE');
    }
    for (const { id } of called()) await call(`${url}/_scripts/${prefix}${id}`, 'DELETE');
  });

  it('leave the very documents that they leave in the embedded engine', async () => {
    const ingest = createIngest({
      runScript: (id, context, params) => scripts.get(id.slice(prefix.length))?.run(context, params),
    });
    for (const [id, pipeline] of pipelines) ingest.putPipeline(id, pipeline);
    const cases = [
      ...documents.map(([dataset, , document]) => [dataset, document] as const),
      ...lines.map((message) => ['coredns.log', { message }] as const),
      ...serverLines.map(([dataset, message]) => [dataset, { message }] as const),
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
      assert.deepEqual(docs[0]?.doc._source, outcome.source, JSON.stringify(document));
    }
  });
});
