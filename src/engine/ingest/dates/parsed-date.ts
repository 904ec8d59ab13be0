import { instantOf, type TimeZone } from './time-zone.js';

/** Fields that a date text gave. Offsets are in minutes, `nanos` in nanoseconds of the second. */
export interface DateFields {
  year?: number;
  /** True for a year of the letter y. Java does not hold such a date against its weekday. */
  ofEra?: boolean;
  month?: number;
  day?: number;
  dayOfYear?: number;
  /** 0 is Sunday. */
  weekday?: number;
  hour?: number;
  halfDayHour?: number;
  afternoon?: boolean;
  minute?: number;
  second?: number;
  nanos?: number;
  zone?: TimeZone;
}

/** A moment: epoch milliseconds and the nanoseconds on top of them. */
export interface Instant {
  readonly millis: number;
  readonly nanos: number;
}

/**
 * The moment that the fields mean; undefined where there is no such day or hour. Without a month or day it is the
 * first, without a time midnight. Without a year the server puts the rest into the year of `now` in UTC, field by
 * field: a day behind the month's end becomes its last, and neither an offset nor a weekday in the text counts.
 */
export function resolveDate(fields: Readonly<DateFields>, zone: TimeZone, now: number): Instant | undefined {
  const day = fields.year === undefined ? dayInYearOf(now, fields) : dayOf(fields, fields.year);
  const hour = hourOf(fields);
  const { minute = 0, second = 0, nanos = 0 } = fields;
  if (day === undefined || hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const local = day + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(nanos / 1e6);
  const ownZone = fields.year === undefined ? undefined : fields.zone;
  return { millis: instantOf(local, ownZone ?? zone), nanos: nanos % 1e6 };
}

/** An hour of the half-day means nothing without the half. */
function hourOf({ hour, halfDayHour, afternoon }: Readonly<DateFields>): number | undefined {
  if (halfDayHour !== undefined && (halfDayHour < 1 || halfDayHour > 12)) return undefined;
  if (halfDayHour === undefined || afternoon === undefined) return hour ?? 0;
  return (halfDayHour % 12) + (afternoon ? 12 : 0);
}

/** The day's start as epoch milliseconds, as if in UTC. */
function dayOf(fields: Readonly<DateFields>, year: number): number | undefined {
  const { month = 1, day = 1, dayOfYear } = fields;
  const date = new Date(0);
  date.setUTCFullYear(year, dayOfYear === undefined ? month - 1 : 0, dayOfYear ?? day);
  const fits =
    dayOfYear === undefined
      ? date.getUTCMonth() === month - 1 && date.getUTCDate() === day
      : dayOfYear > 0 && date.getUTCFullYear() === year;
  const contradicted =
    fields.weekday !== undefined && fields.ofEra !== true && date.getUTCDay() !== fields.weekday;
  return fits && !contradicted ? date.getTime() : undefined;
}

function dayInYearOf(now: number, { month = 1, day = 1 }: Readonly<DateFields>): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const year = new Date(now).getUTCFullYear();
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Date.UTC(year, month - 1, Math.min(day, last));
}
