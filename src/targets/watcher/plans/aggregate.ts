import type { AggregateStage, NormalRule } from '../../../normal/normal-rule.js';
import { countingAggregations, sourceFields } from '../../query-dsl/aggregations.js';
import { planCounting } from '../../query-dsl/counting.js';
import { bucketParams } from '../params.js';
import { keysSearch, looksOf } from '../looks.js';
import type { WatchPlan } from '../plan.js';
import { windowSearch, type SearchContext } from '../searches.js';

/** A search that counts the groups of each look, and one for the alerts that they raised before. */
export function planAggregate(
  rule: NormalRule,
  stage: AggregateStage,
  context: SearchContext,
): WatchPlan | undefined {
  const counting = planCounting(rule, stage, context);
  if (counting === undefined) return undefined;
  const aggs = countingAggregations(counting, sourceFields(rule, stage.groupBy));
  const looks = looksOf(rule);
  return {
    searches: [
      ...looks.map(({ name, offset }) => windowSearch(rule, name, stage.window, offset, aggs, context)),
      keysSearch(rule, looks, context),
    ],
    script: { id: 'picket-alerts-from-buckets-v1', params: bucketParams(rule, stage, counting) },
  };
}
