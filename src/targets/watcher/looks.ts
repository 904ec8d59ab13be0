import type { NormalRule } from '../../normal/normal-rule.js';
import { suppressedSearch, type AlertLookup, type ChainSearch, type SearchContext } from './searches.js';

/** A window that a run looks at, by the name of the input that looks. */
export interface Look {
  readonly name: string;
  /** Seconds that it ends before the evaluated moment. */
  readonly offset: number;
}

/** The window that ends now, and the one that is looked at again for events that came late. */
export function looksOf({ schedule }: NormalRule): readonly Look[] {
  const now = { name: 'window', offset: 0 };
  return schedule.late > 0 ? [now, { name: 'late', offset: schedule.late }] : [now];
}

/** The keys of this rule's alerts near each of the windows. */
export function keysSearch(rule: NormalRule, looks: readonly Look[], context: SearchContext): ChainSearch {
  const lookups = looks.map(({ name, offset }): AlertLookup => ({
    name,
    inner: 'keys',
    offset,
    // Without suppression, an alert that was raised is still not raised again for the same window.
    within: Math.max(1, rule.suppress.for),
  }));
  return suppressedSearch(rule, lookups, context);
}
