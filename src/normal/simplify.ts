import { spanOf } from '../sigma/ranges.js';
import type { Origin, Predicate } from './predicate.js';
import { groupKey, keyOf } from './predicate-key.js';

/**
 * The same predicate in its shortest form: no double negation, no nested `all` or `any` of one kind, no duplicates, no
 * constants but a lone one, and the values that one field may equal in one `equals`. Idempotent, and equal for equal
 * input whatever the origins are.
 */
export function simplify(predicate: Predicate): Predicate {
  return simplifyKeyed(predicate).predicate;
}

/** A predicate with its key, which is costly to make anew for every group around it. */
interface Keyed {
  readonly predicate: Predicate;
  readonly key: string;
}

function simplifyKeyed(predicate: Predicate): Keyed {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return simplifyGroup(predicate.kind, predicate.of.map(simplifyKeyed), predicate);
    case 'not':
      return negate(simplifyKeyed(predicate.of), predicate);
    case 'equals':
      return keyed({ ...predicate, values: [...new Set(predicate.values)] });
    case 'constant':
    case 'exists':
    case 'pattern':
    case 'regex':
    case 'range':
    case 'cidr':
    case 'compare':
    case 'date-part':
      return keyed(predicate);
  }
}

function keyed(predicate: Predicate): Keyed {
  return { predicate, key: keyOf(predicate) };
}

function negate(of: Keyed, from: Origin): Keyed {
  const { predicate, key } = of;
  switch (predicate.kind) {
    case 'not':
      return keyed(predicate.of);
    case 'constant':
      return keyed({ ...predicate, value: !predicate.value });
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
      return { predicate: { kind: 'not', of: predicate, ...originOf(from) }, key: groupKey('not', [key]) };
  }
}

function simplifyGroup(kind: 'all' | 'any', of: readonly Keyed[], from: Origin): Keyed {
  // True ends an `any`, false an `all`; the other one adds nothing.
  const decisive = kind === 'any';
  const flat = of.flatMap((part) => (part.predicate.kind === kind ? part.predicate.of.map(keyed) : [part]));
  const found = flat.find(({ predicate }) => predicate.kind === 'constant' && predicate.value === decisive);
  if (found !== undefined) {
    return found;
  }
  const parts = flat.filter(({ predicate }) => predicate.kind !== 'constant');
  const distinct = new Map(
    (kind === 'any' ? mergeEquals(parts) : firstOfEach(parts)).map((part) => [part.key, part]),
  );
  const contradicted = [...distinct.keys()].some((key) => distinct.has(groupKey('not', [key])));
  if (contradicted) {
    return keyed({ kind: 'constant', value: decisive, ...originOf(from) });
  }
  const [first] = distinct.values();
  if (first === undefined) {
    return keyed({ kind: 'constant', value: !decisive, ...originOf(from) });
  }
  if (distinct.size === 1) {
    return first;
  }
  const predicates = [...distinct.values()].map(({ predicate }) => predicate);
  return {
    predicate: { kind, of: predicates, ...originOf(from) },
    key: groupKey(kind, [...distinct.keys()]),
  };
}

/** Of equal predicates the first, so that the origin is where a reader looks first. */
function firstOfEach(parts: readonly Keyed[]): readonly Keyed[] {
  const seen = new Set<string>();
  return parts.filter(({ key }) => !seen.has(key) && seen.add(key));
}

type Equals = Predicate & { readonly kind: 'equals' };

/** One `equals` for all values of a field, at the place of the first. */
function mergeEquals(parts: readonly Keyed[]): readonly Keyed[] {
  const groups = new Map<string, Equals[]>();
  const merged: (Keyed | Equals[])[] = [];
  for (const part of firstOfEach(parts)) {
    const { predicate } = part;
    if (predicate.kind !== 'equals') {
      merged.push(part);
      continue;
    }
    const key = JSON.stringify([predicate.field, predicate.cased]);
    const group = groups.get(key);
    if (group === undefined) {
      const fresh = [predicate];
      groups.set(key, fresh);
      merged.push(fresh);
    } else {
      group.push(predicate);
    }
  }
  return merged.map((part) => (Array.isArray(part) ? keyed(joinEquals(part)) : part));
}

function joinEquals(parts: readonly Equals[]): Predicate {
  const [first, ...rest] = parts;
  if (first === undefined) {
    return { kind: 'constant', value: false };
  }
  const values = [...new Set(parts.flatMap((part) => part.values))];
  const origin = rest.reduce<Equals['origin']>(
    (span, part) => (span === undefined || part.origin === undefined ? undefined : spanOf(span, part.origin)),
    first.origin,
  );
  return {
    kind: 'equals',
    field: first.field,
    values,
    cased: first.cased,
    ...(origin === undefined ? {} : { origin }),
  };
}

function originOf(from: Origin): Origin {
  return from.origin === undefined ? {} : { origin: from.origin };
}
