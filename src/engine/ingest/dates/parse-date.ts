import { dayNames, monthNames } from '../../values/date-names.js';
import type { DateField, DatePart } from './date-pattern.js';
import type { DateFields } from './parsed-date.js';
import { timeZone } from './time-zone.js';

/** Reads a text by a pattern; undefined where it does not fit, text left over included. */
export function parseDate(text: string, pattern: readonly DatePart[]): DateFields | undefined {
  const read = readParts(text, 0, pattern, {});
  return read?.end === text.length ? read.fields : undefined;
}

interface Read {
  readonly end: number;
  readonly fields: DateFields;
}

function readParts(
  text: string,
  start: number,
  parts: readonly DatePart[],
  fields: DateFields,
): Read | undefined {
  let read: Read = { end: start, fields };
  for (const [index, part] of parts.entries()) {
    const next = readPart(text, read, part, digitsAfter(parts, index));
    if (next === undefined) return undefined;
    read = next;
  }
  return read;
}

/** Digits that fixed-width parts right after this one need: a number of open width leaves them. */
function digitsAfter(parts: readonly DatePart[], index: number): number {
  let digits = 0;
  for (const part of parts.slice(index + 1)) {
    if (part.kind === 'literal' || part.kind === 'optional' || !isFixed(part.kind, part.width)) break;
    digits += part.width;
  }
  return digits;
}

function isFixed(kind: DateField, width: number): boolean {
  return (
    kind === 'fraction' ||
    (width === 2 && /^(?:year(?:-of-era)?|month|day|hour|half-day-hour|minute|second)$/.test(kind))
  );
}

function readPart(text: string, { end, fields }: Read, part: DatePart, reserved: number): Read | undefined {
  switch (part.kind) {
    case 'literal':
      return text.startsWith(part.text, end) ? { end: end + part.text.length, fields } : undefined;
    case 'optional':
      return readParts(text, end, part.parts, fields) ?? { end, fields };
    case 'weekday':
      return readName(text, end, names(dayNames, part.width === 4), (weekday) => ({ ...fields, weekday }));
    case 'half-day':
      return readName(text, end, ['AM', 'PM'], (index) => ({ ...fields, afternoon: index === 1 }));
    case 'zone':
      return readZone(text, end, /^[A-Za-z0-9_/+:-]+/, fields);
    case 'offset':
      return readZone(text, end, offsetForm(part.width), fields);
    case 'offset-z':
      return readZone(text, end, new RegExp(`^Z|${offsetForm(part.width).source}`), fields);
    case 'offset-rfc':
      return readZone(text, end, /^[+-]\d{4}/, fields);
    case 'fraction':
      return readDigits(text, end, part.width, part.width, (number) => ({
        ...fields,
        nanos: number * 10 ** (9 - part.width),
      }));
    case 'month':
      if (part.width > 2) {
        return readName(text, end, names(monthNames, part.width === 4), (month) => ({
          ...fields,
          month: month + 1,
        }));
      }
      return readNumber(text, end, part.width, reserved, (month) => ({ ...fields, month }));
    case 'year':
    case 'year-of-era':
      return readYear(text, end, part.width, reserved, (year) => ({
        ...fields,
        year,
        ofEra: part.kind === 'year-of-era',
      }));
    case 'day':
      return readNumber(text, end, part.width, reserved, (day) => ({ ...fields, day }));
    case 'day-of-year':
      return readNumber(text, end, part.width, reserved, (dayOfYear) => ({ ...fields, dayOfYear }));
    case 'hour':
      return readNumber(text, end, part.width, reserved, (hour) => ({ ...fields, hour }));
    case 'half-day-hour':
      return readNumber(text, end, part.width, reserved, (halfDayHour) => ({ ...fields, halfDayHour }));
    case 'minute':
      return readNumber(text, end, part.width, reserved, (minute) => ({ ...fields, minute }));
    case 'second':
      return readNumber(text, end, part.width, reserved, (second) => ({ ...fields, second }));
  }
}

/** Two letters are a year of this century. */
function readYear(
  text: string,
  start: number,
  width: number,
  reserved: number,
  set: (year: number) => DateFields,
): Read | undefined {
  if (width === 1) return readNumber(text, start, width, reserved, set);
  return readDigits(text, start, width, width, (year) => set(width === 2 ? 2000 + year : year));
}

/** One letter reads any number of digits, more letters exactly so many. */
function readNumber(
  text: string,
  start: number,
  width: number,
  reserved: number,
  set: (number: number) => DateFields,
): Read | undefined {
  if (width > 1) return readDigits(text, start, width, width, set);
  const available = /^\d*/.exec(text.slice(start, start + 19))?.[0].length ?? 0;
  return readDigits(text, start, 1, Math.max(1, available - reserved), set);
}

function readDigits(
  text: string,
  start: number,
  least: number,
  most: number,
  set: (number: number) => DateFields,
): Read | undefined {
  const digits = /^\d+/.exec(text.slice(start, start + most))?.[0] ?? '';
  if (digits.length < least) return undefined;
  return { end: start + digits.length, fields: set(Number(digits)) };
}

function readName(
  text: string,
  start: number,
  choices: readonly string[],
  set: (index: number) => DateFields,
): Read | undefined {
  const index = choices.findIndex((choice) => text.startsWith(choice, start));
  const choice = choices[index];
  return choice === undefined ? undefined : { end: start + choice.length, fields: set(index) };
}

function names(full: readonly string[], long: boolean): readonly string[] {
  return long ? full : full.map((name) => name.slice(0, 3));
}

/** `+hh[mm]`, `+hhmm`, `+hh:mm` for one, two, three letters. */
function offsetForm(width: number): RegExp {
  if (width === 1) return /^[+-]\d{2}(?:\d{2})?/;
  return width === 2 ? /^[+-]\d{4}/ : /^[+-]\d{2}:\d{2}/;
}

function readZone(text: string, start: number, form: RegExp, fields: DateFields): Read | undefined {
  const name = form.exec(text.slice(start, start + 64))?.[0];
  const zone = name === undefined ? undefined : timeZone(name);
  return name === undefined || zone === undefined
    ? undefined
    : { end: start + name.length, fields: { ...fields, zone } };
}
