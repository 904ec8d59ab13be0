import type { JsonObject } from '../../../diagnostics/json.js';
import type { BaselineStage, NormalRule } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';
import { countingAggregations, sourceFields } from '../../query-dsl/aggregations.js';
import {
  checkGroups,
  holds,
  levelsOf,
  minDocCount,
  thresholdOf,
  type CountingPlan,
} from '../../query-dsl/counting.js';
import { maxHits } from '../capabilities.js';
import { alertParams, groupParams } from '../params.js';
import { keysSearch, looksOf } from '../looks.js';
import type { WatchPlan } from '../plan.js';
import { runSearch } from '../roll-ups/requests.js';
import { everyOf, rollUpKey, summaryIndices, type WindowRollUp } from '../roll-ups/roll-up.js';
import { windowSearch, type SearchContext } from '../searches.js';
import { alertedSearch, historySearch, peersSearch } from './baseline-searches.js';

/** Values of a peers field that an entity may have in one window. */
const peerValues = 10;
/** As precise as the windows of the roll-up are: both sides of the comparison are exact up to here. */
const precision = 3000;

/** Counts of the window, what its entities did before, and which of that lies under alerts of this rule. */
export function planBaseline(
  rule: NormalRule,
  stage: BaselineStage,
  context: SearchContext,
): WatchPlan | undefined {
  if (!checkGroups(stage.groupBy, context)) return undefined;
  checkAbsence(rule, stage, context);
  const peers = peersOf(stage);
  const rollUp = rollUpOf(rule, stage, peers);
  const counting = countingOf(rule, stage, peers, context);
  const aggs = countingAggregations(counting, sourceFields(rule, stage.groupBy), leafOf(stage, peers));
  const looks = looksOf(rule);
  const asked = {
    rule,
    stage,
    levels: counting.levels,
    indices: [summaryIndices(rollUpKey(rollUp))],
    context,
  };
  return {
    searches: [
      ...looks.map(({ name, offset }) => windowSearch(rule, name, stage.timespan, offset, aggs, context)),
      historySearch(asked, peers),
      ...(peers.length > 0 ? [peersSearch(asked, peers)] : []),
      alertedSearch(asked, peers.length > 0),
      { ...runSearch(rollUp, context), name: 'roll_up' },
      keysSearch(rule, looks, context),
    ],
    script: { id: 'picket-alerts-from-baseline-v1', params: paramsOf(rule, stage, rollUp, counting) },
    rollUp,
  };
}

/** The whole fleet has no peers. */
function peersOf({ coldStart, groupBy }: BaselineStage): readonly FieldRef[] {
  return coldStart.kind === 'peers' && groupBy.length > 0 ? coldStart.by : [];
}

function rollUpOf(rule: NormalRule, stage: BaselineStage, peers: readonly FieldRef[]): WindowRollUp {
  const { delay, late } = rule.schedule;
  return {
    kind: 'windows',
    branches: rule.branches,
    groupBy: stage.groupBy,
    schedule: { delay, late },
    history: stage.history + stage.timespan + late,
    measure: stage.measure,
    window: stage.timespan,
    peers,
  };
}

/** An entity that falls silent is in no group, so that nothing can be said of it. */
function checkAbsence(rule: NormalRule, stage: BaselineStage, { ledger }: SearchContext): void {
  const grouped = stage.groupBy.length > 0 || rule.branches.length > 1;
  const falls = stage.deviation.every((bound) => holds(bound, -Number.MAX_VALUE));
  if (!grouped || !falls || !stage.value.every((bound) => holds(bound, 0))) return;
  const message = 'A count of zero meets the condition, but groups without events are never seen.';
  ledger.lose('correlation/absence', message, stage.deviation[0]?.origin ?? stage.value[0]?.origin);
}

function countingOf(
  rule: NormalRule,
  stage: BaselineStage,
  peers: readonly FieldRef[],
  { profile }: SearchContext,
): CountingPlan {
  const { measure } = stage;
  const counted = measure.kind === 'value_count' ? measure.field : undefined;
  // Lists of peers are buckets as well.
  const budget = Math.floor(profile.maxBuckets / (1 + peers.length * peerValues));
  return {
    levels: levelsOf(rule, stage.groupBy, budget),
    minDocCount: measure.kind === 'value_sum' ? 1 : minDocCount(stage.value, counted),
    threshold: thresholdOf(stage.value),
    ...(counted === undefined ? {} : { distinct: { field: counted.name, precision } }),
  };
}

function leafOf({ measure }: BaselineStage, peers: readonly FieldRef[]): JsonObject {
  const sum = measure.kind === 'value_sum' ? { sum: { sum: { field: measure.field.name } } } : {};
  const names = peers.map((field, index) => {
    const format = field.type === 'date' ? { format: 'strict_date_optional_time' } : {};
    return [`peer_${index}`, { terms: { field: field.name, size: peerValues, ...format } }] as const;
  });
  return { ...sum, ...Object.fromEntries(names) };
}

function paramsOf(
  rule: NormalRule,
  stage: BaselineStage,
  rollUp: WindowRollUp,
  counting: CountingPlan,
): JsonObject {
  const { coldStart, deviation, value } = stage;
  const plain = (bounds: BaselineStage['value']): JsonObject[] =>
    bounds.map(({ op, value: limit }) => ({ op, value: limit }));
  const lower = value.some(({ op }) => op === 'gt' || op === 'gte' || op === 'eq');
  return {
    ...alertParams(rule, stage.measure.kind),
    ...groupParams(rule, stage.groupBy, stage.timespan, counting),
    history: stage.history,
    minimum_history: stage.minimumHistory,
    stale_after: 2 * Math.max(stage.timespan, everyOf(rollUp)),
    statistic: stage.statistic,
    min_spread: stage.minSpread,
    cold_start: coldStart.kind,
    peers: rollUp.peers.length,
    absolute: coldStart.kind === 'peers' ? coldStart.absolute : 0,
    deviation: plain(deviation),
    value: plain(value),
    thresholds: {
      ...(deviation.length === 0 ? {} : { deviation: thresholdOf(deviation) }),
      ...(lower ? { value: thresholdOf(value) } : {}),
    },
    alerted_size: maxHits,
  };
}
