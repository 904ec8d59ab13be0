import type { FieldType } from '../../catalog/field.js';
import type { Predicate } from '../../normal/predicate.js';

type Kind = Predicate['kind'];

/** Leaves that a field of the type can be asked with a query of the same meaning. */
export const supported: Readonly<Record<FieldType, ReadonlySet<Kind>>> = {
  keyword: new Set<Kind>(['exists', 'equals', 'pattern', 'regex', 'range']),
  flattened: new Set<Kind>(['exists', 'equals', 'pattern', 'range']),
  text: new Set<Kind>(['exists']),
  long: new Set<Kind>(['exists', 'equals', 'range']),
  double: new Set<Kind>(['exists', 'equals', 'range']),
  boolean: new Set<Kind>(['exists', 'equals']),
  date: new Set<Kind>(['exists', 'equals', 'range']),
  ip: new Set<Kind>(['exists', 'equals', 'range', 'cidr']),
  geo_point: new Set<Kind>(['exists']),
  object: new Set<Kind>(['exists']),
  binary: new Set<Kind>(),
};

/** Types whose values make groups of a `terms` aggregation that read the same in every language. */
export const groupable: ReadonlySet<FieldType> = new Set<FieldType>([
  'keyword',
  'flattened',
  'long',
  'boolean',
  'date',
  'ip',
]);
