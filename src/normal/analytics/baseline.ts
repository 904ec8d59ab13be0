import { formatDuration } from '../../read/duration.js';
import { entryOf } from '../../read/locate.js';
import { mappingOf, textsOf } from '../../sigma/nodes.js';
import { resolveKeys, resolveSome } from '../grouping.js';
import { nameOfType } from '../lower-test.js';
import type { BaselineMeasure, Bound, ColdStart } from '../normal-rule.js';
import type { FieldScope } from '../resolve-field.js';
import { boundsAt, isImpossible, meets } from './bounds.js';
import type { AnalyticContext, AnalyticOutcome } from './context.js';
import { nothing } from './context.js';
import { historyDefaults, historyOf, type History } from './history.js';

/** More windows than this of one entity are too many for one run of a script. */
const maxWindows = 50_000;

/**
 * `baseline: { measure, field, history: 7d, minimum-history: 1d, statistic: median, min-spread: 1, cold-start: silent }`
 * with `condition: { deviation: { gte: 6 }, value: { gte: 60 } }`.
 */
export function baselineStage(context: AnalyticContext): AnalyticOutcome {
  const { groupBy, timespan, parameters, report } = context;
  const measured = measureOf(context);
  const past = historyOf(parameters, historyDefaults.baseline, timespan, report);
  checkWindows(past, context);
  const coldStart = coldStartOf(context);
  const condition = conditionOf(context, measured?.measure);
  if (measured === undefined || condition === undefined) return nothing;
  return {
    stage: {
      kind: 'baseline',
      groupBy,
      timespan,
      ...past,
      measure: measured.measure,
      statistic: parameters.text('statistic')?.value === 'mean' ? 'mean' : 'median',
      minSpread: parameters.number('min-spread')?.value ?? 1,
      coldStart,
      ...condition,
    },
    without: measured.without,
  };
}

function measureOf(
  context: AnalyticContext,
): { readonly measure: BaselineMeasure; readonly without: ReadonlySet<FieldScope> } | undefined {
  const { correlation, bases, parameters, report } = context;
  const kind = parameters.text('measure');
  const name = parameters.text('field');
  if (kind?.value === 'event_count') {
    if (name !== undefined) {
      const message = '`event_count` counts events, not the values of a field.';
      const suggestions = ['measure: value_count', 'measure: value_sum'];
      report.error('normal/analytic', name.range, message, { suggestions });
    }
    return { measure: { kind: 'event_count' }, without: new Set() };
  }
  if (kind?.value !== 'value_count' && kind?.value !== 'value_sum') {
    report.error('normal/analytic', kind?.range ?? parameters.range, '`baseline` needs a measure.', {
      suggestions: ['measure: event_count', 'measure: value_count', 'measure: value_sum'],
    });
    return undefined;
  }
  if (name === undefined) {
    const what = kind.value === 'value_count' ? 'whose values it counts' : 'that it sums up';
    report.error('normal/analytic', kind.range, `\`${kind.value}\` needs the field ${what}.`, {
      suggestions: [kind.value === 'value_count' ? 'field: dns.question.name' : 'field: network.bytes'],
    });
    return undefined;
  }
  const { fields, without } = resolveKeys([name], correlation, bases, report);
  const [field] = fields;
  if (field === undefined) return undefined;
  if (kind.value === 'value_sum' && field.type !== 'long' && field.type !== 'double') {
    const message = `${field.name} is ${nameOfType(field)}, and only numbers have a sum.`;
    report.error('normal/analytic', name.range, message, { suggestions: ['measure: value_count'] });
  }
  return { measure: { kind: kind.value, field }, without };
}

