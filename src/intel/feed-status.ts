import type { Cluster } from '../connect/cluster.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { error } from '../diagnostics/report.js';
import { hitsOf, indicatorsIndex, memberOf, momentIn, textIn } from './cluster-store.js';

/** How one feed stands. Times in epoch milliseconds. */
export interface FeedStatus {
  readonly feed: string;
  /** End of its last whole load; absent where there was none. */
  readonly loadedAt?: number;
  /** Seconds after which a new load is due. */
  readonly expectEvery?: number;
  /** Indicators that may match now. */
  readonly valid: number;
  /** Indicators that have ended. */
  readonly ended: number;
  /** Entries that the last load refused. */
  readonly refused: number;
  readonly isStale: boolean;
}

export interface StatusOutcome {
  /** By name. */
  readonly feeds: readonly FeedStatus[];
  readonly diagnostics: readonly Diagnostic[];
}

/** More feeds than this are a fault of whoever names them. */
const maxFeeds = 1000;

/** Age and counts of the feeds on a cluster. A feed that is older than it should be is an error. */
export async function feedStatus(cluster: Cluster, now: number): Promise<StatusOutcome> {
  const answer = await cluster.search(indicatorsIndex, statusSearch(now));
  if (!answer.ok) return { feeds: [], diagnostics: [answer.fault.diagnostic] };
  const feeds = feedsOf(answer.value, now);
  if (feeds.length === 0) {
    const message = `There are no indicators on ${cluster.url}.`;
    return { feeds, diagnostics: [error('intel/no-feeds', undefined, message)] };
  }
  const stale = feeds.filter(({ isStale }) => isStale);
  return { feeds, diagnostics: stale.map(({ feed }) => staleFeed(feed)) };
}

function staleFeed(feed: string): Diagnostic {
  return error('intel/feed-stale', undefined, `The feed ${feed} is older than it is expected to be.`);
}

function statusSearch(now: number): JsonObject {
  return {
    query: { term: { 'picket.indicator.kind': 'feed' } },
    size: maxFeeds,
    sort: [{ 'picket.indicator.feed': 'asc' }],
    track_total_hits: false,
    aggregations: {
      all: {
        global: {},
        aggregations: {
          indicators: {
            filter: { term: { 'picket.indicator.kind': 'indicator' } },
            aggregations: {
              feeds: {
                terms: { field: 'picket.indicator.feed', size: maxFeeds },
                aggregations: {
                  ended: {
                    filter: {
                      range: { 'picket.indicator.valid_until': { lte: new Date(now).toISOString() } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  };
}

function feedsOf(answer: JsonObject, now: number): readonly FeedStatus[] {
  const aggregations = memberOf(memberOf(answer['aggregations'], 'all'), 'indicators');
  const buckets = memberOf(memberOf(aggregations, 'feeds'), 'buckets');
  const counted = new Map<string, JsonObject>(
    (Array.isArray(buckets) ? (buckets as readonly Json[]) : [])
      .filter(isJsonObject)
      .map((bucket) => [textIn(bucket['key']), bucket]),
  );
  const loaded = new Map(
    hitsOf(answer).map(({ _source: source }) => {
      const feed = memberOf(memberOf(source, 'picket'), 'feed');
      return [textIn(memberOf(feed, 'name')), feed];
    }),
  );
  const names = [...new Set([...counted.keys(), ...loaded.keys()])].sort();
  return names.map((name) => statusOf(name, loaded.get(name), counted.get(name), now));
}

function statusOf(
  feed: string,
  loaded: Json | undefined,
  bucket: JsonObject | undefined,
  now: number,
): FeedStatus {
  const loadedAt = momentIn(memberOf(loaded, 'loaded_at'));
  const expectEvery = numberIn(memberOf(loaded, 'expect_every'));
  const ended = numberIn(memberOf(bucket?.['ended'], 'doc_count')) ?? 0;
  return {
    feed,
    ...(loadedAt !== undefined && { loadedAt }),
    ...(expectEvery !== undefined && { expectEvery }),
    valid: (numberIn(bucket?.['doc_count']) ?? 0) - ended,
    ended,
    refused: numberIn(memberOf(loaded, 'refused')) ?? 0,
    // Indicators of a feed that never came as a whole: a first load that failed, and nobody tried again.
    isStale: loadedAt === undefined || (expectEvery !== undefined && now - loadedAt > expectEvery * 1000),
  };
}

function numberIn(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
