import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../diagnostics/json.js';
import type { Path } from './path.js';

/**
 * When a request may be sent a second time. `idempotent`: after any fault that may pass. `refused`: only where the server
 * has said that it did nothing, since a second time would not be the same.
 */
export type Repeat = 'idempotent' | 'refused';

export interface ClusterRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: Path;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** An object, or bytes that are sent as they are: JSON, or lines of JSON for `_bulk`. */
  readonly body?: JsonObject | string;
  /** Default: `idempotent` but for POST. */
  readonly repeat?: Repeat;
  /** Seconds until the request counts as lost. Default 60. */
  readonly timeout?: number;
}

/** Why a request came to nothing: what the server said, and what a user can do. */
export interface ClusterFault {
  /** HTTP status; absent where no answer came. */
  readonly status?: number;
  /** `error.type` of the answer, e.g. `version_conflict_engine_exception`. */
  readonly type?: string;
  /** The innermost reason that the server gave. */
  readonly reason: string;
  readonly diagnostic: Diagnostic;
}

/** An answer or a fault: what a server may say is a value, never an exception. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ClusterFault };

export interface BulkFailure {
  /** Place of the operation among those of the call, from 0. */
  readonly position: number;
  readonly id: string;
  readonly status: number;
  readonly reason: string;
}

export interface BulkOutcome {
  readonly created: number;
  readonly updated: number;
  /** Operations that the server refused, after those that were merely too many have been repeated. */
  readonly failed: readonly BulkFailure[];
}

/** One operation of a bulk request. */
export interface BulkOperation {
  readonly action: 'index' | 'create';
  readonly index: string;
  readonly id: string;
  readonly source: JsonObject;
}

export interface ServerInfo {
  readonly product: 'elasticsearch' | 'opensearch';
  readonly version: string;
  /** True for Elastic's serverless projects, which have no Watcher. */
  readonly serverless: boolean;
}

/** A server that requests can be sent to. */
export interface Cluster {
  /** Without credentials. */
  readonly url: string;
  readonly server: ServerInfo;
  /** The body of the answer; `null` where it has none. */
  send(request: ClusterRequest): Promise<Answer<Json>>;
  /** `POST /<index>/_search`; a missing index is an empty answer. */
  search(index: string, body: JsonObject): Promise<Answer<JsonObject>>;
  /** `POST /_bulk`, all in one request: some megabytes at a time are best. */
  bulk(operations: readonly BulkOperation[]): Promise<Answer<BulkOutcome>>;
  close(): Promise<void>;
}
