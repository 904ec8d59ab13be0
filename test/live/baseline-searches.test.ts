import { strict as assert } from 'node:assert';
import { loadIndexTemplates } from '../../src/catalog/index-templates.js';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { isJsonObject } from '../../src/diagnostics/json.js';
import { branchOf, keyword, ruleOf } from '../support/normal.js';
import { liveEngines, type LiveEngine } from '../support/live.js';
import { openRule, type RuleEngine } from '../targets/watcher/support/rule-engine.js';

const hour = 3_600_000;
const now = Date.parse('2026-01-08T12:01:00Z');
const prefix = 'picket-live-baseline-';

/** An engine in which entities with awkward names had a week and alerts, and more of the same. */
async function played(): Promise<RuleEngine> {
  const rule = ruleOf({
    stage: {
      kind: 'baseline',
      groupBy: [keyword('pod'), { name: 'flag', type: 'boolean', multi: false }],
      timespan: 3600,
      history: 86_400,
      minimumHistory: 7200,
      measure: { kind: 'value_count', field: keyword('name') },
      statistic: 'mean',
      minSpread: 1,
      coldStart: { kind: 'peers', by: [keyword('zone')], absolute: 50 },
      deviation: [{ op: 'gte', value: 3 }],
      value: [],
    },
    branches: [branchOf({ kind: 'constant', value: true })],
    schedule: { every: 600, delay: 60, late: 900, cover: 'timespan' },
    suppress: { by: [keyword('pod')], for: 3600 },
  });
  const opened = await openRule(rule);
  const pods = ['a', 'quote"d', '{{x}}', 'é\\', 'new'];
  for (let back = 30; back >= 0; back -= 1) {
    const at = now - back * hour;
    for (const [index, pod] of pods.entries()) {
      if (pod === 'new' && back > 1) continue;
      const count = (back + index) % 9 === 0 ? 12 : 2;
      for (let i = 0; i < count; i += 1) {
        const more = { flag: index % 2 === 0, zone: index > 2 ? 'z' : 'y', name: `n${i}` };
        opened.index({ '@timestamp': at - hour / 2 + i, pod, ...more });
      }
    }
    await opened.sumUp(at - 60_000);
    await opened.detect(at);
  }
  // Repeated, it raises nothing: so its searches saw all that is there.
  await opened.detect(now);
  return opened;
}

/** Types that an engine lacks stand for keywords. */
function substituted(mapping: Json, distribution: LiveEngine['distribution']): Json {
  if (!isJsonObject(mapping)) return mapping;
  const type = mapping.type;
  if (type === 'wildcard' && distribution === 'elasticsearch') return { type: 'keyword' };
  if (type === 'flattened' && distribution === 'opensearch') return { type: 'flat_object' };
  return Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => [key, substituted(value, distribution)]),
  );
}

async function copy(engine: LiveEngine, opened: RuleEngine, own: string, mapping: JsonObject): Promise<void> {
  const name = `${prefix}${own}`;
  await engine.call('DELETE', `/${name}`);
  const made = await engine.call('PUT', `/${name}`, {
    mappings: substituted(mapping, engine.distribution),
    settings: { number_of_shards: 1, number_of_replicas: 0 },
  });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const { hits } = opened.engine.search({
    indices: [`${own}-*`],
    body: { size: 10_000, query: { match_all: {} } },
  }).hits;
  const lines = hits.flatMap(({ _id, _source }) => [
    JSON.stringify({ index: { _id } }),
    JSON.stringify(_source),
  ]);
  const sent = await engine.call('POST', `/${name}/_bulk?refresh=true`, `${lines.join('\n')}\n`);
  assert.equal(sent.body.errors, false, JSON.stringify(sent.body).slice(0, 2000));
}

/** Answers without what differs by nature. */
function comparable(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map((item: Json) => comparable(item));
  if (!isJsonObject(value)) return value ?? null;
  const entries = Object.entries(value)
    .filter(([key]) => !['_score', 'max_score', '_index', '_type', 'meta', 'sort'].includes(key))
    .map(([key, child]): [string, Json] => [key, comparable(child)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('searches of baselines on live engines', function () {
  this.timeout(120_000);
  let engines: readonly LiveEngine[] = [];
  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
  });

  it('find the same summaries and alerts as in the embedded engine', async () => {
    const opened = await played();
    assert.ok(opened.alerts().length > 5);
    const templates = await loadIndexTemplates();
    const kinds = ['picket-summary', 'picket-alerts'];
    const searches = opened.searches.filter(({ request }) => {
      const [first = ''] = request.indices;
      return request.indices.length === 1 && kinds.some((kind) => first.startsWith(kind));
    });
    // history, peers, alerted and roll_up of the last run.
    const last = searches.slice(-4);
    assert.equal(last.length, 4);
    for (const engine of engines) {
      try {
        for (const kind of kinds) {
          const mapping = templates.find(({ name }) => name === kind)?.mappings ?? {};
          await copy(engine, opened, kind, mapping);
        }
        for (const { request, answer } of last) {
          const kind = kinds.find((each) => request.indices[0]?.startsWith(each)) ?? '';
          const { status, body } = await engine.call('POST', `/${prefix}${kind}/_search`, request.body);
          assert.equal(status, 200, JSON.stringify(body));
          const { hits, aggregations } = body as { readonly hits: JsonObject; readonly aggregations?: Json };
          const own = JSON.parse(JSON.stringify(answer)) as { hits: JsonObject; aggregations?: Json };
          assert.deepEqual(comparable(aggregations), comparable(own.aggregations));
          assert.deepEqual(comparable(hits.hits), comparable(own.hits.hits));
        }
        assert.ok(last.filter(({ answer }) => answer.hits.hits.length > 1).length >= 2);
      } finally {
        for (const kind of kinds) await engine.call('DELETE', `/${prefix}${kind}`);
      }
    }
  });
});
