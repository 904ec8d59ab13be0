import type { JsonObject } from '../../../diagnostics/json.js';
import type { NormalRule } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';
import { branchesQuery, datasetField } from '../../query-dsl/branches.js';
import type { ChainSearch, SearchContext } from '../searches.js';
import type { AnswerList } from '../quote.js';
import type { Reach } from './reach.js';
import { rollUpKey, summaryIndices, type RollUp, type ValueRollUp, type WindowRollUp } from './roll-up.js';

/** Buckets of events that one search returns. */
export const maxBuckets = 30_000;
/** Documents of windows that one search returns: no index gives more hits. */
const maxHits = 10_000;
/** Documents of values: one of each value and one of each entity, of two days. */
export const maxExisting = 65_000;
/** From this on a cardinality is estimated. */
const precision = 3000;
const day = 86_400;

const eventBuckets = 'ctx.payload.events.aggregations.groups.buckets';

function termsSource(name: string, field: FieldRef, more: JsonObject = {}): JsonObject {
  return { [name]: { terms: { field: field.name, ...more } } };
}

/** Sources of the buckets whose keys are moments, which come as numbers. */
export function dateSources(rollUp: RollUp): readonly string[] {
  const { groupBy } = rollUp;
  const named = (prefix: string, fields: readonly FieldRef[]): readonly (readonly [string, FieldRef])[] =>
    fields.map((field, index) => [`${prefix}${index}`, field]);
  const own = rollUp.kind === 'windows' ? named('p', rollUp.peers) : ([['v', rollUp.field]] as const);
  return [...named('g', groupBy), ...own].flatMap(([name, { type }]) => (type === 'date' ? [name] : []));
}

function groupSources(rollUp: RollUp): readonly JsonObject[] {
  return rollUp.groupBy.map((field, index) => termsSource(`g${index}`, field));
}

/** True where each source is summed up apart, since several note the same events. */
export function isApart(rollUp: RollUp): boolean {
  return rollUp.kind === 'windows' && rollUp.branches.length > 1;
}

/** The events that one run sums up. */
export function eventsSearch(
  rollUp: RollUp,
  rule: NormalRule,
  reach: Reach,
  context: SearchContext,
): ChainSearch {
  const { delay } = rollUp.schedule;
  const time = context.template.range('@timestamp', -(delay + reach.search), -delay);
  const missing = rollUp.groupBy.map(
    ({ name }, index) => [`missing_${index}`, { missing: { field: name } }] as const,
  );
  const body = {
    size: 0,
    track_total_hits: false,
    query: context.origins.mark(branchesQuery(rollUp.branches, context, [time]), rule.origin),
    aggs: {
      ...(rollUp.kind === 'windows' ? windowBuckets(rollUp) : valueBuckets(rollUp)),
      ...Object.fromEntries(missing),
    },
  };
  const indices = [...new Set(rollUp.branches.flatMap((branch) => branch.indices))].sort();
  return { name: 'events', indices, body };
}

function windowBuckets(rollUp: WindowRollUp): JsonObject {
  const sources = [
    // Windows first: buckets come in their order.
    { w: { date_histogram: { field: '@timestamp', fixed_interval: `${rollUp.window}s` } } },
    ...groupSources(rollUp),
    ...(isApart(rollUp) ? [{ ds: { terms: { field: datasetField } } }] : []),
  ];
  const measure = measureOf(rollUp);
  const inner = measure === undefined ? {} : { aggs: { measure } };
  const groups = { composite: { size: maxBuckets, sources }, ...inner };
  if (rollUp.peers.length === 0) return { groups };
  // Apart from the groups: an entity with two peer values would be counted in two halves.
  const peers = rollUp.peers.map((field, index) => termsSource(`p${index}`, field, { missing_bucket: true }));
  return { groups, peers: { composite: { size: maxBuckets, sources: [...sources, ...peers] } } };
}

function measureOf({ measure }: WindowRollUp): JsonObject | undefined {
  switch (measure.kind) {
    case 'event_count':
      return undefined;
    case 'value_count':
      return { cardinality: { field: measure.field.name, precision_threshold: precision } };
    case 'value_sum':
      return { sum: { field: measure.field.name } };
  }
}

function valueBuckets(rollUp: ValueRollUp): JsonObject {
  const sources = [
    { d: { date_histogram: { field: '@timestamp', fixed_interval: '1d' } } },
    ...groupSources(rollUp),
    termsSource('v', rollUp.field),
  ];
  const aggs = { first: { min: { field: '@timestamp' } }, last: { max: { field: '@timestamp' } } };
  return { groups: { composite: { size: maxBuckets, sources }, aggs } };
}

/** The documents that stand already for what the events say: of the days in reach, and of nothing else in them. */
export function existingSearch(rollUp: RollUp, reach: Reach, context: SearchContext): ChainSearch {
  const { delay } = rollUp.schedule;
  const days = context.template.range(
    'picket.summary.day',
    -(delay + reach.search + day),
    // The day that begins with the evaluated moment has nothing yet.
    -delay,
    'gt',
  );
  const keys = rollUp.groupBy.map((_, index) => `key.g${index}`);
  const list = (value: readonly string[]): AnswerList => ({ loops: [eventBuckets], value });
  const lists =
    rollUp.kind === 'windows'
      ? [list(isApart(rollUp) ? [...keys, 'key.ds'] : keys)]
      : [list([...keys, 'key.v']), ...(keys.length > 0 ? [list(keys)] : [])];
  const kinds = rollUp.kind === 'windows' ? ['windows'] : ['values', 'entity'];
  const filter = [
    { terms: { 'picket.summary.kind': kinds } },
    days,
    context.template.terms('picket.summary.lookup', lists),
  ];
  const answer = rollUp.kind === 'windows' ? windowHits(rollUp) : valueSightings;
  const indices = [summaryIndices(rollUpKey(rollUp))];
  return { name: 'existing', indices, body: { query: { bool: { filter } }, ...answer } };
}

function windowHits(rollUp: WindowRollUp): JsonObject {
  const peers = rollUp.peers.map((_, index) => `picket.summary.peer_${index}`);
  return { size: maxHits, track_total_hits: true, _source: ['picket.summary.windows', ...peers] };
}

const valueSightings: JsonObject = {
  size: 0,
  track_total_hits: false,
  aggs: {
    groups: {
      composite: {
        size: maxExisting,
        sources: [
          { d: { terms: { field: 'picket.summary.day' } } },
          { e: { terms: { field: 'picket.summary.entity' } } },
          // Documents of entities have no value.
          { v: { terms: { field: 'picket.summary.value', missing_bucket: true } } },
        ],
      },
      aggs: {
        first: { min: { field: 'picket.summary.first_seen' } },
        last: { max: { field: 'picket.summary.last_seen' } },
      },
    },
  },
};

/** How far the roll-up has come: the latest word of the day of the evaluated moment and of the two days before. */
export function runSearch(rollUp: RollUp, { template }: SearchContext): ChainSearch {
  const { delay } = rollUp.schedule;
  const days = template.range('picket.summary.day', -(delay + 3 * day), 1 - delay, 'gt');
  const filter = [{ term: { 'picket.summary.kind': 'run' } }, days];
  const body = {
    size: 1,
    track_total_hits: false,
    query: { bool: { filter } },
    sort: [{ 'picket.summary.until': { order: 'desc' } }],
    _source: ['picket.summary.since', 'picket.summary.until'],
  };
  return { name: 'run', indices: [summaryIndices(rollUpKey(rollUp))], body };
}