/** The statistics are over whole windows, so these have to fit into the history, and into what waits for it. */
function checkWindows({ history, minimumHistory }: History, context: AnalyticContext): void {
  const { timespan, parameters, report } = context;
  if (timespan <= 0) return;
  const length = formatDuration(timespan);
  const given = parameters.duration('history')?.range ?? parameters.range;
  const windows = Math.floor(history / timespan);
  if (windows > maxWindows) {
    const message = `A history of ${formatDuration(history)} holds ${windows} windows of ${length}, more than ${maxWindows}.`;
    const suggestions = [`history: ${formatDuration(maxWindows * timespan)}`];
    report.error('normal/history', given, message, { suggestions });
  } else if (windows > 0 && history % timespan !== 0) {
    const message = `The history is no multiple of the window of ${length}: ${formatDuration(history % timespan)} of it are never looked at.`;
    const suggestions = [`history: ${formatDuration(windows * timespan)}`];
    report.warning('normal/history', given, message, { suggestions });
  }
  if (minimumHistory < timespan && windows > 0) {
    const range = parameters.duration('minimum-history')?.range ?? parameters.range;
    const message = `${formatDuration(minimumHistory)} of history hold no window of ${length} to compare with.`;
    const suggestions = [`minimum-history: ${formatDuration(Math.min(history, 12 * timespan))}`];
    report.error('normal/minimum-history', range, message, { suggestions });
  }
}

function coldStartOf({ correlation, bases, groupBy, parameters, report }: AnalyticContext): ColdStart {
  const section = mappingOf(parameters.node, 'cold-start');
  if (section === undefined) return { kind: 'silent' };
  const names = textsOf(entryOf(section, 'peers')?.value);
  const absolute = entryOf(section, 'absolute')?.value;
  const limit =
    absolute?.kind === 'scalar' && typeof absolute.value === 'number' ? absolute.value : undefined;
  const [first] = names;
  if (first === undefined || limit === undefined) {
    const message = '`cold-start` needs peers, and an absolute limit for entities without peers.';
    const suggestions = [
      'cold-start: { peers: [orchestrator.namespace], absolute: 500 }',
      'cold-start: silent',
    ];
    report.error('normal/analytic', section.range, message, { suggestions });
    return { kind: 'silent' };
  }
  const by = resolveSome(names, correlation, bases, report).fields;
  if (by.length === names.length && groupBy.every((key) => by.some(({ name }) => name === key.name))) {
    const message = 'Entities with the same values of all these fields are one entity, so it has no peers.';
    const suggestions = ['peers: [orchestrator.namespace]'];
    report.error('normal/analytic', first.range, message, { suggestions });
  }
  return { kind: 'peers', by, absolute: limit };
}

function conditionOf(
  { correlation, report }: AnalyticContext,
  measure: BaselineMeasure | undefined,
): { readonly deviation: readonly Bound[]; readonly value: readonly Bound[] } | undefined {
  const { section, type } = correlation;
  const entry = entryOf(section ?? undefined, 'condition');
  const deviation = boundsAt(entry?.value, 'deviation');
  const value = boundsAt(entry?.value, 'value');
  const suggestions = ['condition: { deviation: { gte: 6 }, value: { gte: 60 } }'];
  const [bound] = deviation;
  if (bound === undefined) {
    const message = 'A baseline needs a condition on the deviation from it.';
    report.error('normal/baseline-condition', entry?.key.range ?? type.range, message, { suggestions });
    return undefined;
  }
  const at = bound.origin ?? type.range;
  const kind = measure?.kind === 'value_sum' ? 'numbers' : 'counts';
  if (isImpossible(deviation, 'numbers')) {
    report.error('normal/baseline-condition', at, 'No deviation meets the condition.', { suggestions });
  } else if (meets(deviation, 0)) {
    const message = 'A deviation of 0 meets the condition: the rule would alert on what is as always.';
    report.error('normal/baseline-condition', at, message, { suggestions });
  } else if (!meetsAbove(deviation)) {
    const message =
      'The rule asks for less than usual, but an entity that falls silent has no window to see.';
    report.warning('normal/baseline-condition', at, message, { suggestions: ['deviation: { gte: 6 }'] });
  }
  if (isImpossible(value, kind)) {
    const message = 'No value meets the condition, so that the rule never alerts.';
    const range = value[0]?.origin ?? at;
    report.error('normal/baseline-condition', range, message, { suggestions: ['value: { gte: 60 }'] });
  }
  return { deviation, value };
}

/** Whether any deviation above 0 meets the bounds. */
function meetsAbove(deviation: readonly Bound[]): boolean {
  return !isImpossible([...deviation, { op: 'gt', value: 0 }], 'numbers');
}
