import type { FirstSeenStage, NormalRule } from '../../../normal/normal-rule.js';
import type { WatchPlan } from '../plan.js';
import type { SearchContext } from '../searches.js';

export function planFirstSeen(
  _rule: NormalRule,
  _stage: FirstSeenStage,
  context: SearchContext,
): WatchPlan | undefined {
  context.ledger.fail('watcher/not-yet', 'Watches for this correlation cannot be made yet.');
  return undefined;
}
