import type { JsonObject } from '../../../diagnostics/json.js';
import { asObject, child, only, refuse } from '../../request.js';
import { hitsRequestKeys, parseHitsRequest } from '../../search/hits-request.js';
import { openHits, selectTop } from '../../search/hits.js';
import type { AggregationParser } from '../parser.js';
import { requireNoInner } from '../parser.js';

/** `from` and `size` together; `index.max_inner_result_window`. */
const maxInnerWindow = 100;

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-metrics-top-hits-aggregation.html */
export const parseTopHits: AggregationParser = (part, frame) => {
  const body = asObject(part, 'top_hits');
  only(body, hitsRequestKeys, 'top_hits');
  requireNoInner(frame);
  const request = parseHitsRequest(body, 3);
  if (request.from + request.size > maxInnerWindow) {
    refuse(child(body, 'size'), `top_hits shows at most ${maxInnerWindow} hits`);
  }
  return {
    ...frame,
    compute({ reader, docs }, run): JsonObject {
      const scoreOf = (doc: number): number => (reader === run.reader ? run.scoreOf(doc) : 1);
      const builder = openHits(reader, request, scoreOf);
      const hits: JsonObject[] = [];
      run.later(hits, () => {
        const shown = selectTop(docs, builder.order, request.from + request.size).slice(request.from);
        return shown.map((doc) => ({ ...builder.build(doc) }));
      });
      const scored = request.sort === undefined || request.trackScores;
      const best = docs.reduce((top, doc) => Math.max(top, scoreOf(doc)), 0);
      return {
        hits: {
          total: { value: docs.length, relation: 'eq' },
          max_score: scored && docs.length > 0 ? best : null,
          hits,
        },
      };
    },
  };
};
