import type { JsonObject } from '../../diagnostics/json.js';
import type { Branch, EachStage, NormalRule } from '../../normal/normal-rule.js';
import { branchesQuery, checkClauses, datasetField } from '../query-dsl/branches.js';
import type { Clause, QueryContext } from '../query-dsl/context.js';
import { alertsAlias, maxEventHits, maxKeys, runsIndex } from './capabilities.js';
import type { SearchTemplate } from './quote.js';

/** One input of the chain that searches. */
export interface ChainSearch {
  readonly name: string;
  readonly indices: readonly string[];
  readonly body: JsonObject;
}

/** What the searches of one watch are made with. */
export interface SearchContext extends QueryContext {
  readonly template: SearchTemplate;
}

export function indicesOf(rule: NormalRule): readonly string[] {
  return [...new Set(rule.branches.flatMap((branch) => branch.indices))].sort();
}

/** A look at the window that ends `offset` seconds before the evaluated moment. */
export function windowSearch(
  rule: NormalRule,
  name: string,
  window: number,
  offset: number,
  aggs: JsonObject,
  context: SearchContext,
): ChainSearch {
  const end = -(rule.schedule.delay + offset);
  const time = context.template.range('@timestamp', end - window, end);
  const query = branchesQuery(rule.branches, context, [time]);
  checkClauses(query, context);
  const body = {
    size: 0,
    track_total_hits: true,
    query: context.origins.mark(query, rule.origin),
    aggs,
  };
  return { name, indices: indicesOf(rule), body };
}

/** The events of an event rule, by the time that they were ingested where the source notes it. */
export function eventSearch(
  rule: NormalRule,
  stage: EachStage,
  fields: readonly string[],
  context: SearchContext,
): ChainSearch {
  const end = -rule.schedule.delay;
  const time = (ingested: boolean): JsonObject =>
    context.template.range(ingested ? 'event.ingested' : '@timestamp', end - stage.lookback, end);
  const [first] = rule.branches;
  const alike = rule.branches.every((branch) => branch.ingested === first?.ingested);
  // A range that all sources share stands outside of them, where it bounds the whole search.
  const query = alike
    ? branchesQuery(rule.branches, context, [time(first?.ingested ?? false)])
    : branchesQuery(rule.branches, context, [], (branch) => [time(branch.ingested)]);
  checkClauses(query, context);
  const body = {
    size: maxEventHits,
    track_total_hits: true,
    query: context.origins.mark(query, rule.origin),
    sort: [{ '@timestamp': { order: 'asc' } }],
    _source: fields,
  };
  return { name: 'window', indices: indicesOf(rule), body };
}

/** A window of alerts' moments whose keys or ids are looked up. */
export interface AlertLookup {
  readonly name: string;
  readonly inner: 'keys' | 'ids';
  /** Seconds that the middle of the window lies before the evaluated moment. */
  readonly offset: number;
  /** Seconds to both sides, exclusive. */
  readonly within: number;
}

/** This rule's alerts near the windows that are looked at, and what the run before this one noted and raised. */
export function suppressedSearch(
  rule: NormalRule,
  lookups: readonly AlertLookup[],
  context: SearchContext,
): ChainSearch {
  const { template } = context;
  const around = ({ offset, within }: AlertLookup): Clause => {
    const middle = -(rule.schedule.delay + offset);
    return template.range('picket.alert.window_end', middle - within, middle + within, 'gt');
  };
  const aggs = lookups.map((lookup) => {
    const field = lookup.inner === 'keys' ? 'picket.alert.key' : 'picket.alert.id';
    const terms = { field, size: maxKeys };
    return [lookup.name, { filter: around(lookup), aggs: { [lookup.inner]: { terms } } }] as const;
  });
  const noted = { exists: { field: 'picket.run.scheduled_time' } };
  const raised = template.range('picket.alert.raised_at', -day, 0);
  const near = [...lookups.map(around), raised, noted];
  const body = {
    size: 0,
    query: {
      bool: {
        filter: [{ term: { 'rule.id': rule.rule.id } }, { bool: { should: near, minimum_should_match: 1 } }],
      },
    },
    aggs: { ...Object.fromEntries(aggs), ...lastRun(noted, raised) },
  };
  return { name: 'suppressed', indices: [alertsAlias, runsIndex], body };
}

/** When this watch ran last and how many alerts it meant to write, and how many the last run that wrote any did. */
function lastRun(noted: Clause, raised: Clause): JsonObject {
  const latest = { field: 'picket.alert.raised_at', size: 1, order: { _key: 'desc' } };
  return {
    last_run: {
      filter: noted,
      aggs: {
        scheduled: { max: { field: 'picket.run.scheduled_time' } },
        alerts: { max: { field: 'picket.run.alerts' } },
      },
    },
    raised: { filter: raised, aggs: { runs: { terms: latest } } },
  };
}

type Named = readonly [string, JsonObject];

/** Counts of all sources under one range that bounds the search; none where there is nothing to count. */
function countSearch(
  rule: NormalRule,
  name: string,
  within: JsonObject,
  filters: (branch: Branch) => readonly Clause[] | undefined,
  prefix: string,
): readonly ChainSearch[] {
  const aggs = rule.branches.flatMap((branch, index): Named[] => {
    const own = filters(branch);
    if (own === undefined || branch.dataset === null) return [];
    const filter = [{ term: { [datasetField]: branch.dataset } }, ...own];
    return [[`${prefix}_${index}`, { filter: { bool: { filter } } }]];
  });
  if (aggs.length === 0) return [];
  const body = { size: 0, query: { bool: { filter: [within] } }, aggs: Object.fromEntries(aggs) };
  return [{ name, indices: indicesOf(rule), body }];
}

/** Whether each source still sends, where it is known how often it should. */
export function sourcesSearch(rule: NormalRule, { template }: SearchContext): readonly ChainSearch[] {
  const { delay } = rule.schedule;
  const longest = Math.max(0, ...rule.branches.map((branch) => branch.expectEvery ?? 0));
  const recent = (seconds: number): JsonObject => template.range('@timestamp', -(delay + seconds), -delay);
  const filters = ({ expectEvery }: Branch): readonly Clause[] | undefined =>
    expectEvery === undefined || expectEvery <= 0 ? undefined : [recent(expectEvery)];
  return countSearch(rule, 'sources', recent(longest), filters, 'seen');
}

/**
 * Whether events come later than the rule waits: those that came in since the last run, though the run that they
 * belong to was over by then.
 */
export function arrivalsSearch(rule: NormalRule, { template }: SearchContext): readonly ChainSearch[] {
  const { delay, every } = rule.schedule;
  const arrived = template.range('event.ingested', -every, 0);
  const filters = ({ ingested }: Branch): readonly Clause[] | undefined =>
    ingested ? [template.range('@timestamp', -day, -(every + delay))] : undefined;
  return countSearch(rule, 'arrivals', arrived, filters, 'late');
}

const day = 86_400;
