import { parseOffset, parseTimeZone } from './time-zone.js';
import type { TimeZone } from './time-zone.js';
import { dayNames, monthNames } from './date-names.js';

/** What a text says of a moment. Parts that it leaves out are absent. */
export interface DateParts {
  /** The moment itself, where the text says nothing else: epoch formats. */
  readonly epoch?: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly dayOfYear?: number;
  readonly hour?: number;
  /** 1 to 12, with `afternoon`. */
  readonly halfDayHour?: number;
  readonly afternoon?: boolean;
  readonly minute?: number;
  readonly second?: number;
  readonly nano?: number;
  readonly zone?: TimeZone;
}

type MutableParts = { -readonly [K in keyof DateParts]: DateParts[K] };

type Element =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly count: number }
  | { readonly kind: 'optional'; readonly elements: readonly Element[] };

export interface CompiledPattern {
  parse(text: string): DateParts | undefined;
  /** Prints a moment in the local time of an offset in minutes. */
  format(time: number, offset?: number): string;
}

const known = 'yuMLdDHhKkmsSnaEXxZzVO';

/** Splits a java.time pattern; undefined where it uses a letter that is not understood here. */
function parseElements(pattern: string): readonly Element[] | undefined {
  const stack: Element[][] = [[]];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    const top = stack.at(-1);
    if (top === undefined) return undefined;
    if (character === "'") {
      const end = pattern.indexOf("'", i + 1);
      if (end < 0) return undefined;
      top.push({ kind: 'literal', text: end === i + 1 ? "'" : pattern.slice(i + 1, end) });
      i = end;
    } else if (character === '[') {
      stack.push([]);
    } else if (character === ']') {
      stack.pop();
      stack.at(-1)?.push({ kind: 'optional', elements: top });
    } else if (/[A-Za-z]/.test(character)) {
      let count = 1;
      while (pattern.charAt(i + count) === character) count++;
      if (!known.includes(character)) return undefined;
      top.push({ kind: 'field', letter: character, count });
      i += count - 1;
    } else {
      top.push({ kind: 'literal', text: character });
    }
  }
  return stack.length === 1 ? stack[0] : undefined;
}

function readDigits(text: string, at: number, least: number, most: number): string | undefined {
  let end = at;
  while (end < text.length && end - at < most && /\d/.test(text.charAt(end))) end++;
  return end - at < least ? undefined : text.slice(at, end);
}

function readName(
  text: string,
  at: number,
  names: readonly string[],
  short: boolean,
): [number, number] | undefined {
  for (const [i, name] of names.entries()) {
    const wanted = short ? name.slice(0, 3) : name;
    if (text.slice(at, at + wanted.length).toLowerCase() === wanted.toLowerCase())
      return [i, at + wanted.length];
  }
  return undefined;
}

function readZone(text: string, at: number): [TimeZone, number] | undefined {
  const offset = /^(?:Z(?![A-Za-z])|[+-]\d{2}(?::?\d{2})?)/.exec(text.slice(at));
  const found = offset?.[0];
  if (found !== undefined) {
    const minutes = parseOffset(found);
    return minutes === undefined ? undefined : [{ kind: 'fixed', minutes }, at + found.length];
  }
  const name = /^[A-Za-z][A-Za-z0-9_+/-]*/.exec(text.slice(at))?.[0];
  const zone = name === undefined ? undefined : parseTimeZone(name);
  return name === undefined || zone === undefined ? undefined : [zone, at + name.length];
}

/** Fields of digits: where their value goes and how many digits there may be. */
const digitFields: Readonly<Record<string, keyof DateParts>> = {
  M: 'month',
  L: 'month',
  d: 'day',
  H: 'hour',
  k: 'hour',
  h: 'halfDayHour',
  K: 'halfDayHour',
  m: 'minute',
  s: 'second',
};

function readNumber(
  element: { letter: string; count: number },
  text: string,
  at: number,
  parts: MutableParts,
): number {
  const { letter, count } = element;
  const year = letter === 'y' || letter === 'u';
  const most =
    count === 1 ? (year ? 9 : letter === 'D' ? 3 : 2) : Math.max(count, letter === 'S' ? count : 2);
  const digits = readDigits(text, at, count, letter === 'n' ? 9 : most);
  if (digits === undefined) return -1;
  const value = Number(digits);
  if (year) parts.year = count === 2 ? 2000 + value : value;
  else if (letter === 'S') parts.nano = Number(digits.padEnd(9, '0').slice(0, 9));
  else if (letter === 'n') parts.nano = value;
  else if (letter === 'D') parts.dayOfYear = value;
  else {
    const name = digitFields[letter];
    if (name === undefined) return -1;
    Object.assign(parts, { [name]: letter === 'k' ? value % 24 : value });
  }
  return at + digits.length;
}

