import type { Cell, Scalar } from '../values/scalar.js';

/** What can be read by row; rows that it does not reach have no value. An array of cells is one. */
export interface Cells {
  at(row: number): Cell;
}

/** Columns up to this long are plain arrays: packing pays where many documents are held. */
const packFrom = 4096;
/** Most different values that are kept as numbers of two bytes. */
const mostCodes = 65_535;
/** A column with more different values than this when it is packed is likely to have ever new ones. */
const fewCodes = 1024;

/**
 * The values of one field, one cell a row. A long column is packed: a field with few different values keeps each of
 * them once and one or two bytes a row, numbers take eight bytes, and only other values stay an array.
 */
export class Column implements Cells {
  private cells: Packed = new PlainCells();
  private long = false;

  get length(): number {
    return this.cells.length;
  }

  at(row: number): Cell {
    return this.cells.at(row);
  }

  /** Writes a cell; rows between the end and this one have no value. */
  set(row: number, cell: Cell): void {
    if (this.cells.set(row, cell)) {
      if (!this.long && this.cells.length >= packFrom) {
        this.long = true;
        this.cells = pack(this.cells);
      }
      return;
    }
    this.cells = unpack(this.cells, cell);
    this.cells.set(row, cell);
  }
}

interface Packed extends Cells {
  readonly length: number;
  /** False, and nothing is written, where the cell is none that this form can keep. */
  set(row: number, cell: Cell): boolean;
}

class PlainCells implements Packed {
  private readonly held: Cell[] = [];

  get length(): number {
    return this.held.length;
  }

  at(row: number): Cell {
    return this.held[row];
  }

  set(row: number, cell: Cell): boolean {
    while (this.held.length < row) this.held.push(undefined);
    this.held[row] = cell;
    return true;
  }
}

/** Numbers in eight bytes each; no value is NaN, which no document has. */
class NumberCells implements Packed {
  private held = new Float64Array(2 * packFrom);
  length = 0;

  at(row: number): Cell {
    if (row >= this.length) return undefined;
    const value = this.held[row] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  }

  set(row: number, cell: Cell): boolean {
    if (cell !== undefined && !(typeof cell === 'number' && !Number.isNaN(cell))) return false;
    this.held = grown(this.held, row + 1, (size) => new Float64Array(size));
    if (row >= this.length) {
      this.held.fill(Number.NaN, this.length, row);
      this.length = row + 1;
    }
    this.held[row] = cell ?? Number.NaN;
    return true;
  }
}

/** Each different value once, and its number a row; 0 stands for no value. */
class CodedCells implements Packed {
  private codes: Uint8Array | Uint16Array = new Uint8Array(2 * packFrom);
  private readonly values: Cell[] = [undefined];
  private readonly codeByScalar = new Map<Scalar, number>();
  private readonly codeByList = new Map<string, number>();
  length = 0;

  at(row: number): Cell {
    return row < this.length ? this.values[this.codes[row] ?? 0] : undefined;
  }

  set(row: number, cell: Cell): boolean {
    const code = this.codeOf(cell);
    if (code === undefined) return false;
    const { codes } = this;
    const wide = codes instanceof Uint16Array || code > 255;
    this.codes = wide
      ? grown(
          codes instanceof Uint16Array ? codes : Uint16Array.from(codes),
          row + 1,
          (n) => new Uint16Array(n),
        )
      : grown(codes, row + 1, (n) => new Uint8Array(n));
    this.codes[row] = code;
    this.length = Math.max(this.length, row + 1);
    return true;
  }

  /** The value's number, a new one if need be; undefined where the value cannot have one. */
  private codeOf(cell: Cell): number | undefined {
    if (cell === undefined) return 0;
    if (typeof cell !== 'object') {
      // A map takes both zeros for one.
      if (Object.is(cell, -0)) return undefined;
      return this.codeByScalar.get(cell) ?? this.add(this.codeByScalar, cell, cell);
    }
    if (!cell.every((value) => typeof value === 'string')) return undefined;
    const key = JSON.stringify(cell);
    return this.codeByList.get(key) ?? this.add(this.codeByList, key, cell);
  }

  private add<K>(codes: Map<K, number>, key: K, cell: Cell): number | undefined {
    if (this.values.length > mostCodes) return undefined;
    codes.set(key, this.values.length);
    return this.values.push(cell) - 1;
  }

  /** Different values held. */
  get distinct(): number {
    return this.values.length - 1;
  }
}

/** The array itself, or a copy at least half as long again. */
function grown<T extends Float64Array | Uint8Array | Uint16Array>(
  held: T,
  length: number,
  make: (size: number) => T,
): T {
  if (length <= held.length) return held;
  const larger = make(Math.max(length, Math.ceil(held.length * 1.5)));
  larger.set(held);
  return larger;
}

function copyInto<T extends Packed>(from: Packed, into: T): T | undefined {
  for (let row = 0; row < from.length; row++) {
    if (!into.set(row, from.at(row))) return undefined;
  }
  return into;
}

function pack(cells: Packed): Packed {
  const coded = copyInto(cells, new CodedCells());
  if (coded !== undefined && coded.distinct <= fewCodes) return coded;
  return copyInto(cells, new NumberCells()) ?? cells;
}

/** A form that keeps what the present one holds and the cell that it could not take. */
function unpack(cells: Packed, cell: Cell): Packed {
  const numbers = typeof cell === 'number' ? copyInto(cells, new NumberCells()) : undefined;
  return numbers ?? copyInto(cells, new PlainCells()) ?? cells;
}
