import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { InputEvent, InputItem } from '../../src/inputs/input.js';
import { mergeInputs } from '../../src/inputs/merge-inputs.js';
import { collect } from './support.js';

const event = (time: number, dataset = 'd'): InputEvent => ({ kind: 'event', dataset, time, document: {} });

async function* inputOf(items: readonly (number | InputItem)[], dataset = 'd'): AsyncGenerator<InputItem> {
  for (const item of items)
    yield await Promise.resolve(typeof item === 'number' ? event(item, dataset) : item);
}

const timesOf = (events: readonly InputEvent[]): number[] => events.map(({ time }) => time);

describe('merging inputs', () => {
  it('puts events of several inputs in the order of time', async () => {
    const { events } = await collect(mergeInputs([inputOf([1, 4, 7]), inputOf([]), inputOf([2, 3, 9])]));
    assert.deepEqual(timesOf(events), [1, 2, 3, 4, 7, 9]);
  });

  it('gives events of one time in the order of inputs, then of arrival', async () => {
    const inputs = [inputOf([5, 5], 'a'), inputOf([5, 5], 'b')];
    const { events } = await collect(mergeInputs(inputs));
    assert.deepEqual(
      events.map(({ dataset }) => dataset),
      ['a', 'a', 'b', 'b'],
    );
  });

  it('passes on what comes too late for the buffer, marked', async () => {
    const { events } = await collect(mergeInputs([inputOf([3, 4, 5, 1, 6])], { capacity: 2 }));
    assert.deepEqual(timesOf(events), [3, 4, 1, 5, 6]);
    assert.deepEqual(
      events.map(({ late }) => late),
      [undefined, undefined, true, undefined, undefined],
    );
  });

  it('passes on skipped items', async () => {
    const skipped: InputItem = { kind: 'skipped', reason: 'x', position: 1 };
    const found = await collect(mergeInputs([inputOf([2, skipped, 1])]));
    assert.deepEqual([timesOf(found.events), found.skipped], [[1, 2], [skipped]]);
  });

  it('loses nothing, and sorts all where the buffer is long enough', async () => {
    const input = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(input, { maxLength: 4 }),
        fc.integer({ min: 1, max: 200 }),
        async (all, capacity) => {
          const { events } = await collect(
            mergeInputs(
              all.map((times) => inputOf(times)),
              { capacity },
            ),
          );
          const sorted = all.flat().sort((a, b) => a - b);
          assert.deepEqual(
            timesOf(events).toSorted((a, b) => a - b),
            sorted,
          );
          const late = events.filter((item) => item.late === true).length;
          if (capacity >= 30 * all.length) assert.equal(late, 0);
          if (late === 0) assert.deepEqual(timesOf(events), sorted);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('holds no more than the buffer has room for', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<InputItem> {
      for (;;) yield await Promise.resolve(event((read += 1)));
    }
    for await (const item of mergeInputs([endless()], { capacity: 100 })) {
      assert.equal(item.kind, 'event');
      break;
    }
    assert.equal(read, 100);
  });

  it('closes every input where it is left early', async () => {
    const closed: string[] = [];
    async function* input(name: string): AsyncGenerator<InputItem> {
      try {
        for (;;) yield await Promise.resolve(event(1));
      } finally {
        closed.push(name);
      }
    }
    for await (const item of mergeInputs([input('a'), input('b')], { capacity: 4 })) {
      assert.equal(item.kind, 'event');
      break;
    }
    assert.deepEqual(closed, ['a', 'b']);
  });
});
