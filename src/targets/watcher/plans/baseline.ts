import type { BaselineStage, NormalRule } from '../../../normal/normal-rule.js';
import type { WatchPlan } from '../plan.js';
import type { SearchContext } from '../searches.js';

export function planBaseline(
  _rule: NormalRule,
  _stage: BaselineStage,
  context: SearchContext,
): WatchPlan | undefined {
  context.ledger.fail('watcher/not-yet', 'Watches for this correlation cannot be made yet.');
  return undefined;
}
