import type { JsonObject } from '../diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../engine/api.js';
import type { DocumentWrite, WriteOutcome } from './ports.js';
import type { WatchState } from './state.js';
import type { ActionBody, MessageKind } from './watch.js';

/** What one run of a watch did. All of it is JSON; times are epoch milliseconds. */
export interface WatchRun {
  readonly watchId: string;
  /** `ctx.id` of the run. */
  readonly runId: string;
  readonly scheduledTime: number;
  readonly triggeredTime: number;
  readonly executionTime: number;
  /** As Watcher's history says it, `condition-not-met` being its `execution_not_needed`. */
  readonly status: RunStatus;
  /** Why the run failed. */
  readonly reason?: string;
  readonly conditionMet: boolean;
  /** The payload after the input; of a chain, one member an input. */
  readonly inputPayload: JsonObject;
  /** The payload after the watch's transform: what the actions see. */
  readonly payload: JsonObject;
  readonly searches: readonly SearchRecord[];
  /** In the order of the watch. Empty where the condition was not met or the run failed before. */
  readonly actions: readonly ActionRun[];
  /** Everything that went wrong, in order; a conflict of `op_type: create` is not among it. */
  readonly errors: readonly RunError[];
  readonly state: WatchState;
}

export type RunStatus = 'executed' | 'throttled' | 'acknowledged' | 'condition-not-met' | 'failed';

export type RunErrorCode =
  'watch/run-failed' | 'watch/chained-input-failed' | 'watch/action-failed' | 'watch/document-refused';

export interface RunError {
  readonly code: RunErrorCode;
  /** JSON pointer into the body of the watch. */
  readonly pointer: string;
  readonly message: string;
}

/** A search as it was sent, everything rendered, and its answer unless it failed. */
export interface SearchRecord {
  readonly pointer: string;
  readonly request: SearchRequest;
  readonly response?: SearchResponse;
}

/** `partially-failed` and `failed` count conflicts as Watcher counts them: see `conflicts` before calling it a fault. */
export type ActionStatus =
  'executed' | 'partially-failed' | 'failed' | 'throttled' | 'acknowledged' | 'condition-not-met';

export interface ActionRun {
  readonly id: string;
  readonly kind: ActionBody['kind'];
  readonly status: ActionStatus;
  readonly reason?: string;
  readonly documents: readonly WrittenDocument[];
  readonly messages: readonly Message[];
  /** Documents that `op_type: create` found to exist already. */
  readonly conflicts: number;
  /** Documents that were refused for any other reason. */
  readonly failures: number;
}

export interface WrittenDocument {
  readonly write: DocumentWrite;
  readonly outcome: WriteOutcome;
}

/** A message of an action with everything rendered; recorded, never sent. */
export interface Message {
  readonly kind: MessageKind;
  readonly content: JsonObject;
}
