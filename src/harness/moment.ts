import { parseDuration } from '../read/duration.js';

/**
 * A moment of a case: an ISO 8601 time, or an offset from `now` such as `-5m`, `+30s`, `-7d`.
 * Epoch milliseconds, or undefined where the text is neither.
 */
export function parseMoment(text: string, now: number): number | undefined {
  const offset = parseOffset(text);
  if (offset !== undefined) return now + offset;
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  return Number.isNaN(time) ? undefined : time;
}

/** A signed duration in milliseconds, or undefined. `0s` needs no sign. */
export function parseOffset(text: string): number | undefined {
  const match = /^([+-]?)(\d.*)$/.exec(text.trim());
  if (match === null) return undefined;
  const millis = /^(\d+)ms$/.exec(match[2] ?? '');
  const seconds = millis === null ? parseDuration(match[2] ?? '') : Number(millis[1]) / 1000;
  if (seconds === undefined) return undefined;
  if (match[1] === '' && seconds !== 0) return undefined;
  return Math.round(seconds * 1000) * (match[1] === '-' ? -1 : 1);
}
