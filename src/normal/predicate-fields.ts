import type { FieldRef, Predicate } from './predicate.js';

/** Every field that a predicate looks at, those that it compares with included; a field may come more than once. */
export function predicateFields(predicate: Predicate): readonly FieldRef[] {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.flatMap(predicateFields);
    case 'not':
      return predicateFields(predicate.of);
    case 'constant':
      return [];
    case 'compare':
      return [predicate.field, predicate.other];
    case 'exists':
    case 'equals':
    case 'pattern':
    case 'regex':
    case 'range':
    case 'cidr':
    case 'date-part':
      return [predicate.field];
  }
}
