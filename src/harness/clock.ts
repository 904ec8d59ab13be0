/** A moment that only moves when told. Epoch milliseconds. */
export interface VirtualClock {
  now(): number;
  set(time: number): void;
}

/** A clock that stands at `start` until it is set. */
export function createClock(start = 0): VirtualClock {
  let current = start;
  return {
    now: () => current,
    set: (time) => {
      current = time;
    },
  };
}
