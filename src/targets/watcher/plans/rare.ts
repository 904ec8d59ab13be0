import type { JsonObject } from '../../../diagnostics/json.js';
import type { NormalRule, RareStage } from '../../../normal/normal-rule.js';
import { checkGroups } from '../../query-dsl/counting.js';
import { alertParams } from '../params.js';
import { keysSearch, looksOf, type Look } from '../looks.js';
import type { WatchPlan } from '../plan.js';
import type { AnswerList } from '../quote.js';
import { runSearch } from '../roll-ups/requests.js';
import type { ChainSearch, SearchContext } from '../searches.js';
import {
  dateSources,
  eventsSearch,
  isSingle,
  maxFresh,
  maxGroups,
  maxKnown,
  maxValues,
  ofKind,
  pastSearch,
  recentDays,
  summary,
  valuesRollUp,
  windowSearch,
  type Sightings,
} from './sightings.js';

/**
 * Values of the window, and how many entities had each. Those that many had in the last two days are done with at
 * once; entities are counted through the whole history only for the others.
 */
export function planRare(rule: NormalRule, stage: RareStage, context: SearchContext): WatchPlan | undefined {
  if (!checkGroups([...stage.groupBy, stage.field], context)) return undefined;
  if (stage.field.type === 'date') {
    const message = `${stage.field.name} holds moments, which hardly ever come twice: all of them are rare.`;
    context.ledger.fail('compile/group-by-type', message);
    return undefined;
  }
  const rollUp = valuesRollUp(rule, stage, stage.groupBy);
  const of: Sightings = { rule, stage, rollUp, narrow: isSingle(stage.field), context };
  return {
    searches: [
      ...looksOf(rule).flatMap((look) => lookSearches(of, stage, look)),
      { ...runSearch(rollUp, context), name: 'roll_up' },
      keysSearch(rule, looksOf(rule), context),
    ],
    script: { id: 'picket-alerts-from-rare-v1', params: paramsOf(of, stage) },
    rollUp,
  };
}

function lookSearches(of: Sightings, stage: RareStage, look: Look): readonly ChainSearch[] {
  return [
    windowSearch(of, look),
    recentSearch(of, stage, look),
    olderSearch(of, stage, look),
    ...(of.narrow ? [eventsSearch(of, look, [common(look)])] : []),
  ];
}

function common({ name }: Look): AnswerList {
  return { loops: [`ctx.payload.${name}_recent.aggregations.common.keys.buckets`], value: 'key' };
}

function seen({ name }: Look): AnswerList {
  return { loops: [`ctx.payload.${name}.aggregations.groups.buckets`], value: 'key.v' };
}

/** What is common, and whether the fleet is large enough, by what the last two days say alone. */
function recentSearch(of: Sightings, stage: RareStage, look: Look): ChainSearch {
  const days = { from: recentDays, to: 0 };
  const values = of.context.template.terms(summary('value'), [seen(look)]);
  const asked = [
    { kind: 'values', ...days, filter: [values] },
    { kind: 'entity', ...days, filter: [] },
  ] as const;
  // An entity has one document a day: in two days, so many are of more than at-most.
  const least = 2 * stage.atMost + 1;
  const large = { terms: { field: summary('kind'), min_doc_count: stage.ofAtLeast } };
  return pastSearch(of, look, 'recent', asked, {
    common: ofKind('values', {
      keys: { terms: { field: summary('value'), size: maxKnown, min_doc_count: least } },
    }),
    fleet: ofKind('entity', { days: { terms: { field: summary('day'), size: 3 }, aggs: { large } } }),
  });
}

/** The entities of what is not common, and of the fleet where neither of the last two days had enough. */
function olderSearch(of: Sightings, stage: RareStage, look: Look): ChainSearch {
  const { template } = of.context;
  const days = { from: stage.history + recentDays / 2, to: 0 };
  const large: AnswerList = {
    loops: [`ctx.payload.${look.name}_recent.aggregations.fleet.days.buckets`, 'large.buckets'],
    value: 'key',
  };
  const asked = [
    {
      kind: 'values',
      ...days,
      filter: [template.terms(summary('value'), [seen(look)])],
      without: [template.terms(summary('value'), [common(look)], noValue)],
    },
    { kind: 'entity', ...days, filter: [], without: [template.terms(summary('kind'), [large])] },
  ] as const;
  const entities = { terms: { field: summary('entity'), size: stage.atMost + 1 } };
  const precision = Math.min(40_000, Math.max(100, 4 * stage.ofAtLeast));
  return pastSearch(of, look, 'older', asked, {
    values: ofKind('values', {
      keys: {
        terms: { field: summary('value'), size: countedValues(stage, of.context) },
        aggs: { entities },
      },
    }),
    fleet: ofKind('entity', {
      entities: { cardinality: { field: summary('entity'), precision_threshold: precision } },
    }),
  });
}

/** Ends a list of values that documents are left out by, since the empty string may be a value. */
const noValue = '\u001f';

/** Values whose entities one search can list. */
function countedValues({ atMost }: RareStage, { profile }: SearchContext): number {
  return Math.max(1, Math.min(maxKnown, Math.floor((profile.maxBuckets - 64) / (atMost + 2))));
}

function paramsOf(of: Sightings, stage: RareStage): JsonObject {
  const { rule, narrow, context } = of;
  const looks = looksOf(rule).map(({ name, offset }) => ({ input: name, offset }));
  return {
    ...alertParams(rule, stage.kind),
    window: stage.timespan,
    looks,
    group_by: stage.groupBy.map(({ name }) => name),
    field: stage.field.name,
    at_most: stage.atMost,
    of_at_least: stage.ofAtLeast,
    dates: dateSources(of),
    minimum_history: stage.minimumHistory,
    narrow,
    size: narrow ? maxValues : maxGroups,
    fresh_size: maxFresh,
    counted_size: countedValues(stage, context),
  };
}
