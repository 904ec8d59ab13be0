import { parseDuration } from '../read/duration.js';

/** Spans, not dates: Sigma's months and years have 30 and 365 days. */
const longUnits = { M: 30, y: 365 } as const;

/** Seconds of a duration, with Sigma's months and years besides: `90s`, `15m`, `7d`, `1M`, `1y`. Else undefined. */
export function parseTimespan(text: string): number | undefined {
  const long = /^(\d{1,4})([My])$/.exec(text);
  const days = long === null ? undefined : longUnits[long[2] as keyof typeof longUnits];
  return days === undefined ? parseDuration(text) : parseDuration(`${Number(long?.[1]) * days}d`);
}
