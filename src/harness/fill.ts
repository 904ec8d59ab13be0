import { fillMoments } from '../compile/fill-moments.js';
import type { WatchRun } from '../watch/watch-run.js';
import type { Session } from './session.js';

/** A roll-up notes that it ran for two days at most before it counts as new, so it is run once a day at least. */
const longestPause = 20 * 3_600_000;

/**
 * Fills every roll-up of a session from events that are indexed already. Runs for times in which nothing happened are
 * left out, as far as that changes no summary: a case with one event a week ago would be nothing but these. The roll-up
 * reports them as missed, which no case looks at.
 *
 * @param times of all events, ascending, in epoch milliseconds; at least one
 */
export async function* fillRollUps(
  session: Session,
  times: readonly number[],
  before: number,
): AsyncGenerator<{ readonly time: number; readonly run: WatchRun }> {
  const first = times[0] ?? before;
  for (const rollUp of session.rollUps) {
    const delay = rollUp.artefact.delay * 1000;
    const moments = [...fillMoments(rollUp.artefact, first, before)];
    let last = Number.NEGATIVE_INFINITY;
    for (const [at, time] of moments.entries()) {
      // A window ends in the stride after that of its last event, at the latest.
      const from = (moments[at - 2] ?? first) - delay;
      const isNeeded = at < 2 || at === moments.length - 1 || holds(times, from, time - delay);
      const next = moments[at + 1] ?? time;
      if (!isNeeded && next - last < longestPause) continue;
      last = time;
      yield { time, run: await session.run(rollUp, time) };
    }
  }
}

/** Whether one of the times lies in [from, to). */
function holds(times: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return (times[low] ?? Infinity) < to;
}
