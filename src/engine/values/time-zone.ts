/** A time zone: an offset in minutes, or a region whose offset changes. */
export type TimeZone =
  | { readonly kind: 'fixed'; readonly minutes: number }
  | { readonly kind: 'region'; readonly format: Intl.DateTimeFormat };

export const utc: TimeZone = { kind: 'fixed', minutes: 0 };

const offset = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2}))?$/;
const regions = new Map<string, TimeZone | undefined>();

/** Minutes of `+01:00`, `-0130`, `+2` and `Z`; undefined for anything else. */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'UTC' || text === 'GMT') return 0;
  const [, sign, hours = '', minutes = '0'] = offset.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 18 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function openRegion(name: string): TimeZone | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return { kind: 'region', format };
  } catch {
    return undefined;
  }
}

/** Reads an offset or the name of a region; undefined if it is neither. */
export function parseTimeZone(text: string): TimeZone | undefined {
  const minutes = parseOffset(text);
  if (minutes !== undefined) return { kind: 'fixed', minutes };
  if (!regions.has(text)) regions.set(text, openRegion(text));
  return regions.get(text);
}

/** Milliseconds that local time is ahead of UTC at a moment. */
export function offsetAt(zone: TimeZone, time: number): number {
  if (zone.kind === 'fixed') return zone.minutes * 60_000;
  const parts = new Map(zone.format.formatToParts(time).map((part) => [part.type, Number(part.value)]));
  const at = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return local - Math.floor(time / 1000) * 1000;
}

/** The moment of a local time. In a gap the later one, in an overlap the earlier, as java.time has it. */
export function localToUtc(zone: TimeZone, local: number): number {
  if (zone.kind === 'fixed') return local - zone.minutes * 60_000;
  const before = offsetAt(zone, local - 86_400_000);
  if (offsetAt(zone, local - before) === before) return local - before;
  return local - offsetAt(zone, local - before);
}
