import type { JsonObject } from '../../../diagnostics/json.js';
import type { FirstSeenStage, NormalRule, RareStage } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';
import { sourceFields } from '../../query-dsl/aggregations.js';
import { branchesQuery, checkClauses, datasetField } from '../../query-dsl/branches.js';
import type { Clause } from '../../query-dsl/context.js';
import type { AnswerList } from '../quote.js';
import { rollUpKey, summaryIndices, valuesEvery, type ValueRollUp } from '../roll-ups/roll-up.js';
import type { ChainSearch, SearchContext } from '../searches.js';
import type { Look } from '../looks.js';

/** What the searches of a rule are made of that looks at values and at who had them before. */
export interface Sightings {
  readonly rule: NormalRule;
  readonly stage: FirstSeenStage | RareStage;
  readonly rollUp: ValueRollUp;
  /**
   * True where the values of the window are listed first, and events are fetched only for those that are worth it.
   * That takes a field with one value an event: an event is left out by a value that it has.
   */
  readonly narrow: boolean;
  readonly context: SearchContext;
}

const day = 86_400;
/** Days before the window, counted in seconds, that are asked first: today and yesterday. */
export const recentDays = 2 * day;
/** Values of a window. With the groups that a search for their past returns they stay below 65,536 buckets. */
export const maxValues = 30_000;
/** Groups of values and entities that are returned with their events. */
export const maxGroups = 10_000;
/** Groups of values of which hardly any was there before. */
export const maxFresh = 2000;
/** One more than any list of values that is asked for has. */
export const maxKnown = maxValues + 2;

export const summary = (name: string): string => `picket.summary.${name}`;

/** What one watch has to remember of the values. `groupBy` is whom it remembers them of. */
export function valuesRollUp(
  rule: NormalRule,
  stage: FirstSeenStage | RareStage,
  groupBy: readonly FieldRef[],
): ValueRollUp {
  const { delay, late } = rule.schedule;
  return {
    kind: 'values',
    branches: rule.branches,
    groupBy,
    field: stage.field,
    schedule: { delay, late },
    every: valuesEvery(stage.timespan),
    history: stage.history + stage.timespan + late,
  };
}

export function isSingle({ type, multi }: FieldRef): boolean {
  // Other types refuse the empty string that ends a list.
  return (type === 'keyword' || type === 'flattened') && multi === false;
}

/** Seconds from the scheduled time to the start and to the end of a look. */
export function boundsOf({ rule, stage }: Sightings, { offset }: Look): { start: number; end: number } {
  const end = -(rule.schedule.delay + offset);
  return { start: end - stage.timespan, end };
}

function termsSource(name: string, field: FieldRef): JsonObject {
  return { [name]: { terms: { field: field.name } } };
}

/** Sources of the groups whose keys are moments, which come as numbers. */
export function dateSources({ stage }: Sightings): readonly string[] {
  const groups = stage.groupBy.map((field, index) => [`g${index}`, field] as const);
  return [...groups, ['v', stage.field] as const].flatMap(([name, { type }]) =>
    type === 'date' ? [name] : [],
  );
}

/** Values with whom they were seen at, and the events. */
function groupsOf({ rule, stage }: Sightings, size: number, hits: number): JsonObject {
  const sources = [
    // Values first: groups come in their order, so that a list that is cut off cuts through one value.
    termsSource('v', stage.field),
    ...stage.groupBy.map((field, index) => termsSource(`g${index}`, field)),
    // Several sources may have noted the same events.
    ...(rule.branches.length > 1 ? [{ ds: { terms: { field: datasetField } } }] : []),
  ];
  const fields = sourceFields(rule, [...stage.groupBy, stage.field]);
  const aggs = {
    first_event: { min: { field: '@timestamp' } },
    last_event: { max: { field: '@timestamp' } },
    events: { top_hits: { size: hits, sort: [{ '@timestamp': { order: 'asc' } }], _source: fields } },
  };
  return { composite: { size, sources }, aggs };
}

