import type { EachStage, NormalRule } from '../../../normal/normal-rule.js';
import { sourceFields } from '../../query-dsl/aggregations.js';
import { eventParams } from '../params.js';
import type { WatchPlan } from '../plan.js';
import { eventSearch, suppressedSearch, type AlertLookup, type SearchContext } from '../searches.js';

/** One search for events, and one for the alerts that some of them raised before. */
export function planEach(rule: NormalRule, stage: EachStage, context: SearchContext): WatchPlan {
  const { schedule, suppress } = rule;
  const known: AlertLookup = {
    name: 'known',
    inner: 'ids',
    offset: 0,
    within: stage.lookback + schedule.every,
  };
  const keys: AlertLookup = { name: 'window', inner: 'keys', offset: 0, within: suppress.for };
  const lookups = suppress.for > 0 ? [known, keys] : [known];
  const fields = sourceFields(rule, suppress.by);
  return {
    searches: [eventSearch(rule, stage, fields, context), suppressedSearch(rule, lookups, context)],
    script: { id: 'picket-alerts-from-events-v1', params: eventParams(rule, stage) },
  };
}
