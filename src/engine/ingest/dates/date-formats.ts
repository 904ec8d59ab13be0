import { parseDouble } from '../java-number.js';
import { parseDate } from './parse-date.js';
import { parseDatePattern } from './date-pattern.js';
import { resolveDate, type DateFields, type Instant } from './parsed-date.js';
import { timeZone, type TimeZone } from './time-zone.js';

/** Reads a text as a date; undefined where it is none in this format. `now` gives a missing year. */
export type DateReader = (text: string, zone: TimeZone, now: number) => Instant | undefined;

/**
 * A reader for a format of the `date` processor: ISO8601, UNIX, UNIX_MS, a few of Elasticsearch's named formats, or a
 * java.time pattern. Throws DatePatternError for a format that is not supported.
 */
export function dateReader(format: string): DateReader {
  switch (format) {
    case 'ISO8601':
    case 'iso8601':
    case 'strict_date_optional_time':
    case 'strict_date_optional_time_nanos':
      return readIso8601;
    case 'UNIX':
      return (text) => readSeconds(text);
    case 'epoch_second':
      return (text) => (/^-?\d+(?:\.\d{1,9})?$/.test(text) ? readSeconds(text) : undefined);
    case 'epoch_millis':
      return (text) =>
        /^-?\d{1,16}(?:\.\d{1,6})?$/.test(text) ? instantAt(Math.trunc(Number(text))) : undefined;
    case 'UNIX_MS':
      return (text) => (/^[+-]?\d{1,16}$/.test(text) ? instantAt(Number(text)) : undefined);
    default: {
      const pattern = parseDatePattern(format);
      return (text, zone, now) => {
        const fields = parseDate(text, pattern);
        return fields === undefined ? undefined : resolveDate(fields, zone, now);
      };
    }
  }
}

const MAX_MILLIS = 8.64e15;

function instantAt(millis: number): Instant | undefined {
  // NaN fails the comparison too.
  return Math.abs(millis) <= MAX_MILLIS ? { millis, nanos: 0 } : undefined;
}

function readSeconds(text: string): Instant | undefined {
  const seconds = parseDouble(text);
  return seconds === undefined ? undefined : instantAt(Math.trunc(seconds * 1000));
}

const ISO8601 =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(?:(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?)?$/;

function readIso8601(text: string, zone: TimeZone, now: number): Instant | undefined {
  const match = ISO8601.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const ownZone = offset === undefined ? undefined : timeZone(offset);
  if (offset !== undefined && ownZone === undefined) return undefined;
  const fields: DateFields = {
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    nanos: Number((fraction ?? '').padEnd(9, '0')),
    ...(ownZone === undefined ? {} : { zone: ownZone }),
  };
  return resolveDate(fields, zone, now);
}
