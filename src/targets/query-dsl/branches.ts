import type { Branch } from '../../normal/normal-rule.js';
import { anyOf, matchAll } from './context.js';
import type { Clause, QueryContext } from './context.js';
import { boolQuery, conjunction } from './predicate-query.js';

export const datasetField = 'data_stream.dataset';

/** Filters that every branch gets besides its own. */
export type BranchFilters = (branch: Branch) => readonly Clause[];

interface Clauses {
  readonly filter: readonly Clause[];
  readonly must_not: readonly Clause[];
}

/** Sources whose events must be the same. */
interface Alike {
  readonly datasets: string[];
  readonly clauses: Clauses;
}

/** Branches by what they come to. Those without a dataset of their own stay alone. */
function alikeBranches(
  branches: readonly Branch[],
  context: QueryContext,
  extra: BranchFilters,
): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const [index, branch] of branches.entries()) {
    const { filter, must_not } = conjunction(branch.where, context);
    const clauses = { filter: [...extra(branch), ...filter], must_not };
    const named = branch.alerts === true ? null : branch.dataset;
    const key = named === null ? `${index}` : JSON.stringify(clauses);
    const alike = found.get(key) ?? { datasets: [], clauses };
    if (named !== null) alike.datasets.push(named);
    found.set(key, alike);
  }
  return [...found.values()];
}

function withDataset({ datasets, clauses: { filter, must_not } }: Alike): Clauses {
  const [only, ...more] = datasets;
  if (only === undefined) return { filter, must_not };
  const named =
    more.length === 0 ? { term: { [datasetField]: only } } : { terms: { [datasetField]: datasets } };
  return { filter: [named, ...filter], must_not };
}

/**
 * The query over all sources. One source's filters stand side by side; several stay apart, so that a field which one
 * of them lacks cannot make a negation true there. Sources that come to the same clauses share them.
 */
export function branchesQuery(
  branches: readonly Branch[],
  context: QueryContext,
  shared: readonly Clause[] = [],
  extra: BranchFilters = () => [],
): Clause {
  const apart = alikeBranches(branches, context, extra).map(withDataset);
  const [only] = apart;
  if (apart.length === 1 && only !== undefined) {
    const all = [...shared, ...only.filter];
    if (all.length === 0 && only.must_not.length === 0) return { bool: { filter: [matchAll] } };
    return {
      bool: {
        ...(all.length > 0 ? { filter: all } : {}),
        ...(only.must_not.length > 0 ? { must_not: only.must_not } : {}),
      },
    };
  }
  const sources = anyOf(apart.map((clauses) => boolQuery(clauses)));
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
