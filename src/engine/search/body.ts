import type { JsonObject } from '../../diagnostics/json.js';
import type { Aggregations } from '../aggs/aggregation.js';
import { parseAggregations } from '../aggs/parse-aggregations.js';
import { checkClauses } from '../query/bind.js';
import type { QueryNode } from '../query/node.js';
import { parseQuery } from '../query/parse-query.js';
import type { ObjectPart, Part } from '../request.js';
import { asInteger, asString, child, has, only, optional, refuse } from '../request.js';
import type { HitsRequest } from './hits-request.js';
import { hitsRequestKeys, parseHitsRequest } from './hits-request.js';

export interface SearchBody extends HitsRequest {
  readonly query: QueryNode;
  readonly postFilter?: QueryNode;
  /** How many hits are counted exactly. */
  readonly trackTotal: number;
  readonly searchAfter?: Part;
  readonly terminateAfter: number;
  readonly minScore?: number;
  readonly aggregations: Aggregations;
}

/** `from` and `size` together; `index.max_result_window`. */
const maxWindow = 10_000;

const bodyKeys = [
  'query',
  'post_filter',
  'track_total_hits',
  'search_after',
  'timeout',
  'terminate_after',
  'min_score',
];

function readTrackTotal(part: Part): number {
  if (part.value === true) return Infinity;
  if (part.value === false) return 0;
  return asInteger(part, '"track_total_hits"', 0);
}

function readTimeout(part: Part): string {
  const text = asString(part, '"timeout"');
  return /^-?\d+(?:nanos|micros|ms|s|m|h|d)$|^-1$/.test(text)
    ? text
    : refuse(part, `"${text}" is no time unit`);
}

/**
 * Reads the body of a search. Throws EngineError with the pointer of whatever it does not know.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-search.html
 */
export function parseSearchBody(json: JsonObject): SearchBody {
  const body: ObjectPart = { value: json, pointer: '' };
  only(body, [...bodyKeys, ...hitsRequestKeys, 'aggs', 'aggregations'], 'a search');
  if (has(body, 'aggs') && has(body, 'aggregations'))
    refuse(child(body, 'aggs'), '"aggs" and "aggregations" are one');
  const hits = parseHitsRequest(body, 10);
  if (hits.from + hits.size > maxWindow) {
    refuse(
      child(body, 'size'),
      `from and size reach ${hits.from + hits.size}, over the window of ${maxWindow}`,
    );
  }
  optional(body, 'timeout', readTimeout);
  const query = optional(body, 'query', parseQuery) ?? { kind: 'match_all', pointer: '', boost: 1 };
  checkClauses(query);
  const postFilter = optional(body, 'post_filter', parseQuery);
  const minScore = optional(body, 'min_score', asInteger);
  if (has(body, 'search_after') && hits.sort === undefined)
    refuse(child(body, 'search_after'), 'it needs a sort');
  const key = has(body, 'aggs') ? 'aggs' : 'aggregations';
  return {
    ...hits,
    query,
    ...(postFilter !== undefined && { postFilter }),
    trackTotal: optional(body, 'track_total_hits', readTrackTotal) ?? 10_000,
    ...(has(body, 'search_after') && { searchAfter: child(body, 'search_after') }),
    terminateAfter: optional(body, 'terminate_after', asInteger) ?? 0,
    ...(minScore !== undefined && { minScore }),
    aggregations: parseAggregations(has(body, key) ? child(body, key) : undefined),
  };
}
