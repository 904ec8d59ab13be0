import type { AggregateStage, NormalRule } from '../../../normal/normal-rule.js';
import { countingAggregations, sourceFields } from '../../query-dsl/aggregations.js';
import { planCounting } from '../../query-dsl/counting.js';
import { bucketParams } from '../params.js';
import type { WatchPlan } from '../plan.js';
import { suppressedSearch, windowSearch, type AlertLookup, type SearchContext } from '../searches.js';

/** A search that counts the groups of each look, and one for the alerts that they raised before. */
export function planAggregate(
  rule: NormalRule,
  stage: AggregateStage,
  context: SearchContext,
): WatchPlan | undefined {
  const { schedule, suppress } = rule;
  const counting = planCounting(rule, stage, context);
  if (counting === undefined) return undefined;
  const aggs = countingAggregations(counting, sourceFields(rule, stage.groupBy));
  const looks = [
    { name: 'window', offset: 0 },
    ...(schedule.late > 0 ? [{ name: 'late', offset: schedule.late }] : []),
  ];
  const lookups = looks.map(({ name, offset }): AlertLookup => ({
    name,
    inner: 'keys',
    offset,
    // Without suppression, an alert that was raised is still not raised again for the same window.
    within: Math.max(1, suppress.for),
  }));
  return {
    searches: [
      ...looks.map(({ name, offset }) => windowSearch(rule, name, stage.window, offset, aggs, context)),
      suppressedSearch(rule, lookups, context),
    ],
    script: { id: 'picket-alerts-from-buckets-v1', params: bucketParams(rule, stage, counting) },
  };
}
