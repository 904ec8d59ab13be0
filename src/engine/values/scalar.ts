/**
 * One indexed value. Booleans are 0 and 1, dates epoch milliseconds (with a fraction for nanoseconds), addresses
 * 32 hexadecimal digits, integers beyond 2^53 bigint; so that `<` orders each type as the server does.
 */
export type Scalar = string | number | bigint;

/** What a document has in a field: nothing, one value, or several (sorted; strings and addresses without doubles). */
export type Cell = Scalar | readonly Scalar[] | undefined;

/** A value that its field cannot take. Returned, not thrown: `ignore_malformed` makes it an ordinary event. */
export class Malformed {
  constructor(readonly reason: string) {}
}

/** Orders UTF-16 units as their UTF-8 bytes order: surrogates come after everything else. */
function unitOrder(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Orders strings by their UTF-8 bytes, as Lucene orders terms. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return unitOrder(x) - unitOrder(y);
  }
  return a.length - b.length;
}

/** Orders two values of one field. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const none: readonly Scalar[] = [];

/** The values of a cell as a list. */
export function cellValues(cell: Cell): readonly Scalar[] {
  if (cell === undefined) return none;
  return typeof cell === 'object' ? cell : [cell];
}

/** True if one value of the cell passes. */
export function someValue(cell: Cell, test: (value: Scalar) => boolean): boolean {
  if (cell === undefined) return false;
  if (typeof cell !== 'object') return test(cell);
  for (const value of cell) {
    if (test(value)) return true;
  }
  return false;
}

/** A cell of several values: sorted, and as a set where the field's values are terms. */
export function toCell(values: readonly Scalar[], distinct: boolean): Cell {
  if (values.length === 0) return undefined;
  if (values.length === 1) return values[0];
  const sorted = [...values].sort(compareScalars);
  const kept = distinct ? sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]) : sorted;
  return kept.length === 1 ? kept[0] : kept;
}
