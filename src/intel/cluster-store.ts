import type { Cluster, BulkFailure } from '../connect/cluster.js';
import { path } from '../connect/path.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { error } from '../diagnostics/report.js';
import type { IndicatorStore, Kept, KeptAnswer } from './store.js';

/** Picket's own index of indicators. */
export const indicatorsIndex = 'picket-indicators';

/** The index of indicators on a cluster. */
export function clusterStore(cluster: Cluster): IndicatorStore {
  return {
    name: cluster.url,
    open: async () => checkTemplate(cluster),
    kept: async (ids) => findKept(cluster, ids),
    write: async (documents) => {
      const answer = await cluster.bulk(
        documents.map(({ id, source }) => ({ action: 'index', index: indicatorsIndex, id, source })),
      );
      if (!answer.ok) return [answer.fault.diagnostic];
      return refusals(answer.value.failed);
    },
    // What is written is found after the index's own refresh, a second later; nothing waits for it.
    finish: async () => Promise.resolve([]),
    abandon: async () => Promise.resolve(false),
  };
}

/** Without its template the index would guess its own mapping, and names would be taken apart as text. */
async function checkTemplate(cluster: Cluster): Promise<readonly Diagnostic[]> {
  const answer = await cluster.send({ method: 'GET', path: path`/_index_template/${indicatorsIndex}` });
  if (answer.ok) return [];
  if (answer.fault.status !== 404) return [answer.fault.diagnostic];
  const message = `${cluster.url} has no index template ${indicatorsIndex}.`;
  return [error('intel/no-template', undefined, message, { suggestions: ['picket apply'] })];
}

async function findKept(cluster: Cluster, ids: readonly string[]): Promise<KeptAnswer> {
  const answer = await cluster.search(indicatorsIndex, {
    query: { ids: { values: ids } },
    size: ids.length,
    track_total_hits: false,
    _source: ['picket.indicator.retro_at', 'picket.indicator.valid_until'],
  });
  if (!answer.ok) return { diagnostics: [answer.fault.diagnostic] };
  const shards = answer.value['_shards'];
  if (isJsonObject(shards) && typeof shards['failed'] === 'number' && shards['failed'] > 0) {
    const message = `${cluster.url} could not search all of ${indicatorsIndex}.`;
    return { diagnostics: [error('intel/refused-by-server', undefined, message)] };
  }
  return {
    found: new Map(hitsOf(answer.value).map((hit) => [textIn(hit['_id']), keptOf(hit)])),
    diagnostics: [],
  };
}

/** The hits of an answer to a search. */
export function hitsOf(answer: JsonObject): readonly JsonObject[] {
  const outer = answer['hits'];
  const hits = isJsonObject(outer) ? outer['hits'] : undefined;
  return Array.isArray(hits) ? (hits as readonly Json[]).filter(isJsonObject) : [];
}

function keptOf(hit: JsonObject): Kept {
  const indicator = memberOf(memberOf(hit['_source'], 'picket'), 'indicator');
  const retroAt = momentIn(memberOf(indicator, 'retro_at'));
  const validUntil = momentIn(memberOf(indicator, 'valid_until'));
  return {
    ...(retroAt !== undefined && { retroAt }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** A member of what may be an object. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}

/** A string; the empty one for anything else. */
export function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A moment as Picket writes it, in epoch milliseconds. */
export function momentIn(value: Json | undefined): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

function refusals(failed: readonly BulkFailure[]): readonly Diagnostic[] {
  const [first] = failed;
  if (first === undefined) return [];
  const message = `The server refused ${failed.length} documents, the first with ${first.status}: ${first.reason}.`;
  return [error('intel/refused-by-server', undefined, message)];
}
