import type { Json, JsonObject } from '../diagnostics/json.js';
import type { EngineProfile } from './api.js';
import { EngineError } from './api.js';
import { parseDocument } from './mapping/document.js';
import { isDistinct } from './mapping/field.js';
import type { Mapping } from './mapping/mapping.js';
import { ignoredSlot } from './mapping/mapping.js';
import { parseMapping } from './mapping/parse-mapping.js';
import { bindQuery } from './query/bind.js';
import type { BoundQuery } from './query/bound.js';
import type { RowSource } from './query/interpret.js';
import { matches, nestedRows } from './query/interpret.js';
import { parseQuery } from './query/parse-query.js';
import { printValue } from './search/fields.js';
import { Table } from './store/table.js';
import { cellValues } from './values/scalar.js';

/** How a clause counts in the one around it. */
export type Occurrence = 'query' | 'must' | 'filter' | 'should' | 'must_not' | 'nested';

/** Why a clause of a query matched a document or did not. */
export interface Explanation {
  /** The kind of query: `bool`, `term`, … */
  readonly kind: string;
  readonly occurrence: Occurrence;
  /** JSON pointer of the clause, below the pointer that was given for the query. */
  readonly pointer: string;
  /** Whether the clause itself matched; a `must_not` wants false. */
  readonly matched: boolean;
  readonly field?: string;
  /** The indexed values that were looked at; empty where the document has none. */
  readonly values?: readonly Json[];
  /** Where it is decided without the document, by what. */
  readonly why?: string;
  /** Of `should`, how many must match. */
  readonly minimum?: number;
  readonly clauses: readonly Explanation[];
}

export interface ExplainOptions {
  /** The `mappings` that the document is held by. */
  readonly mappings: JsonObject;
  readonly profile: EngineProfile;
  /** Epoch milliseconds of `now`. */
  readonly now?: number;
  /** Where the query stands in its artefact, e.g. `/query`. */
  readonly pointer?: string;
  readonly index?: string;
  readonly id?: string;
}

interface Scope {
  readonly mapping: Mapping;
  readonly rows: RowSource;
  readonly row: number;
}

function valuesOf(slot: number, { mapping, rows, row }: Scope): readonly Json[] {
  const field = [...mapping.fields.values()].find((one) => one.slot === slot);
  return cellValues(rows.table.column(slot).at(row)).map((value) =>
    field === undefined ? String(value) : printValue(field, value),
  );
}

type Details = Omit<Explanation, 'kind' | 'occurrence' | 'pointer' | 'matched'>;

function boolClauses(query: Extract<BoundQuery, { kind: 'bool' }>, scope: Scope): readonly Explanation[] {
  return [
    ...query.must.map((clause) => explain(clause, 'must', scope)),
    ...query.filter.map((clause) => explain(clause, 'filter', scope)),
    ...query.should.map((clause) => explain(clause, 'should', scope)),
    ...query.mustNot.map((clause) => explain(clause, 'must_not', scope)),
  ];
}

function detailsOf(query: BoundQuery, scope: Scope): Details {
  switch (query.kind) {
    case 'all':
    case 'none':
      return { why: query.why, clauses: [] };
    case 'bool':
      return {
        ...(query.should.length > 0 && { minimum: query.minimum }),
        clauses: boolClauses(query, scope),
      };
    case 'cell':
    case 'tokens':
      return { field: query.field, values: valuesOf(query.slot, scope), clauses: [] };
    case 'present':
      return { values: query.slots.flatMap((slot) => valuesOf(slot, scope)), clauses: [] };
    case 'ids':
      return { field: '_id', values: [scope.rows.id(scope.row)], clauses: [] };
    case 'nested': {
      const { table, rows } = nestedRows(query.path, scope.row, scope.rows.table);
      const inner: RowSource = { table, id: (row) => scope.rows.id(row) };
      return {
        field: query.path,
        clauses: rows.map((row) => explain(query.query, 'nested', { ...scope, rows: inner, row })),
      };
    }
    case 'max':
      return { clauses: query.queries.map((clause) => explain(clause, 'should', scope)) };
    case 'constant_score':
      return { clauses: [explain(query.filter, 'filter', scope)] };
  }
}

function explain(query: BoundQuery, occurrence: Occurrence, scope: Scope): Explanation {
  const { node } = query;
  const field = 'field' in node ? { field: node.field } : {};
  return {
    kind: node.kind,
    occurrence,
    pointer: node.pointer,
    matched: matches(query, scope.row, scope.rows),
    ...field,
    ...detailsOf(query, scope),
  };
}

/**
 * Explains clause by clause why a query matches a document or does not, with the values that each clause looked at.
 * Throws EngineError where the query is not understood or the mapping refuses the document.
 */
export function explainQuery(query: JsonObject, document: JsonObject, options: ExplainOptions): Explanation {
  const mapping = parseMapping(options.mappings);
  const parsed = parseDocument(mapping, document);
  if ('reason' in parsed) throw new EngineError(parsed.reason, '');
  for (const name of parsed.ignored) {
    parsed.values.slots.push(ignoredSlot);
    parsed.values.values.push(name);
  }
  const distinct = new Set(
    [...mapping.fields.values()].filter(({ type }) => isDistinct(type)).map(({ slot }) => slot),
  );
  const table = new Table();
  const row = table.append(parsed.values, (slot) => distinct.has(slot));
  const node = parseQuery({ value: query, pointer: options.pointer ?? '' });
  const { profile, now = Date.now(), index = '', id = '' } = options;
  const bound = bindQuery(node, { mapping, profile, now, index });
  return explain(bound, 'query', { mapping, rows: { table, id: () => id }, row });
}
