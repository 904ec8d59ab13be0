import type { TimeZone } from './time-zone.js';
import { localToUtc, offsetAt } from './time-zone.js';

export type CalendarUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const unitMillis = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
} as const;

/** Moves a local time by months; a day that the month lacks becomes its last. */
function addMonths(local: number, months: number): number {
  const date = new Date(Math.floor(local));
  const day = date.getUTCDate();
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  const timeOfDay = local - Math.floor(local / unitMillis.day) * unitMillis.day;
  return Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(day, last)) + timeOfDay;
}

/** Adds units of the calendar in a time zone: days and more keep the local time of day. */
export function addUnits(time: number, unit: CalendarUnit, count: number, zone: TimeZone): number {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return time + count * unitMillis[unit];
    case 'day':
    case 'week':
      return localToUtc(zone, time + offsetAt(zone, time) + count * unitMillis[unit]);
    case 'month':
      return localToUtc(zone, addMonths(time + offsetAt(zone, time), count));
    case 'quarter':
      return localToUtc(zone, addMonths(time + offsetAt(zone, time), count * 3));
    case 'year':
      return localToUtc(zone, addMonths(time + offsetAt(zone, time), count * 12));
  }
}

function floorLocal(local: number, unit: CalendarUnit): number {
  const date = new Date(Math.floor(local));
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return Math.floor(local / unitMillis[unit]) * unitMillis[unit];
    case 'week': {
      const day = Math.floor(local / unitMillis.day);
      const sinceMonday = (((day + 3) % 7) + 7) % 7;
      return (day - sinceMonday) * unitMillis.day;
    }
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case 'quarter':
      return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
    case 'year':
      return Date.UTC(date.getUTCFullYear(), 0, 1);
  }
}

/** The beginning of the unit that a moment lies in. Weeks begin on Monday. */
export function floorUnit(time: number, unit: CalendarUnit, zone: TimeZone): number {
  return localToUtc(zone, floorLocal(time + offsetAt(zone, time), unit));
}
