import type { JsonObject } from '../../diagnostics/json.js';
import type { EngineProfile, IndexOutcome } from '../api.js';
import { parseDocument } from '../mapping/document.js';
import { isDistinct } from '../mapping/field.js';
import type { Mapping } from '../mapping/mapping.js';
import { ignoredSlot } from '../mapping/mapping.js';
import { cellValues } from '../values/scalar.js';
import { Sources } from './sources.js';
import { Table } from './table.js';
import { TimeOrder } from './time-order.js';

/** Compaction waits for this many dead rows at least. */
const leastDead = 1024;
const dead = -1;

/** An id as it is held: an automatic one as its number, which takes far less. */
type Key = string | number;

const automatic = /^auto0(\d{15})$/;

/** Twenty characters, as the server's, but counted, so that a run repeats to the letter. */
export function automaticId(count: number): string {
  return `auto${String(count).padStart(16, '0')}`;
}

function keyOf(id: string): Key {
  const count = automatic.exec(id)?.[1];
  return count === undefined ? id : Number(count);
}

/** The documents of one index. Rows count up as documents arrive; a replaced or deleted one leaves a dead row. */
export class IndexStore {
  table = new Table();
  private readonly sources = new Sources();
  /** The number of a row's document; -1 for a dead row. */
  private numbers: number[] = [];
  private ids: Key[] = [];
  private rowById = new Map<Key, number>();
  private orders = new Map<number, TimeOrder>();
  private deadRows = 0;
  private distinct: boolean[] = [];
  private distinctVersion = -1;

  constructor(
    readonly name: string,
    readonly mapping: Mapping,
    private readonly profile: EngineProfile,
  ) {}

  /** Documents held. */
  get size(): number {
    return this.table.rows - this.deadRows;
  }

  alive(row: number): boolean {
    return (this.numbers[row] ?? dead) !== dead;
  }

  source(row: number): JsonObject {
    return this.alive(row) ? this.sources.get(this.numbers[row] ?? dead) : {};
  }

  id(row: number): string {
    const key = this.ids[row] ?? '';
    return typeof key === 'string' ? key : automaticId(key);
  }

  rowOf(id: string): number | undefined {
    return this.rowById.get(keyOf(id));
  }

  /** Indexes a document; an existing id is replaced, or a conflict for `create`. It is visible at once. */
  put(source: JsonObject, id: string, create: boolean): IndexOutcome {
    const key = keyOf(id);
    const existing = this.rowById.get(key);
    if (existing !== undefined && create) return { result: 'conflict', index: this.name, id };
    const parsed = parseDocument(this.mapping, source, { namesTooLong: this.profile !== 'opensearch-2.19' });
    if ('reason' in parsed) return { result: 'failed', reason: parsed.reason };
    for (const name of parsed.ignored) {
      parsed.values.slots.push(ignoredSlot);
      parsed.values.values.push(name);
    }
    if (existing !== undefined) this.remove(existing);
    const row = this.table.append(parsed.values, this.isDistinct);
    this.numbers[row] = this.sources.add(source);
    this.ids[row] = key;
    this.rowById.set(key, row);
    return { result: existing === undefined ? 'created' : 'updated', index: this.name, id };
  }

  private readonly isDistinct = (slot: number): boolean => {
    if (this.distinctVersion !== this.mapping.version) {
      this.distinct = [true];
      for (const field of this.mapping.fields.values()) this.distinct[field.slot] = isDistinct(field.type);
      this.distinctVersion = this.mapping.version;
    }
    return this.distinct[slot] ?? false;
  };

  private remove(row: number): void {
    this.rowById.delete(this.ids[row] ?? '');
    this.sources.drop(this.numbers[row] ?? dead);
    this.numbers[row] = dead;
    this.ids[row] = '';
    this.table.erase(row);
    this.deadRows++;
  }

  /** Rows in the order of a date field. */
  order(slot: number): TimeOrder {
    let order = this.orders.get(slot);
    if (order === undefined) {
      order = new TimeOrder();
      this.orders.set(slot, order);
    }
    order.follow(this.table.column(slot), this.table.rows);
    return order;
  }

  /** Rows that hold a document, in the order of arrival. */
  liveRows(): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.table.rows; row++) {
      if (this.alive(row)) rows.push(row);
    }
    return rows;
  }

  /** Forgets documents whose values in the slot all lie before `time`. */
  deleteBefore(slot: number, time: number): number {
    const column = this.table.column(slot);
    let removed = 0;
    for (const row of this.order(slot).between(-Infinity, time)) {
      const values = cellValues(column.at(row));
      if (this.alive(row) && values.length > 0 && values.every((value) => Number(value) < time)) {
        this.remove(row);
        removed++;
      }
    }
    if (this.deadRows > leastDead && this.deadRows * 4 > this.table.rows) this.compact();
    return removed;
  }

  private compact(): void {
    const kept = this.liveRows();
    const table = new Table();
    table.takeFrom(this.table, kept);
    this.numbers = kept.map((row) => this.numbers[row] ?? dead);
    this.ids = kept.map((row) => this.ids[row] ?? '');
    this.rowById = new Map(this.ids.map((id, row) => [id, row]));
    this.table = table;
    this.orders = new Map();
    this.deadRows = 0;
  }
}
