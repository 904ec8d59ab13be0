import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isoTime, parseTime } from '../../src/inputs/time.js';

describe('times of documents', () => {
  const cases: readonly (readonly [unknown, string | undefined])[] = [
    ['2026-03-04T05:06:07.089Z', '2026-03-04T05:06:07.089Z'],
    ['2026-03-04T05:06:07.0899999Z', '2026-03-04T05:06:07.089Z'],
    ['2026-03-04T05:06:07,5Z', '2026-03-04T05:06:07.500Z'],
    ['2026-03-04 05:06:07', '2026-03-04T05:06:07.000Z'],
    ['2026-03-04T05:06', '2026-03-04T05:06:00.000Z'],
    ['2026-03-04', '2026-03-04T00:00:00.000Z'],
    ['2026-03-04T05:06:07+02', '2026-03-04T03:06:07.000Z'],
    ['2026-03-04T05:06:07-0230', '2026-03-04T07:36:07.000Z'],
    ['2024-02-29T24:00:00Z', '2024-03-01T00:00:00.000Z'],
    ['1772600767089', '2026-03-04T05:06:07.089Z'],
    [1772600767089.9, '2026-03-04T05:06:07.089Z'],
    ['2025-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-01-01T25:00:00Z', undefined],
    ['2026', undefined],
    ['', undefined],
    [8.64e15, '+275760-09-13T00:00:00.000Z'],
    [8.64e15 + 1, undefined],
    [-1e300, undefined],
    ['9999999999999999', undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [['2026-03-04'], undefined],
  ];
  for (const [value, expected] of cases) {
    it(`${JSON.stringify(value)} is ${expected ?? 'no time'}`, () => {
      const time = parseTime(value);
      assert.equal(time === undefined ? undefined : isoTime(time), expected);
    });
  }

  it('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(253_402_300_799_999), noInvalidDate: true }),
        (date) => {
          assert.equal(parseTime(date.toISOString()), date.getTime());
        },
      ),
    );
  });
});
