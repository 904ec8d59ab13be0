import type { NormalRule } from '../normal/normal-rule.js';
import { nextFire } from '../watch/trigger/next-fire.js';
import type { ScheduledWatch } from '../watch/schedule.js';
import type { TestedRule } from './cases/run-case.js';
import type { Session } from './session.js';

/** Drives the watches of a session past a stream of events. Moments are epoch milliseconds. */
export interface ReplayClock {
  /** Runs everything that is scheduled before an event of that time arrives. Returns the moment of its arrival. */
  advance(time: number): Promise<number>;
  /** Runs everything until the windows of the last event have passed. */
  finish(): Promise<void>;
  runs(): number;
  failures(): { readonly count: number; readonly first: readonly string[] };
}

interface Hand {
  readonly watch: ScheduledWatch;
  readonly every: number;
  /** From the last event to the last run. */
  readonly tail: number;
  next: number;
}

const arrivalDelay = 1000;
/** Events are forgotten in strides: forgetting costs more than a run. */
const forgetEvery = 60_000;

/** A clock that stands still until the first event. */
export function createReplayClock(session: Session, rules: readonly TestedRule[]): ReplayClock {
  const hands: Hand[] = rules.map(({ normal }, at) => {
    const watch = session.watches[at];
    if (watch === undefined) throw new Error('every rule has a watch');
    return { watch, every: normal.schedule.every * 1000, tail: reach(normal) * 1000, next: Number.NaN };
  });
  const horizon = Math.max(0, ...hands.map(({ tail }) => tail)) + forgetEvery;
  const failures: string[] = [];
  const state = { runs: 0, failed: 0, started: false, last: Number.NEGATIVE_INFINITY, forgotten: 0 };

  const runDue = async (before: number, hand: Hand): Promise<void> => {
    const run = await session.run(hand.watch, hand.next);
    state.runs += 1;
    for (const error of run.errors) {
      state.failed += 1;
      if (failures.length < 10) failures.push(`${hand.watch.id}${error.pointer}: ${error.message}`);
    }
    forget(hand.next);
    // With nothing held, no run before the next event can find anything.
    const from = session.engine.count('logs-*') === 0 ? Math.max(hand.next, before - hand.every) : hand.next;
    hand.next = nextFire(hand.watch.watch.trigger, from, 0) ?? Number.POSITIVE_INFINITY;
  };
  const forget = (now: number): void => {
    if (now - state.forgotten < forgetEvery) return;
    state.forgotten = now;
    session.engine.deleteBefore('logs-*', '@timestamp', now - horizon);
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
          hand.next = nextFire(hand.watch.watch.trigger, from - 1, from) ?? Number.POSITIVE_INFINITY;
        }
      }
      const arrival = Math.max(time, state.last) + arrivalDelay;
      await runUntil(arrival, (hand) => hand.next < arrival);
      state.last = Math.max(state.last, time);
      return arrival;
    },
    finish: async () => {
      await runUntil(Number.POSITIVE_INFINITY, (hand) => hand.next <= state.last + hand.tail);
    },
    runs: () => state.runs,
    failures: () => ({ count: state.failed, first: failures }),
  };
}

function earlier(found: Hand | undefined, hand: Hand): Hand {
  return found === undefined || hand.next < found.next ? hand : found;
}

/** Seconds after an event in which a run can still see it. */
function reach({ stage, schedule }: NormalRule): number {
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
