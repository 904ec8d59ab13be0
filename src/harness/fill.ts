import { fillMoments } from '../compile/fill-moments.js';
import type { WatchRun } from '../watch/watch-run.js';
import type { Session } from './session.js';

/** Fills every roll-up of a session. All of the events until then have to be indexed. */
export async function* fillRollUps(
  session: Session,
  first: number,
  before: number,
): AsyncGenerator<{ readonly time: number; readonly run: WatchRun }> {
  for (const rollUp of session.rollUps) {
    for (const time of fillMoments(rollUp.artefact, first, before)) {
      yield { time, run: await session.run(rollUp, time) };
    }
  }
}
