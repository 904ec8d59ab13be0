import type { Json, JsonObject } from '../../diagnostics/json.js';
import type { EngineProfile } from '../api.js';
import { EngineError } from '../api.js';
import { bindQuery } from '../query/bind.js';
import { matches } from '../query/interpret.js';
import type { QueryNode } from '../query/node.js';
import type { EngineScriptPort } from '../script-port.js';
import type { DocSet, Reader } from '../search/reader.js';

/** Buckets of one response; `search.max_buckets`. */
export const maxBuckets = 65_536;

export interface RunContext {
  readonly profile: EngineProfile;
  readonly now: number;
  readonly scripts?: EngineScriptPort;
  /** The documents of the whole search. */
  readonly reader: Reader;
  scoreOf(doc: number): number;
}

/** One computation of a search's aggregations. */
export interface Run extends RunContext {
  /** Counts buckets that go into the response; too many end the search. */
  countBuckets(count: number, pointer: string): void;
  /**
   * Leaves the items of a list for the end, when it is known that its bucket is in the response: pipelines drop many
   * buckets, and showing documents costs the most.
   */
  later(list: JsonObject[], items: () => readonly JsonObject[]): void;
  /** Fills the lists in a response that were left for the end. */
  settle(response: Json): void;
  /** The documents of a set that match a query. */
  filter(docs: DocSet, query: QueryNode): DocSet;
}

export function startRun(context: RunContext): Run {
  let buckets = 0;
  const left = new Map<unknown, () => void>();
  const settle = (held: Json | undefined): void => {
    if (typeof held !== 'object' || held === null) return;
    const fill = left.get(held);
    if (fill !== undefined) fill();
    else for (const inner of Object.values<Json>(held)) settle(inner);
  };
  return {
    ...context,
    later: (list, items) => left.set(list, () => list.push(...items())),
    settle: (response) => {
      if (left.size > 0) settle(response);
    },
    countBuckets(count, pointer) {
      buckets += count;
      if (buckets > maxBuckets)
        throw new EngineError(`more than ${maxBuckets} buckets: too_many_buckets`, pointer);
    },
    filter({ reader, docs }, query) {
      const bound = reader.segments.map(({ mapping, store }) =>
        bindQuery(query, { mapping, profile: context.profile, now: context.now, index: store.name }),
      );
      const kept: number[] = [];
      let next = 0;
      // Documents are in ascending order, so each segment's stand together.
      for (const [at, { store, table, base }] of reader.segments.entries()) {
        const own = bound[at];
        const source = { table, id: (row: number): string => store.id(row) };
        for (const end = base + table.rows; next < docs.length; next += 1) {
          const doc = docs[next] ?? end;
          if (doc >= end) break;
          if (own !== undefined && matches(own, doc - base, source)) kept.push(doc);
        }
      }
      return { reader, docs: kept };
    },
  };
}
