import type { JsonObject } from '../../../src/diagnostics/json.js';
import { countGroups, meets, type Counting, type Happening } from './counting.js';

/** An event, and when it becomes visible. Epoch milliseconds. */
export interface Arriving extends Happening {
  readonly arrival: number;
}

/** What is compared of an alert. Moments as ISO 8601. */
export interface PlainAlert {
  readonly run: string;
  readonly key: JsonObject;
  readonly start: string;
  readonly end: string;
  readonly value: number;
}

/** All in seconds. */
export interface Timing {
  readonly every: number;
  readonly delay: number;
  readonly late: number;
  readonly window: number;
  readonly suppressFor: number;
  readonly by: readonly string[];
}

const iso = (time: number): string => new Date(time).toISOString();

/**
 * The alerts of a correlation, by the rules for windows and suppression alone. A run looks at the window that ends
 * `delay` before it, and at the one that ended `late` earlier. A group that meets the bounds raises an alert unless
 * its key has one whose window ends less than `for` away; of several in one run the highest comes first.
 */
export function plainAlerts(
  arriving: readonly Arriving[],
  counting: Counting,
  timing: Timing,
  runs: readonly number[],
): readonly PlainAlert[] {
  const raised: { readonly name: string; readonly end: number; readonly alert: PlainAlert }[] = [];
  const isNear = (name: string, end: number): boolean =>
    raised.some((other) => {
      const apart = Math.abs(other.end - end);
      return other.name === name && (apart === 0 || apart < timing.suppressFor * 1000);
    });
  for (const run of runs) {
    const visible = arriving.filter(({ arrival }) => arrival <= run);
    const moment = run - timing.delay * 1000;
    const ends = timing.late > 0 ? [moment, moment - timing.late * 1000] : [moment];
    const hits = ends.flatMap((end) => {
      const start = end - timing.window * 1000;
      return [...countGroups(visible, counting, [start, end]).values()]
        .filter(({ count }) => meets(counting.bounds, count))
        .map(({ key, count }) => ({ key: partOf(key, timing.by), count, start, end }));
    });
    hits.sort((a, b) => b.count - a.count || a.end - b.end);
    for (const { key, count, start, end } of hits) {
      const name = JSON.stringify(key);
      if (isNear(name, end)) continue;
      const alert = { run: iso(run), key, start: iso(start), end: iso(end), value: count };
      raised.push({ name, end, alert });
    }
  }
  return raised.map(({ alert }) => alert);
}

function partOf(key: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries([...fields].sort().map((field) => [field, key[field] ?? null]));
}
