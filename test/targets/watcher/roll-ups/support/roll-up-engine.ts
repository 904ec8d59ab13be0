import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../../../../src/diagnostics/json.js';
import type { EmbeddedEngine, SearchRequest, SearchResponse } from '../../../../../src/engine/api.js';
import { createEngine } from '../../../../../src/engine/create-engine.js';
import { createIngest } from '../../../../../src/engine/ingest/create-ingest.js';
import { scripts } from '../../../../../src/scripts/registry.js';
import { profiles } from '../../../../../src/targets/profile.js';
import { serialise } from '../../../../../src/targets/serialise.js';
import { compileRollUp } from '../../../../../src/targets/watcher/roll-ups/compile-roll-up.js';
import type { RollUp } from '../../../../../src/targets/watcher/roll-ups/roll-up.js';
import type { CompiledRollUp } from '../../../../../src/targets/target.js';
import type { DocumentWrite } from '../../../../../src/watch/ports.js';
import { parseWatch } from '../../../../../src/watch/parse-watch.js';
import { runWatch } from '../../../../../src/watch/run-watch.js';
import { ruleOf } from '../../../../support/normal.js';

/** The index template of summaries. */
export const summaryTemplate = JSON.parse(
  readFileSync(new URL('../../../../../schemas/indices/picket-summary.json', import.meta.url), 'utf8'),
) as { readonly template: { readonly mappings: JsonObject } } & JsonObject;

/** Of the one source. */
export const eventMapping: JsonObject = {
  properties: {
    '@timestamp': { type: 'date' },
    'data_stream.dataset': { type: 'keyword' },
    host: { type: 'keyword' },
    zone: { type: 'keyword' },
    pod: { type: 'keyword' },
    port: { type: 'long' },
    flag: { type: 'boolean' },
    moment: { type: 'date' },
    ip: { type: 'ip' },
    name: { type: 'keyword' },
    bytes: { type: 'long' },
  },
};

/** What a search is answered with instead; undefined: what the engine says. */
export type Fault = (request: SearchRequest, answer: () => SearchResponse) => SearchResponse | undefined;

export interface RollUpEngine {
  readonly engine: EmbeddedEngine;
  readonly compiled: CompiledRollUp;
  /** Searches that were sent, and documents that were written, health included; in their order. */
  readonly searches: SearchRequest[];
  readonly writes: DocumentWrite[];
  index(event: JsonObject): void;
  /** Runs the watch for the moment (epoch milliseconds) and returns the kinds of its findings. */
  run(scheduled: number, fault?: Fault): Promise<readonly string[]>;
  /** The summaries that stand, sorted by their ids, as `picket.summary` of each. */
  summaries(kind?: string): readonly JsonObject[];
  /** Documents by id, and their index. */
  documents(): ReadonlyMap<string, { readonly index: string; readonly source: JsonObject }>;
}

/** An embedded engine with one source, `logs-coredns.log-*`, and the watch of a roll-up over it. */
export function openRollUp(rollUp: RollUp): RollUpEngine {
  const compiled = compileRollUp(rollUp, ruleOf(), profiles['elasticsearch-8.19']);
  const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0, ingest: createIngest() });
  engine.putIndexTemplate('logs', { patterns: ['logs-*'], mappings: eventMapping });
  engine.putIndexTemplate('summary', {
    patterns: ['picket-summary-*'],
    mappings: summaryTemplate.template.mappings,
  });
  engine.createIndex('logs-coredns.log-default');
  const watch = parseWatch(JSON.parse(serialise(compiled.body)) as JsonObject);
  const searches: SearchRequest[] = [];
  const sent: DocumentWrite[] = [];
  const documents = (): Map<string, { index: string; source: JsonObject }> => {
    const { hits } = engine.search({
      indices: ['picket-summary-*'],
      body: { size: 10_000, query: { match_all: {} } },
      allowNoIndices: true,
    }).hits;
    return new Map(hits.map((hit) => [hit._id, { index: hit._index, source: hit._source ?? {} }]));
  };
  return {
    engine,
    compiled,
    searches,
    writes: sent,
    index: (event) => {
      const outcome = engine.index({
        index: 'logs-coredns.log-default',
        source: { 'data_stream.dataset': 'coredns.log', ...event },
      });
      assert.equal(outcome.result, 'created');
    },
    run: async (scheduled, fault = () => undefined) => {
      const kinds: string[] = [];
      const outcome = await runWatch(watch, {
        watchId: `picket-summary-${compiled.key}`,
        scheduledTime: scheduled,
        ports: {
          search: {
            search: (request) => {
              searches.push(request);
              const answer = (): SearchResponse => engine.search(request);
              return fault(request, answer) ?? answer();
            },
          },
          write: {
            write: (writes) =>
              writes.map((write) => {
                sent.push(write);
                if (write.index === 'picket-health') {
                  const { health } = write.source.picket as { readonly health: { readonly kind: string } };
                  kinds.push(health.kind);
                }
                const written = engine.index(write);
                assert.ok(written.result === 'created' || written.result === 'updated');
                return { result: written.result, id: written.id };
              }),
          },
          scripts: { run: (id, context, params) => scripts.get(id)?.run(context, params) },
        },
      });
      assert.deepEqual(
        outcome.errors.filter(({ code }) => code !== 'watch/chained-input-failed'),
        [],
      );
      return kinds.sort();
    },
    summaries: (kind) =>
      [...documents().entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { source }]) => (source.picket as { readonly summary: JsonObject }).summary)
        .filter((summary) => kind === undefined || summary.kind === kind),
    documents,
  };
}
