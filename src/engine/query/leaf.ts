import type { Field } from '../mapping/field.js';
import { isText } from '../mapping/field.js';
import { keySeparator } from '../mapping/document.js';
import type { FieldReference } from '../mapping/mapping.js';
import { refuse } from '../request.js';
import type { Scalar } from '../values/scalar.js';
import type { BoundQuery, CellBound } from './bound.js';
import type { QueryNode } from './node.js';

/** Refuses a search on a field that keeps nothing to search. */
export function requireSearchable(field: Field, node: QueryNode): void {
  if (field.index || (field.docValues && !isText(field.type))) return;
  refuse(node, `field [${field.name}] cannot be searched: it is not indexed and has no doc values`);
}

/** A test on whole values. On a flattened field it sees the value, below a key only that key's values. */
export function valueLeaf(
  node: QueryNode,
  { field, key }: FieldReference,
  test: (value: Scalar) => boolean,
  range?: CellBound['range'],
): BoundQuery {
  requireSearchable(field, node);
  const common = { kind: 'cell', node, slot: field.slot, field: field.name } as const;
  if (field.type !== 'flattened') return { ...common, test, ...(range !== undefined && { range }) };
  if (key === undefined) return { ...common, test: (value: Scalar) => test(flattenedValue(value)) };
  const prefix = key + keySeparator;
  const below = (value: Scalar): boolean =>
    String(value).startsWith(prefix) && test(String(value).slice(prefix.length));
  return { ...common, test: below };
}

/** The value of a flattened field's term, its key apart. */
function flattenedValue(term: Scalar): string {
  const text = String(term);
  return text.slice(text.indexOf(keySeparator) + 1);
}

/** A test on terms: the tokens of a text, the values of anything else. */
export function termLeaf(
  node: QueryNode,
  reference: FieldReference,
  test: (term: string) => boolean,
): BoundQuery {
  const { field } = reference;
  if (!isText(field.type)) return valueLeaf(node, reference, (value) => test(String(value)));
  requireSearchable(field, node);
  return {
    kind: 'tokens',
    node,
    slot: field.slot,
    field: field.name,
    analyser: field.analyser,
    test: (lists) => lists.some((tokens) => tokens.some(test)),
  };
}
