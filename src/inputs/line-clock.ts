import { isMoment, parseTime } from './time.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const priority = String.raw`^(?:<\d{1,3}>)?`;
/** `<30>1 2026-01-01T12:00:00.123Z ns1 …`, and the same without what syslog's newer form puts before the time. */
const iso = new RegExp(
  String.raw`${priority}(?:1 )?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)(?= |$)`,
);
/** `Nov 24 19:06:46`, of syslog; some put the year behind the day. */
const syslog = new RegExp(
  String.raw`${priority}([A-Z][a-z]{2}) ([ \d]?\d) (?:(\d{4}) )?(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?= |$)`,
);
/** `24-Nov-2026 19:10:18.018`, of BIND. */
const bind = /^(\d\d)-([A-Z][a-z]{2})-(\d{4}) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?= |$)/;
/** `[1763982410]`, of Unbound. */
const epoch = /^\[(\d{9,11})(?:\.(\d{1,9}))?\](?= |$)/;

const day = 24 * 60 * 60 * 1000;

/** Where the year of a clock that shows none comes from. */
export interface ClockOptions {
  /** Epoch milliseconds that the first line is not before: the start of the recording, where it is told. */
  readonly start?: number;
  /** Epoch milliseconds that no line can lie a day beyond. */
  readonly now: number;
}

/**
 * Reads the time at the beginning of a line of a log, in the forms of syslog, BIND, dnsmasq and Unbound; undefined
 * where there is none. A time without a zone is UTC. A clock without a year gets the one of the lines before; the first line
 * the earliest that is not before the start, else the latest that has been. So lines have to come in their order.
 */
export function createLineClock(options: ClockOptions): (text: string) => number | undefined {
  let previous: number | undefined;
  return (text) => {
    const time = fullTime(text) ?? yearless(text, (at) => chooseYear(at, previous, options));
    if (time === undefined || !isMoment(time)) return undefined;
    previous = time;
    return time;
  };
}

function fullTime(text: string): number | undefined {
  const stamped = iso.exec(text);
  if (stamped !== null) return parseTime(stamped[1]);
  const seconds = epoch.exec(text);
  if (seconds !== null) return Number(seconds[1]) * 1000 + milliseconds(seconds[2]);
  const named = bind.exec(text);
  if (named === null) return undefined;
  const [, date, month, year, ...clock] = named;
  return moment(Number(year), month, Number(date), clock);
}

function yearless(text: string, choose: (at: (year: number) => number | undefined) => number | undefined) {
  const found = syslog.exec(text);
  if (found === null) return undefined;
  const [, month, date, year, ...clock] = found;
  if (year !== undefined) return moment(Number(year), month, Number(date), clock);
  return choose((candidate) => moment(candidate, month, Number(date), clock));
}

/** A moment of UTC; undefined for a day that the year does not have. */
function moment(
  year: number,
  month: string | undefined,
  date: number,
  [hour, minute, second, fraction]: readonly (string | undefined)[],
): number | undefined {
  const index = months.indexOf(month ?? '');
  const midnight = Date.UTC(year, index, date);
  if (index === -1 || new Date(midnight).getUTCDate() !== date) return undefined;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds(fraction);
}

function milliseconds(fraction: string | undefined): number {
  return Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
}

function chooseYear(
  at: (year: number) => number | undefined,
  previous: number | undefined,
  { start, now }: ClockOptions,
): number | undefined {
  if (previous !== undefined) return nearest(at, previous);
  if (start !== undefined) return earliestFrom(at, start);
  return latestUntil(at, now + day);
}

/** Lines come in order but for a little: the year that brings a line next to the one before. */
function nearest(at: (year: number) => number | undefined, previous: number): number | undefined {
  const year = new Date(previous).getUTCFullYear();
  let best: number | undefined;
  for (const candidate of [year - 1, year, year + 1].map(at)) {
    if (candidate === undefined) continue;
    if (best === undefined || Math.abs(candidate - previous) < Math.abs(best - previous)) best = candidate;
  }
  return best;
}

/** The start is given to the second at best, and often as the day: a line a day before it is of its year too. */
function earliestFrom(at: (year: number) => number | undefined, start: number): number | undefined {
  const year = new Date(start).getUTCFullYear();
  const candidates = Array.from({ length: 10 }, (_, index) => at(year - 1 + index));
  return candidates.find((candidate) => candidate !== undefined && candidate >= start - day);
}

/** Nine years back there is a 29 February in any case. */
function latestUntil(at: (year: number) => number | undefined, end: number): number | undefined {
  const year = new Date(end).getUTCFullYear();
  const candidates = Array.from({ length: 9 }, (_, index) => at(year - index));
  return candidates.find((candidate) => candidate !== undefined && candidate <= end);
}
