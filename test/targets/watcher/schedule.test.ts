import { strict as assert } from 'node:assert';
import { cronEvery } from '../../../src/targets/watcher/schedule.js';

describe('cronEvery', () => {
  const cases: readonly [number, string | undefined][] = [
    [1, '* * * * * ?'],
    [10, '0/10 * * * * ?'],
    [60, '0 * * * * ?'],
    [300, '0 0/5 * * * ?'],
    [3600, '0 0 * * * ?'],
    [21_600, '0 0 0/6 * * ?'],
    [86_400, '0 0 0 * * ?'],
    [7, undefined],
    [90, undefined],
    [420, undefined],
    [5400, undefined],
    [18_000, undefined],
    [172_800, undefined],
    [0, undefined],
    [1.5, undefined],
  ];
  for (const [seconds, cron] of cases) {
    it(`gives ${cron ?? 'nothing'} for ${seconds} seconds`, () => {
      assert.equal(cronEvery(seconds), cron);
    });
  }
});
