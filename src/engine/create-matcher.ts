import type { JsonObject } from '../diagnostics/json.js';
import type { EngineProfile } from './api.js';
import { parseDocument } from './mapping/document.js';
import { isDistinct } from './mapping/field.js';
import { ignoredSlot } from './mapping/mapping.js';
import { parseMapping } from './mapping/parse-mapping.js';
import { bindQuery, checkClauses } from './query/bind.js';
import type { RowTest } from './query/compile.js';
import { compileQuery } from './query/compile.js';
import { parseQuery } from './query/parse-query.js';
import { Table } from './store/table.js';

/** A query under the name by which the matcher reports it. */
export interface NamedQuery {
  readonly id: string;
  /** What stands under `query` in a search body. */
  readonly query: JsonObject;
}

/** Gives the ids of the queries that a document matches, in the order of the queries. */
export type Matcher = (document: JsonObject) => string[];

export interface MatcherOptions {
  /** The server's clock for date math in queries, in epoch milliseconds. Read once, when fields become known. */
  readonly now?: () => number;
  /** What `_index` is. */
  readonly index?: string;
}

/**
 * Matches many queries against one document at a time, without holding documents. A value that its field cannot take
 * is left out, so that events of any origin can be matched. Throws EngineError for a query or mapping that is not
 * understood; its pointer counts from the query.
 */
export function createMatcher(
  queries: readonly NamedQuery[],
  mappings: JsonObject,
  profile: EngineProfile,
  options: MatcherOptions = {},
): Matcher {
  const mapping = parseMapping(mappings);
  const nodes = queries.map(({ id, query }) => ({ id, node: parseQuery({ value: query, pointer: '' }) }));
  for (const { node } of nodes) checkClauses(node);
  const table = new Table();
  let distinct: boolean[] = [];
  let tests: readonly { readonly id: string; readonly test: RowTest }[] = [];
  let version = -1;
  let written: readonly number[] = [];

  const bindAll = (): void => {
    const now = options.now?.() ?? Date.now();
    const scope = { mapping, profile, now, index: options.index ?? '' };
    tests = nodes.map(({ id, node }) => ({ id, test: compileQuery(bindQuery(node, scope), table) }));
    distinct = [];
    for (const field of mapping.fields.values()) distinct[field.slot] = isDistinct(field.type);
    version = mapping.version;
  };
  bindAll();

  return (document) => {
    table.reset(written);
    const parsed = parseDocument(mapping, document, { lenient: true });
    if ('reason' in parsed) return [];
    if (version !== mapping.version) bindAll();
    const { values, ignored } = parsed;
    for (const name of ignored) {
      values.slots.push(ignoredSlot);
      values.values.push(name);
    }
    written = values.slots;
    table.append(values, (slot) => distinct[slot] ?? false);
    const matched: string[] = [];
    for (const { id, test } of tests) if (test(0)) matched.push(id);
    return matched;
  };
}
