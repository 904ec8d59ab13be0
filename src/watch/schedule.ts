import type { WatchPorts } from './ports.js';
import { runWatch } from './run-watch.js';
import { initialState, type WatchState } from './state.js';
import { nextFire } from './trigger/next-fire.js';
import type { Trigger, Watch } from './watch.js';
import type { WatchRun } from './watch-run.js';

/** A watch under its id. */
export interface ScheduledWatch {
  readonly id: string;
  readonly watch: Watch;
}

/** A moment (epoch milliseconds) and the watches that fire then, in the order in which they were given. */
export interface Tick {
  readonly time: number;
  readonly ids: readonly string[];
}

/** Every moment in [from, to] at which a watch fires, in order. Intervals count from `from`. */
export function* ticks(
  watches: readonly { readonly id: string; readonly watch: { readonly trigger: Trigger } }[],
  from: number,
  to: number,
): Generator<Tick> {
  const next = watches.map(({ watch }) => nextFire(watch.trigger, from - 1, from));
  for (;;) {
    const time = Math.min(...next.map((moment) => moment ?? Number.POSITIVE_INFINITY));
    if (time > to || time === Number.POSITIVE_INFINITY) return;
    yield { time, ids: watches.filter((_, index) => next[index] === time).map(({ id }) => id) };
    watches.forEach(({ watch }, index) => {
      if (next[index] === time) next[index] = nextFire(watch.trigger, time, from);
    });
  }
}

export interface ScheduleOptions {
  /** Epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly ports: WatchPorts;
  /** Called before the runs of a moment: the place to let documents arrive. */
  readonly onTick?: (tick: Tick) => void | Promise<void>;
  readonly states?: ReadonlyMap<string, WatchState>;
  readonly maxPayload?: number;
}

/** Runs watches over virtual time, by moment and then by the order in which they were given. Ids must differ. */
export async function* runSchedule(
  watches: readonly ScheduledWatch[],
  options: ScheduleOptions,
): AsyncGenerator<WatchRun> {
  const byId = new Map(watches.map(({ id, watch }) => [id, watch]));
  const states = new Map(options.states);
  const { ports, maxPayload } = options;
  for (const tick of ticks(watches, options.from, options.to)) {
    await options.onTick?.(tick);
    for (const id of tick.ids) {
      const watch = byId.get(id);
      if (watch === undefined) continue;
      const state = states.get(id) ?? initialState(watch);
      const context = { watchId: id, scheduledTime: tick.time, ports, state };
      const run = await runWatch(watch, { ...context, ...(maxPayload !== undefined && { maxPayload }) });
      states.set(id, run.state);
      yield run;
    }
  }
}
