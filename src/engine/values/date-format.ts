import type { CompiledPattern, DateParts } from './date-pattern.js';
import { compileDatePattern, printOffset } from './date-pattern.js';
import type { TimeZone } from './time-zone.js';
import { localToUtc, offsetAt, parseOffset, utc } from './time-zone.js';

/** A mapping's or query's `format`: patterns of which the first that fits reads, and the first prints. */
export interface DateFormat {
  readonly text: string;
  readonly patterns: readonly CompiledPattern[];
}

const strictOptional =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:(?<=-\d{2}-\d{2})T(?:(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const lenientOptional =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:(?<=-\d{1,2}-\d{1,2})T(?:(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

const digitZero = 48;

/** The number that a run of digits spells; undefined where one of them is none. */
function digits(text: string, from: number, to: number): number | undefined {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - digitZero;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** The form in which nearly all moments come, `2026-01-02T03:04:05.678Z`, read without an expression. */
function isoParts(text: string): DateParts | undefined {
  if (text.length !== 24 || text[23] !== 'Z' || text[10] !== 'T' || text[19] !== '.') return undefined;
  if (text[4] !== '-' || text[7] !== '-' || text[13] !== ':' || text[16] !== ':') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  const milli = digits(text, 20, 23);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (hour === undefined || minute === undefined || second === undefined || milli === undefined)
    return undefined;
  return { year, month, day, hour, minute, second, nano: milli * 1_000_000, zone: utc };
}

function optionalParts(expression: RegExp, text: string): DateParts | undefined {
  const iso = isoParts(text);
  if (iso !== undefined) return iso;
  const found = expression.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = found as (string | undefined)[];
  const minutes = zone === undefined ? undefined : parseOffset(zone);
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    ...(hour !== undefined && { hour: Number(hour) }),
    ...(minute !== undefined && { minute: Number(minute) }),
    ...(second !== undefined && { second: Number(second) }),
    ...(fraction !== undefined && { nano: Number(fraction.padEnd(9, '0')) }),
    ...(minutes !== undefined && { zone: { kind: 'fixed', minutes } }),
  };
}

function printIso(time: number, offset = 0): string {
  const iso = new Date(Math.floor(time) + offset * 60_000).toISOString();
  return offset === 0 ? iso : iso.slice(0, -1) + printOffset(offset, true);
}

function printIsoNanos(time: number, offset = 0): string {
  const nanos = Math.round((time - Math.floor(time)) * 1e6);
  const iso = printIso(time, offset);
  const digits = String(nanos).padStart(6, '0').replace(/0+$/, '');
  return nanos === 0 ? iso : iso.slice(0, 23) + digits + iso.slice(23);
}

function epoch(scale: number): CompiledPattern {
  return {
    parse(text) {
      return /^-?\d{1,18}(?:\.\d{0,9})?$/.test(text) ? { epoch: Number(text) * scale } : undefined;
    },
    format(time) {
      return String(time / scale);
    },
  };
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/mapping-date-format.html */
const special: Readonly<Record<string, CompiledPattern>> = {
  epoch_millis: epoch(1),
  epoch_second: epoch(1000),
  strict_date_optional_time: { parse: (text) => optionalParts(strictOptional, text), format: printIso },
  strict_date_optional_time_nanos: {
    parse: (text) => optionalParts(strictOptional, text),
    format: printIsoNanos,
  },
  date_optional_time: { parse: (text) => optionalParts(lenientOptional, text), format: printIso },
  iso8601: { parse: (text) => optionalParts(strictOptional, text), format: printIso },
};

const named: Readonly<Record<string, string>> = {
  basic_date: 'yyyyMMdd',
  basic_date_time: "yyyyMMdd'T'HHmmss.SSSX",
  basic_date_time_no_millis: "yyyyMMdd'T'HHmmssX",
  basic_time: 'HHmmss.SSSX',
  basic_time_no_millis: 'HHmmssX',
  date: 'yyyy-MM-dd',
  date_hour: "yyyy-MM-dd'T'HH",
  date_hour_minute: "yyyy-MM-dd'T'HH:mm",
  date_hour_minute_second: "yyyy-MM-dd'T'HH:mm:ss",
  date_hour_minute_second_fraction: "yyyy-MM-dd'T'HH:mm:ss.SSS",
  date_hour_minute_second_millis: "yyyy-MM-dd'T'HH:mm:ss.SSS",
  date_time: "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
  date_time_no_millis: "yyyy-MM-dd'T'HH:mm:ssXXX",
  hour: 'HH',
  hour_minute: 'HH:mm',
  hour_minute_second: 'HH:mm:ss',
  hour_minute_second_millis: 'HH:mm:ss.SSS',
  time: 'HH:mm:ss.SSSXXX',
  time_no_millis: 'HH:mm:ssXXX',
  year: 'yyyy',
  year_month: 'yyyy-MM',
  year_month_day: 'yyyy-MM-dd',
};

function openPattern(name: string): CompiledPattern | undefined {
  if (Object.hasOwn(special, name)) return special[name];
  const plain = name.startsWith('strict_') ? name.slice('strict_'.length) : name;
  if (Object.hasOwn(named, plain)) return compileDatePattern(named[plain] ?? '');
  return /^[a-z]+(?:_[a-z0-9]+)+$/.test(name) ? undefined : compileDatePattern(name);
}

/** Splits at `||` outside quotes. */
function alternatives(text: string): string[] {
  return text.split('||').map((part) => part.trim());
}

const opened = new Map<string, DateFormat | undefined>();

function openFormat(text: string): DateFormat | undefined {
  const patterns: CompiledPattern[] = [];
  for (const part of alternatives(text)) {
    const pattern = part === '' ? undefined : openPattern(part);
    if (pattern === undefined) return undefined;
    patterns.push(pattern);
  }
  return { text, patterns };
}

/** Reads a `format`; undefined where a pattern in it is not known. */
export function parseDateFormat(text: string): DateFormat | undefined {
  if (!opened.has(text)) opened.set(text, openFormat(text));
  return opened.get(text);
}

function mustOpen(text: string): DateFormat {
  const format = openFormat(text);
  if (format === undefined) throw new Error(`unknown date format ${text}`);
  return format;
}

export const defaultDateFormat = mustOpen('strict_date_optional_time||epoch_millis');
export const defaultNanosFormat = mustOpen('strict_date_optional_time_nanos||epoch_millis');
export const isoFormat = mustOpen('strict_date_optional_time');

function hourOf(parts: DateParts): number | undefined {
  if (parts.halfDayHour === undefined) return parts.hour;
  return (parts.halfDayHour % 12) + (parts.afternoon === true ? 12 : 0);
}

function inRange(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** The moment of parts. Missing months and days are the first; missing times the first, or the last on rounding up. */
function toTime(parts: DateParts, roundUp: boolean, zone: TimeZone): number | undefined {
  if (parts.epoch !== undefined) return parts.epoch;
  const { year = 1970, month = 1 } = parts;
  const day = parts.day ?? 1;
  const hour = hourOf(parts) ?? (roundUp ? 23 : 0);
  const minute = parts.minute ?? (roundUp ? 59 : 0);
  const second = parts.second ?? (roundUp ? 59 : 0);
  const nano = parts.nano ?? (roundUp ? 999_000_000 : 0);
  if (!inRange(month, 1, 12) || !inRange(hour, 0, 23) || !inRange(minute, 0, 59) || !inRange(second, 0, 59)) {
    return undefined;
  }
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, parts.dayOfYear ?? day);
  const fits = parts.dayOfYear === undefined ? date.getUTCDate() === day : date.getUTCFullYear() === year;
  if (!fits || day < 1) return undefined;
  const local = date.getTime() + hour * 3_600_000 + minute * 60_000 + second * 1000 + nano / 1e6;
  return localToUtc(parts.zone ?? zone, local);
}

export interface DateReading {
  /** Fill what is missing with the last moment (`gt`, `lte`) instead of the first. */
  readonly roundUp?: boolean;
  /** For texts that name no zone. */
  readonly zone?: TimeZone;
}

/** The moment that a text denotes in epoch milliseconds; undefined if no pattern of the format reads it. */
export function parseDate(format: DateFormat, text: string, reading: DateReading = {}): number | undefined {
  for (const pattern of format.patterns) {
    const parts = pattern.parse(text);
    const time =
      parts === undefined ? undefined : toTime(parts, reading.roundUp === true, reading.zone ?? utc);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** Prints a moment with the first pattern of the format, in UTC or in the local time of a zone. */
export function formatDate(format: DateFormat, time: number, zone: TimeZone = utc): string {
  const pattern = format.patterns[0] ?? special['strict_date_optional_time'];
  return pattern?.format(time, Math.round(offsetAt(zone, time) / 60_000)) ?? '';
}
