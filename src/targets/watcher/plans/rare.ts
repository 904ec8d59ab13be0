import type { RareStage, NormalRule } from '../../../normal/normal-rule.js';
import type { WatchPlan } from '../plan.js';
import type { SearchContext } from '../searches.js';

export function planRare(
  _rule: NormalRule,
  _stage: RareStage,
  context: SearchContext,
): WatchPlan | undefined {
  context.ledger.fail('watcher/not-yet', 'Watches for this correlation cannot be made yet.');
  return undefined;
}
