import { strict as assert } from 'node:assert';
import type { DaySummary, Span } from '../../../src/scripts/alerts-from-baseline/past.js';
import { extentOf, windowValues } from '../../../src/scripts/alerts-from-baseline/windows.js';

const length = 10;

/** Values by the start of their windows. */
function day(...windows: (readonly [number, number])[]): DaySummary {
  return { entity: 'e', dataset: '', windows, peers: [] };
}

describe('the windows of a history', () => {
  it('lie on the grid, within the history, and end before the tested window begins', () => {
    assert.deepEqual(extentOf(105, 50, Infinity, length), { from: 60, to: 100, length });
    assert.deepEqual(extentOf(100, 50, Infinity, length), { from: 50, to: 100, length });
  });

  it('end where the roll-up has not come yet, so that nothing counts as empty before it was summed up', () => {
    assert.equal(extentOf(105, 50, 87, length).to, 80);
  });

  const extent = { from: 0, to: 100, length };
  const cases: readonly [string, DaySummary[], Span[], number | undefined, number[]][] = [
    ['begin with the first that was not empty', [day([60, 3])], [], 60, [0, 0, 0, 3]],
    ['count 0 where they are missing', [day([50, 1], [90, 4]), day([70, 2])], [], 50, [0, 0, 1, 2, 4]],
    ['ignore what lies before and after', [day([-10, 9], [90, 4], [100, 9])], [], 90, [4]],
    ['do not begin with an empty one', [day([50, 0], [80, 1])], [], 80, [0, 1]],
    ['are none where nothing ever happened', [day()], [], undefined, []],
    ['leave out what overlaps an alert', [day([60, 3], [80, 70])], [[75, 85]], 60, [0, 3]],
    ['leave out what only touches an alert from inside', [day([60, 3])], [[89, 91]], 60, [0, 3]],
    ['keep what ends where an alert begins', [day([80, 3], [90, 5])], [[90, 95]], 80, [3]],
    [
      'leave out once what two alerts cover',
      [day([70, 1])],
      [
        [80, 90],
        [82, 95],
      ],
      70,
      [1],
    ],
    ['are none where alerts cover all', [day([70, 1])], [[0, 200]], 70, []],
    ['ignore alerts before the first', [day([80, 1])], [[0, 80]], 80, [0, 1]],
  ];
  for (const [name, days, alerted, first, values] of cases) {
    it(name, () => {
      assert.deepEqual(windowValues(days, alerted, extent), { first, values });
    });
  }
});
