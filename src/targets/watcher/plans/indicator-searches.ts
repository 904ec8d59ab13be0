import type { JsonObject } from '../../../diagnostics/json.js';
import type { IndicatorStage, NormalRule } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';
import { countingAggregations, sourceFields } from '../../query-dsl/aggregations.js';
import { branchesQuery, checkClauses } from '../../query-dsl/branches.js';
import type { Clause } from '../../query-dsl/context.js';
import type { GroupLevel } from '../../query-dsl/counting.js';
import { maxHits } from '../capabilities.js';
import type { AnswerList } from '../quote.js';
import { indicesOf, type ChainSearch, type SearchContext } from '../searches.js';

/** What the searches of an indicator rule are made of. */
export interface LookUp {
  readonly rule: NormalRule;
  readonly stage: IndicatorStage;
  /** The fields whose values are compared with indicators. */
  readonly fields: readonly FieldRef[];
  readonly context: SearchContext;
}

/** A span of traffic, in seconds from the scheduled time, and the field that is searched. */
export interface EventSpan {
  readonly name: string;
  readonly field: FieldRef;
  readonly from: number;
  readonly to: number;
  readonly retro: boolean;
  readonly levels: readonly GroupLevel[];
}

/** Values of a window are listed in as many parts, each with its own limit. */
const partitions = 4;
const maxPartition = 10_000;
/** Longer than any indicator is valid: thirty years. Date maths takes nine digits. */
const ever = 946_080_000;
/** What ends a list: no value of any event, and an address, since fields of addresses refuse other words. */
const endOfList = '::';

/** Confidence as ECS words it, on the scale of 0 to 100 that STIX maps the words to. */
const confidenceWords: readonly (readonly [string, number])[] = [
  ['None', 0],
  ['Low', 15],
  ['Medium', 50],
  ['High', 85],
];

/** Values that one part of the list returns at most. */
export function partitionSize(fields: number, maxBuckets: number): number {
  return Math.min(maxPartition, Math.floor((maxBuckets - 64) / (partitions * Math.max(1, fields))));
}

/** All values of the window and of the late one. */
export function valuesSearch({ rule, stage, fields, context }: LookUp): ChainSearch {
  const { delay, late } = rule.schedule;
  const ends = late > 0 ? [-delay, -(delay + late)] : [-delay];
  const spans = ends.map((end) => context.template.range('@timestamp', end - stage.timespan, end));
  const within: Clause = { bool: { should: spans, minimum_should_match: 1 } };
  const query = branchesQuery(rule.branches, context, [within]);
  checkClauses(query, context);
  const size = partitionSize(fields.length, context.profile.maxBuckets);
  const aggs = fields.flatMap((field, index) =>
    Array.from({ length: partitions }, (_, partition) => {
      const include = { partition, num_partitions: partitions };
      return [`values_${index}_${partition}`, { terms: { field: field.name, size, include } }] as const;
    }),
  );
  const body = {
    size: 0,
    track_total_hits: true,
    query: context.origins.mark(query, rule.origin),
    aggs: Object.fromEntries(aggs),
  };
  return { name: 'values', indices: indicesOf(rule), body };
}

/** The indicators that name one of those values. */
export function indicatorsSearch(asked: LookUp): ChainSearch {
  const lists = asked.fields.flatMap((_, index) =>
    Array.from({ length: partitions }, (__, partition): AnswerList => ({
      loops: [`ctx.payload.values.aggregations.values_${index}_${partition}.buckets`],
      value: 'key',
    })),
  );
  return lookUp(asked, 'indicators', [asked.context.template.terms(asked.stage.against, lists, endOfList)]);
}

/** The indicators that are to be looked for in past traffic since the last run. */
export function freshSearch(asked: LookUp): ChainSearch {
  const { every, delay } = asked.rule.schedule;
  const since = (field: string): JsonObject => asked.context.template.range(field, -(delay + every), -delay);
  const planned = 'picket.indicator.retro_at';
  const unplanned = {
    bool: { must_not: [{ exists: { field: planned } }], filter: [since('event.ingested')] },
  };
  const due = { bool: { should: [since(planned), unplanned], minimum_should_match: 1 } };
  return lookUp(asked, 'fresh', [{ exists: { field: asked.stage.against } }, due]);
}

function lookUp({ rule, stage, context }: LookUp, name: string, filter: readonly Clause[]): ChainSearch {
  const { delay } = rule.schedule;
  const { template } = context;
  const body = {
    size: maxHits,
    track_total_hits: true,
    query: {
      bool: {
        filter: [...filter, ...confident(stage.minimumConfidence)],
        must_not: [
          { term: { 'picket.indicator.kind': 'feed' } },
          template.range('picket.indicator.valid_until', -ever, -delay),
          template.range('picket.indicator.valid_from', -delay, ever, 'gt'),
        ],
      },
    },
    _source: ['threat.feed', 'threat.indicator', 'picket.indicator', stage.against],
  };
  return { name, indices: [stage.index], body };
}

/** Indicators that say nothing of their confidence are not taken for any. */
function confident(least: number): readonly Clause[] {
  if (least <= 0) return [];
  const own = 'picket.indicator.confidence';
  const words = confidenceWords.filter(([, value]) => value >= least).map(([word]) => word);
  const worded = {
    bool: {
      must_not: [{ exists: { field: own } }],
      filter: [{ terms: { 'threat.indicator.confidence': words } }],
    },
  };
  return [{ bool: { should: [{ range: { [own]: { gte: least } } }, worded], minimum_should_match: 1 } }];
}

/** Who had what the indicators name. */
export function eventsSearch({ rule, stage, context }: LookUp, span: EventSpan): ChainSearch {
  const { template } = context;
  const found: AnswerList = {
    loops: [`ctx.payload.${span.retro ? 'fresh' : 'indicators'}.hits.hits`],
    value: `_source.${stage.against}`,
  };
  const named = template.terms(span.field.name, [found], endOfList);
  const query = branchesQuery(rule.branches, context, [
    template.range('@timestamp', span.from, span.to),
    named,
  ]);
  checkClauses(query, context);
  const counting = { levels: span.levels, minDocCount: 1, threshold: 1 };
  const body = {
    size: 0,
    track_total_hits: true,
    query: context.origins.mark(query, rule.origin),
    aggs: countingAggregations(counting, sourceFields(rule, [...stage.groupBy, ...stage.fields])),
  };
  return { name: span.name, indices: indicesOf(rule), body };
}

/** When each feed was loaded last, and whether there are indicators at all. */
export function feedsSearch({ stage, rule, context }: LookUp): ChainSearch {
  const feed = { term: { 'picket.indicator.kind': 'feed' } };
  const expired = context.template.range('picket.indicator.valid_until', -ever, -rule.schedule.delay);
  const body = {
    size: 0,
    query: { match_all: {} },
    aggs: {
      live: {
        filter: { bool: { must_not: [feed, expired], filter: [{ exists: { field: stage.against } }] } },
      },
      feeds: {
        filter: feed,
        aggs: {
          names: {
            terms: { field: 'picket.feed.name', size: 1000 },
            aggs: {
              loaded: { max: { field: 'picket.feed.loaded_at' } },
              expected: { max: { field: 'picket.feed.expect_every' } },
            },
          },
        },
      },
    },
  };
  return { name: 'feeds', indices: [stage.index], body };
}
