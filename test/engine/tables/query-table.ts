import type { JsonObject } from '../../../src/diagnostics/json.js';

/** What a query finds: ids in any order, or the status of a refusal. */
export type Expected = string | { readonly status: number };

/**
 * Documents under one mapping, and queries with what they find: ids with spaces between. The embedded engine is
 * tested against it, and so are real servers where there are any.
 */
export interface QueryTable {
  readonly name: string;
  readonly mappings: JsonObject;
  readonly docs: Readonly<Record<string, JsonObject>>;
  readonly cases: readonly (readonly [string, JsonObject, Expected])[];
  /** Servers that do not have what the table tests, or have it otherwise. */
  readonly not?: readonly ('elasticsearch' | 'opensearch')[];
}

export const refused: Expected = { status: 400 };
