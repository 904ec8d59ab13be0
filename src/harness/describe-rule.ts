import type {
  AggregateStage,
  BaselineStage,
  Bound,
  FirstSeenStage,
  IndicatorStage,
  NormalRule,
  RareStage,
} from '../normal/normal-rule.js';
import type { FieldRef } from '../normal/predicate.js';
import { formatDuration } from '../read/duration.js';

/** What a rule counts, what it compares that with, and when it is silent: sentences without subject and full stop. */
export function describeMeaning(rule: NormalRule): readonly string[] {
  const { stage } = rule;
  switch (stage.kind) {
    case 'each':
      return [`alerts on each event that meets the condition, in ${sourcesOf(rule)}`, ...silenceOf(rule)];
    case 'aggregate':
      return [...aggregate(rule, stage), ...silenceOf(rule)];
    case 'baseline':
      return [...baseline(rule, stage), ...silenceOf(rule)];
    case 'first_seen':
      return [...firstSeen(rule, stage), ...silenceOf(rule, stage.field.name)];
    case 'rare':
      return [...rare(rule, stage), ...silenceOf(rule, stage.field.name)];
    case 'indicator':
      return [...indicator(rule, stage), ...silenceOf(rule, 'the value')];
  }
}

/** What the schedule means for bursts and for late events. */
export function describeTiming({ stage, schedule, branches }: NormalRule): readonly string[] {
  const delay = formatDuration(schedule.delay);
  const waits = branches.some(({ alerts }) => alerts === true)
    ? `, so that the alerts of its rules are there`
    : '';
  const runs = `runs every ${formatDuration(schedule.every)}, and looks at what happened up to ${delay} before${waits}`;
  if (stage.kind === 'each')
    return [runs, `sees an event for ${formatDuration(stage.lookback)} after it was ingested`];
  const window = stage.kind === 'aggregate' ? stage.window : stage.timespan;
  const counts = stage.kind === 'aggregate' || stage.kind === 'baseline';
  const whole = Math.max(0, window - schedule.every);
  const late =
    schedule.late === 0
      ? []
      : [`looks once more ${formatDuration(schedule.late)} later, for events that arrive late`];
  return [
    runs,
    `${counts ? 'counts' : 'looks at'} windows of ${formatDuration(window)}`,
    `a burst of up to ${formatDuration(whole)} lies wholly inside some window`,
    ...late,
  ];
}

function aggregate(rule: NormalRule, { measure, groupBy, bounds }: AggregateStage): string[] {
  const what = rule.branches.some(({ alerts }) => alerts === true) ? 'alerts' : 'events';
  const counted =
    measure.kind === 'event_count'
      ? `the ${what}`
      : `the distinct values of ${namesOf(measure.fields)} among the ${what}`;
  return [
    `counts ${counted} of ${forEach(groupBy)}, in ${sourcesOf(rule)}`,
    `alerts where the count is ${boundsOf(bounds)}`,
  ];
}

function baseline(rule: NormalRule, stage: BaselineStage): string[] {
  const { measure, groupBy, timespan, history, statistic, minSpread } = stage;
  const window = formatDuration(timespan);
  const measured = {
    event_count: 'the events',
    value_count: `the distinct values of ${fieldOf(measure)}`,
    value_sum: `the sum of ${fieldOf(measure)}`,
  }[measure.kind];
  const verb = measure.kind === 'value_sum' ? 'measures' : 'counts';
  const formula =
    statistic === 'median'
      ? `(value - median) / max(1.4826 * median absolute deviation, ${minSpread})`
      : `(value - mean) / max(standard deviation, ${minSpread})`;
  const value = stage.value.length === 0 ? '' : `, and the value ${boundsOf(stage.value)}`;
  return [
    `${verb} ${measured} of ${forEach(groupBy)} in the last ${window}, in ${sourcesOf(rule)}`,
    `compares that with its windows of ${window} in the ${formatDuration(history)} before: deviation = ${formula}`,
    'windows without events count as 0 from its first window on, and those of its alerts are left out',
    `alerts where the deviation is ${boundsOf(stage.deviation)}${value}`,
    coldStart(stage),
  ];
}

