import type { NormalRule } from '../normal/normal-rule.js';

/** Seconds after an event in which a run of the rule can still see it; new indicators may look back further. */
export function reachOf({ stage, schedule }: NormalRule): number {
  switch (stage.kind) {
    case 'each':
      return stage.lookback + schedule.delay + schedule.every;
    case 'aggregate':
      return stage.window + schedule.delay + schedule.late;
    case 'baseline':
    case 'first_seen':
    case 'rare':
    case 'indicator':
      return stage.timespan + schedule.delay + schedule.late;
  }
}
