import type { JsonObject } from '../diagnostics/json.js';
import { runAction } from './execute/run-action.js';
import { runCondition } from './execute/run-condition.js';
import { attempt, isoTime, type RunContext, type StepFailure } from './execute/run-context.js';
import { runInput } from './execute/run-input.js';
import { runTransform } from './execute/run-transform.js';
import type { WatchPorts } from './ports.js';
import { afterCheck, initialState, type WatchState } from './state.js';
import type { Watch } from './watch.js';
import type { ActionRun, RunStatus, WatchRun } from './watch-run.js';

export interface WatchContext {
  readonly watchId: string;
  /** Epoch milliseconds: the moment that the schedule names. */
  readonly scheduledTime: number;
  /** Epoch milliseconds; the scheduled time by default. */
  readonly triggeredTime?: number;
  /** Epoch milliseconds: the watch's `now`; the triggered time by default. */
  readonly executionTime?: number;
  readonly ports: WatchPorts;
  /** What the last run returned; that of a new watch by default. */
  readonly state?: WatchState;
  /** The most characters of JSON that an input may load; no limit by default. */
  readonly maxPayload?: number;
}

/** Where a run stands before its actions. */
interface Progress {
  readonly conditionMet: boolean;
  readonly inputPayload: JsonObject;
  readonly payload: JsonObject;
  readonly state: WatchState;
}

/**
 * Runs a watch once at a moment of the virtual clock: input, condition, transform, actions. Nothing is kept
 * between runs but the state that goes in and comes out.
 * Failures that a cluster could have are part of the run; only faults of the interpreter are thrown.
 */
export async function runWatch(watch: Watch, context: WatchContext): Promise<WatchRun> {
  const run = runContext(watch, context);
  const start = {
    conditionMet: false,
    inputPayload: {},
    payload: {},
    state: context.state ?? initialState(watch),
  };

  const input = await attempt(() => runInput(watch.input, {}, run));
  if (!input.ok) return failed(run, start, 'the input failed', input.failure);
  const loaded = { ...start, inputPayload: input.value, payload: input.value };

  const met = await attempt(() => runCondition(watch.condition, input.value, run));
  if (!met.ok) return failed(run, loaded, 'the condition failed', met.failure);
  const checked = {
    ...loaded,
    conditionMet: met.value,
    state: afterCheck(loaded.state, met.value, run.executionTime),
  };
  if (!met.value) return finished(run, checked, 'condition-not-met', []);

  const { transform } = watch;
  if (transform === undefined || watch.actions.length === 0) return runActions(watch, checked, run);
  const transformed = await attempt(() => runTransform(transform, input.value, run));
  if (!transformed.ok) return failed(run, checked, 'the transform failed', transformed.failure);
  return runActions(watch, { ...checked, payload: transformed.value }, run);
}

async function runActions(watch: Watch, progress: Progress, run: RunContext): Promise<WatchRun> {
  const actions: ActionRun[] = [];
  let { state } = progress;
  for (const action of watch.actions) {
    const outcome = await runAction(action, progress.payload, state, watch.throttlePeriod, run);
    actions.push(outcome.run);
    state = outcome.state;
  }
  const some = (status: ActionRun['status']): boolean => actions.some((action) => action.status === status);
  // An acknowledgement wins, because somebody asked for it.
  const status = some('acknowledged') ? 'acknowledged' : some('throttled') ? 'throttled' : 'executed';
  return finished(run, { ...progress, state }, status, actions);
}

function runContext(watch: Watch, context: WatchContext): RunContext {
  const triggeredTime = context.triggeredTime ?? context.scheduledTime;
  const executionTime = context.executionTime ?? triggeredTime;
  return {
    watchId: context.watchId,
    runId: `${context.watchId}_${isoTime(executionTime)}`,
    scheduledTime: context.scheduledTime,
    triggeredTime,
    executionTime,
    metadata: watch.metadata,
    ports: context.ports,
    maxPayload: context.maxPayload ?? Number.POSITIVE_INFINITY,
    searches: [],
    errors: [],
  };
}

function failed(run: RunContext, progress: Progress, what: string, failure: StepFailure): WatchRun {
  const message = `${what}: ${failure.message}`;
  run.errors.push({ code: 'watch/run-failed', pointer: failure.pointer, message });
  return { ...finished(run, progress, 'failed', []), reason: message };
}

function finished(
  run: RunContext,
  progress: Progress,
  status: RunStatus,
  actions: readonly ActionRun[],
): WatchRun {
  const { watchId, runId, scheduledTime, triggeredTime, executionTime, searches, errors } = run;
  const times = { scheduledTime, triggeredTime, executionTime };
  return { watchId, runId, ...times, status, ...progress, searches, actions, errors };
}
