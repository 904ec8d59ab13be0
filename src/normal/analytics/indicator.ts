import { parentsFieldOf } from '../../catalog/parents-field.js';
import type { Located } from '../../sigma/located.js';
import { reportNotCounted, resolveSome } from '../grouping.js';
import type { FieldRef } from '../predicate.js';
import type { AnalyticContext, AnalyticOutcome } from './context.js';
import { nothing } from './context.js';

const day = 86_400;

/** `indicator: { field: [..], index, against, match: exact | suffix, minimum-confidence: 0, retro: 7d }`. */
export function indicatorStage(context: AnalyticContext): AnalyticOutcome {
  const { correlation, bases, groupBy, timespan, parameters, report } = context;
  const names = parameters.texts('field');
  const index = parameters.text('index');
  const against = parameters.text('against');
  for (const [key, missing, example] of [
    ['field', names.length === 0, '[dns.question.name]'],
    ['index', index === undefined, 'picket-indicators'],
    ['against', against === undefined, 'threat.indicator.url.domain'],
  ] as const) {
    if (missing) {
      const message = `\`indicator\` needs ${key}.`;
      report.error('normal/analytic', parameters.range, message, { suggestions: [`${key}: ${example}`] });
    }
  }
  for (const key of ['history', 'minimum-history']) {
    const unused = parameters.text(key);
    if (unused !== undefined) {
      const message = `\`${key}\` has no effect: indicators are compared with no history of the events.`;
      report.warning('normal/analytic', unused.range, message, { suggestions: ['retro: 7d'] });
    }
  }
  if (names.length === 0 || index === undefined || against === undefined) return nothing;
  const { fields, without } = resolveSome(names, correlation, bases, report);
  if (fields.length > 0) reportNotCounted(names, without, bases, report);
  const match = parameters.text('match');
  if (match?.value === 'suffix') checkParents(fields, match, context);
  return {
    stage: {
      kind: 'indicator',
      fields,
      groupBy,
      timespan,
      index: index.value,
      against: against.value,
      match: match?.value === 'suffix' ? 'suffix' : 'exact',
      minimumConfidence: parameters.number('minimum-confidence')?.value ?? 0,
      retro: parameters.duration('retro')?.value ?? 7 * day,
    },
    without,
  };
}

/** Names below an indicator are found by a list of their parents, which the source of the events has to hold. */
function checkParents(
  fields: readonly FieldRef[],
  match: Located<string>,
  { bases, report }: AnalyticContext,
): void {
  const scopes = bases.flatMap(({ branches }) => branches.map(({ scope }) => scope));
  for (const { name } of fields) {
    const parents = parentsFieldOf(name);
    const lacking =
      parents === undefined
        ? undefined
        : scopes.find((scope) => scope.isDefined(name) && !scope.isDefined(parents));
    if (parents !== undefined && lacking === undefined) continue;
    const message =
      parents === undefined
        ? `Nothing lists the parents of ${name}, so that no indicator above a value can be found.`
        : `Events of ${lacking?.source?.dataset ?? ''} have no ${parents}, which lists the parents of ${name}.`;
    report.error('normal/analytic', match.range, message, { suggestions: ['match: exact'] });
  }
}
