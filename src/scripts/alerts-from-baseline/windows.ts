import type { DaySummary, Span } from './past.js';

/** The windows of a history: those that start at or after `from` and end at or before `to`. Epoch milliseconds. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  /** Milliseconds. */
  readonly length: number;
}

export interface WindowValues {
  /** Start of the first window that was not empty; undefined where there is none. */
  readonly first: number | undefined;
  /** Measures from the first on, in ascending order. Empty windows count 0; those under alerts are left out. */
  readonly values: readonly number[];
}

/** On the grid of the windows, which begin on the epoch. */
export function extentOf(start: number, history: number, until: number, length: number): Extent {
  return {
    from: Math.ceil((start - history) / length) * length,
    to: Math.floor(Math.min(start, until) / length) * length,
    length,
  };
}

/** What one owner of the days did in each window of the extent. */
export function windowValues(
  days: readonly DaySummary[],
  alerted: readonly Span[],
  { from, to, length }: Extent,
): WindowValues {
  const windows = days
    .flatMap((day) => day.windows)
    .filter(([start, value]) => value !== 0 && start >= from && start + length <= to);
  const first = windows.reduce<number | undefined>(
    (least, [start]) => (least === undefined || start < least ? start : least),
    undefined,
  );
  if (first === undefined) return { first, values: [] };
  const covered = coveredWindows(alerted, { from: first, to, length });
  const measured = windows.filter(([start]) => !covered.has(start)).map(([, value]) => value);
  const empty = (to - first) / length - covered.size - measured.length;
  const zeros = Array.from({ length: Math.max(0, empty) }, () => 0);
  return { first, values: [...measured, ...zeros].sort((a, b) => a - b) };
}

/** Starts of the windows that overlap one of the spans. */
function coveredWindows(spans: readonly Span[], { from, to, length }: Extent): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const [start, end] of spans) {
    const begin = Math.max(from, Math.floor(start / length) * length);
    for (let at = begin; at < Math.min(end, to); at += length) covered.add(at);
  }
  return covered;
}
