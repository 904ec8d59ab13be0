import type { AnalyticContext, AnalyticOutcome } from './context.js';
import { nothing } from './context.js';
import { historyDefaults, historyOf } from './history.js';
import { valueField } from './value-field.js';

/** `rare: { field, at-most: 3, of-at-least: 20, history: 7d, minimum-history: 1d }`. */
export function rareStage(context: AnalyticContext): AnalyticOutcome {
  const { correlation, groupBy, timespan, parameters, report } = context;
  const value = valueField(context, 'rare');
  const past = historyOf(parameters, historyDefaults.rare, timespan, report);
  const most = parameters.number('at-most');
  const least = parameters.number('of-at-least');
  const atMost = most?.value ?? 3;
  const ofAtLeast = least?.value ?? 20;
  if (ofAtLeast <= atMost) {
    report.error(
      'normal/analytic',
      (least ?? most)?.range ?? parameters.range,
      `A value of ${atMost} entities is not rare among ${ofAtLeast}: every value would be.`,
      { suggestions: [`of-at-least: ${Math.max(20, 5 * atMost)}`] },
    );
  }
  if (correlation.groupBy.length === 0) {
    report.error(
      'normal/analytic',
      correlation.type.range,
      '`rare` counts the entities that have a value, and without group-by there are none.',
      { suggestions: ['group-by: [picket.client.name]'] },
    );
  }
  if (value === undefined) return nothing;
  return {
    stage: { kind: 'rare', groupBy, timespan, ...past, field: value.field, atMost, ofAtLeast },
    without: value.without,
  };
}
