import { formatDuration } from '../../read/duration.js';
import type { Report } from '../../sigma/report.js';
import type { Parameters } from './parameters.js';

const hour = 3600;
const day = 24 * hour;

/** Seconds. */
export interface History {
  readonly history: number;
  readonly minimumHistory: number;
}

/**
 * How far back an analytic looks, and how much of that there must be before it alerts.
 *
 * @param timespan seconds of the tested window
 */
export function historyOf(
  parameters: Parameters,
  defaults: { readonly history: number; readonly minimum: number },
  timespan: number,
  report: Report,
): History {
  const given = parameters.duration('history');
  const least = parameters.duration('minimum-history');
  const history = given?.value ?? defaults.history;
  if (history < timespan) {
    report.error(
      'normal/history',
      given?.range ?? parameters.range,
      `A history of ${formatDuration(history)} holds no window of ${formatDuration(timespan)}.`,
      { suggestions: [`history: ${formatDuration(7 * Math.max(timespan, day))}`] },
    );
  }
  if (least !== undefined && least.value > history) {
    report.error(
      'normal/minimum-history',
      least.range,
      `The rule never alerts: it waits for ${formatDuration(least.value)} of history and keeps ${formatDuration(history)}.`,
      {
        suggestions: [
          `minimum-history: ${formatDuration(history)}`,
          `history: ${formatDuration(least.value)}`,
        ],
      },
    );
  }
  return { history, minimumHistory: least?.value ?? Math.min(defaults.minimum, history) };
}

/** What the analytics wait for and keep where a rule does not say. */
export const historyDefaults = {
  baseline: { history: 7 * day, minimum: day },
  first_seen: { history: 30 * day, minimum: 7 * day },
  rare: { history: 7 * day, minimum: day },
} as const;