function readField(
  element: { letter: string; count: number },
  text: string,
  at: number,
  parts: MutableParts,
): number {
  const { letter, count } = element;
  if ((letter === 'M' || letter === 'L') && count >= 3) {
    const found = readName(text, at, monthNames, count === 3);
    if (found === undefined) return -1;
    parts.month = found[0] + 1;
    return found[1];
  }
  if (letter === 'E') return readName(text, at, dayNames, count <= 3)?.[1] ?? -1;
  if (letter === 'a') {
    const half = text.slice(at, at + 2).toUpperCase();
    if (half !== 'AM' && half !== 'PM') return -1;
    parts.afternoon = half === 'PM';
    return at + 2;
  }
  if ('XxZzVO'.includes(letter)) {
    const zone = readZone(text, at);
    if (zone === undefined) return -1;
    parts.zone = zone[0];
    return zone[1];
  }
  return readNumber(element, text, at, parts);
}

/** The end of what the elements took of the text, or -1. */
function readElements(elements: readonly Element[], text: string, at: number, parts: MutableParts): number {
  let position = at;
  for (const element of elements) {
    switch (element.kind) {
      case 'literal':
        if (!text.startsWith(element.text, position)) return -1;
        position += element.text.length;
        break;
      case 'field':
        position = readField(element, text, position, parts);
        if (position < 0) return -1;
        break;
      case 'optional': {
        const inner: MutableParts = {};
        const end = readElements(element.elements, text, position, inner);
        if (end >= 0) {
          Object.assign(parts, inner);
          position = end;
        }
        break;
      }
    }
  }
  return position;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** `+01:00` or `+0100`. */
export function printOffset(offset: number, colon: boolean): string {
  const minutes = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${sign}${pad(Math.floor(minutes / 60), 2)}${colon ? ':' : ''}${pad(minutes % 60, 2)}`;
}

function formatOffset(letter: string, count: number, offset: number): string {
  if (offset !== 0) {
    const long = printOffset(offset, count === 3 || count === 5 || letter === 'z' || letter === 'V');
    return count === 1 && (letter === 'X' || letter === 'x') && long.endsWith('00') ? long.slice(0, 3) : long;
  }
  if (letter === 'X') return 'Z';
  if (letter === 'z' || letter === 'V') return 'UTC';
  if (letter === 'O') return 'GMT';
  return letter === 'x' && count === 1 ? '+00' : count === 3 || count === 5 ? '+00:00' : '+0000';
}

function formatField(letter: string, count: number, time: number, offset: number): string {
  const date = new Date(Math.floor(time));
  const nano = Math.round((time - Math.floor(time / 1000) * 1000) * 1e6);
  switch (letter) {
    case 'y':
    case 'u':
      return count === 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), count);
    case 'M':
    case 'L': {
      const name = monthNames[date.getUTCMonth()] ?? '';
      if (count >= 3) return count === 3 ? name.slice(0, 3) : name;
      return pad(date.getUTCMonth() + 1, count);
    }
    case 'd':
      return pad(date.getUTCDate(), count);
    case 'D':
      return pad(
        Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1,
        count,
      );
    case 'H':
      return pad(date.getUTCHours(), count);
    case 'k':
      return pad(date.getUTCHours() === 0 ? 24 : date.getUTCHours(), count);
    case 'h':
      return pad(date.getUTCHours() % 12 === 0 ? 12 : date.getUTCHours() % 12, count);
    case 'K':
      return pad(date.getUTCHours() % 12, count);
    case 'm':
      return pad(date.getUTCMinutes(), count);
    case 's':
      return pad(date.getUTCSeconds(), count);
    case 'S':
      return pad(nano, 9).slice(0, count);
    case 'n':
      return pad(nano, count);
    case 'a':
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'E': {
      const name = dayNames[date.getUTCDay()] ?? '';
      return count <= 3 ? name.slice(0, 3) : name;
    }
    default:
      return formatOffset(letter, count, offset);
  }
}

/** `time` is already the local one. */
function formatElements(elements: readonly Element[], time: number, offset: number): string {
  return elements
    .map((element) => {
      switch (element.kind) {
        case 'literal':
          return element.text;
        case 'field':
          return formatField(element.letter, element.count, time, offset);
        case 'optional':
          return formatElements(element.elements, time, offset);
      }
    })
    .join('');
}

/** Compiles a java.time pattern such as `yyyy-MM-dd HH:mm:ss`; undefined where a letter is not known here. */
export function compileDatePattern(pattern: string): CompiledPattern | undefined {
  const elements = parseElements(pattern);
  if (elements === undefined) return undefined;
  return {
    parse(text) {
      const parts: MutableParts = {};
      return readElements(elements, text, 0, parts) === text.length ? parts : undefined;
    },
    format: (time, offset = 0) => formatElements(elements, time + offset * 60_000, offset),
  };
}
