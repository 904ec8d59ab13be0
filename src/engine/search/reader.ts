import type { FieldReference, Mapping } from '../mapping/mapping.js';
import { lookUpField } from '../mapping/mapping.js';
import type { IndexStore } from '../store/index-store.js';
import type { NestedRows, Table } from '../store/table.js';

/** The rows of one index (or of one nested path in it) within a search. */
export interface Segment {
  readonly store: IndexStore;
  readonly mapping: Mapping;
  readonly table: Table;
  /** Number of its first document among all documents of the search. */
  readonly base: number;
  /** How nested rows belong to rows of the segment around; absent at the top. */
  readonly nested?: { readonly rows: NestedRows; readonly parent: Segment };
}

/** All documents of a search: a document is a number, its segment's base plus its row. */
export interface Reader {
  readonly segments: readonly Segment[];
  /** The nested path that the documents are of; empty for whole documents. */
  readonly path: string;
  readonly parent?: Reader;
}

/** A set of documents, in ascending order. */
export interface DocSet {
  readonly reader: Reader;
  readonly docs: readonly number[];
}

export function openReader(stores: readonly IndexStore[]): Reader {
  let base = 0;
  const segments = stores.map((store): Segment => {
    const segment = { store, mapping: store.mapping, table: store.table, base };
    base += store.table.rows;
    return segment;
  });
  return { segments, path: '' };
}

/** The segment that a document lies in. */
export function segmentOf(reader: Reader, doc: number): Segment {
  const { segments } = reader;
  for (let i = segments.length - 1; i > 0; i--) {
    const segment = segments[i];
    if (segment !== undefined && segment.base <= doc) return segment;
  }
  const [first] = segments;
  if (first === undefined) throw new Error('a document of no segment');
  return first;
}

/** The whole document that a document or nested object belongs to. */
export function rootOf(reader: Reader, doc: number): { readonly segment: Segment; readonly row: number } {
  let segment = segmentOf(reader, doc);
  let row = doc - segment.base;
  while (segment.nested !== undefined) {
    row = segment.nested.rows.parents[row] ?? 0;
    segment = segment.nested.parent;
  }
  return { segment, row };
}

/** Opens the nested rows below a reader. Segments without such rows are left out. */
export function openNested(reader: Reader, path: string): Reader {
  let base = 0;
  const segments: Segment[] = [];
  for (const segment of reader.segments) {
    const rows = segment.table.nested.get(path);
    if (rows === undefined) continue;
    const { store, mapping } = segment;
    segments.push({ store, mapping, table: rows.table, base, nested: { rows, parent: segment } });
    base += rows.table.rows;
  }
  return { segments, path, parent: reader };
}

/** What a name stands for in each segment. */
export function lookUpEverywhere(reader: Reader, name: string): readonly (FieldReference | undefined)[] {
  return reader.segments.map((segment) => lookUpField(segment.mapping, name));
}
