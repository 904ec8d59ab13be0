import type { Answer, Cluster } from '../connect/cluster.js';
import { path } from '../connect/path.js';
import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { isMarked, owner, textAt, valueAt } from './mark.js';
import { readOptional } from './read.js';
import type { Found, WatchStatus } from './resource.js';

/** Watches of a page: one may be some hundred kilobytes. */
const pageSize = 50;

/** A query over watches is an ordinary search, which pages no further. */
const maxWatches = 10_000;

/**
 * The watches with Picket's mark, and those of the given ids whoever made them.
 * https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-watcher-query-watches
 */
export async function readWatches(
  cluster: Cluster,
  ids: readonly string[],
): Promise<Answer<readonly Found[]>> {
  const watches = new Map<string, Found>();
  for (let from = 0; from < maxWatches; from += pageSize) {
    const answer = await cluster.send({
      method: 'POST',
      path: path`/_watcher/_query/watches`,
      repeat: 'idempotent',
      body: { from, size: pageSize, query: ownedOrNamed(ids) },
    });
    if (!answer.ok) return answer;
    const page = valueAt(answer.value, ['watches']);
    const items = Array.isArray(page) ? (page as readonly Json[]) : [];
    for (const item of items) for (const watch of watchOf(item)) watches.set(watch.id, watch);
    if (items.length < pageSize) break;
  }
  return { ok: true, value: [...watches.values()] };
}

function ownedOrNamed(ids: readonly string[]): JsonObject {
  const should = [{ match: { 'metadata.managed_by': owner } }, { ids: { values: ids } }];
  return { bool: { should, minimum_should_match: 1 } };
}

/** One watch as it is now; null where it is not there. */
export async function readWatch(cluster: Cluster, id: string): Promise<Answer<Found | undefined>> {
  const answer = await readOptional(cluster, path`/_watcher/watch/${id}`);
  if (!answer.ok) return answer;
  const [watch] = watchOf(answer.value);
  return { ok: true, value: watch };
}

/** Watches that sum up are told by their ids. */
export function watchKind(id: string): 'roll-up' | 'watch' {
  return /^picket-summary-[0-9a-f]{16}$/.test(id) ? 'roll-up' : 'watch';
}

function watchOf(item: Json): readonly Found[] {
  const id = textAt(item, ['_id']);
  const body = valueAt(item, ['watch']);
  if (id === undefined || !isJsonObject(body)) return [];
  const kind = watchKind(id);
  return [{ kind, id, body, owned: isMarked(kind, body), status: statusOf(item) }];
}

function statusOf(item: Json): WatchStatus {
  const status = valueAt(item, ['status']) ?? valueAt(item, ['watch', 'status']);
  const actions = valueAt(status, ['actions']);
  const acknowledged = Object.entries(isJsonObject(actions) ? actions : {})
    .filter(([, action]) => textAt(action, ['ack', 'state']) === 'acked')
    .map(([name]) => name);
  return {
    active: valueAt(status, ['state', 'active']) !== false,
    acknowledged: acknowledged.sort(),
    seqNo: numberAt(item, '_seq_no'),
    primaryTerm: numberAt(item, '_primary_term'),
  };
}

function numberAt(item: Json, key: string): number {
  const value = valueAt(item, [key]);
  return typeof value === 'number' ? value : 0;
}
