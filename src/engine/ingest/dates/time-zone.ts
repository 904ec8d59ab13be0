/** Gives the offset from UTC, in minutes (fractions for old zones), that holds at an instant (epoch milliseconds). */
export type TimeZone = (instant: number) => number;

const utc: TimeZone = () => 0;

const OFFSET = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** A zone by name (`Europe/Berlin`, `UTC`, `Z`) or offset (`+02:00`); undefined where there is none such. */
export function timeZone(name: string): TimeZone | undefined {
  if (name === 'Z' || name === 'UTC' || name === 'GMT' || name === 'UT') return utc;
  const match = OFFSET.exec(name);
  if (match !== null) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    if (minutes > 18 * 60) return undefined;
    const offset = match[1] === '-' ? -minutes : minutes;
    return () => offset;
  }
  return /^[A-Z][A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*(?:\/[A-Za-z_+-]+)*$/.test(name)
    ? namedZone(name)
    : undefined;
}

function namedZone(name: string): TimeZone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return (local - Math.floor(instant / 1000) * 1000) / 60_000;
  };
}

/** The instant at which the zone's clocks show a local time, given as if it were UTC. In a gap the later offset's. */
export function instantOf(local: number, zone: TimeZone): number {
  const before = local - zone(local - 86_400_000) * 60_000;
  if (before + zone(before) * 60_000 === local) return before;
  const after = local - zone(local + 86_400_000) * 60_000;
  return after + zone(after) * 60_000 === local ? after : before;
}
