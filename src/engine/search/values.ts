import { keySeparator } from '../mapping/document.js';
import type { Field } from '../mapping/field.js';
import { isDate, isText } from '../mapping/field.js';
import type { FieldReference } from '../mapping/mapping.js';
import { ignoredSlot } from '../mapping/mapping.js';
import type { Part } from '../request.js';
import { refuse } from '../request.js';
import type { Cell, Scalar } from '../values/scalar.js';
import { cellValues } from '../values/scalar.js';
import type { Reader, Segment } from './reader.js';
import { lookUpEverywhere, segmentOf } from './reader.js';

export type ValueKind = 'string' | 'number' | 'date' | 'boolean' | 'ip' | 'unmapped';

/** A field's values as aggregations and sorts read them. */
export interface ValueSource {
  readonly kind: ValueKind;
  /** A mapped field, for its format; absent for `_index` and unmapped names. */
  readonly field?: Field;
  readonly cell: (doc: number) => Cell;
}

export function kindOf(field: Field): ValueKind {
  if (isDate(field.type)) return 'date';
  switch (field.type) {
    case 'boolean':
      return 'boolean';
    case 'ip':
      return 'ip';
    case 'keyword':
    case 'constant_keyword':
    case 'wildcard':
    case 'flattened':
    case 'text':
    case 'match_only_text':
    case 'binary':
    case 'geo_point':
      return 'string';
    case 'byte':
    case 'short':
    case 'integer':
    case 'long':
    case 'unsigned_long':
    case 'half_float':
    case 'float':
    case 'double':
    case 'scaled_float':
    case 'date':
    case 'date_nanos':
      return 'number';
  }
}

function requireDocValues(part: Part, { field }: FieldReference): void {
  if (isText(field.type)) {
    refuse(
      part,
      `field [${field.name}] is analysed text and cannot be grouped, sorted or counted: use a keyword field`,
    );
  }
  if (!field.docValues || field.type === 'binary' || field.type === 'geo_point') {
    refuse(part, `field [${field.name}] of type ${field.type} has no doc values to read`);
  }
}

function keyed(cell: Cell, key: string | undefined): Cell {
  const terms = cellValues(cell).map(String);
  const cut = (term: string): string => term.slice(term.indexOf(keySeparator) + 1);
  const values = key === undefined ? terms : terms.filter((term) => term.startsWith(key + keySeparator));
  const distinct = [...new Set(values.map(cut))].sort();
  return distinct.length > 1 ? distinct : distinct[0];
}

type RowReader = (row: number) => Cell;

function openSegment(segment: Segment, reference: FieldReference | undefined): RowReader {
  if (reference === undefined) return () => undefined;
  const { field, key } = reference;
  if (field.type === 'constant_keyword') {
    const constant = segment.mapping.constants.get(field.name);
    return () => constant;
  }
  const column = segment.table.column(field.slot);
  if (field.type === 'flattened') return (row) => keyed(column.at(row), key);
  return (row) => column.at(row);
}

function metadataReader(name: string, segment: Segment): RowReader | undefined {
  if (name === '_index') return () => segment.store.name;
  if (name === '_ignored') return (row) => segment.table.column(ignoredSlot).at(row);
  return undefined;
}

/** Opens a field's values over all segments. Throws EngineError where its type keeps none. */
export function openValues(reader: Reader, name: string, part: Part): ValueSource {
  if (name === '_id') refuse(part, 'the ids of documents cannot be grouped or sorted');
  const references = lookUpEverywhere(reader, name);
  for (const reference of references) if (reference !== undefined) requireDocValues(part, reference);
  const mapped = references.filter((reference) => reference !== undefined);
  const kinds = new Set(mapped.map(({ field }) => kindOf(field)));
  if (kinds.size > 1)
    refuse(part, `field [${name}] is of several types in the indices: ${[...kinds].sort().join(', ')}`);
  const readers = reader.segments.map(
    (segment, i) => metadataReader(name, segment) ?? openSegment(segment, references[i]),
  );
  const [kind] = kinds;
  const field = mapped[0]?.field;
  const metadata = name === '_index' || name === '_ignored';
  const [only, more] = readers;
  const { segments } = reader;
  return {
    kind: kind ?? (metadata ? 'string' : 'unmapped'),
    ...(field !== undefined && { field }),
    cell:
      more === undefined
        ? (only ?? ((): Cell => undefined))
        : (doc) => {
            const segment = segmentOf(reader, doc);
            return readers[segments.indexOf(segment)]?.(doc - segment.base);
          },
  };
}

/** Calls back once for each distinct value of a cell. */
export function eachDistinct(cell: Cell, visit: (value: Scalar) => void): void {
  if (cell === undefined) return;
  if (typeof cell !== 'object') {
    visit(cell);
    return;
  }
  let previous: Scalar | undefined;
  for (const value of cell) {
    if (value !== previous) visit(value);
    previous = value;
  }
}
