import type { SigmaCorrelation } from '../../sigma/ast.js';
import type { Located } from '../../sigma/located.js';
import type { Report } from '../../sigma/report.js';
import type { BaseBranches } from '../grouping.js';
import type { AnalyticStage } from '../normal-rule.js';
import type { FieldRef } from '../predicate.js';
import { baselineStage } from './baseline.js';
import { nothing, type AnalyticContext, type AnalyticOutcome } from './context.js';
import { firstSeenStage } from './first-seen.js';
import { indicatorStage } from './indicator.js';
import { parametersOf } from './parameters.js';
import { rareStage } from './rare.js';

/** The correlation types that compare with what was there before, or with what others know. */
export type AnalyticType = AnalyticStage['kind'];

export function isAnalytic(type: SigmaCorrelation['type']['value']): type is AnalyticType {
  return type === 'baseline' || type === 'first_seen' || type === 'rare' || type === 'indicator';
}

/**
 * The stage of an analytic with every default filled in.
 *
 * @param groupBy the correlation's group-by, resolved
 * @param timespan seconds of the tested window
 */
export function analyticStage(
  correlation: SigmaCorrelation,
  type: AnalyticType,
  bases: readonly BaseBranches[],
  groupBy: readonly FieldRef[],
  timespan: number,
  report: Report,
): AnalyticOutcome {
  const { section, meta } = correlation;
  if (section === null) return nothing;
  const parameters = parametersOf(section, type, report);
  checkCover(meta.schedule?.cover, report);
  return stageOf(type, { correlation, bases, groupBy, timespan, parameters, report });
}

function stageOf(type: AnalyticType, context: AnalyticContext): AnalyticOutcome {
  switch (type) {
    case 'baseline':
      return baselineStage(context);
    case 'first_seen':
      return firstSeenStage(context);
    case 'rare':
      return rareStage(context);
    case 'indicator':
      return indicatorStage(context);
  }
}

/** A window that is wider than the windows of the history compares with nothing. */
function checkCover(cover: Located<'timespan' | 'full'> | undefined, report: Report): void {
  if (cover?.value !== 'full') return;
  report.error(
    'normal/schedule',
    cover.range,
    'The windows of an analytic are as long as its timespan, so `cover: full` cannot widen them.',
    { suggestions: ['cover: timespan', 'late: 15m'] },
  );
}
