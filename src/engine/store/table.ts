import type { Values } from '../mapping/document.js';
import type { Scalar } from '../values/scalar.js';
import { toCell } from '../values/scalar.js';
import { Column, type Cells } from './column.js';

/** Nested objects of one path: rows of their own, and which belong to which row of the table around them. */
export interface NestedRows {
  readonly table: Table;
  /** Row of the parent by row. */
  readonly parents: number[];
  /** First child row by parent row; absent for a parent without children. */
  readonly first: (number | undefined)[];
  readonly last: (number | undefined)[];
}

const empty: Cells = new Column();

/**
 * Indexed values in columns: one a field that occurs, one cell a row. Searches read few fields of many
 * documents, and most mapped fields never occur.
 */
export class Table {
  private readonly columns: (Column | undefined)[] = [];
  readonly nested = new Map<string, NestedRows>();
  rows = 0;

  /** The column of a slot. Rows beyond its end have no value. */
  column(slot: number): Cells {
    return this.columns[slot] ?? empty;
  }

  /** The column of a slot, made if need be: it stays the same object as values come and go. */
  open(slot: number): Cells {
    return (this.columns[slot] ??= new Column());
  }

  /** Empties a table of one row for the next document. */
  reset(slots: readonly number[]): void {
    for (const slot of slots) {
      this.columns[slot]?.set(0, undefined);
    }
    if (this.nested.size > 0) this.nested.clear();
    this.rows = 0;
  }

  /** Adds a row. `distinct` says which slots keep their values as a set. */
  append(values: Values, distinct: (slot: number) => boolean): number {
    const row = this.rows++;
    this.write(row, values, distinct);
    for (const child of values.nested) {
      const nested = this.nestedRows(child.path);
      const at = nested.table.append(child.values, distinct);
      nested.parents[at] = row;
      nested.first[row] ??= at;
      nested.last[row] = at;
    }
    return row;
  }

  private write(row: number, values: Values, distinct: (slot: number) => boolean): void {
    let several: Map<number, Scalar[]> | undefined;
    for (const [i, slot] of values.slots.entries()) {
      const value = values.values[i];
      if (value === undefined) continue;
      const column = (this.columns[slot] ??= new Column());
      const held = several?.get(slot);
      const first = held === undefined ? column.at(row) : undefined;
      if (held !== undefined) {
        held.push(value);
      } else if (first !== undefined) {
        several ??= new Map();
        several.set(slot, [first as Scalar, value]);
      } else {
        column.set(row, value);
      }
    }
    for (const [slot, list] of several ?? []) {
      this.columns[slot]?.set(row, toCell(list, distinct(slot)));
    }
  }

  private nestedRows(path: string): NestedRows {
    let rows = this.nested.get(path);
    if (rows === undefined) {
      rows = { table: new Table(), parents: [], first: [], last: [] };
      this.nested.set(path, rows);
    }
    return rows;
  }

  /** Forgets the values of a row, so that memory is freed before the next compaction. */
  erase(row: number): void {
    for (const column of this.columns) {
      if (column !== undefined && row < column.length) column.set(row, undefined);
    }
    for (const rows of this.nested.values()) {
      const { first, last } = rows;
      for (let at = first[row] ?? 0; first[row] !== undefined && at <= (last[row] ?? -1); at++)
        rows.table.erase(at);
      first[row] = undefined;
      last[row] = undefined;
    }
  }

  /** Moves the kept rows of another table behind this one's, in their order. */
  takeFrom(other: Table, kept: readonly number[]): void {
    const base = this.rows;
    for (const [slot, column] of other.columns.entries()) {
      if (column === undefined) continue;
      const own = (this.columns[slot] ??= new Column());
      for (const [i, row] of kept.entries()) {
        const cell = column.at(row);
        if (cell !== undefined) own.set(base + i, cell);
      }
    }
    this.rows += kept.length;
    for (const [path, rows] of other.nested) this.takeNested(path, rows, kept, base);
  }

  private takeNested(path: string, rows: NestedRows, kept: readonly number[], base: number): void {
    const own = this.nestedRows(path);
    const children: number[] = [];
    for (const [i, row] of kept.entries()) {
      const first = rows.first[row];
      if (first === undefined) continue;
      for (let at = first; at <= (rows.last[row] ?? -1); at++) {
        const moved = own.table.rows + children.length;
        own.first[base + i] ??= moved;
        own.last[base + i] = moved;
        own.parents[moved] = base + i;
        children.push(at);
      }
    }
    own.table.takeFrom(rows.table, children);
  }
}
