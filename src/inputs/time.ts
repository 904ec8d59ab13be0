const isoMoment =
  /^([+-]?\d{4,6})-(\d\d)-(\d\d)(?:[Tt ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;

/** The last moment that a date can hold, in epoch milliseconds; the first is its negative. */
export const lastMoment = 8.64e15;

/**
 * Epoch milliseconds of a time as documents carry it: ISO 8601 (UTC where it names no zone, as Elasticsearch reads
 * it), or epoch milliseconds as a number or as digits. Undefined for everything else.
 */
export function parseTime(value: unknown): number | undefined {
  const time = readTime(value);
  return time === undefined || !isMoment(time) ? undefined : time;
}

/** True for epoch milliseconds that a date can hold. */
export function isMoment(time: number): boolean {
  return Math.abs(time) <= lastMoment;
}

function readTime(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.floor(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const match = isoMoment.exec(text);
  if (match !== null) return fromParts(match);
  // Four digits alone are a year to Elasticsearch, not four seconds after the epoch.
  return /^-?\d{5,16}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
}

function fromParts(match: RegExpExecArray): number | undefined {
  const part = (index: number): number => Number(match[index] ?? '0');
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(part) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return undefined;
  if (hour === 24 && minute + second > 0) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCDate() !== day) return undefined;
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const time = date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
  return time - zoneOffset(match[8]);
}

function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0');
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/**
 * A moment as documents carry it: `2026-01-01T12:00:00.000Z`.
 * @throws RangeError for what is no moment
 */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
