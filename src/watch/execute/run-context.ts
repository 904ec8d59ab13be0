import type { JsonObject } from '../../diagnostics/json.js';
import type { WatchPorts } from '../ports.js';
import type { RunError, SearchRecord } from '../watch-run.js';

/** What the steps of one run share. `searches` and `errors` are the run's record, which the steps add to. */
export interface RunContext {
  readonly watchId: string;
  readonly runId: string;
  /** Epoch milliseconds. */
  readonly scheduledTime: number;
  readonly triggeredTime: number;
  readonly executionTime: number;
  readonly metadata: JsonObject;
  readonly ports: WatchPorts;
  /** The most characters of JSON that a payload may have. */
  readonly maxPayload: number;
  readonly searches: SearchRecord[];
  readonly errors: RunError[];
}

/** A step that failed as it may fail on a cluster. Ends the step, never the process. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  constructor(
    message: string,
    /** JSON pointer into the body of the watch. */
    readonly pointer: string,
  ) {
    super(message);
  }
}

/** The result of a step, or its failure as a value. Anything but a StepFailure is a fault of ours and goes on. */
export async function attempt<T>(
  step: () => T | Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | StepFailed> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    if (error instanceof StepFailure) return { ok: false, failure: error };
    throw error;
  }
}

export interface StepFailed {
  readonly ok: false;
  readonly failure: StepFailure;
}

/** Calls something outside the interpreter: whatever it throws fails the step. */
export async function outside<T>(pointer: string, what: string, call: () => T | Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new StepFailure(`${what}: ${error instanceof Error ? error.message : String(error)}`, pointer);
  }
}

/**
 * `ctx` as templates, conditions and scripts see it.
 * https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/how-watcher-works#watch-execution-context
 */
export function contextModel(run: RunContext, payload: JsonObject): JsonObject {
  return {
    id: run.runId,
    watch_id: run.watchId,
    execution_time: isoTime(run.executionTime),
    trigger: { triggered_time: isoTime(run.triggeredTime), scheduled_time: isoTime(run.scheduledTime) },
    metadata: run.metadata,
    vars: {},
    payload,
  };
}

/** ISO 8601 in UTC with milliseconds. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
