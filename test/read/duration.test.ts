import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../src/read/duration.js';

describe('parseDuration', () => {
  const table: readonly (readonly [string, number | undefined])[] = [
    ['90s', 90],
    ['5m', 300],
    ['1h', 3600],
    ['7d', 604_800],
    ['2w', 1_209_600],
    ['0s', 0],
    ['', undefined],
    ['5', undefined],
    ['m', undefined],
    ['-5m', undefined],
    ['1.5h', undefined],
    ['5 m', undefined],
    ['5min', undefined],
    ['5M', undefined],
    ['99999999999999w', undefined],
  ];
  for (const [text, seconds] of table) {
    it(`reads ${JSON.stringify(text)} as ${String(seconds)}`, () => {
      assert.equal(parseDuration(text), seconds);
    });
  }
});

describe('formatDuration', () => {
  it('is undone by parseDuration', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        assert.equal(parseDuration(formatDuration(seconds)), seconds);
      }),
    );
  });

  it('takes the largest unit that divides', () => {
    assert.deepEqual([0, 59, 300, 5400, 7200, 86_400].map(formatDuration), [
      '0s',
      '59s',
      '5m',
      '90m',
      '2h',
      '1d',
    ]);
  });
});
