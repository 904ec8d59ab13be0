import type { ObjectPart, Part } from '../../request.js';
import { asString, child, has, optional, refuse } from '../../request.js';
import type { CalendarUnit } from '../../values/calendar.js';
import { addUnits, floorUnit } from '../../values/calendar.js';
import type { TimeZone } from '../../values/time-zone.js';
import { localToUtc, offsetAt, parseTimeZone, utc } from '../../values/time-zone.js';

/** Puts moments into buckets. */
export interface Rounding {
  /** The beginning of the bucket that a moment lies in. */
  floor(time: number): number;
  /** The beginning of the bucket after. */
  next(key: number): number;
  readonly zone: TimeZone;
}

const calendarUnits: Readonly<Record<string, CalendarUnit>> = {
  ...{ second: 'second', '1s': 'second', minute: 'minute', '1m': 'minute', hour: 'hour', '1h': 'hour' },
  ...{ day: 'day', '1d': 'day', week: 'week', '1w': 'week', month: 'month', '1M': 'month' },
  ...{ quarter: 'quarter', '1q': 'quarter', year: 'year', '1y': 'year' },
};

const millis: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function readDuration(part: Part, signed: boolean): number {
  const text = asString(part, 'an interval');
  const [, sign, count = '', unit = ''] = /^([+-]?)(\d+)(ms|s|m|h|d)$/.exec(text) ?? [];
  const size = millis[unit];
  if (size === undefined || (sign !== '' && !signed))
    return refuse(part, `"${text}" is no time of the form 30s, 5m, 1h or 1d`);
  return (sign === '-' ? -1 : 1) * Number(count) * size;
}

function readZone(part: Part): TimeZone {
  const text = asString(part, '"time_zone"');
  return parseTimeZone(text) ?? refuse(part, `time zone "${text}" is not known`);
}

function fixed(interval: number, zone: TimeZone): Rounding {
  const plain = zone.kind === 'fixed' && zone.minutes === 0;
  const floor = (time: number): number => Math.floor(time / interval) * interval;
  return {
    zone,
    floor: plain ? floor : (time) => localToUtc(zone, floor(time + offsetAt(zone, time))),
    next: (key) => key + interval,
  };
}

function shifted(rounding: Rounding, offset: number): Rounding {
  if (offset === 0) return rounding;
  return {
    zone: rounding.zone,
    floor: (time) => rounding.floor(time - offset) + offset,
    next: (key) => rounding.next(key - offset) + offset,
  };
}

export const intervalKeys = ['fixed_interval', 'calendar_interval', 'offset', 'time_zone'];

/** Reads the interval of a date_histogram, with its offset and time zone. */
export function readRounding(body: ObjectPart): Rounding {
  const zone = optional(body, 'time_zone', readZone) ?? utc;
  const offset = optional(body, 'offset', (part) => readDuration(part, true)) ?? 0;
  if (has(body, 'fixed_interval') === has(body, 'calendar_interval')) {
    refuse(body, 'exactly one of fixed_interval and calendar_interval is expected');
  }
  if (has(body, 'fixed_interval')) {
    const interval = readDuration(child(body, 'fixed_interval'), false);
    if (interval < 1) refuse(child(body, 'fixed_interval'), 'an interval must be longer than zero');
    return shifted(fixed(interval, zone), offset);
  }
  const part = child(body, 'calendar_interval');
  const name = asString(part, '"calendar_interval"');
  const unit = Object.hasOwn(calendarUnits, name) ? calendarUnits[name] : undefined;
  if (unit === undefined) return refuse(part, `"${name}" is no unit of the calendar, as minute, day or 1M`);
  const rounding: Rounding = {
    zone,
    floor: (time) => floorUnit(time, unit, zone),
    next: (key) => addUnits(key, unit, 1, zone),
  };
  return shifted(rounding, offset);
}
