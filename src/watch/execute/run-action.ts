import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import {
  actionState,
  afterFailure,
  afterSuccess,
  afterThrottle,
  resetAck,
  type ActionState,
  type WatchState,
} from '../state.js';
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
  const outcome = (status: ActionStatus, reason?: string): ActionRun => ({
    id: action.id,
    kind: action.body.kind,
    status,
    ...(reason !== undefined && { reason }),
    documents: done.documents,
    messages: done.messages,
    conflicts: done.documents.filter(({ outcome: { result } }) => result === 'conflict').length,
    failures: done.documents.filter(({ outcome: { result } }) => result === 'failed').length,
  });
  const time = run.executionTime;
  const silenced = throttle(actionState(state, action.id), action.throttlePeriod ?? watchThrottle, time);
  if (silenced !== undefined) {
    const next =
      silenced.status === 'throttled' ? afterThrottle(state, action.id, time, silenced.reason) : state;
    return { run: outcome(silenced.status, silenced.reason), state: next };
  }
  const { condition } = action;
  if (condition !== undefined) {
    const met = await attempt(() => runCondition(condition, payload, run));
    if (!met.ok) {
      report(run, action, met.failure);
      return { run: outcome('condition-not-met', `the condition failed: ${met.failure.message}`), state };
    }
    if (!met.value) return { run: outcome('condition-not-met'), state: resetAck(state, action.id) };
  }
  const executed = await attempt(() => execute(action, payload, done, run));
  if (!executed.ok) {
    report(run, action, executed.failure);
    const reason = executed.failure.message;
    return { run: outcome('failed', reason), state: afterFailure(state, action.id, time, reason) };
  }
  return settle(action, outcome, done, state, run);
}

/** An acknowledged action is silent, and so is one whose last success is not longer ago than its period. */
function throttle(
  state: ActionState,
  throttlePeriod: number | undefined,
  time: number,
): { readonly status: 'acknowledged' | 'throttled'; readonly reason: string } | undefined {
  if (state.ack === 'acked') return { status: 'acknowledged', reason: 'the action is acknowledged' };
  if (state.lastSuccessfulExecution === undefined) return undefined;
  const throttled = throttlePeriod ?? defaultThrottlePeriod;
  if (time - state.lastSuccessfulExecution > throttled) return undefined;
  const last = isoTime(state.lastSuccessfulExecution);
  return {
    status: 'throttled',
    reason: `the last execution was at ${last}, within the throttle period of ${throttled} ms`,
  };
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
function settle(
  action: Action,
  outcome: (status: ActionStatus, reason?: string) => ActionRun,
  done: Done,
  state: WatchState,
  run: RunContext,
): Outcome {
  const bad = done.documents.filter(
    ({ outcome: { result } }) => result === 'conflict' || result === 'failed',
  );
  const time = run.executionTime;
  if (bad.length === 0) return { run: outcome('executed'), state: afterSuccess(state, action.id, time) };
  for (const { write, outcome: written } of bad) {
    if (written.result !== 'failed') continue;
    report(
      run,
      action,
      new StepFailure(`a document for ${write.index} was refused: ${written.reason}`, action.at),
    );
  }
  const reason = `${bad.length} of ${done.documents.length} documents were not written`;
  if (bad.length < done.documents.length && !done.stopped)
    return { run: outcome('partially-failed', reason), state };
  return { run: outcome('failed', reason), state: afterFailure(state, action.id, time, reason) };
}

function report(
  run: RunContext,
  action: Action,
  failure: StepFailure,
  code: RunErrorCode = 'watch/action-failed',
): void {
  run.errors.push({ code, pointer: failure.pointer, message: `action "${action.id}": ${failure.message}` });
}
