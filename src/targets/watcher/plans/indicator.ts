import { parentsFieldOf } from '../../../catalog/parents-field.js';
import type { JsonObject } from '../../../diagnostics/json.js';
import type { IndicatorStage, NormalRule } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';
import { checkGroups, levelsOf } from '../../query-dsl/counting.js';
import { datasetField } from '../../query-dsl/branches.js';
import { maxHits } from '../capabilities.js';
import { alertParams } from '../params.js';
import type { WatchPlan } from '../plan.js';
import type { ChainSearch, SearchContext } from '../searches.js';
import { keysSearch, type Look } from '../looks.js';
import {
  eventsSearch,
  feedsSearch,
  freshSearch,
  indicatorsSearch,
  partitionSize,
  valuesSearch,
  type LookUp,
} from './indicator-searches.js';

/** A span of traffic that is searched for what indicators name, in one field. */
interface TrafficLook extends Look {
  readonly field: FieldRef;
  /** Seconds from its end to its start, and how many of them, at the end, are left out. */
  readonly window: number;
  readonly without: number;
  readonly retro: boolean;
}

/**
 * What the events of the window say is looked up among the indicators; then the events that say what was found, by
 * whom. Indicators that are new are looked for in past traffic the same way.
 */
export function planIndicator(
  rule: NormalRule,
  stage: IndicatorStage,
  context: SearchContext,
): WatchPlan | undefined {
  if (!checkGroups(stage.groupBy, context)) return undefined;
  const fields = stage.fields.map((field) => comparedField(field, stage));
  const asked: LookUp = { rule, stage, fields, context };
  const looks = fields.flatMap((field, index) => looksAt(rule, stage, field, index));
  const events = looks.map((look): ChainSearch => {
    const end = -(rule.schedule.delay + look.offset);
    const span = { from: end - look.window, to: end - look.without };
    const levels = levelsOf(rule, [...stage.groupBy, look.field], context.profile.maxBuckets);
    return eventsSearch(asked, { ...look, ...span, levels });
  });
  return {
    searches: [
      valuesSearch(asked),
      indicatorsSearch(asked),
      ...(stage.retro > 0 ? [freshSearch(asked)] : []),
      ...events,
      feedsSearch(asked),
      keysSearch(rule, looks, context),
    ],
    script: { id: 'picket-alerts-from-indicators-v1', params: paramsOf(asked, looks) },
  };
}

/** A name is compared by its parents: every pipeline of DNS events lists them. */
function comparedField(field: FieldRef, { match }: IndicatorStage): FieldRef {
  if (match === 'exact') return field;
  return {
    ...field,
    name: parentsFieldOf(field.name) ?? field.name,
    multi: true,
  };
}

function looksAt(
  { schedule }: NormalRule,
  { timespan, retro }: IndicatorStage,
  field: FieldRef,
  index: number,
): readonly TrafficLook[] {
  const window = { name: `window_${index}`, field, offset: 0, window: timespan, without: 0, retro: false };
  const late = { ...window, name: `late_${index}`, offset: schedule.late };
  const past = { ...window, name: `past_${index}`, window: retro, without: timespan, retro: true };
  return [window, ...(schedule.late > 0 ? [late] : []), ...(retro > timespan ? [past] : [])];
}

function paramsOf({ rule, stage, fields, context }: LookUp, looks: readonly TrafficLook[]): JsonObject {
  const levels = (field: FieldRef): JsonObject[] =>
    levelsOf(rule, [...stage.groupBy, field], context.profile.maxBuckets).map((level) => ({
      field: level.field,
      type: level.type,
      size: level.field === datasetField ? 0 : level.size,
    }));
  const groupBy = stage.groupBy.map(({ name }) => name);
  const by = rule.suppress.by.map(({ name }) => name);
  return {
    ...alertParams(rule, 'indicator'),
    window: stage.timespan,
    looks: looks.map(({ name, field, offset, window, retro }) => ({
      input: name,
      offset,
      window,
      retro,
      field: field.name,
      levels: levels(field),
      group_by: [...groupBy, field.name],
      suppress_by: [...by, field.name],
    })),
    against: stage.against,
    min_doc_count: 1,
    values_size: partitionSize(fields.length, context.profile.maxBuckets),
    indicators_size: maxHits,
  };
}
