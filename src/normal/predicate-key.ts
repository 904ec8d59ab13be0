import type { Predicate } from './predicate.js';

type Group = Predicate & { readonly kind: 'all' | 'any' | 'not' };

/** A text that is equal for equal predicates, wherever they came from. */
export function keyOf(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return groupKey(predicate.kind, predicate.of.map(keyOf));
    case 'not':
      return groupKey('not', [keyOf(predicate.of)]);
    case 'constant':
      return String(predicate.value);
    case 'exists':
      return leafKey(predicate, []);
    case 'equals':
      return leafKey(predicate, [predicate.cased, ...predicate.values]);
    case 'pattern':
      return leafKey(predicate, [predicate.cased, predicate.parts]);
    case 'regex':
      return leafKey(predicate, [predicate.ignoreCase, predicate.tree]);
    case 'range':
      return leafKey(predicate, [predicate.op, predicate.value]);
    case 'cidr':
      return leafKey(predicate, [predicate.network]);
    case 'compare':
      return leafKey(predicate, [predicate.other, predicate.relation, predicate.cased]);
    case 'date-part':
      return leafKey(predicate, [predicate.unit, predicate.value]);
  }
}

/** The key of a group of predicates whose keys are known. */
export function groupKey(kind: Group['kind'], keys: readonly string[]): string {
  return `${kind}(${keys.join()})`;
}

type Leaf = Exclude<Predicate, Group | { readonly kind: 'constant' }>;

function leafKey({ kind, field }: Leaf, rest: readonly unknown[]): string {
  return JSON.stringify([kind, field.name, field.type, ...rest]);
}
