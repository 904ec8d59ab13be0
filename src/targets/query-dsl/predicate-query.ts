import type { Predicate, PredicateValue } from '../../normal/predicate.js';
import { supported } from './capabilities.js';
import { anyOf, matchAll, matchNone } from './context.js';
import type { Clause, QueryContext } from './context.js';
import { regexQuery } from './regexp-query.js';
import { equalsQuery, patternQuery } from './string-query.js';
import { textQuery } from './text-query.js';

type Leaf = Exclude<Predicate, { kind: 'all' | 'any' | 'not' | 'constant' }>;

/** A predicate as one query. What cannot be carried is noted in the ledger. */
function predicateQuery(predicate: Predicate, context: QueryContext): Clause {
  return context.origins.mark({ ...queryOf(predicate, context) }, predicate.origin);
}

/** The clauses that have to match, side by side, and those that must not. */
export interface Conjunction {
  readonly filter: readonly Clause[];
  readonly must_not: readonly Clause[];
}

/** A predicate taken apart for a `bool` that other filters join. */
export function conjunction(predicate: Predicate, context: QueryContext): Conjunction {
  const parts = predicate.kind === 'all' ? predicate.of : [predicate];
  const filter: Clause[] = [];
  const mustNot: Clause[] = [];
  for (const part of parts) {
    if (part.kind === 'not') mustNot.push(predicateQuery(part.of, context));
    else if (part.kind !== 'constant' || !part.value) filter.push(predicateQuery(part, context));
  }
  return { filter, must_not: mustNot };
}

/** A `bool` without empty parts. */
export function boolQuery({ filter, must_not }: Conjunction): Clause {
  const [only] = filter;
  if (must_not.length === 0) {
    if (only === undefined) return matchAll;
    if (filter.length === 1) return only;
    return { bool: { filter } };
  }
  return { bool: filter.length === 0 ? { must_not } : { filter, must_not } };
}

function queryOf(predicate: Predicate, context: QueryContext): Clause {
  switch (predicate.kind) {
    case 'all':
    case 'not':
      return boolQuery(conjunction(predicate, context));
    case 'any':
      return anyOf(predicate.of.map((part) => predicateQuery(part, context)));
    case 'constant':
      return predicate.value ? matchAll : matchNone;
    case 'exists':
    case 'equals':
    case 'pattern':
    case 'regex':
    case 'range':
    case 'cidr':
    case 'compare':
    case 'date-part':
      return leafQuery(predicate, context);
  }
}

function leafQuery(leaf: Leaf, context: QueryContext): Clause {
  const { ledger } = context;
  const { field } = leaf;
  if (leaf.kind === 'compare') {
    const message = `Query DSL compares no two fields: ${field.name} with ${leaf.other.name}.`;
    ledger.lose('query-dsl/field-compare', message, leaf.origin);
    return { bool: { filter: [{ exists: { field: field.name } }, { exists: { field: leaf.other.name } }] } };
  }
  if (leaf.kind === 'date-part') {
    ledger.lose('query-dsl/date-part', `Query DSL takes no ${leaf.unit} out of ${field.name}.`, leaf.origin);
    return { exists: { field: field.name } };
  }
  if (field.type === 'text' && leaf.kind !== 'exists') return textQuery(leaf, context);
  if (!supported[field.type].has(leaf.kind)) return unsupported(leaf, context);
  switch (leaf.kind) {
    case 'exists':
      return { exists: { field: field.name } };
    case 'equals':
      return equalsOf(leaf, context);
    case 'pattern':
      if (field.type === 'flattened' && !isPrefix(leaf)) return unsupported(leaf, context);
      return patternQuery(field, leaf.parts, leaf.cased, context, leaf.origin);
    case 'regex':
      return regexQuery(leaf, context);
    case 'range':
      return { range: { [field.name]: { [leaf.op]: leaf.value } } };
    case 'cidr':
      return { term: { [field.name]: leaf.network } };
  }
}

function isPrefix({ parts }: Extract<Leaf, { kind: 'pattern' }>): boolean {
  return parts.every((part, index) =>
    part.kind === 'literal' ? index === 0 : part.kind === 'any-run' && index === parts.length - 1,
  );
}

function unsupported(leaf: Leaf, context: QueryContext): Clause {
  const { field } = leaf;
  if (field.type === 'flattened') {
    const what = leaf.kind === 'regex' ? 'regular expressions' : 'patterns other than a beginning';
    const message = `${field.name} lies in a flattened field, which takes no ${what}.`;
    context.ledger.lose('query-dsl/flattened', message, leaf.origin);
    return { exists: { field: field.name } };
  }
  context.ledger.fail(
    'compile/field-type',
    `${field.name} is of type ${field.type} and cannot be asked for ${leaf.kind === 'cidr' ? 'a network' : `a ${leaf.kind}`}.`,
    leaf.origin,
  );
  return matchNone;
}

function equalsOf(leaf: Extract<Leaf, { kind: 'equals' }>, context: QueryContext): Clause {
  const { field, values } = leaf;
  switch (field.type) {
    case 'keyword':
    case 'flattened':
      return equalsQuery(field, values.map(String), leaf.cased, context, leaf.origin);
    case 'long':
    case 'double':
      return termsOf(field.name, numbersOf(leaf, context));
    case 'boolean':
      return termsOf(field.name, [...new Set(values.map((value) => value === true || value === 'true'))]);
    case 'date':
    case 'ip':
      return termsOf(field.name, values);
    case 'text':
    case 'geo_point':
    case 'object':
    case 'binary':
      return unsupported(leaf, context);
  }
}

/** Numbers that a field of the type can hold. No document has another one, and some servers answer those with 400. */
function numbersOf(
  { field, values, origin }: Extract<Leaf, { kind: 'equals' }>,
  context: QueryContext,
): number[] {
  const numbers: number[] = [];
  for (const value of values) {
    const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isNaN(number)) {
      context.ledger.fail(
        'compile/field-type',
        `${field.name} is a number, and \`${value}\` is none.`,
        origin,
      );
    } else if (field.type === 'double' || (Number.isInteger(number) && Math.abs(number) < 2 ** 63)) {
      numbers.push(number);
    }
  }
  return numbers;
}

function termsOf(name: string, values: readonly PredicateValue[]): Clause {
  const [only] = values;
  if (only === undefined) return matchNone;
  return values.length === 1 ? { term: { [name]: only } } : { terms: { [name]: values } };
}
