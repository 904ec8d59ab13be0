import type { Answer, Cluster } from '../connect/cluster.js';
import type { Json } from '../diagnostics/json.js';
import { error } from '../diagnostics/report.js';
import { acknowledgedBy } from './acknowledged.js';
import { canonicalFound, canonicalText } from './canonical.js';
import { refusal, type ChangeOutcome } from './outcome.js';
import type { Found, Resource } from './resource.js';
import { pathOf } from './resource-path.js';
import { readWatch } from './watches.js';

/** A watch writes its state at each run, so that its version may change between reading and writing. */
const maxAttempts = 5;

/**
 * Puts a watch in the place of the one that the plan saw, or of none. It is read again right before: what is active then
 * stays active, what is not stays silent, and what somebody has changed or acknowledged since is not touched.
 */
export async function updateWatch(
  cluster: Cluster,
  resource: Resource,
  planned: Found | undefined,
  activate?: boolean,
): Promise<ChangeOutcome> {
  for (let attempt = 1; ; attempt++) {
    const answer = await readWatch(cluster, resource.id);
    if (!answer.ok) return { kind: 'failed', diagnostics: [answer.fault.diagnostic] };
    const current = answer.value;
    if (!isAsPlanned(current, planned)) {
      const message = `The watch ${resource.id} is no longer what it was when the plan was made.`;
      return { kind: 'failed', diagnostics: [error('deploy/changed-meanwhile', undefined, message)] };
    }
    const acknowledged = current === undefined ? undefined : acknowledgedBy(current);
    if (acknowledged !== undefined) return { kind: 'left', diagnostic: acknowledged };
    const put = await putWatch(cluster, resource, activate ?? current?.status?.active ?? true, current);
    if (put.ok) return { kind: 'done' };
    if (put.fault.status !== 409 || attempt === maxAttempts) {
      return { kind: 'failed', diagnostics: [refusal(put.fault, resource)] };
    }
  }
}

function isAsPlanned(current: Found | undefined, planned: Found | undefined): boolean {
  if (current === undefined || planned === undefined) return current === planned;
  const text = (found: Found): string => canonicalText(canonicalFound(found.kind, found.body, planned.body));
  return current.owned === planned.owned && text(current) === text(planned);
}

/** https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-watcher-put-watch */
async function putWatch(
  cluster: Cluster,
  { kind, id, text }: Resource,
  active: boolean,
  current: Found | undefined,
): Promise<Answer<Json>> {
  const status = current?.status;
  const version =
    status === undefined ? {} : { if_seq_no: status.seqNo, if_primary_term: status.primaryTerm };
  return cluster.send({
    method: 'PUT',
    path: pathOf(kind, id),
    query: { active, ...version },
    body: text,
    // A second time would not meet the version that the first has made.
    repeat: status === undefined ? 'idempotent' : 'refused',
  });
}
