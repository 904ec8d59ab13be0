import { strict as assert } from 'node:assert';
import { loadIndexTemplates } from '../../src/catalog/index-templates.js';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { isJsonObject } from '../../src/diagnostics/json.js';
import type { SearchResponse } from '../../src/engine/api.js';
import type { FirstSeenStage, NormalRule, RareStage } from '../../src/normal/normal-rule.js';
import type { FieldRef } from '../../src/normal/predicate.js';
import { scripts } from '../../src/scripts/registry.js';
import { profiles } from '../../src/targets/profile.js';
import { serialise } from '../../src/targets/serialise.js';
import { watcher } from '../../src/targets/watcher/compile.js';
import { parseWatch } from '../../src/watch/parse-watch.js';
import type { DocumentWrite, WatchPorts, WriteOutcome } from '../../src/watch/ports.js';
import { runWatch } from '../../src/watch/run-watch.js';
import { liveEngines, type LiveEngine } from '../support/live.js';
import { branchOf, keyword, ruleOf } from '../support/normal.js';
import { openRule } from '../targets/watcher/support/rule-engine.js';

/** Apart from what other tests have on the same server. */
const prefix = 'sightings-';
const minute = 60_000;
const day = 1440 * minute;
const now = Date.parse('2026-01-10T00:10:00Z');
const schedule = { every: 60, delay: 60, late: 43_200, cover: 'timespan' } as const;
const name = keyword('name');

const common = {
  groupBy: [keyword('pod')],
  timespan: 300,
  history: 7 * 86_400,
  minimumHistory: 3600,
  field: name,
};
const fleet: FirstSeenStage = { kind: 'first_seen', scope: 'fleet', ...common };
const rare: RareStage = { kind: 'rare', atMost: 1, ofAtLeast: 3, ...common };
const several: FieldRef = { name: 'name', type: 'keyword' };
const stages: Readonly<Record<string, FirstSeenStage | RareStage>> = {
  'new in the fleet': fleet,
  'new of several values': { ...fleet, field: several },
  'new to an entity': { ...fleet, scope: 'entity' },
  'new numbers': { ...fleet, field: { name: 'bytes', type: 'long', multi: false } },
  rare,
  'rare of several values': { ...rare, field: several },
};

interface Played {
  index(event: JsonObject): Promise<void> | void;
  sumUp(scheduled: number): Promise<void>;
  detect(scheduled: number): Promise<unknown>;
}

/** Days in which three pods ask for the usual, and then for other things as well, with names that look like templates. */
async function play(rule: Played): Promise<void> {
  const ask = (time: number, pod: string, value: string, bytes: number): unknown =>
    rule.index({ '@timestamp': time, pod, name: value, bytes });
  for (let time = now - 4 * day; time < now - 60 * minute; time += day / 2) {
    for (const pod of ['a', 'b', 'c']) await ask(time, pod, 'usual', 53);
    await ask(time, 'a', '"{{own}}\\', 54);
    await rule.sumUp(time + 10 * minute);
  }
  await rule.sumUp(now - 10 * minute);
  await ask(now - 2 * minute, 'a', 'usual', 53);
  await ask(now - 2 * minute, 'b', '"{{own}}\\', 54);
  await ask(now - 2 * minute, 'a', 'new "one"', 55);
  await ask(now - 3 * minute, 'c', 'é😀', 56);
  await rule.index({ '@timestamp': now - 2 * minute, pod: 'b', name: ['usual', '{{new}}'], bytes: 53 });
  await rule.sumUp(now);
  for (let back = 0; back < 8; back += 1) await rule.detect(now + back * minute);
}

function onEngine(engine: LiveEngine, rule: NormalRule): Played {
  const { artefact, rollUps } = watcher.compile(rule, profiles['opensearch-2.19']);
  const watchOf = (body: JsonObject | undefined): ReturnType<typeof parseWatch> =>
    parseWatch(JSON.parse(serialise(body ?? {})) as JsonObject);
  const detection = watchOf(artefact?.body);
  const summing = watchOf(rollUps?.[0]?.body);
  const ports: WatchPorts = {
    search: {
      search: async ({ indices, body }) => {
        const names = indices.map((index) => prefix + index).join(',');
        const path = `/${names}/_search?ignore_unavailable=true&allow_no_indices=true`;
        const answer = await engine.call('POST', path, body);
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        return answer.body as unknown as SearchResponse;
      },
    },
    write: { write: (documents) => bulk(engine, documents) },
    scripts: { run: (id, context, params) => scripts.get(id)?.run(context, params) },
  };
  const run = async (watch: typeof detection, scheduledTime: number): Promise<void> => {
    const { errors } = await runWatch(watch, { watchId: 'w', scheduledTime, ports });
    assert.deepEqual(errors, []);
  };
  return {
    index: async (event) => {
      const source = { 'data_stream.dataset': 'coredns.log', ...event };
      await bulk(engine, [{ index: 'logs-coredns.log-default', opType: 'index', source }]);
    },
    sumUp: (scheduled) => run(summing, scheduled),
    detect: (scheduled) => run(detection, scheduled),
  };
}

