import type { Json, JsonObject } from '../diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../engine/api.js';

/** Where a watch's searches go: the embedded engine or a live one. */
export interface SearchPort {
  search(request: SearchRequest): SearchResponse | Promise<SearchResponse>;
}

export interface DocumentWrite {
  readonly index: string;
  readonly id?: string;
  readonly opType: 'index' | 'create';
  readonly source: JsonObject;
}

export type WriteOutcome =
  | { readonly result: 'created' | 'updated'; readonly id: string }
  | { readonly result: 'conflict'; readonly id: string }
  | { readonly result: 'failed'; readonly reason: string };

/** Where a watch's index actions go. */
export interface WritePort {
  write(documents: readonly DocumentWrite[], refresh: boolean): readonly WriteOutcome[] | Promise<readonly WriteOutcome[]>;
}

/** Stored scripts by id. Returns undefined for a script that is not of the fixed set. */
export interface ScriptPort {
  run(id: string, context: JsonObject, params: JsonObject): Json | undefined;
}
