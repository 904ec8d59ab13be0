import type { CalendarUnit } from './calendar.js';
import { addUnits, floorUnit } from './calendar.js';
import type { DateFormat } from './date-format.js';
import { parseDate } from './date-format.js';
import type { TimeZone } from './time-zone.js';
import { utc } from './time-zone.js';

export interface DateMathContext {
  readonly format: DateFormat;
  /** Epoch milliseconds of `now`. */
  readonly now: number;
  /** `gt` and `lte` round up, `gte` and `lt` down. */
  readonly roundUp: boolean;
  readonly zone?: TimeZone;
}

const units: Readonly<Record<string, CalendarUnit>> = {
  y: 'year',
  M: 'month',
  w: 'week',
  d: 'day',
  h: 'hour',
  H: 'hour',
  m: 'minute',
  s: 'second',
};

const step = /([+-])(\d{0,9})([yMwdhHms])|\/([yMwdhHms])/y;

/** Applies `+1d-2h/d`. Undefined where the text is no date math. */
function applyMath(math: string, start: number, context: DateMathContext): number | undefined {
  const zone = context.zone ?? utc;
  let time = start;
  let at = 0;
  while (at < math.length) {
    step.lastIndex = at;
    const [all, sign, count = '', unit, rounding] = (step.exec(math) ?? []) as (string | undefined)[];
    if (all === undefined) return undefined;
    at += all.length;
    const added = units[unit ?? ''];
    const rounded = units[rounding ?? ''];
    if (added !== undefined) {
      time = addUnits(time, added, (sign === '-' ? -1 : 1) * (count === '' ? 1 : Number(count)), zone);
    } else if (rounded !== undefined) {
      time = floorUnit(time, rounded, zone);
      if (context.roundUp) time = addUnits(time, rounded, 1, zone) - 1;
    }
  }
  return time;
}

/**
 * The moment of a date in a query: a date, `now`, or either with date math (`now-1h/h`, `2026-01-01||+1M/d`).
 * Undefined if it cannot be read.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/common-options.html#date-math
 */
export function evaluateDate(text: string, context: DateMathContext): number | undefined {
  if (text.startsWith('now')) return applyMath(text.slice(3), context.now, context);
  const zone = context.zone ?? utc;
  const bars = text.indexOf('||');
  if (bars < 0) return parseDate(context.format, text, { roundUp: context.roundUp, zone });
  const anchor = parseDate(context.format, text.slice(0, bars), { zone });
  return anchor === undefined ? undefined : applyMath(text.slice(bars + 2), anchor, context);
}
