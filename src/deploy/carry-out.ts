import type { Answer, Cluster, ClusterFault } from '../connect/cluster.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json } from '../diagnostics/json.js';
import { warning } from '../diagnostics/report.js';
import { installPolicy } from './install-policy.js';
import { installRollUp } from './install-roll-up.js';
import { refusal, type ChangeOutcome } from './outcome.js';
import { pathOf } from './resource-path.js';
import type { Change, Plan } from './plan.js';
import { kindNames, type Found, type Resource } from './resource.js';
import { templateBody } from './template-body.js';
import { updateWatch } from './update-watch.js';

export interface CarryOutOptions {
  /** Epoch milliseconds: what roll-ups are filled up to. */
  readonly now: () => number;
  /** Called before each change. */
  readonly onChange?: (change: Change, done: number, total: number) => void;
  /** Called after each run that fills a roll-up. */
  readonly onFill?: (id: string, done: number, total: number) => void;
}

export interface Applied {
  /** Changes that are on the cluster now, in order. */
  readonly done: readonly Change[];
  /** Changes that were left out with a warning: somebody has silenced the watch meanwhile, or it is still in use. */
  readonly left: readonly Change[];
  /** The change that failed, where one did; it may be half done where it is the filling of a roll-up. */
  readonly failed?: Change;
  /** Changes that were not begun. */
  readonly pending: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Carries out a plan, one change after the other. The first fault ends it: what was done refers only to what is there,
 * since each thing is made after those that it needs and removed before them, and a second run goes on from there.
 */
export async function carryOut(cluster: Cluster, plan: Plan, options: CarryOutOptions): Promise<Applied> {
  const done: Change[] = [];
  const left: Change[] = [];
  const diagnostics: Diagnostic[] = [];
  const { changes } = plan;
  for (const [at, change] of changes.entries()) {
    options.onChange?.(change, at, changes.length);
    const outcome = await carryOutOne(cluster, change, plan, options);
    switch (outcome.kind) {
      case 'done':
        done.push(change);
        diagnostics.push(...(outcome.diagnostics ?? []));
        break;
      case 'left':
        left.push(change);
        diagnostics.push(outcome.diagnostic);
        break;
      case 'failed':
        return {
          done,
          left,
          failed: change,
          pending: changes.slice(at + 1),
          diagnostics: [...diagnostics, ...outcome.diagnostics],
        };
    }
  }
  return { done, left, pending: [], diagnostics };
}

async function carryOutOne(
  cluster: Cluster,
  change: Change,
  plan: Plan,
  options: CarryOutOptions,
): Promise<ChangeOutcome> {
  if (change.action === 'delete') return remove(cluster, change.found);
  const { resource } = change;
  const found = change.action === 'create' ? undefined : change.found;
  switch (resource.kind) {
    case 'roll-up':
      return installRollUp(cluster, resource, found, plan, options);
    case 'watch':
      return updateWatch(cluster, resource, found);
    case 'enrich-policy':
      return installPolicy(cluster, resource, found);
    case 'index-template':
      return put(cluster, resource, templateBody(resource, plan.fills.get(resource.id)));
    case 'script':
    case 'pipeline':
    case 'lifecycle':
    case 'component-template':
      return put(cluster, resource, resource.text);
  }
}

async function put(cluster: Cluster, resource: Resource, body: string): Promise<ChangeOutcome> {
  const answer = await cluster.send({ method: 'PUT', path: pathOf(resource.kind, resource.id), body });
  return answer.ok ? { kind: 'done' } : { kind: 'failed', diagnostics: [refusal(answer.fault, resource)] };
}

async function remove(cluster: Cluster, found: Found): Promise<ChangeOutcome> {
  const answer = await cluster.send({ method: 'DELETE', path: pathOf(found.kind, found.id) });
  if (answer.ok || answer.fault.status === 404) return { kind: 'done' };
  if (answer.fault.status === 400) return keepInUse(cluster, found, answer.fault);
  return { kind: 'failed', diagnostics: [answer.fault.diagnostic] };
}

/**
 * Templates, pipelines and policies cannot be deleted while something uses them. A component template that an
 * integration composes is left as the integration had made it: empty, and with nobody's mark.
 */
async function keepInUse(cluster: Cluster, found: Found, fault: ClusterFault): Promise<ChangeOutcome> {
  if (found.kind === 'component-template' && found.id.endsWith('@custom')) {
    const answer = await emptyTemplate(cluster, found.id);
    return answer.ok ? { kind: 'done' } : { kind: 'failed', diagnostics: [answer.fault.diagnostic] };
  }
  const message = `The ${kindNames[found.kind]} ${found.id} is kept: ${fault.reason}`;
  return { kind: 'left', diagnostic: warning('deploy/in-use', undefined, message) };
}

async function emptyTemplate(cluster: Cluster, id: string): Promise<Answer<Json>> {
  const body = { template: { settings: {} } };
  return cluster.send({ method: 'PUT', path: pathOf('component-template', id), body });
}
