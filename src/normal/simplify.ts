import type { Origin, Predicate, PredicateValue } from './predicate.js';
import { spanOf } from '../sigma/ranges.js';

/**
 * The same predicate in its shortest form: no double negation, no nested `all` or `any` of one kind, no duplicates, no
 * constants but a lone one, and the values that one field may equal in one `equals`. Idempotent, and equal for equal
 * input whatever the origins are.
 */
export function simplify(predicate: Predicate): Predicate {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return simplifyGroup(predicate.kind, predicate.of.map(simplify), predicate);
    case 'not':
      return negate(simplify(predicate.of), predicate);
    case 'equals':
      return { ...predicate, values: [...new Set(predicate.values)] };
    case 'constant':
    case 'exists':
    case 'pattern':
    case 'regex':
    case 'range':
    case 'cidr':
    case 'compare':
    case 'date-part':
      return predicate;
  }
}

function negate(of: Predicate, from: Origin): Predicate {
  switch (of.kind) {
    case 'not':
      return of.of;
    case 'constant':
      return { ...of, value: !of.value };
    case 'all':
    case 'any':
    case 'exists':
    case 'equals':
    case 'pattern':
    case 'regex':
    case 'range':
    case 'cidr':
    case 'compare':
    case 'date-part':
      return { kind: 'not', of, ...originOf(from) };
  }
}

function simplifyGroup(kind: 'all' | 'any', of: readonly Predicate[], from: Origin): Predicate {
  // True ends an `any`, false an `all`; the other one adds nothing.
  const decisive = kind === 'any';
  const flat = of.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const found = flat.find((part) => part.kind === 'constant' && part.value === decisive);
  if (found !== undefined) {
    return found;
  }
  const parts = flat.filter((part) => part.kind !== 'constant');
  const distinct = withoutDuplicates(kind === 'any' ? mergeEquals(parts) : parts);
  const keys = new Set(distinct.map(keyOf));
  if (distinct.some((part) => part.kind === 'not' && keys.has(keyOf(part.of)))) {
    return { kind: 'constant', value: decisive, ...originOf(from) };
  }
  const [first] = distinct;
  if (first === undefined) {
    return { kind: 'constant', value: !decisive, ...originOf(from) };
  }
  return distinct.length === 1 ? first : { kind, of: distinct, ...originOf(from) };
}

/** One `equals` for all values of a field, at the place of the first. */
function mergeEquals(parts: readonly Predicate[]): readonly Predicate[] {
  const merged = new Map<string, Predicate>();
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'equals') {
      merged.set(`#${index}`, part);
      continue;
    }
    const key = JSON.stringify([part.field.name, part.field.type, part.cased]);
    const known = merged.get(key);
    merged.set(key, known?.kind === 'equals' ? joinEquals(known, part) : part);
  }
  return [...merged.values()];
}

function joinEquals(
  first: Predicate & { readonly kind: 'equals' },
  second: Predicate & { readonly kind: 'equals' },
): Predicate {
  const values: readonly PredicateValue[] = [...new Set([...first.values, ...second.values])];
  const { origin } = first;
  return {
    ...first,
    values,
    ...(origin === undefined || second.origin === undefined ? {} : { origin: spanOf(origin, second.origin) }),
  };
}

function withoutDuplicates(parts: readonly Predicate[]): readonly Predicate[] {
  const seen = new Map<string, Predicate>();
  for (const part of parts) {
    const key = keyOf(part);
    if (!seen.has(key)) {
      seen.set(key, part);
    }
  }
  return [...seen.values()];
}

/** Equal for equal predicates, wherever they came from. */
export function keyOf(predicate: Predicate): string {
  return JSON.stringify(predicate, (key, value: unknown) => (key === 'origin' ? undefined : value));
}

function originOf(from: Origin): Origin {
  return from.origin === undefined ? {} : { origin: from.origin };
}
