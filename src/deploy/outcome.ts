import type { ClusterFault } from '../connect/cluster.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import { locateRefusal } from './locate-refusal.js';
import { kindNames, type Resource } from './resource.js';

/** What became of one change. */
export type ChangeOutcome =
  | { readonly kind: 'done'; readonly diagnostics?: readonly Diagnostic[] }
  | { readonly kind: 'left'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** A server's fault as it is about one resource: a refused watch points at a line of YAML. */
export function refusal(fault: ClusterFault, resource: Resource): Diagnostic {
  const { diagnostic, status, reason } = fault;
  if (status !== 400 || (resource.kind !== 'watch' && resource.kind !== 'roll-up')) return diagnostic;
  const message = `The server refuses the ${kindNames[resource.kind]} ${resource.id}: ${reason}`;
  return error('deploy/watch-refused', locateRefusal(reason, resource), message);
}