/** Events that an alert shows, and fewer where most of the groups are nothing new. */
const shownEvents = 10;
const fewEvents = 3;

/** What was seen in the window. */
export function windowSearch(of: Sightings, look: Look): ChainSearch {
  const { stage, narrow } = of;
  const groups = narrow
    ? { composite: { size: maxValues, sources: [termsSource('v', stage.field)] } }
    : groupsOf(of, maxGroups, fewEvents);
  const missing = stage.groupBy.map(
    ({ name }, index) => [`missing_${index}`, { missing: { field: name } }] as const,
  );
  return rawSearch(of, look, look.name, [], { groups, ...Object.fromEntries(missing) });
}

/** The events of the window but for those with values that earlier searches found to be nothing new. */
export function eventsSearch(of: Sightings, look: Look, known: readonly AnswerList[]): ChainSearch {
  const values = of.context.template.terms(of.stage.field.name, known, noValue);
  const without = { bool: { must_not: [values] } };
  return rawSearch(of, look, `${look.name}_events`, [without], {
    groups: groupsOf(of, maxFresh, shownEvents),
  });
}

/** Ends a list of values that events are left out by, since the empty string may be a value. */
const noValue = '\u001f';

function rawSearch(
  of: Sightings,
  look: Look,
  name: string,
  filter: readonly Clause[],
  aggs: JsonObject,
): ChainSearch {
  const { rule, context } = of;
  const { start, end } = boundsOf(of, look);
  const time = context.template.range('@timestamp', start, end);
  const query = branchesQuery(rule.branches, context, [time, ...filter]);
  checkClauses(query, context);
  const indices = [...new Set(rule.branches.flatMap((branch) => branch.indices))].sort();
  const body = { size: 0, track_total_hits: false, query: context.origins.mark(query, rule.origin), aggs };
  return { name, indices, body };
}

/** What a search asks of the summaries of values, or of those of entities. */
export interface Asked {
  readonly kind: 'values' | 'entity';
  /** Seconds before the window starts at which the days begin. */
  readonly from: number;
  readonly to: number;
  readonly filter: readonly Clause[];
  readonly without?: readonly Clause[];
}

/** Summaries of what was seen before the window, and within the history of its start. */
export function pastSearch(
  of: Sightings,
  look: Look,
  name: string,
  asked: readonly Asked[],
  aggs: JsonObject,
): ChainSearch {
  const { stage, rollUp, context } = of;
  const { template } = context;
  const { start } = boundsOf(of, look);
  const oldest = start - stage.history;
  const before = [
    // A document is about one day, so either time tells the other to a day.
    template.range(summary('first_seen'), oldest - day, start),
    template.range(summary('last_seen'), oldest, start + day),
  ];
  const should = asked.map(({ kind, from, to, filter, without = [] }) => {
    const days = template.range(summary('day'), start - from, start - to);
    const all = [{ term: { [summary('kind')]: kind } }, days, ...filter];
    return { bool: { filter: all, ...(without.length === 0 ? {} : { must_not: without }) } };
  });
  const [only] = should;
  const which =
    should.length === 1 && only !== undefined ? only : { bool: { should, minimum_should_match: 1 } };
  const body = {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [...before, which] } },
    aggs,
  };
  return { name: `${look.name}_${name}`, indices: [summaryIndices(rollUpKey(rollUp))], body };
}

/** Days of the history that are not asked first. None where it is too short for that. */
export function olderDays({ stage }: Sightings): { readonly from: number; readonly to: number } | undefined {
  return stage.history > day ? { from: stage.history + day, to: recentDays } : undefined;
}

/** Buckets of documents of one kind. */
export function ofKind(kind: Asked['kind'], aggs: JsonObject): JsonObject {
  return { filter: { term: { [summary('kind')]: kind } }, aggs };
}
