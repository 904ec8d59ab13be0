import type { ScheduledWatch } from '../watch/schedule.js';
import { nextFire } from '../watch/trigger/next-fire.js';
import { forgetSummaries } from './forget-summaries.js';
import { reachOf } from './reach.js';
import { runsIndex, type Session } from './session.js';
import { timed, type OnSpent } from './spent.js';
import type { TestedRule } from './tested-rules.js';

/** Drives the watches of a session past a stream of events. Moments are epoch milliseconds. */
export interface ReplayClock {
  /** Runs everything that is scheduled before an event of that time arrives. Returns the moment of its arrival. */
  advance(time: number): Promise<number>;
  /** Runs everything until the windows of the last event have passed. */
  finish(): Promise<void>;
  /** Runs of detections. */
  runs(): number;
  failures(): { readonly count: number; readonly first: readonly string[] };
}

interface Hand {
  readonly watch: ScheduledWatch;
  readonly kind: 'roll-up' | 'detection';
  readonly every: number;
  /** What one run moves on by while there is nothing to see. */
  readonly stride: number;
  /** From the last event to the last run. */
  readonly tail: number;
  next: number;
}

const arrivalDelay = 1000;
/** Events are forgotten in strides: forgetting costs more than a run. */
const forgetEvery = 60_000;

/**
 * A clock that stands still until the first event.
 *
 * @param rules of the session's watches, in their order
 */
export function createReplayClock(
  session: Session,
  rules: readonly TestedRule[],
  onSpent?: OnSpent,
): ReplayClock {
  const hands = handsOf(session, rules);
  const horizon = Math.max(0, ...hands.map(({ tail }) => tail)) + forgetEvery;
  const failures: string[] = [];
  const state = { runs: 0, failed: 0, started: false, last: Number.NEGATIVE_INFINITY, forgotten: 0 };

  const runDue = async (before: number, hand: Hand): Promise<void> => {
    const run = await session.run(hand.watch, hand.next);
    if (hand.kind === 'detection') state.runs += 1;
    for (const error of run.errors) {
      state.failed += 1;
      if (failures.length < 10) failures.push(`${hand.watch.id}${error.pointer}: ${error.message}`);
    }
    forget(hand.next);
    hand.next = nextFire(hand.watch.watch.trigger, restFrom(session, hand, before), 0) ?? Infinity;
  };
  const forget = (now: number): void => {
    if (now - state.forgotten < forgetEvery) return;
    state.forgotten = now;
    timed('forget', onSpent, () => {
      for (const indices of ['logs-*', 'metrics-*']) {
        session.engine.deleteBefore(indices, '@timestamp', now - horizon);
      }
      forgetSummaries(session, now);
    });
  };
  const runUntil = async (before: number, isDue: (hand: Hand) => boolean): Promise<void> => {
    for (;;) {
      const due = hands.filter(isDue).reduce<Hand | undefined>(earlier, undefined);
      if (due === undefined) return;
      await runDue(before, due);
    }
  };

  return {
    advance: async (time) => {
      if (!state.started) {
        state.started = true;
        for (const hand of hands) {
          const from = Math.floor(time / hand.every) * hand.every;
          hand.next = nextFire(hand.watch.watch.trigger, from - 1, from) ?? Infinity;
        }
      }
      const arrival = Math.max(time, state.last) + arrivalDelay;
      await runUntil(arrival, (hand) => hand.next < arrival);
      state.last = Math.max(state.last, time);
      return arrival;
    },
    finish: async () => {
      await runUntil(Infinity, (hand) => hand.next <= state.last + hand.tail);
    },
    runs: () => state.runs,
    failures: () => ({ count: state.failed, first: failures }),
  };
}

/** Roll-ups first, and detections before those that read their alerts: of one moment, the first runs first. */
function handsOf(session: Session, rules: readonly TestedRule[]): Hand[] {
  const rollUps = session.rollUps.map(({ artefact, ...watch }): Hand => {
    const { every, delay, reach } = artefact;
    const stride = Math.max(every, reach) * 1000;
    const tail = (delay + reach) * 1000 + every * 1000;
    return { watch, kind: 'roll-up', every: every * 1000, stride, tail, next: NaN };
  });
  const detections = rules.map(({ normal }, at): Hand => {
    const watch = session.watches[at];
    if (watch === undefined) throw new Error('every rule has a watch');
    const tail = reachOf(normal) * 1000;
    return {
      watch,
      kind: 'detection',
      every: normal.schedule.every * 1000,
      stride: Infinity,
      tail,
      next: NaN,
    };
  });
  return [...rollUps, ...detections];
}

/**
 * The moment after which a watch runs next. With nothing held, no run before the next event can find anything: a
 * detection begins anew there, and a roll-up goes on in strides that leave no hole.
 */
function restFrom({ engine }: Session, { next, every, stride }: Hand, before: number): number {
  if (engine.count('logs-*') > 0 || before === Infinity) return next;
  const from = Math.max(next, Math.min(next + stride - every, before - every));
  // What was left out was not missed.
  if (from > next) engine.deleteIndex(runsIndex);
  return from;
}

function earlier(found: Hand | undefined, hand: Hand): Hand {
  return found === undefined || hand.next < found.next ? hand : found;
}
