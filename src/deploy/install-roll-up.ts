import type { Cluster } from '../connect/cluster.js';
import { path } from '../connect/path.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fillRollUp } from './fill.js';
import type { ChangeOutcome } from './outcome.js';
import type { Plan } from './plan.js';
import type { FillState, Found, Resource } from './resource.js';
import { pathOf } from './resource-path.js';
import { templateBody } from './template-body.js';
import { updateWatch } from './update-watch.js';

export interface InstallOptions {
  readonly now: () => number;
  readonly onFill?: (id: string, done: number, total: number) => void;
}

/**
 * Puts the watch of a roll-up, inactive, fills it, and only then lets it run by itself: two runs at a time would write the
 * same documents. Its index template remembers that filling has begun and whether the watch is to run afterwards, so
 * that a filling which was broken off is told from a roll-up that somebody has switched off.
 */
export async function installRollUp(
  cluster: Cluster,
  resource: Resource,
  found: Found | undefined,
  plan: Plan,
  { now, onFill }: InstallOptions,
): Promise<ChangeOutcome> {
  const { id, rollUp } = resource;
  if (rollUp === undefined) throw new Error(`${id} is no roll-up.`);
  const activate = plan.fills.get(id)?.filling?.activate ?? found?.status?.active ?? true;
  const begun = await remember(cluster, plan, id, { filling: { activate } });
  if (begun !== undefined) return failed(begun);
  const put = await updateWatch(cluster, resource, found, false);
  if (put.kind !== 'done') return put;
  const { diagnostics } = await fillRollUp(cluster, resource, {
    now: now(),
    ...(onFill && { onRun: (done, total) => onFill(id, done, total) }),
  });
  if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'failed', diagnostics };
  if (activate) {
    const answer = await cluster.send({ method: 'PUT', path: path`/_watcher/watch/${id}/_activate` });
    if (!answer.ok) return failed(answer.fault.diagnostic);
  }
  const ended = await remember(cluster, plan, id, { filled: rollUp.sha256 });
  return ended === undefined ? { kind: 'done', diagnostics } : failed(ended);
}

function failed(diagnostic: Diagnostic): ChangeOutcome {
  return { kind: 'failed', diagnostics: [diagnostic] };
}

/** Writes the state of filling into the index template, which is there already: templates go before roll-ups. */
async function remember(
  cluster: Cluster,
  { templates }: Plan,
  id: string,
  fill: FillState,
): Promise<Diagnostic | undefined> {
  const template = templates.get(id);
  if (template === undefined) throw new Error(`The roll-up ${id} has no index template.`);
  const body = templateBody(template, fill);
  const answer = await cluster.send({ method: 'PUT', path: pathOf('index-template', id), body });
  return answer.ok ? undefined : answer.fault.diagnostic;
}
