import type { ValueRollUp, WindowRollUp } from '../../../../../src/targets/watcher/roll-ups/roll-up.js';
import { branchOf, keyword } from '../../../../support/normal.js';

const branches = [branchOf({ kind: 'constant', value: true })];

/** Events of each host, in windows of five minutes. */
export function windowRollUp(more: Partial<WindowRollUp> = {}): WindowRollUp {
  return {
    kind: 'windows',
    branches,
    groupBy: [keyword('host')],
    schedule: { delay: 60, late: 900 },
    history: 604_800,
    measure: { kind: 'event_count' },
    window: 300,
    peers: [],
    ...more,
  };
}

/** Names of each host. */
export function valueRollUp(more: Partial<ValueRollUp> = {}): ValueRollUp {
  return {
    kind: 'values',
    branches,
    groupBy: [keyword('host')],
    field: keyword('name'),
    schedule: { delay: 60, late: 900 },
    history: 2_592_000,
    ...more,
  };
}
