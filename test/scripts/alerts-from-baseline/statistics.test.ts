import { strict as assert } from 'node:assert';
import { deviationOf, statisticsOf } from '../../../src/scripts/alerts-from-baseline/statistics.js';

describe('statistics of a baseline', () => {
  const cases: readonly [
    name: string,
    values: number[],
    statistic: string,
    expected: number,
    spread: number,
  ][] = [
    ['the middle value', [1, 2, 9], 'median', 2, 1.4826],
    ['the mean of the two middle values', [1, 2, 4, 9], 'median', 3, 1.4826 * 1.5],
    ['a single value', [7], 'median', 7, 0.5],
    ['the median of the distances, untouched by one that is far off', [5, 5, 6, 7, 900], 'median', 6, 1.4826],
    ['the mean, and the deviation of the population', [2, 4, 4, 4, 5, 5, 7, 9], 'mean', 5, 2],
    ['at least the least spread', [3, 3, 3], 'mean', 3, 0.5],
  ];
  for (const [name, values, statistic, expected, spread] of cases) {
    it(`take ${name}`, () => {
      const statistics = statisticsOf(values, statistic, 0.5);
      assert.ok(Math.abs(statistics.expected - expected) < 1e-12, String(statistics.expected));
      assert.ok(Math.abs(statistics.spread - spread) < 1e-12, String(statistics.spread));
    });
  }

  it('measure in spreads how far a value lies from what is expected', () => {
    assert.equal(deviationOf(10, { expected: 4, spread: 2 }), 3);
    assert.equal(deviationOf(1, { expected: 4, spread: 2 }), -1.5);
  });

  it('call everything far away that differs where nothing ever did', () => {
    const steady = { expected: 4, spread: 0 };
    assert.deepEqual(
      [deviationOf(4, steady), deviationOf(5, steady) > 1e6, deviationOf(3, steady) < -1e6],
      [0, true, true],
    );
  });
});
