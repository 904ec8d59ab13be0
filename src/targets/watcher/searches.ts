import type { JsonObject } from '../../diagnostics/json.js';
import type { Branch, EachStage, NormalRule } from '../../normal/normal-rule.js';
import { branchesQuery, checkClauses, datasetField } from '../query-dsl/branches.js';
import type { Clause, QueryContext } from '../query-dsl/context.js';
import { alertsAlias, maxEventHits, maxKeys } from './capabilities.js';
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

function indicesOf(rule: NormalRule): readonly string[] {
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
  const time = (branch: Branch): readonly Clause[] => [
    context.template.range(branch.ingested ? 'event.ingested' : '@timestamp', end - stage.lookback, end),
  ];
  const query = branchesQuery(rule.branches, context, [], time);
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

/** This rule's alerts near the windows that are looked at. */
export function suppressedSearch(
  rule: NormalRule,
  lookups: readonly AlertLookup[],
  context: SearchContext,
): ChainSearch {
  const around = ({ offset, within }: AlertLookup): Clause => {
    const middle = -(rule.schedule.delay + offset);
    return context.template.range('picket.alert.window_end', middle - within, middle + within, 'gt');
  };
  const aggs = lookups.map((lookup) => {
    const field = lookup.inner === 'keys' ? 'picket.alert.key' : 'picket.alert.id';
    const terms = { field, size: maxKeys };
    return [lookup.name, { filter: around(lookup), aggs: { [lookup.inner]: { terms } } }] as const;
  });
  const near = lookups.map(around);
  const body = {
    size: 0,
    query: {
      bool: {
        filter: [{ term: { 'rule.id': rule.rule.id } }, { bool: { should: near, minimum_should_match: 1 } }],
      },
    },
    aggs: Object.fromEntries(aggs),
  };
  return { name: 'suppressed', indices: [alertsAlias], body };
}

/** Whether each source still sends, and whether events come later than the rule waits. Undefined: nothing to ask. */
export function sourcesSearch(rule: NormalRule, context: SearchContext): ChainSearch | undefined {
  const { delay, every } = rule.schedule;
  const { template } = context;
  const aggs = rule.branches.flatMap((branch, index) => {
    if (branch.dataset === null) return [];
    const dataset = { term: { [datasetField]: branch.dataset } };
    const found: (readonly [string, JsonObject])[] = [];
    if (branch.expectEvery !== undefined && branch.expectEvery > 0) {
      const recent = template.range('@timestamp', -(delay + branch.expectEvery), -delay);
      found.push([`seen_${index}`, { filter: { bool: { filter: [dataset, recent] } } }]);
    }
    if (branch.ingested) {
      // Came in since the last run, though their own run is over: they are later than the rule waits.
      const arrived = template.range('event.ingested', -every, 0);
      const old = template.range('@timestamp', -day, -(every + delay));
      found.push([`lag_${index}`, { filter: { bool: { filter: [dataset, arrived, old] } } }]);
    }
    return found;
  });
  if (aggs.length === 0) return undefined;
  const longest = Math.max(day, ...rule.branches.map((branch) => (branch.expectEvery ?? 0) + delay));
  const datasets = rule.branches.flatMap((branch) => (branch.dataset === null ? [] : [branch.dataset]));
  const body = {
    size: 0,
    query: {
      bool: { filter: [{ terms: { [datasetField]: datasets } }, template.range('@timestamp', -longest, 0)] },
    },
    aggs: Object.fromEntries(aggs),
  };
  return { name: 'sources', indices: indicesOf(rule), body };
}

const day = 86_400;
