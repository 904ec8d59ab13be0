import type { Watch } from './watch.js';

/** What Watcher keeps of an action between runs. Times in epoch milliseconds. */
export interface ActionState {
  /** Acknowledging an `ackable` action silences it until a condition is not met. */
  readonly ack: 'awaits_successful_execution' | 'ackable' | 'acked';
  readonly lastExecution?: { readonly time: number; readonly successful: boolean; readonly reason?: string };
  readonly lastSuccessfulExecution?: number;
  readonly lastThrottle?: { readonly time: number; readonly reason: string };
}

export interface WatchState {
  readonly lastChecked?: number;
  readonly lastMetCondition?: number;
  readonly actions: Readonly<Record<string, ActionState>>;
}

const fresh: ActionState = { ack: 'awaits_successful_execution' };

/** The state of a watch that has never run. */
export function initialState(watch: Watch): WatchState {
  return { actions: Object.fromEntries(watch.actions.map((action) => [action.id, fresh])) };
}

/** The state of one action; an action that is new to the watch has never run. */
export function actionState(state: WatchState, id: string): ActionState {
  return (Object.hasOwn(state.actions, id) ? state.actions[id] : undefined) ?? fresh;
}

function withActionState(state: WatchState, id: string, next: ActionState): WatchState {
  return { ...state, actions: { ...state.actions, [id]: next } };
}

/** Acknowledges actions as `PUT _watcher/watch/<id>/_ack` does: all of them, or those named. */
export function acknowledge(
  state: WatchState,
  ids: readonly string[] = Object.keys(state.actions),
): WatchState {
  return ids.reduce((next, id) => {
    const current = actionState(next, id);
    return current.ack === 'ackable' ? withActionState(next, id, { ...current, ack: 'acked' }) : next;
  }, state);
}

/** After a check of the watch's condition: one that is not met clears every acknowledgement. */
export function afterCheck(state: WatchState, met: boolean, time: number): WatchState {
  if (met) return { ...state, lastChecked: time, lastMetCondition: time };
  const actions = Object.entries(state.actions).map(
    ([id, action]) => [id, { ...action, ack: fresh.ack }] as const,
  );
  return { ...state, lastChecked: time, actions: Object.fromEntries(actions) };
}

export function resetAck(state: WatchState, id: string): WatchState {
  return withActionState(state, id, { ...actionState(state, id), ack: fresh.ack });
}

export function afterSuccess(state: WatchState, id: string, time: number): WatchState {
  const current = actionState(state, id);
  return withActionState(state, id, {
    ...current,
    ack: current.ack === 'awaits_successful_execution' ? 'ackable' : current.ack,
    lastExecution: { time, successful: true },
    lastSuccessfulExecution: time,
  });
}

export function afterFailure(state: WatchState, id: string, time: number, reason: string): WatchState {
  return withActionState(state, id, {
    ...actionState(state, id),
    lastExecution: { time, successful: false, reason },
  });
}

export function afterThrottle(state: WatchState, id: string, time: number, reason: string): WatchState {
  return withActionState(state, id, { ...actionState(state, id), lastThrottle: { time, reason } });
}
