import type { BoundQuery } from '../query/bound.js';
import type { IndexStore } from '../store/index-store.js';

interface DateRange {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
}

/** Ranges on dates that every match must lie in. */
function* mandatoryRanges(query: BoundQuery): Iterable<DateRange> {
  switch (query.kind) {
    case 'cell':
      if (query.range !== undefined) yield { slot: query.slot, ...query.range };
      break;
    case 'bool':
      for (const clause of query.filter) yield* mandatoryRanges(clause);
      for (const clause of query.must) yield* mandatoryRanges(clause);
      break;
    case 'constant_score':
      yield* mandatoryRanges(query.filter);
      break;
    case 'all':
    case 'none':
    case 'tokens':
    case 'present':
    case 'ids':
    case 'nested':
    case 'max':
      break;
  }
}

/** Ids that every match must have. */
function mandatoryIds(query: BoundQuery): ReadonlySet<string> | undefined {
  if (query.kind === 'ids') return query.ids;
  if (query.kind === 'constant_score') return mandatoryIds(query.filter);
  if (query.kind !== 'bool') return undefined;
  for (const clause of [...query.filter, ...query.must]) {
    const ids = mandatoryIds(clause);
    if (ids !== undefined) return ids;
  }
  return undefined;
}

/** True if no document of the index can match: a required clause is false for all. */
function isHopeless(query: BoundQuery): boolean {
  if (query.kind === 'none') return true;
  if (query.kind === 'constant_score') return isHopeless(query.filter);
  if (query.kind !== 'bool') return false;
  if (query.minimum > query.should.length) return true;
  return (
    [...query.filter, ...query.must].some(isHopeless) || query.mustNot.some((clause) => clause.kind === 'all')
  );
}

/**
 * Rows that may match, in ascending order. The narrowest date range that the query requires bounds them, so that a
 * search costs what its window holds and not what the index holds.
 */
export function candidateRows(query: BoundQuery, store: IndexStore): number[] {
  if (isHopeless(query)) return [];
  const ids = mandatoryIds(query);
  if (ids !== undefined) {
    const rows = [...ids].map((id) => store.rowOf(id)).filter((row) => row !== undefined);
    return rows.sort((a, b) => a - b);
  }
  let narrowest: DateRange | undefined;
  let least = Infinity;
  for (const range of mandatoryRanges(query)) {
    const count = store.order(range.slot).countBetween(range.low, range.high);
    if (count < least) [narrowest, least] = [range, count];
  }
  if (narrowest === undefined) return store.liveRows();
  const rows = store.order(narrowest.slot).between(narrowest.low, narrowest.high);
  return rows.filter((row) => store.alive(row));
}
