import type { SourceRange } from '../diagnostics/diagnostic.js';
import { formatDuration } from '../read/duration.js';
import type { SigmaCorrelation } from '../sigma/ast.js';
import type { Located } from '../sigma/located.js';
import type { RuleMetadata } from '../sigma/metadata.js';
import type { Report } from '../sigma/report.js';
import type { Schedule } from './normal-rule.js';

const minute = 60;
const defaults = { every: minute, delay: minute, late: 15 * minute } as const;

/** Seconds that a correlation looks at. Analytics that look values up can leave the timespan to Picket. */
export function timespanOf({ timespan }: SigmaCorrelation): number {
  return timespan.value === 0 ? 5 * minute : timespan.value;
}

/**
 * When a detection runs.
 *
 * @param timespan seconds that a correlation looks at, or null for an event rule
 * @param otherwise what holds instead of the general defaults where the rule says nothing
 */
export function scheduleOf(
  meta: RuleMetadata,
  timespan: number | null,
  report: Report,
  otherwise: Partial<Pick<Schedule, 'delay' | 'late'>> = {},
): Schedule {
  const clause = meta.schedule;
  const every = clause?.every?.value ?? defaults.every;
  const where = clause?.every?.range ?? meta.range;
  if (every < 1) {
    report.error('normal/schedule', where, '`every` must be at least a second.', {
      suggestions: ['every: 1m'],
    });
  }
  if (timespan !== null) {
    checkAgainstTimespan(every, timespan, clause?.cover?.value === 'full', where, report);
  }
  if (clause?.lookback !== undefined && timespan !== null) {
    report.error(
      'normal/lookback',
      clause.lookback.range,
      '`lookback` is for rules on single events; a correlation looks at its timespan.',
      { suggestions: ['schedule: { late: 15m }'] },
    );
  }
  if (clause?.cover !== undefined && timespan === null) {
    report.warning(
      'normal/schedule',
      clause.cover.range,
      '`cover` has no effect on a rule about single events.',
    );
  }
  return {
    every,
    delay: clause?.delay?.value ?? otherwise.delay ?? defaults.delay,
    late: clause?.late?.value ?? otherwise.late ?? defaults.late,
    cover: clause?.cover?.value ?? 'timespan',
  };
}

/** Windows overlap by at least four fifths, so that a burst is cut by few of them. */
function checkAgainstTimespan(
  every: number,
  timespan: number,
  full: boolean,
  range: SourceRange,
  report: Report,
): void {
  const most = Math.max(minute, Math.floor(timespan / 5));
  if (every > most) {
    report.error(
      'normal/schedule',
      range,
      `\`every\` may be at most a fifth of the timespan: ${most} seconds, not ${every}.`,
      { suggestions: [`every: ${formatDuration(most)}`] },
    );
  } else if (every > timespan && !full) {
    report.warning(
      'normal/schedule-gaps',
      range,
      `Runs every ${every} seconds look at ${timespan} seconds each, so events between them are never counted.`,
      { suggestions: [`every: ${formatDuration(timespan)}`, 'cover: full'] },
    );
  }
}

/** Seconds a look back of an event rule reaches: an explicit one, else one run and five minutes for late events. */
export function lookbackOf(meta: RuleMetadata, schedule: Schedule, report: Report): number {
  const given: Located<number> | undefined = meta.schedule?.lookback;
  if (given !== undefined && given.value < schedule.every) {
    report.error(
      'normal/lookback',
      given.range,
      'The lookback is shorter than every, so events would be missed.',
      {
        suggestions: [`lookback: ${formatDuration(schedule.every + 5 * minute)}`],
      },
    );
  }
  return given?.value ?? schedule.every + 5 * minute;
}
