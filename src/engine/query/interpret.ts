import type { Table } from '../store/table.js';
import { analyse } from '../values/analyse.js';
import { cellValues, someValue } from '../values/scalar.js';
import type { BoolBound, BoundQuery, NestedBound, TokensBound } from './bound.js';

/** Where rows are read. */
export interface RowSource {
  readonly table: Table;
  id(row: number): string;
}

function matchesBool(query: BoolBound, row: number, source: RowSource): boolean {
  for (const clause of query.filter) if (!matches(clause, row, source)) return false;
  for (const clause of query.must) if (!matches(clause, row, source)) return false;
  for (const clause of query.mustNot) if (matches(clause, row, source)) return false;
  if (query.minimum === 0) return true;
  let met = 0;
  for (const clause of query.should) {
    if (matches(clause, row, source) && ++met >= query.minimum) return true;
  }
  return false;
}

/** The terms of the texts in a row. */
export function tokenLists(query: TokensBound, row: number, table: Table): readonly (readonly string[])[] {
  return cellValues(table.column(query.slot).at(row)).map((value) => analyse(query.analyser, String(value)));
}

/** Rows of the nested objects of a row. Nested paths below others are found through the ones between. */
export function nestedRows(
  path: string,
  row: number,
  table: Table,
): { readonly table: Table; readonly rows: number[] } {
  const direct = table.nested.get(path);
  if (direct !== undefined) {
    const first = direct.first[row];
    if (first === undefined) return { table: direct.table, rows: [] };
    const last = direct.last[row] ?? first;
    return { table: direct.table, rows: Array.from({ length: last - first + 1 }, (_, i) => first + i) };
  }
  for (const [outer, between] of table.nested) {
    if (!path.startsWith(`${outer}.`)) continue;
    const inner = nestedRows(outer, row, table).rows.map((at) => nestedRows(path, at, between.table));
    const [some] = inner;
    if (some !== undefined) return { table: some.table, rows: inner.flatMap((one) => one.rows) };
  }
  return { table, rows: [] };
}

function matchesNested(query: NestedBound, row: number, source: RowSource): boolean {
  const { table, rows } = nestedRows(query.path, row, source.table);
  const nested: RowSource = { table, id: () => source.id(row) };
  return rows.some((at) => matches(query.query, at, nested));
}

/** True if the document in a row matches. The reference executor: it decides what a query means. */
export function matches(query: BoundQuery, row: number, source: RowSource): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'bool':
      return matchesBool(query, row, source);
    case 'cell':
      return someValue(source.table.column(query.slot).at(row), query.test);
    case 'tokens': {
      const lists = tokenLists(query, row, source.table);
      return lists.length > 0 && query.test(lists);
    }
    case 'present':
      return query.slots.some((slot) => source.table.column(slot).at(row) !== undefined);
    case 'ids':
      return query.ids.has(source.id(row));
    case 'nested':
      return matchesNested(query, row, source);
    case 'max':
      return query.queries.some((clause) => matches(clause, row, source));
    case 'constant_score':
      return matches(query.filter, row, source);
  }
}

/**
 * The score of a matching row. A clause counts its boost: how rare a term is does not count here, since no artefact
 * asks for relevance.
 */
export function score(query: BoundQuery, row: number, source: RowSource): number {
  const { boost } = query.node;
  switch (query.kind) {
    case 'bool': {
      const should = query.should.filter((clause) => matches(clause, row, source));
      return boost * [...query.must, ...should].reduce((sum, clause) => sum + score(clause, row, source), 0);
    }
    case 'max': {
      const met = query.queries.filter((clause) => matches(clause, row, source));
      return boost * Math.max(0, ...met.map((clause) => score(clause, row, source)));
    }
    case 'none':
      return 0;
    case 'all':
    case 'cell':
    case 'tokens':
    case 'present':
    case 'ids':
    case 'nested':
    case 'constant_score':
      return boost;
  }
}
