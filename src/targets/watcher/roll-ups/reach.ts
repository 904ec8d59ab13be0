import { everyOf, type RollUp } from './roll-up.js';

/** How far one run of a roll-up looks back. All in seconds before its evaluated moment. */
export interface Reach {
  /** What is summed up; of windows, those that start in it. */
  readonly span: number;
  /** What is searched: the first of the windows begins before. */
  readonly search: number;
  /** How far apart two runs may be without a hole between what they sum up. */
  readonly stride: number;
}

/**
 * Events that come late by no more than `delay` and `late` are summed up by the last run that reaches back to them.
 */
export function reachOf(rollUp: RollUp): Reach {
  const every = everyOf(rollUp);
  const { delay, late } = rollUp.schedule;
  if (rollUp.kind === 'values') {
    const span = late + every + delay;
    return { span, search: span, stride: stride(span, every) };
  }
  const span = late + 2 * Math.max(rollUp.window, every);
  return { span, search: span + rollUp.window, stride: stride(span, every) };
}

/** On the grid of the schedule. */
function stride(span: number, every: number): number {
  return Math.floor(span / every) * every;
}
