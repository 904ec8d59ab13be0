import type { Answer, Cluster } from '../connect/cluster.js';
import { path } from '../connect/path.js';
import type { Json, JsonObject } from '../diagnostics/json.js';
import { valueAt } from './mark.js';
import type { ChangeOutcome } from './outcome.js';
import type { Found, Resource } from './resource.js';
import { pathOf } from './resource-path.js';

/**
 * Makes an enrich policy and the index that it is looked up in. Both its source indices and that one must be there before
 * a pipeline may name it. A policy cannot be changed, and not be deleted while a pipeline names it: where its content
 * has to change, its name has to change too, as with the versions of scripts.
 */
export async function installPolicy(
  cluster: Cluster,
  { kind, id, body, text }: Resource,
  found: Found | undefined,
): Promise<ChangeOutcome> {
  const steps: readonly (() => Promise<Answer<Json>>)[] = [
    ...(found === undefined ? [] : [async () => cluster.send({ method: 'DELETE', path: pathOf(kind, id) })]),
    ...sourceIndices(body).map((index) => async () => ensureIndex(cluster, index)),
    async () => cluster.send({ method: 'PUT', path: pathOf(kind, id), body: text, repeat: 'refused' }),
    async () =>
      cluster.send({
        method: 'POST',
        path: path`/_enrich/policy/${id}/_execute`,
        repeat: 'idempotent',
        timeout: 300,
      }),
  ];
  for (const step of steps) {
    const answer = await step();
    if (!answer.ok) return { kind: 'failed', diagnostics: [answer.fault.diagnostic] };
  }
  return { kind: 'done' };
}

/** The index as its template has it, empty where it is not there yet. */
async function ensureIndex(cluster: Cluster, index: string): Promise<Answer<Json>> {
  const answer = await cluster.send({ method: 'PUT', path: path`/${index}` });
  const isThere = !answer.ok && answer.fault.type === 'resource_already_exists_exception';
  return isThere ? { ok: true, value: null } : answer;
}

/** Names without a pattern: an index for a pattern would be a guess. */
function sourceIndices(body: JsonObject): readonly string[] {
  const indices = Object.values(body).flatMap((policy) => {
    const names = valueAt(policy, ['indices']);
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  });
  return indices.filter((name) => !name.includes('*'));
}
