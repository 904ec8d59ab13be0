import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { TimeOrder } from '../../../src/engine/store/time-order.js';
import type { Cell } from '../../../src/engine/values/scalar.js';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(50) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(50), { minLength: 2, maxLength: 3 }).map((list) => list.sort((a, b) => a - b)),
  },
);

describe('rows in the order of their times', () => {
  it('are those that a look at every row finds, whenever one looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, fc.boolean()), { maxLength: 60 }),
        fc.nat(50),
        fc.nat(50),
        (steps, low, high) => {
          const order = new TimeOrder();
          const column: Cell[] = [];
          const look = (): void => {
            order.follow(column, column.length);
            const expected = column.flatMap((value, row) => {
              const list = value === undefined ? [] : typeof value === 'object' ? value : [value];
              return list.some((one) => Number(one) >= low && Number(one) <= high) ? [row] : [];
            });
            assert.deepEqual(order.between(low, high), expected);
          };
          for (const [value, lookNow] of steps) {
            column.push(value);
            if (lookNow) look();
          }
          look();
        },
      ),
    );
  });
});
