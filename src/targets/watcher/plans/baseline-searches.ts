import type { JsonObject } from '../../../diagnostics/json.js';
import type { BaselineStage, NormalRule } from '../../../normal/normal-rule.js';
import type { FieldRef } from '../../../normal/predicate.js';
import { datasetField } from '../../query-dsl/branches.js';
import type { GroupLevel } from '../../query-dsl/counting.js';
import { alertsAlias, maxHits } from '../capabilities.js';
import { looksOf } from '../looks.js';
import type { AnswerList } from '../quote.js';
import type { ChainSearch, SearchContext } from '../searches.js';

/** What the searches for the past of a window are made of. */
export interface PastOf {
  readonly rule: NormalRule;
  readonly stage: BaselineStage;
  /** Of the groups that the earlier searches of the chain return. */
  readonly levels: readonly GroupLevel[];
  /** Of the summaries. */
  readonly indices: readonly string[];
  readonly context: SearchContext;
}

const day = 86_400;
const summary = (name: string): string => `picket.summary.${name}`;

/** What the entities of the window did before. */
export function historySearch(past: PastOf, peers: readonly FieldRef[]): ChainSearch {
  const { stage, levels, context } = past;
  const first = levels.findIndex(({ field }) => field !== datasetField);
  const filter = stage.groupBy.map((field, index) =>
    context.template.terms(
      summary(`group_${index}`),
      listsOf(past, levels.slice(0, first + index + 1), field),
    ),
  );
  return summariesSearch(past, 'history', filter, peers);
}

/** What all those did that have the values of a peers field in common with an entity of the window. */
export function peersSearch(past: PastOf, peers: readonly FieldRef[]): ChainSearch {
  const filter = peers.map((field, index) =>
    past.context.template.terms(
      summary(`peer_${index}`),
      listsOf(past, past.levels, field, `peer_${index}.buckets`),
    ),
  );
  return summariesSearch(past, 'peers', filter, peers);
}

/** Keys of buckets of both looks: of the innermost of the levels, or of a list in each of them. */
function listsOf(
  { rule }: PastOf,
  levels: readonly GroupLevel[],
  field: FieldRef,
  inner?: string,
): readonly AnswerList[] {
  // Other types have keys that read as documents hold them.
  const value = field.type === 'boolean' || field.type === 'date' ? 'key_as_string' : 'key';
  return looksOf(rule).map(({ name: look }) => ({
    loops: [
      ...levels.map((_, depth) =>
        depth === 0 ? `ctx.payload.${look}.aggregations.groups.buckets` : 'groups.buckets',
      ),
      ...(inner === undefined ? [] : [inner]),
    ],
    value,
  }));
}

/** Documents of days, sorted so that those of one entity stand together: a list that is cut off cuts one at most. */
function summariesSearch(
  { rule, stage, indices, context }: PastOf,
  name: string,
  filter: readonly JsonObject[],
  peers: readonly FieldRef[],
): ChainSearch {
  const { delay, late } = rule.schedule;
  const newest = -(delay + stage.timespan);
  const days = context.template.range(summary('day'), newest - late - stage.history - day, newest, 'gt');
  const names = ['dataset', 'entity', 'windows', ...peers.map((_, index) => `peer_${index}`)];
  const body = {
    size: maxHits,
    track_total_hits: true,
    query: { bool: { filter: [{ term: { [summary('kind')]: 'windows' } }, days, ...filter] } },
    sort: [{ [summary('entity')]: { order: 'asc' } }, { [summary('day')]: { order: 'asc' } }],
    _source: names.map(summary),
  };
  return { name, indices, body };
}

/** Windows of this rule's alerts on the entities whose past was found, as far back as it goes. */
export function alertedSearch({ rule, stage, context }: PastOf, withPeers: boolean): ChainSearch {
  const { delay, late } = rule.schedule;
  const oldest = -(delay + late + stage.timespan + stage.history + rule.suppress.for);
  const found = (name: string): AnswerList => ({
    loops: [`ctx.payload.${name}.hits.hits`],
    value: `_source.${summary('entity')}`,
  });
  const entities = [found('history'), ...(withPeers ? [found('peers')] : [])];
  const filter = [
    { term: { 'rule.id': rule.rule.id } },
    context.template.range('picket.alert.window_end', oldest, -delay, 'gt'),
    context.template.terms('picket.alert.entity', entities),
  ];
  const sources = ['entity', 'window_start', 'window_end'].map((name) => ({
    [name]: { terms: { field: `picket.alert.${name}` } },
  }));
  const body = {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter } },
    aggs: { alerts: { composite: { size: maxHits, sources } } },
  };
  return { name: 'alerted', indices: [alertsAlias], body };
}
