import { dayNames, monthNames } from '../../values/date-names.js';
import type { DatePart } from './date-pattern.js';
import type { Instant } from './parsed-date.js';
import type { TimeZone } from './time-zone.js';

/** Writes a moment by a pattern, as the clocks of the zone show it. */
export function formatDate(instant: Instant, zone: TimeZone, pattern: readonly DatePart[]): string {
  const offset = zone(instant.millis);
  const local = new Date(instant.millis + offset * 60_000);
  const nanos = local.getUTCMilliseconds() * 1e6 + instant.nanos;
  return pattern.map((part) => formatPart(part, local, offset, nanos)).join('');
}

function formatPart(part: DatePart, local: Date, offset: number, nanos: number): string {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'optional':
      return part.parts.map((inner) => formatPart(inner, local, offset, nanos)).join('');
    case 'year':
    case 'year-of-era': {
      const year = local.getUTCFullYear();
      if (part.width === 2) return pad(year % 100, 2);
      return `${part.width === 4 && year > 9999 ? '+' : ''}${pad(year, part.width)}`;
    }
    case 'month': {
      const name = monthNames[local.getUTCMonth()] ?? '';
      if (part.width > 2) return part.width === 3 ? name.slice(0, 3) : name;
      return pad(local.getUTCMonth() + 1, part.width);
    }
    case 'day':
      return pad(local.getUTCDate(), part.width);
    case 'day-of-year':
      return pad((midnight(local) - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000 + 1, part.width);
    case 'weekday': {
      const name = dayNames[local.getUTCDay()] ?? '';
      return part.width === 4 ? name : name.slice(0, 3);
    }
    case 'half-day':
      return local.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'hour':
      return pad(local.getUTCHours(), part.width);
    case 'half-day-hour':
      return pad(((local.getUTCHours() + 11) % 12) + 1, part.width);
    case 'minute':
      return pad(local.getUTCMinutes(), part.width);
    case 'second':
      return pad(local.getUTCSeconds(), part.width);
    case 'fraction':
      return pad(nanos, 9).slice(0, part.width);
    case 'offset-z':
      return offset === 0 ? 'Z' : offsetText(offset, part.width);
    case 'offset':
      return offsetText(offset, part.width);
    case 'offset-rfc':
      return offsetText(offset, 2);
    case 'zone':
      return offset === 0 ? 'Z' : offsetText(offset, 3);
  }
}

function midnight(date: Date): number {
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function offsetText(offset: number, width: number): string {
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(Math.trunc(offset));
  const [hours, rest] = [pad(Math.floor(minutes / 60), 2), pad(minutes % 60, 2)];
  if (width === 3) return `${sign}${hours}:${rest}`;
  return width === 1 && rest === '00' ? `${sign}${hours}` : `${sign}${hours}${rest}`;
}
