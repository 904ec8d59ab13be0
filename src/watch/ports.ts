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
  write(
    documents: readonly DocumentWrite[],
    refresh: boolean,
  ): readonly WriteOutcome[] | Promise<readonly WriteOutcome[]>;
}

/** Stored scripts by id. Returns undefined for a script that is not of the fixed set. */
export interface ScriptPort {
  run(id: string, context: JsonObject, params: JsonObject): Json | undefined;
}

/** A request of an `http` input with everything rendered, in the shape of the watch's own `request`. */
export interface HttpPort {
  send(request: JsonObject): HttpAnswer | Promise<HttpAnswer>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** Stored Mustache templates by id. */
export interface TemplatePort {
  source(id: string): string | undefined;
}

/** Everything a run may reach. Without `http` or `templates`, what needs them is refused. */
export interface WatchPorts {
  readonly search: SearchPort;
  readonly write: WritePort;
  readonly scripts: ScriptPort;
  readonly http?: HttpPort;
  readonly templates?: TemplatePort;
}
