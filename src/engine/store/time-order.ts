import type { Cells } from './column.js';
import { cellValues } from '../values/scalar.js';

/** First place in the sorted keys whose key is at least `key`. */
function lowerBound(keys: readonly number[], key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? Infinity) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows that arrived in the order of their times are in order already. */
function ascending(rows: number[]): number[] {
  for (let i = 1; i < rows.length; i++) {
    if ((rows[i - 1] ?? 0) > (rows[i] ?? 0)) return Array.from(Float64Array.from(rows).sort());
  }
  return rows;
}

/**
 * Rows in the order of a date column. It follows the column lazily: rows that arrive in order are appended, the
 * others are merged into the tail before the next look-up, so that recorded traffic costs next to nothing.
 */
export class TimeOrder {
  private keys: number[] = [];
  private rows: number[] = [];
  private read = 0;
  private multiple = false;

  /** Takes in the rows that were added to the column since the last call. */
  follow(column: Cells, rows: number): void {
    const late: { key: number; row: number }[] = [];
    for (; this.read < rows; this.read++) {
      const cell = column.at(this.read);
      if (cell === undefined) continue;
      if (typeof cell === 'object') this.multiple = true;
      for (const value of cellValues(cell)) {
        const key = Number(value);
        if (this.keys.length === 0 || key >= (this.keys.at(-1) ?? 0)) {
          this.keys.push(key);
          this.rows.push(this.read);
        } else {
          late.push({ key, row: this.read });
        }
      }
    }
    if (late.length > 0) this.merge(late);
  }

  private merge(late: { key: number; row: number }[]): void {
    late.sort((a, b) => a.key - b.key || a.row - b.row);
    let from = this.keys.length - 1;
    let to = this.keys.length + late.length - 1;
    for (let i = late.length - 1; i >= 0; to--) {
      const next = late[i];
      const key = this.keys[from];
      if (next !== undefined && (key === undefined || from < 0 || key <= next.key)) {
        this.keys[to] = next.key;
        this.rows[to] = next.row;
        i--;
      } else {
        this.keys[to] = key ?? 0;
        this.rows[to] = this.rows[from] ?? 0;
        from--;
      }
    }
  }

  /** Rows with a value from `low` on and below or at `high`, in the order of the rows. */
  between(low: number, high: number): number[] {
    const start = lowerBound(this.keys, low);
    let end = lowerBound(this.keys, high);
    while (end < this.keys.length && this.keys[end] === high) end++;
    const found = ascending(this.rows.slice(start, end));
    return this.multiple ? found.filter((row, i) => i === 0 || row !== found[i - 1]) : found;
  }

  /** How many values lie in the range; what `between` would cost. */
  countBetween(low: number, high: number): number {
    return Math.max(0, lowerBound(this.keys, high) - lowerBound(this.keys, low));
  }
}
