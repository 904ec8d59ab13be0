import type { EngineProfile, SearchResponse } from '../api.js';
import { computeAggregations } from '../aggs/aggregation.js';
import { startRun } from '../aggs/run.js';
import { bindQuery } from '../query/bind.js';
import type { BoundQuery } from '../query/bound.js';
import { matches, score } from '../query/interpret.js';
import type { QueryNode } from '../query/node.js';
import type { EngineScriptPort } from '../script-port.js';
import type { IndexStore } from '../store/index-store.js';
import type { SearchBody } from './body.js';
import { candidateRows } from './candidates.js';
import { openHits, selectTop } from './hits.js';
import type { Reader, Segment } from './reader.js';
import { openReader, segmentOf } from './reader.js';

export interface SearchContext {
  readonly profile: EngineProfile;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Indices that the search is over, those included that were left out because nothing is in them. */
  readonly shards: number;
  readonly scripts?: EngineScriptPort;
}

/** Binds a query to each segment. */
function bindEverywhere(query: QueryNode, reader: Reader, context: SearchContext): readonly BoundQuery[] {
  return reader.segments.map(({ mapping, store }) =>
    bindQuery(query, { mapping, profile: context.profile, now: context.now, index: store.name }),
  );
}

function collect(reader: Reader, bound: readonly BoundQuery[], limit: number): number[] {
  const docs: number[] = [];
  for (const [i, segment] of reader.segments.entries()) {
    const query = bound[i];
    if (query === undefined) continue;
    const { store, table, base } = segment;
    const source = { table, id: (row: number): string => store.id(row) };
    for (const row of candidateRows(query, store)) {
      if (!matches(query, row, source)) continue;
      docs.push(base + row);
      if (limit > 0 && docs.length >= limit) return docs;
    }
  }
  return docs;
}

function sourceOf({ table, store }: Segment): { table: Segment['table']; id(row: number): string } {
  return { table, id: (row) => store.id(row) };
}

/** Runs a search over the stores. */
export function runSearch(
  body: SearchBody,
  stores: readonly IndexStore[],
  context: SearchContext,
): SearchResponse {
  const reader = openReader(stores);
  const bound = bindEverywhere(body.query, reader, context);
  const scoreOf = (doc: number): number => {
    const segment = segmentOf(reader, doc);
    const query = bound[reader.segments.indexOf(segment)];
    return query === undefined ? 0 : score(query, doc - segment.base, sourceOf(segment));
  };
  const minScore = body.minScore;
  const collected = collect(reader, bound, body.terminateAfter);
  const found = minScore === undefined ? collected : collected.filter((doc) => scoreOf(doc) >= minScore);
  const run = startRun({ ...context, reader, scoreOf });
  const aggregations = computeAggregations(body.aggregations, { reader, docs: found }, run);
  const hits = body.postFilter === undefined ? found : filterDocs(reader, found, body.postFilter, context);
  const counted = Math.min(hits.length, body.trackTotal);
  return {
    took: 0,
    timed_out: false,
    ...(body.terminateAfter > 0 && { terminated_early: found.length >= body.terminateAfter }),
    _shards: { total: context.shards, successful: context.shards, skipped: 0, failed: 0 },
    hits: {
      total: { value: counted, relation: counted < hits.length ? 'gte' : 'eq' },
      ...fetchHits(reader, hits, body, scoreOf),
    },
    ...(aggregations !== undefined && { aggregations }),
  };
}

function filterDocs(
  reader: Reader,
  docs: readonly number[],
  query: QueryNode,
  context: SearchContext,
): number[] {
  const bound = bindEverywhere(query, reader, context);
  return docs.filter((doc) => {
    const segment = segmentOf(reader, doc);
    const own = bound[reader.segments.indexOf(segment)];
    return own !== undefined && matches(own, doc - segment.base, sourceOf(segment));
  });
}

function fetchHits(
  reader: Reader,
  docs: readonly number[],
  body: SearchBody,
  scoreOf: (doc: number) => number,
): Pick<SearchResponse['hits'], 'max_score' | 'hits'> {
  if (body.size === 0) return { max_score: null, hits: [] };
  const builder = openHits(reader, body, scoreOf, body.searchAfter);
  const eligible = body.searchAfter === undefined ? docs : docs.filter((doc) => builder.order.after(doc));
  const shown = selectTop(eligible, builder.order, body.from + body.size).slice(body.from);
  const scored = body.sort === undefined || body.trackScores;
  const best = scored && docs.length > 0 ? docs.reduce((top, doc) => Math.max(top, scoreOf(doc)), 0) : null;
  return { max_score: best, hits: shown.map((doc) => builder.build(doc)) };
}