async function bulk(
  engine: LiveEngine,
  documents: readonly DocumentWrite[],
): Promise<readonly WriteOutcome[]> {
  const lines = documents.flatMap(({ index, id, source }) => [
    JSON.stringify({ index: { _index: prefix + index, ...(id === undefined ? {} : { _id: id }) } }),
    JSON.stringify(source),
  ]);
  const { body } = await engine.call('POST', '/_bulk?refresh=true', `${lines.join('\n')}\n`);
  assert.equal(body.errors, false, JSON.stringify(body).slice(0, 2000));
  return documents.map(({ id = '' }) => ({ result: 'updated', id }));
}

/** Types that OpenSearch names differently. */
function substituted(mapping: Json): Json {
  if (Array.isArray(mapping)) return mapping.map((item: Json) => substituted(item));
  if (!isJsonObject(mapping)) return mapping;
  if (mapping.type === 'flattened') return { type: 'flat_object' };
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, substituted(value)]));
}

async function install(engine: LiveEngine): Promise<void> {
  await clear(engine);
  const settings = { number_of_shards: 1, number_of_replicas: 0 };
  for (const template of await loadIndexTemplates()) {
    const body = {
      index_patterns: template.patterns.map((pattern) => prefix + pattern),
      priority: 900,
      template: {
        settings,
        aliases: Object.fromEntries(template.aliases.map((alias) => [prefix + alias, {}])),
        mappings: substituted(template.mappings),
      },
    };
    const made = await engine.call('PUT', `/_index_template/${prefix}${template.name}`, body);
    assert.equal(made.status, 200, JSON.stringify(made.body));
  }
  const keywords = ['data_stream.dataset', 'pod', 'name'].map(
    (field) => [field, { type: 'keyword' }] as const,
  );
  const properties = {
    '@timestamp': { type: 'date' },
    bytes: { type: 'long' },
    ...Object.fromEntries(keywords),
  };
  const made = await engine.call('PUT', `/${prefix}logs-coredns.log-default`, {
    settings,
    mappings: { properties },
  });
  assert.equal(made.status, 200, JSON.stringify(made.body));
}

async function clear(engine: LiveEngine): Promise<void> {
  const { body } = await engine.call('GET', `/${prefix}*/_settings`);
  for (const index of Object.keys(body)) await engine.call('DELETE', `/${index}`);
  for (const { name: template } of await loadIndexTemplates()) {
    await engine.call('DELETE', `/_index_template/${prefix}${template}`);
  }
}

async function alertsOn(engine: LiveEngine): Promise<readonly JsonObject[]> {
  const query = { size: 1000, query: { match_all: {} } };
  const path = `/${prefix}picket-alerts/_search?ignore_unavailable=true`;
  const { body } = await engine.call('POST', path, query);
  const { hits } = body.hits as { readonly hits: readonly { readonly _source: JsonObject }[] };
  return hits.map(({ _source }) => (_source.picket as { readonly alert: JsonObject }).alert);
}

const told = (alerts: readonly JsonObject[]): readonly string[] =>
  alerts
    .map(({ key, group, value, window_end, entities = null, fleet: all = null }) =>
      JSON.stringify([key, group, value, window_end, entities, all]),
    )
    .sort();

describe('rules over values on live engines', function () {
  this.timeout(180_000);
  let engines: readonly LiveEngine[] = [];

  before(async function () {
    engines = await liveEngines();
    if (engines.length === 0) this.skip();
  });

  for (const [title, stage] of Object.entries(stages)) {
    it(`raise the same alerts as in the embedded engine: ${title}`, async () => {
      const rule = ruleOf({
        stage,
        schedule,
        branches: [branchOf({ kind: 'constant', value: true })],
        suppress: { by: [], for: 600 },
      });
      const embedded = await openRule(rule);
      await play(embedded);
      assert.ok(embedded.alerts().length > 0);
      for (const engine of engines) {
        await install(engine);
        try {
          await play(onEngine(engine, rule));
          assert.deepEqual(told(await alertsOn(engine)), told(embedded.alerts()), engine.distribution);
        } finally {
          await clear(engine);
        }
      }
    });
  }
});
