import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Column } from '../../../src/engine/store/column.js';
import type { Cell } from '../../../src/engine/values/scalar.js';

const rows = 9000;

/** Columns of each form, and ones that must change it on the way. */
const fields: readonly (readonly [string, (row: number) => Cell])[] = [
  ['few different strings', (row) => `value ${row % 7}`],
  ['strings, each another', (row) => `value ${row}`],
  ['few different numbers', (row) => row % 5],
  ['numbers, each another', (row) => row * 1.5 - 4000],
  ['numbers among which a list comes late', (row) => (row === 8000 ? [1, 2] : row)],
  ['strings among which ever new ones come late', (row) => (row < 6000 ? 'same' : `value ${row}`)],
  ['lists of strings', (row) => ['a', row % 2 === 0 ? 'b' : 'c']],
  ['a string that spells a list', (row) => (row % 2 === 0 ? ['a'] : '["a"]')],
  ['lists of numbers', (row) => [row, row + 1]],
  ['large integers', (row) => BigInt(row) + 2n ** 60n],
  ['a negative zero', (row) => (row % 2 === 0 ? -0 : 0)],
  ['values in a few rows only', (row) => (row % 1000 === 0 ? row : undefined)],
  ['numbers and the same as strings', (row) => (row % 2 === 0 ? 1 : '1')],
  ['infinities', (row) => (row % 2 === 0 ? Infinity : row)],
];

describe('a column', () => {
  for (const [what, cellOf] of fields) {
    it(`gives back ${what}`, () => {
      const column = new Column();
      for (let row = 0; row < rows; row++) column.set(row, cellOf(row));
      assert.equal(column.length, rows);
      for (let row = 0; row < rows; row++) assert.deepEqual(column.at(row), cellOf(row));
      assert.equal(column.at(rows), undefined);
    });
  }

  it('grows to more different values than two bytes can number', () => {
    const column = new Column();
    const cellOf = (row: number): Cell => (row < 5000 ? 'same' : `value ${row}`);
    for (let row = 0; row < 75_000; row++) column.set(row, cellOf(row));
    for (let row = 0; row < 75_000; row += 7) assert.equal(column.at(row), cellOf(row));
  });

  it('answers as an array does, whatever is written where', () => {
    const cell = fc.option(
      fc.oneof(fc.integer(), fc.string(), fc.bigInt(), fc.array(fc.string(), { minLength: 2 })),
      { nil: undefined },
    );
    const write = fc.tuple(fc.integer({ min: 0, max: 6000 }), cell);
    fc.assert(
      fc.property(fc.constantFrom<Cell>('x', 1, undefined), fc.array(write), (filler, writes) => {
        const column = new Column();
        const plain: Cell[] = Array.from({ length: 5000 }, () => filler);
        plain.forEach((value, row) => column.set(row, value));
        for (const [row, value] of writes) {
          column.set(row, value);
          plain[row] = value;
        }
        for (let row = 0; row <= 6000; row++) assert.deepEqual(column.at(row), plain[row]);
      }),
      { numRuns: 15 },
    );
  });
});
