import type { Branch } from '../../normal/normal-rule.js';
import { anyOf, matchAll } from './context.js';
import type { Clause, QueryContext } from './context.js';
import { boolQuery, conjunction } from './predicate-query.js';

export const datasetField = 'data_stream.dataset';

/** Filters that every branch gets besides its own. */
export type BranchFilters = (branch: Branch) => readonly Clause[];

/** What one source's events must be, under its own dataset. */
function branchClauses(
  branch: Branch,
  context: QueryContext,
  extra: BranchFilters,
): { readonly filter: readonly Clause[]; readonly must_not: readonly Clause[] } {
  const unnamed = branch.dataset === null || branch.alerts === true;
  const dataset: Clause[] = unnamed ? [] : [{ term: { [datasetField]: branch.dataset } }];
  const { filter, must_not } = conjunction(branch.where, context);
  return { filter: [...dataset, ...extra(branch), ...filter], must_not };
}

/**
 * The query over all sources. One source's filters stand side by side; several stay apart, so that a field which one
 * of them lacks cannot make a negation true there.
 */
export function branchesQuery(
  branches: readonly Branch[],
  context: QueryContext,
  shared: readonly Clause[] = [],
  extra: BranchFilters = () => [],
): Clause {
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) {
    const { filter, must_not } = branchClauses(only, context, extra);
    const all = [...shared, ...filter];
    if (all.length === 0 && must_not.length === 0) return { bool: { filter: [matchAll] } };
    return {
      bool: { ...(all.length > 0 ? { filter: all } : {}), ...(must_not.length > 0 ? { must_not } : {}) },
    };
  }
  const apart = branches.map((branch) => boolQuery(branchClauses(branch, context, extra)));
  const sources = anyOf(apart);
  return shared.length === 0 ? sources : { bool: { filter: [...shared, sources] } };
}

/** Leaves of a query, as the server counts clauses. */
function countClauses(query: Clause): number {
  let leaves = 0;
  const visit = (clause: unknown): void => {
    if (typeof clause !== 'object' || clause === null) return;
    const bool = 'bool' in clause ? clause.bool : undefined;
    if (typeof bool !== 'object' || bool === null) {
      leaves += 1;
      return;
    }
    for (const part of Object.values(bool)) if (Array.isArray(part)) part.forEach(visit);
  };
  visit(query);
  return leaves;
}

/** Notes a loss where the query has more clauses than the profile's server takes. */
export function checkClauses(query: Clause, context: QueryContext): void {
  const leaves = countClauses(query);
  if (leaves <= context.profile.maxClauses) return;
  const message = `The query has ${leaves} clauses, and the server takes ${context.profile.maxClauses}.`;
  context.ledger.lose('limit/clauses', message);
}
