import type { FirstSeenStage, NormalRule, RareStage } from '../../../../src/normal/normal-rule.js';

/** An event as a plain computation needs it. Times in epoch milliseconds. */
export interface Seen {
  readonly time: number;
  /** When it can be found. */
  readonly arrives: number;
  readonly host: string;
  readonly dataset: string;
  readonly names: readonly string[];
}

/** One moment: the roll-up first, where it does not stand still. */
export interface Tick {
  readonly at: number;
  readonly sumsUp: boolean;
}

export interface PlainAlert {
  readonly host?: string;
  readonly name: string;
  readonly end: number;
  readonly value: number;
  readonly dataset: string;
}

const day = 86_400_000;

/** What a rule may know of the past in one run: events that were summed up, and since when all of them are. */
interface Past {
  readonly events: readonly Seen[];
  readonly since: number;
}

interface Window {
  readonly start: number;
  readonly end: number;
  readonly seen: readonly Seen[];
  readonly past: Past;
}

/**
 * What a rule over values must raise, from the events alone: no roll-ups, no queries. Groups are `host`.
 *
 * @param reach milliseconds of events that the first run of the roll-up sums up
 */
export function plainSightings(
  rule: NormalRule,
  stage: FirstSeenStage | RareStage,
  events: readonly Seen[],
  ticks: readonly Tick[],
  reach: number,
): readonly PlainAlert[] {
  const { delay, late } = rule.schedule;
  const apart = rule.suppress.for * 1000;
  const alerts: PlainAlert[] = [];
  const keyOf = ({ host, name }: PlainAlert): string =>
    JSON.stringify(rule.suppress.by.length > 0 ? [host, name] : [name]);
  let past: Past | undefined;
  for (const { at, sumsUp } of ticks) {
    const until = at - delay * 1000;
    const visible = events.filter(({ arrives }) => arrives <= at);
    if (sumsUp) {
      const since: number = past?.since ?? until - reach;
      past = { events: visible.filter(({ time }) => time >= since && time < until), since };
    }
    const found: PlainAlert[] = [];
    for (const end of [until, until - late * 1000]) {
      const start = end - stage.timespan * 1000;
      const seen = visible.filter(({ time }) => time >= start && time < end);
      if (past === undefined) continue;
      const window = { start, end, seen, past };
      const all = stage.kind === 'rare' ? rareIn(stage, window) : newIn(stage, window);
      const silent = (alert: PlainAlert): boolean =>
        alerts.some(
          (other) => keyOf(other) === keyOf(alert) && Math.abs(other.end - end) < Math.max(1000, apart),
        );
      found.push(...all.filter((alert) => !silent(alert)));
    }
    const rank = ({ value }: PlainAlert): number => (stage.kind === 'rare' ? value : -value);
    found.sort((a, b) => rank(a) - rank(b) || a.end - b.end || compare(keyed(keyOf, a), keyed(keyOf, b)));
    for (const alert of found) {
      const near = alerts.some(
        (other) =>
          keyOf(other) === keyOf(alert) &&
          (other.end === alert.end || Math.abs(other.end - alert.end) < apart),
      );
      if (!near) alerts.push(alert);
    }
  }
  return alerts;
}

function keyed(keyOf: (alert: PlainAlert) => string, alert: PlainAlert): string {
  return JSON.stringify([keyOf(alert), alert.host ?? '', alert.name, alert.dataset]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups of the window with how many events each has. */
function groupsOf({ seen, end }: Window, byHost: boolean): readonly PlainAlert[] {
  const groups = new Map<string, PlainAlert>();
  for (const { host, names, dataset } of seen) {
    for (const name of new Set(names)) {
      const id = JSON.stringify([byHost ? host : '', name, dataset]);
      const value = (groups.get(id)?.value ?? 0) + 1;
      groups.set(id, { ...(byHost ? { host } : {}), name, dataset, end, value });
    }
  }
  return [...groups.values()];
}

function newIn(stage: FirstSeenStage, window: Window): readonly PlainAlert[] {
  const { start, past } = window;
  const least = stage.minimumHistory * 1000;
  const oldest = start - stage.history * 1000;
  if (stage.scope === 'fleet' && past.since > start - least) return [];
  const before = past.events.filter(({ time }) => time >= oldest && time < start);
  return groupsOf(window, stage.groupBy.length > 0).filter(({ host, name }) => {
    const own = stage.scope === 'fleet' ? before : before.filter((event) => event.host === host);
    if (stage.scope === 'entity' && least > 0 && !isLong(past.events, host, oldest, start - least))
      return false;
    return !own.some(({ names }) => names.includes(name));
  });
}

/** Whether there is a day with something before `latest` of which something lies after `oldest`. */
function isLong(events: readonly Seen[], host: string | undefined, oldest: number, latest: number): boolean {
  const own = events.filter((event) => event.host === host && event.names.length > 0);
  return own.some(
    ({ time }) =>
      time < latest &&
      own.some((other) => Math.floor(other.time / day) === Math.floor(time / day) && other.time >= oldest),
  );
}

function rareIn(stage: RareStage, window: Window): readonly PlainAlert[] {
  const { start, past } = window;
  if (past.since > start - stage.minimumHistory * 1000) return [];
  const oldest = start - stage.history * 1000;
  const before = past.events.filter(({ time, names }) => time >= oldest && time < start && names.length > 0);
  if (new Set(before.map(({ host }) => host)).size < stage.ofAtLeast) return [];
  return groupsOf(window, true).flatMap((alert) => {
    const holders = [...before, ...window.seen].filter(({ names }) => names.includes(alert.name));
    const value = new Set(holders.map(({ host }) => host)).size;
    return value > stage.atMost ? [] : [{ ...alert, value }];
  });
}
