import type { NormalRule } from '../../normal/normal-rule.js';
import { ticks, type ScheduledWatch } from '../../watch/schedule.js';
import type { WatchRun } from '../../watch/watch-run.js';
import { fillRollUps } from '../fill.js';
import { reachOf } from '../reach.js';
import type { Delivery, Session } from '../session.js';
import type { TestedRule } from '../tested-rules.js';
import type { RuleCase } from './rule-case.js';
import type { CaseFault } from './run-case.js';

export interface Played {
  readonly faults: readonly CaseFault[];
  /** Runs of detections. */
  readonly runs: number;
}

/**
 * Lets documents arrive and watches run, each at its moment: roll-ups first, then the detections whose alerts the rule
 * reads, then the rule. What happened before the first detection is summed up at once, and raises no alerts.
 *
 * @param session with the line-up of the rule
 */
export async function playTimeline(
  session: Session,
  ruleCase: RuleCase,
  deliveries: readonly Delivery[],
  rule: TestedRule,
): Promise<Played> {
  const faults: CaseFault[] = [];
  const { now } = ruleCase;
  const first = deliveries.reduce(
    (earliest, { time, index }) => (index === undefined ? Math.min(earliest, time) : earliest),
    now,
  );
  const own = session.watches.at(-1);
  const times = new Set(own === undefined ? [] : runTimes(own, ruleCase, first, rule.normal.schedule.every));
  const begin = beginOf(rule, first, Math.min(now, ...times));
  const deliver = createDelivery(session, deliveries, faults);
  const note = (time: number, { errors }: WatchRun): number =>
    faults.push(...errors.map((error) => ({ kind: 'run-failed' as const, time, ...error })));
  deliver(begin);
  for await (const { time, run } of fillRollUps(session, timesOf(deliveries), begin)) note(time, run);
  const all = new Map([...session.rollUps, ...session.watches].map((watch) => [watch.id, watch]));
  let runs = 0;
  for (const { time, ids } of ticks([...all.values()], begin, now)) {
    deliver(time);
    for (const id of ids) {
      const watch = all.get(id);
      if (watch === undefined || (watch === own && !times.has(time))) continue;
      note(time, await session.run(watch, time));
      if (session.watches.includes(watch)) runs += 1;
    }
  }
  return { faults, runs };
}

/** The times of all events, ascending. */
function timesOf(deliveries: readonly Delivery[]): readonly number[] {
  return deliveries.flatMap(({ time, index }) => (index === undefined ? [time] : [])).sort((a, b) => a - b);
}

/** A function that indexes what has arrived by a moment. */
function createDelivery(
  session: Session,
  deliveries: readonly Delivery[],
  faults: CaseFault[],
): (until: number) => void {
  let next = 0;
  return (until) => {
    for (let due = deliveries[next]; due !== undefined && due.arrival <= until; due = deliveries[next]) {
      const outcome = session.deliver(due);
      if (outcome.result === 'failed') {
        faults.push({ kind: 'document-refused', time: due.time, reason: outcome.reason });
      }
      next += 1;
    }
  };
}

/** When the rule runs. */
function runTimes(watch: ScheduledWatch, { now, runs }: RuleCase, first: number, every: number): number[] {
  const beat = every * 1000;
  const from = runs === undefined ? Math.floor(first / beat) * beat : now - (runs + 1) * beat;
  const times = [...ticks([watch], from, now)].map(({ time }) => time);
  return runs === undefined ? times : times.slice(-runs);
}

/** When the first watch runs: what feeds the rule has to have run for all of the rule's first window. */
function beginOf({ normal, feeds }: TestedRule, first: number, start: number): number {
  if (feeds.length === 0) return start;
  const before = (rule: NormalRule): number => reachOf(rule) * 1000;
  const longest = Math.max(...feeds.map((feed) => before(feed.normal)));
  const beat = normal.schedule.every * 1000;
  return Math.min(start, Math.floor(Math.max(first, start - before(normal) - longest) / beat) * beat);
}
