import type { JsonObject } from '../../diagnostics/json.js';
import type { Ledger } from '../ledger.js';
import type { Profile } from '../profile.js';
import type { Origins } from '../provenance.js';

/** What the clauses of one rule are compiled with. */
export interface QueryContext {
  readonly profile: Profile;
  readonly ledger: Ledger;
  readonly origins: Origins;
}

/** One query of Query DSL. */
export type Clause = JsonObject;

export const matchAll: Clause = { match_all: {} };
export const matchNone: Clause = { match_none: {} };

/** Clauses of which one has to match. */
export function anyOf(clauses: readonly Clause[]): Clause {
  const [only] = clauses;
  if (only === undefined) return matchNone;
  return clauses.length === 1 ? only : { bool: { should: clauses, minimum_should_match: 1 } };
}
