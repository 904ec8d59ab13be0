import type { InputEvent, InputItem } from './input.js';
import { TimeHeap } from './time-heap.js';

export interface MergeOptions {
  /** Events held back to put them in order, over all inputs together; default 100,000. */
  readonly capacity?: number;
}

/**
 * Merges inputs into one stream in the order of time; events of the same time come in the order of the inputs, then
 * of arrival. An event that comes later than the buffer reaches is passed on at once and marked `late`: nothing is
 * lost. Skipped items come as soon as they are read.
 */
export async function* mergeInputs(
  inputs: readonly AsyncIterable<InputItem>[],
  options: MergeOptions = {},
): AsyncGenerator<InputItem> {
  const capacity = Math.max(1, Math.floor((options.capacity ?? 100_000) / Math.max(1, inputs.length)));
  const lanes = inputs.map((input) => new Lane(input, capacity));
  const waiting = new TimeHeap<Lane>();
  let reached = Number.NEGATIVE_INFINITY;
  try {
    for (const [index, lane] of lanes.entries()) {
      yield* lane.fill();
      const time = lane.time();
      if (time !== undefined) waiting.push(time, index, lane);
    }
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const lane = next.value;
      const event = lane.take();
      if (event !== undefined) yield event.time < reached ? { ...event, late: true } : event;
      reached = Math.max(reached, event?.time ?? reached);
      yield* lane.fill();
      const time = lane.time();
      if (time !== undefined) waiting.push(time, next.order, lane);
    }
  } finally {
    for (const lane of lanes) await lane.close();
  }
}

/** One input with its share of the buffer. */
class Lane {
  private readonly iterator: AsyncIterator<InputItem>;
  private readonly held = new TimeHeap<InputEvent>();
  private arrived = 0;
  private ended = false;

  constructor(
    input: AsyncIterable<InputItem>,
    private readonly capacity: number,
  ) {
    this.iterator = input[Symbol.asyncIterator]();
  }

  /** Reads until the buffer is full or the input at its end; yields what was skipped on the way. */
  async *fill(): AsyncGenerator<InputItem> {
    while (!this.ended && this.held.size < this.capacity) {
      const next = await this.iterator.next();
      if (next.done === true) this.ended = true;
      else if (next.value.kind === 'skipped') yield next.value;
      else this.held.push(next.value.time, (this.arrived += 1), next.value);
    }
  }

  time(): number | undefined {
    return this.held.first()?.time;
  }

  take(): InputEvent | undefined {
    return this.held.pop()?.value;
  }

  async close(): Promise<void> {
    if (!this.ended) await this.iterator.return?.();
  }
}
