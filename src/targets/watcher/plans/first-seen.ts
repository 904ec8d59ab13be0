import type { JsonObject } from '../../../diagnostics/json.js';
import type { FirstSeenStage, NormalRule } from '../../../normal/normal-rule.js';
import { checkGroups } from '../../query-dsl/counting.js';
import { alertParams } from '../params.js';
import { keysSearch, looksOf, type Look } from '../looks.js';
import type { WatchPlan } from '../plan.js';
import type { AnswerList } from '../quote.js';
import { runSearch } from '../roll-ups/requests.js';
import type { ChainSearch, SearchContext } from '../searches.js';
import {
  dateSources,
  boundsOf,
  eventsSearch,
  isSingle,
  maxFresh,
  maxGroups,
  maxKnown,
  maxValues,
  ofKind,
  olderDays,
  pastSearch,
  recentDays,
  summary,
  valuesRollUp,
  windowSearch,
  type Asked,
  type Sightings,
} from './sightings.js';

/**
 * Values of the window, and which of them were there before. The last two days are asked first, and the rest of the
 * history only for what they do not have, so that the cost of a run does not grow with its history.
 */
export function planFirstSeen(
  rule: NormalRule,
  stage: FirstSeenStage,
  context: SearchContext,
): WatchPlan | undefined {
  if (!checkGroups([...stage.groupBy, stage.field], context)) return undefined;
  const byEntity = stage.scope === 'entity';
  const rollUp = valuesRollUp(rule, stage, byEntity ? stage.groupBy : []);
  const narrow = !byEntity && isSingle(stage.field);
  const of: Sightings = { rule, stage, rollUp, narrow, context };
  return {
    searches: [
      ...looksOf(rule).flatMap((look) => lookSearches(of, look)),
      { ...runSearch(rollUp, context), name: 'roll_up' },
      keysSearch(rule, looksOf(rule), context),
    ],
    script: { id: 'picket-alerts-from-first-seen-v1', params: paramsOf(of, byEntity) },
    rollUp,
  };
}

function lookSearches(of: Sightings, look: Look): readonly ChainSearch[] {
  const { narrow } = of;
  const older = olderDays(of) !== undefined;
  const known = [foundBy(look, 'recent', 'known'), ...(older ? [foundBy(look, 'older', 'known')] : [])];
  return [
    windowSearch(of, look),
    recentSearch(of, look),
    ...(older ? [olderSearch(of, look)] : []),
    ...(narrow ? [eventsSearch(of, look, known)] : []),
  ];
}

/** Keys that a search for the past found: values, or with the entity of each. */
function foundBy({ name }: Look, search: string, what: 'known' | 'warm'): AnswerList {
  return { loops: [`ctx.payload.${name}_${search}.aggregations.${what}.keys.buckets`], value: 'key' };
}

/** What the window's groups are looked up by in summaries, as the roll-up writes it. */
function lookupOf({ rollUp }: Sightings, { name }: Look, withValue: boolean): AnswerList {
  const keys = rollUp.groupBy.map((_, index) => `key.g${index}`);
  return {
    loops: [`ctx.payload.${name}.aggregations.groups.buckets`],
    value: withValue ? [...keys, 'key.v'] : keys,
  };
}

const keys: JsonObject = { keys: { terms: { field: summary('lookup'), size: maxKnown } } };

/** Entities have to be known for a while, where each has a history of its own. */
function asksEntities({ stage, rollUp }: Sightings): boolean {
  return rollUp.groupBy.length > 0 && stage.minimumHistory > 0;
}

function searchFor(
  of: Sightings,
  look: Look,
  name: 'recent' | 'older',
  ask: { readonly values: Pick<Asked, 'from' | 'to'>; readonly entities?: Pick<Asked, 'from' | 'to'> },
): ChainSearch {
  const { template } = of.context;
  const { start } = boundsOf(of, look);
  const lookup = summary('lookup');
  const found = (what: 'known' | 'warm'): readonly JsonObject[] =>
    name === 'older' ? [template.terms(lookup, [foundBy(look, 'recent', what)])] : [];
  const values: Asked = {
    kind: 'values',
    ...ask.values,
    filter: [template.terms(lookup, [lookupOf(of, look, true)])],
    without: found('known'),
  };
  const { minimumHistory, history } = of.stage;
  const long = template.range(summary('first_seen'), start - history - recentDays, start - minimumHistory);
  const entities: readonly Asked[] =
    ask.entities === undefined
      ? []
      : [
          {
            kind: 'entity',
            ...ask.entities,
            filter: [long, template.terms(lookup, [lookupOf(of, look, false)])],
            without: found('warm'),
          },
        ];
  const aggs = {
    known: ofKind('values', keys),
    ...(asksEntities(of) ? { warm: ofKind('entity', keys) } : {}),
  };
  return pastSearch(of, look, name, [values, ...entities], aggs);
}

function recentSearch(of: Sightings, look: Look): ChainSearch {
  const { minimumHistory } = of.stage;
  return searchFor(of, look, 'recent', {
    values: { from: recentDays, to: 0 },
    ...(asksEntities(of) ? { entities: { from: minimumHistory + recentDays, to: minimumHistory } } : {}),
  });
}

function olderSearch(of: Sightings, look: Look): ChainSearch {
  const { minimumHistory, history } = of.stage;
  const days = olderDays(of) ?? { from: recentDays, to: recentDays };
  const asked = minimumHistory + recentDays;
  return searchFor(of, look, 'older', {
    values: days,
    ...(asksEntities(of) && asked < history + recentDays / 2
      ? { entities: { from: days.from, to: asked } }
      : {}),
  });
}

function paramsOf(of: Sightings, byEntity: boolean): JsonObject {
  const { rule, stage, narrow } = of;
  const looks = looksOf(rule).map(({ name, offset }) => ({ input: name, offset }));
  return {
    ...alertParams(rule, stage.kind),
    window: stage.timespan,
    looks,
    group_by: stage.groupBy.map(({ name }) => name),
    field: stage.field.name,
    by_entity: byEntity,
    dates: dateSources(of),
    minimum_history: stage.minimumHistory,
    narrow,
    older: olderDays(of) !== undefined,
    size: narrow ? maxValues : maxGroups,
    fresh_size: maxFresh,
  };
}
