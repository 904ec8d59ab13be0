import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import {
  actionState,
  afterFailure,
  afterSuccess,
  afterThrottle,
  resetAck,
  type WatchState,
} from '../state.js';
import type { WriteOutcome } from '../ports.js';
import type { Action } from '../watch.js';
import type { ActionRun, ActionStatus, Message, RunErrorCode, WrittenDocument } from '../watch-run.js';
import { valueAt } from './object-path.js';
import { runCondition } from './run-condition.js';
import { attempt, contextModel, isoTime, StepFailure, type RunContext } from './run-context.js';
import { runIndex } from './run-index.js';
import { runMessage } from './run-message.js';
import { runTransform } from './run-transform.js';

/** Watcher's default throttle period, `xpack.watcher.throttle.period.default_period`. */
const defaultThrottlePeriod = 5000;

interface Outcome {
  readonly run: ActionRun;
  readonly state: WatchState;
}

/** How an action ended. */
interface Ending {
  readonly status: ActionStatus;
  readonly reason?: string;
  readonly state: WatchState;
}

/** What the executions of one action have done so far, also when a later one fails. */
interface Done {
  readonly documents: WrittenDocument[];
  readonly messages: Message[];
  /** A document that was written by itself and failed: Watcher ends the action there, where a bulk goes on. */
  stopped: boolean;
}

/**
 * Runs one action in Watcher's order: acknowledgement and throttling, its condition, its transform, then the action
 * once or for each element of a list. A failure ends this action only.
 */
export async function runAction(
  action: Action,
  payload: JsonObject,
  state: WatchState,
  watchThrottle: number | undefined,
  run: RunContext,
): Promise<Outcome> {
  const done: Done = { documents: [], messages: [], stopped: false };
  const ending =
    silence(action, state, watchThrottle, run) ??
    (await unmet(action, payload, state, run)) ??
    (await carryOut(action, payload, state, done, run));
  const count = (wanted: WriteOutcome['result']): number =>
    done.documents.filter(({ outcome: { result } }) => result === wanted).length;
  const { status, reason } = ending;
  return {
    run: {
      id: action.id,
      kind: action.body.kind,
      status,
      ...(reason !== undefined && { reason }),
      documents: done.documents,
      messages: done.messages,
      conflicts: count('conflict'),
      failures: count('failed'),
    },
    state: ending.state,
  };
}

/** The ending of an action that is acknowledged or throttled; undefined where it may run. */
function silence(
  action: Action,
  state: WatchState,
  watchThrottle: number | undefined,
  run: RunContext,
): Ending | undefined {
  const { ack, lastSuccessfulExecution: last } = actionState(state, action.id);
  if (ack === 'acked') return { status: 'acknowledged', reason: 'the action is acknowledged', state };
  const period = action.throttlePeriod ?? watchThrottle ?? defaultThrottlePeriod;
  if (last === undefined || run.executionTime - last > period) return undefined;
  const reason = `the last execution was at ${isoTime(last)}, within the throttle period of ${period} ms`;
  return { status: 'throttled', reason, state: afterThrottle(state, action.id, run.executionTime, reason) };
}

/** The ending of an action whose condition is not met; undefined where it is. */
async function unmet(
  action: Action,
  payload: JsonObject,
  state: WatchState,
  run: RunContext,
): Promise<Ending | undefined> {
  const { condition } = action;
  if (condition === undefined) return undefined;
  const met = await attempt(() => runCondition(condition, payload, run));
  if (!met.ok) {
    report(run, action, met.failure);
    return { status: 'condition-not-met', reason: `the condition failed: ${met.failure.message}`, state };
  }
  return met.value ? undefined : { status: 'condition-not-met', state: resetAck(state, action.id) };
}

async function carryOut(
  action: Action,
  payload: JsonObject,
  state: WatchState,
  done: Done,
  run: RunContext,
): Promise<Ending> {
  const executed = await attempt(() => execute(action, payload, done, run));
  if (executed.ok) return settle(action, done, state, run);
  report(run, action, executed.failure);
  const reason = executed.failure.message;
  return { status: 'failed', reason, state: afterFailure(state, action.id, run.executionTime, reason) };
}

async function execute(action: Action, payload: JsonObject, done: Done, run: RunContext): Promise<void> {
  const transformed =
    action.transform === undefined ? payload : await runTransform(action.transform, payload, run);
  if (action.foreach === undefined) return perform(action, transformed, done, run);
  // Watcher looks for the list in the watch's payload, not in the action's transformed one.
  const list = valueAt(action.foreach.path, { ctx: contextModel(run, payload) }, action.at);
  if (!Array.isArray(list))
    throw new StepFailure(`"${action.foreach.path}" is no list`, `${action.at}/foreach`);
  if (list.length === 0)
    throw new StepFailure(`"${action.foreach.path}" is an empty list`, `${action.at}/foreach`);
  for (const item of (list as readonly Json[]).slice(0, action.foreach.maxIterations)) {
    await perform(action, isJsonObject(item) ? item : { _value: item }, done, run);
    if (done.stopped) return;
  }
}

async function perform(action: Action, payload: JsonObject, done: Done, run: RunContext): Promise<void> {
  const { body } = action;
  if (body.kind !== 'index') {
    done.messages.push(runMessage(body, payload, run));
    return;
  }
  const { documents, bulk } = await runIndex(body, payload, run);
  done.documents.push(...documents);
  done.stopped = !bulk && documents.some(isBad);
}

function isBad({ outcome: { result } }: WrittenDocument): boolean {
  return result === 'conflict' || result === 'failed';
}

/** Only an action that did everything counts as a success for throttling and acknowledgement. */
function settle(action: Action, done: Done, state: WatchState, run: RunContext): Ending {
  const bad = done.documents.filter(isBad);
  const time = run.executionTime;
  if (bad.length === 0) return { status: 'executed', state: afterSuccess(state, action.id, time) };
  for (const { write, outcome } of bad) {
    if (outcome.result !== 'failed') continue;
    const refusal = new StepFailure(
      `a document for ${write.index} was refused: ${outcome.reason}`,
      action.at,
    );
    report(run, action, refusal, 'watch/document-refused');
  }
  const reason = `${bad.length} of ${done.documents.length} documents were not written`;
  if (bad.length < done.documents.length && !done.stopped)
    return { status: 'partially-failed', reason, state };
  return { status: 'failed', reason, state: afterFailure(state, action.id, time, reason) };
}

function report(
  run: RunContext,
  action: Action,
  failure: StepFailure,
  code: RunErrorCode = 'watch/action-failed',
): void {
  run.errors.push({ code, pointer: failure.pointer, message: `action "${action.id}": ${failure.message}` });
}
