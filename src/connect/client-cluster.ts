import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { error } from '../diagnostics/report.js';
import type { Answer, BulkFailure, BulkOperation, BulkOutcome, Cluster, ServerInfo } from './cluster.js';
import { indices, path } from './path.js';
import { nextWait } from './retry.js';
import type { Sender } from './sender.js';

/** A server that has said what it is. */
export function createCluster(sender: Sender, url: string, server: ServerInfo): Cluster {
  return {
    url,
    server,
    send: async (request) => sender.send(request),
    search: async (index, body) => {
      const answer = await sender.send({
        method: 'POST',
        path: path`/${indices(index.split(','))}/_search`,
        query: { ignore_unavailable: true, allow_no_indices: true },
        body,
        repeat: 'idempotent',
      });
      return answer.ok ? asObject(answer.value, 'POST _search') : answer;
    },
    bulk: async (operations) => sendBulk(sender, operations),
    close: async () => sender.close(),
  };
}

function asObject(value: Json, what: string): Answer<JsonObject> {
  if (isJsonObject(value)) return { ok: true, value };
  const reason = `${what} was answered with something that is no object.`;
  return { ok: false, fault: { reason, diagnostic: error('connect/not-a-cluster', undefined, reason) } };
}

interface Pending {
  readonly position: number;
  readonly operation: BulkOperation;
}

interface Counts {
  created: number;
  updated: number;
  readonly failed: BulkFailure[];
}

/**
 * Sends operations, and again those that the server had no room for. Ids are given, so that an operation that is sent
 * twice has the outcome of one, but for `create`, whose second time is a conflict.
 */
async function sendBulk(sender: Sender, operations: readonly BulkOperation[]): Promise<Answer<BulkOutcome>> {
  const counts: Counts = { created: 0, updated: 0, failed: [] };
  let pending: readonly Pending[] = operations.map((operation, position) => ({ position, operation }));
  for (let attempt = 1; pending.length > 0; attempt++) {
    const answer = await sender.send({
      method: 'POST',
      path: path`/_bulk`,
      body: pending.map(({ operation }) => linesOf(operation)).join(''),
      repeat: pending.every(({ operation }) => operation.action === 'index') ? 'idempotent' : 'refused',
      timeout: 120,
    });
    if (!answer.ok) return answer;
    const crowded = count(pending, answer.value, counts);
    const wait = nextWait(attempt, { status: 429, transient: true }, 'refused', sender.retry.random);
    if (crowded.length > 0 && wait === undefined) counts.failed.push(...crowded.map(tooBusy));
    if (crowded.length === 0 || wait === undefined) break;
    await sender.retry.sleep(wait);
    pending = crowded;
  }
  counts.failed.sort((a, b) => a.position - b.position);
  return { ok: true, value: counts };
}

function linesOf({ action, index, id, source }: BulkOperation): string {
  return `${JSON.stringify({ [action]: { _index: index, _id: id } })}\n${JSON.stringify(source)}\n`;
}

/** Counts the outcomes of a bulk request and returns the operations that the server had no room for. */
function count(pending: readonly Pending[], body: Json, counts: Counts): readonly Pending[] {
  const items = isJsonObject(body) && Array.isArray(body['items']) ? (body['items'] as readonly Json[]) : [];
  return pending.filter((entry, at) => {
    const outcome = itemOf(items[at], entry.operation.action);
    const status = typeof outcome['status'] === 'number' ? outcome['status'] : 0;
    if (status === 429) return true;
    if (status === 201) counts.created++;
    else if (status === 200) counts.updated++;
    else counts.failed.push(failureOf(entry, status, outcome));
    return false;
  });
}

function itemOf(item: Json | undefined, action: string): JsonObject {
  const outcome = isJsonObject(item) ? item[action] : undefined;
  return isJsonObject(outcome) ? outcome : {};
}

function failureOf({ position, operation }: Pending, status: number, outcome: JsonObject): BulkFailure {
  const cause = outcome['error'];
  const reason = isJsonObject(cause) && typeof cause['reason'] === 'string' ? cause['reason'] : 'no reason';
  return { position, id: operation.id, status, reason };
}

function tooBusy({ position, operation }: Pending): BulkFailure {
  return { position, id: operation.id, status: 429, reason: 'The server had no room for it, several times.' };
}
