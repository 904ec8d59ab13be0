import type { Table } from '../store/table.js';
import { someValue } from '../values/scalar.js';
import type { BoolBound, BoundQuery } from './bound.js';
import { matches, tokenLists } from './interpret.js';

/** Tests the document in a row of the table that it was compiled for. */
export type RowTest = (row: number) => boolean;

function compileBool(query: BoolBound, table: Table): RowTest {
  const required = [...query.filter, ...query.must].map((clause) => compileQuery(clause, table));
  const excluded = query.mustNot.map((clause) => compileQuery(clause, table));
  const optional = query.should.map((clause) => compileQuery(clause, table));
  const { minimum } = query;
  const enough = (row: number): boolean => {
    let met = 0;
    for (const test of optional) if (test(row) && ++met >= minimum) return true;
    return minimum === 0;
  };
  return (row) => {
    for (const test of required) if (!test(row)) return false;
    for (const test of excluded) if (test(row)) return false;
    return minimum === 0 || enough(row);
  };
}

/**
 * Compiles a bound query into closures over one table. They answer as `matches` does; ids and nested objects are left
 * to it.
 */
export function compileQuery(query: BoundQuery, table: Table): RowTest {
  switch (query.kind) {
    case 'all':
      return () => true;
    case 'none':
      return () => false;
    case 'bool':
      return compileBool(query, table);
    case 'cell': {
      const column = table.open(query.slot);
      return (row) => someValue(column.at(row), query.test);
    }
    case 'tokens':
      return (row) => {
        const lists = tokenLists(query, row, table);
        return lists.length > 0 && query.test(lists);
      };
    case 'present': {
      const columns = query.slots.map((slot) => table.open(slot));
      return (row) => columns.some((column) => column.at(row) !== undefined);
    }
    case 'max': {
      const tests = query.queries.map((clause) => compileQuery(clause, table));
      return (row) => tests.some((test) => test(row));
    }
    case 'constant_score':
      return compileQuery(query.filter, table);
    case 'ids':
    case 'nested':
      return (row) => matches(query, row, { table, id: () => '' });
  }
}
