import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../../src/diagnostics/json.js';
import { loadIndexTemplates, type IndexTemplate } from '../../../../src/catalog/index-templates.js';
import type { EmbeddedEngine, SearchRequest, SearchResponse } from '../../../../src/engine/api.js';
import { createEngine } from '../../../../src/engine/create-engine.js';
import { createIngest } from '../../../../src/engine/ingest/create-ingest.js';
import type { NormalRule } from '../../../../src/normal/normal-rule.js';
import { scripts } from '../../../../src/scripts/registry.js';
import { profiles } from '../../../../src/targets/profile.js';
import { serialise } from '../../../../src/targets/serialise.js';
import { watcher } from '../../../../src/targets/watcher/compile.js';
import { parseWatch } from '../../../../src/watch/parse-watch.js';
import { runWatch } from '../../../../src/watch/run-watch.js';

const eventMapping: JsonObject = {
  properties: {
    '@timestamp': { type: 'date' },
    'data_stream.dataset': { type: 'keyword' },
    host: { type: 'keyword' },
    zone: { type: 'keyword' },
    pod: { type: 'keyword' },
    flag: { type: 'boolean' },
    moment: { type: 'date' },
    name: { type: 'keyword' },
    bytes: { type: 'long' },
  },
};

/** What a search is answered with instead; undefined: what the engine says. */
export type Fault = (request: SearchRequest) => SearchResponse | undefined;

export interface RuleSearch {
  readonly request: SearchRequest;
  readonly found: number;
  readonly answer: SearchResponse;
}

export interface RuleEngine {
  readonly engine: EmbeddedEngine;
  /** Seconds between runs of the roll-up, and how far apart they may be. */
  readonly rollUp: { readonly key: string; readonly every: number; readonly reach: number };
  /** Searches of detections that were sent, with how many documents each found. */
  readonly searches: RuleSearch[];
  index(event: JsonObject, dataset?: string): void;
  /** Runs the roll-up for the moment (epoch milliseconds). */
  sumUp(scheduled: number): Promise<void>;
  /** Runs the detection and returns the kinds of its findings, sorted. */
  detect(scheduled: number, fault?: Fault): Promise<readonly string[]>;
  /** `picket.alert` of all alerts, by the end of their windows, keys and ids. */
  alerts(): readonly JsonObject[];
}

let templates: readonly IndexTemplate[] | undefined;

/** An embedded engine with sources `logs-<dataset>-*`, a rule with one roll-up, and its watches. */
export async function openRule(rule: NormalRule): Promise<RuleEngine> {
  templates ??= await loadIndexTemplates();
  const { artefact, rollUps, diagnostics } = watcher.compile(rule, profiles['elasticsearch-8.19']);
  assert.deepEqual(diagnostics, []);
  const [rollUp] = rollUps ?? [];
  assert.ok(artefact !== undefined && rollUp !== undefined);
  const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0, ingest: createIngest() });
  for (const { name, patterns, aliases, priority, mappings } of templates) {
    engine.putIndexTemplate(name, { patterns, aliases, priority, mappings });
  }
  engine.putIndexTemplate('logs', { patterns: ['logs-*'], mappings: eventMapping });
  for (const { dataset } of rule.branches) engine.createIndex(`logs-${dataset ?? ''}-default`);
  const detection = parseWatch(JSON.parse(serialise(artefact.body)) as JsonObject);
  const summing = parseWatch(JSON.parse(serialise(rollUp.body)) as JsonObject);
  const searches: RuleSearch[] = [];
  const run = async (
    watch: typeof detection,
    watchId: string,
    scheduled: number,
    search: (request: SearchRequest) => SearchResponse,
  ): Promise<string[]> => {
    const kinds: string[] = [];
    const outcome = await runWatch(watch, {
      watchId,
      scheduledTime: scheduled,
      ports: {
        search: { search },
        write: {
          write: (writes) =>
            writes.map((write) => {
              if (write.index === 'picket-health') {
                const { health } = write.source.picket as { readonly health: { readonly kind: string } };
                kinds.push(health.kind);
              }
              const written = engine.index(write);
              assert.ok('id' in written, JSON.stringify(written));
              return { result: written.result, id: written.id };
            }),
        },
        scripts: { run: (id, context, params) => scripts.get(id)?.run(context, params) },
      },
    });
    const faults = outcome.errors.filter(({ code }) => code !== 'watch/chained-input-failed');
    assert.deepEqual(faults, []);
    return kinds.sort();
  };
  return {
    engine,
    rollUp,
    searches,
    index: (event, dataset = rule.branches[0]?.dataset ?? '') => {
      const source = { 'data_stream.dataset': dataset, ...event };
      assert.equal(engine.index({ index: `logs-${dataset}-default`, source }).result, 'created');
    },
    sumUp: async (scheduled) => {
      await run(summing, `picket-summary-${rollUp.key}`, scheduled, (request) => engine.search(request));
    },
    detect: (scheduled, fault = () => undefined) =>
      run(detection, rule.rule.name, scheduled, (request) => {
        const answer = fault(request) ?? engine.search(request);
        searches.push({ request, found: answer.hits.total.value, answer });
        return answer;
      }),
    alerts: () => {
      const { hits } = engine.search({
        indices: ['picket-alerts'],
        body: { size: 10_000, query: { match_all: {} } },
        ignoreUnavailable: true,
        allowNoIndices: true,
      }).hits;
      const all = hits.map(({ _source }) => (_source?.picket as { readonly alert: JsonObject }).alert);
      const rank = ({ window_end, key, id }: JsonObject): string => JSON.stringify([window_end, key, id]);
      return all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    },
  };
}
