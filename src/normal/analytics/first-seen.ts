import type { AnalyticContext, AnalyticOutcome } from './context.js';
import { nothing } from './context.js';
import { historyDefaults, historyOf } from './history.js';
import { valueField } from './value-field.js';

/** `first_seen: { field, scope: fleet | entity, history: 30d, minimum-history: 7d }`. */
export function firstSeenStage(context: AnalyticContext): AnalyticOutcome {
  const { correlation, groupBy, timespan, parameters, report } = context;
  const value = valueField(context, 'first_seen');
  const past = historyOf(parameters, historyDefaults.first_seen, timespan, report);
  const asked = parameters.text('scope');
  const scope = asked?.value === 'entity' ? 'entity' : 'fleet';
  if (asked !== undefined && scope === 'entity' && correlation.groupBy.length === 0) {
    report.error(
      'normal/analytic',
      asked.range,
      'The scope is the entity, and without group-by the rule has none.',
      { suggestions: ['scope: fleet', 'group-by: [picket.client.name]'] },
    );
  }
  if (value === undefined) return nothing;
  return {
    stage: { kind: 'first_seen', groupBy, timespan, ...past, field: value.field, scope },
    without: value.without,
  };
}