function coldStart({ coldStart: start, minimumHistory, groupBy }: BaselineStage): string {
  const least = formatDuration(minimumHistory);
  const who = `what has less than ${least} of history`;
  if (start.kind === 'silent') return `is silent about ${who}`;
  return `compares ${who} with ${peersOf(groupBy)} of the same ${namesOf(start.by)}, and where there are none alerts from ${start.absolute} on`;
}

function peersOf(groupBy: readonly FieldRef[]): string {
  return groupBy.length === 0 ? 'others' : `each other ${groupBy.map(({ name }) => name).join(' and ')}`;
}

function firstSeen(
  rule: NormalRule,
  { field, scope, groupBy, history, minimumHistory }: FirstSeenStage,
): string[] {
  const by = scope === 'fleet' ? 'anybody' : forEach(groupBy).replace('each ', 'the same ');
  const whose = scope === 'fleet' ? '' : ' of it';
  return [
    `looks at the values of ${field.name} of ${forEach(groupBy)}, in ${sourcesOf(rule)}`,
    `alerts on a value that was not seen of ${by} in the ${formatDuration(history)} before`,
    `is silent until there are ${formatDuration(minimumHistory)} of history${whose}`,
  ];
}

function rare(rule: NormalRule, stage: RareStage): string[] {
  const { field, groupBy, history, minimumHistory, atMost, ofAtLeast } = stage;
  const entity = groupBy.map(({ name }) => name).join(' and ');
  return [
    `looks at the values of ${field.name} of ${forEach(groupBy)}, in ${sourcesOf(rule)}`,
    `counts for each of them how many different ${entity} had it in the last ${formatDuration(history)}`,
    `alerts on a value of at most ${atMost} of them, where there are at least ${ofAtLeast} in all`,
    `is silent until there are ${formatDuration(minimumHistory)} of history`,
  ];
}

function indicator(rule: NormalRule, stage: IndicatorStage): string[] {
  const how = stage.match === 'suffix' ? 'each value and its parent domains' : 'each value';
  const weak =
    stage.minimumConfidence > 0 ? ` and those of a confidence below ${stage.minimumConfidence}` : '';
  return [
    `looks at the values of ${namesOf(stage.fields)} of ${forEach(stage.groupBy)}, in ${sourcesOf(rule)}`,
    `looks up ${how} in ${stage.against} of ${stage.index}, without expired indicators${weak}`,
    'alerts on a value that is an indicator',
    stage.retro === 0
      ? 'does not look for new indicators in past events'
      : `looks for a new indicator in the past ${formatDuration(stage.retro)} too`,
  ];
}

function silenceOf({ suppress }: NormalRule, value?: string): string[] {
  if (suppress.for === 0) return [];
  const names = [...suppress.by.map(({ name }) => name), ...(value === undefined ? [] : [value])];
  const key = names.length === 0 ? 'any' : `the same ${listed(names)}`;
  return [`after an alert, raises no other on ${key} for ${formatDuration(suppress.for)}`];
}

function fieldOf(measure: BaselineStage['measure']): string {
  return measure.kind === 'event_count' ? '' : measure.field.name;
}

function forEach(groupBy: readonly FieldRef[]): string {
  return groupBy.length === 0 ? 'all together' : `each ${groupBy.map(({ name }) => name).join(' and ')}`;
}

function sourcesOf({ branches }: NormalRule): string {
  return listed(branches.map(({ dataset }) => dataset ?? 'every index'));
}

function namesOf(fields: readonly FieldRef[]): string {
  return listed(fields.map(({ name }) => name));
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function boundsOf(bounds: readonly Bound[]): string {
  const words = {
    gt: 'above',
    gte: 'at least',
    lt: 'below',
    lte: 'at most',
    eq: 'exactly',
    neq: 'not',
  } as const;
  return listed(bounds.map(({ op, value }) => `${words[op]} ${value}`));
}
