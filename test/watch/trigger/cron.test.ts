import { strict as assert } from 'node:assert';

import { parseCron } from '../../../src/watch/trigger/cron.js';

describe('cron expressions', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['* * * * *', /six or seven fields/],
    ['0 0 0 ? * * 2026 extra', /this one has 8/],
    ['0 0 0 * * *', /cannot both be given/],
    ['0 0 0 ? * ?', /must say which days/],
    ['0 0 0 1 * MON', /cannot both be given/],
    ['60 * * * * ?', /"60" is no seconds/],
    ['0 0 24 * * ?', /"24" is no hours/],
    ['0 0 0 0 * ?', /"0" is no day of month/],
    ['0 0 0 32 * ?', /"32" is no day of month/],
    ['0 0 0 1 13 ?', /"13" is no month/],
    ['0 0 0 1 FOO ?', /"FOO" is no month/],
    ['0 0 0 ? * 0', /"0" is no day of week/],
    ['0 0 0 ? * 8', /"8" is no day of week/],
    ['0 0 0 ? * MON#6', /from 1 to 5/],
    ['0 0 0 ? * MON#0', /from 1 to 5/],
    ['0 0 0 1W,15W * ?', /"1W" is no day of month/],
    ['0 0 0 L,15 * ?', /"L" is no day of month/],
    ['0 0 0 31W * ?', /from 1 to 28/],
    ['0 0 0 L-28 * ?', /shortest month/],
    ['0/0 * * * * ?', /step .* must be from 1 to 59/],
    ['*/60 * * * * ?', /step/],
    ['0 0 */24 * * ?', /step/],
    ['0 0 0 1 1 ? 1969', /"1969" is no year/],
    ['0 0 0 1 1 ? 2030-2028', /years must rise/],
    ['-5 * * * * ?', /is not a value/],
    ['1,,2 * * * * ?', /is not a value/],
    ['*-5 * * * * ?', /is not a range/],
    ['? * * * * ?', /is not a value/],
    ['+1 * * * * ?', /is not a value/],
    ['1e1 * * * * ?', /"1E1" is no seconds/],
    ['', /this one has 1/],
  ];
  for (const [expression, reason] of refused) {
    it(`refuses ${expression === '' ? 'the empty text' : expression}`, () => {
      const result = parseCron(expression);
      assert(!result.ok);
      assert.match(result.reason, reason);
    });
  }

  const accepted: readonly (readonly [string, string, unknown])[] = [
    ['*/20 * * * * ?', 'seconds', [0, 20, 40]],
    ['5/20 * * * * ?', 'seconds', [5, 25, 45]],
    ['/30 * * * * ?', 'seconds', [0, 30]],
    ['10-20/5 * * * * ?', 'seconds', [10, 15, 20]],
    ['58-1 * * * * ?', 'seconds', [0, 1, 58, 59]],
    ['3,1,2,1 * * * * ?', 'seconds', [1, 2, 3]],
    ['0 0 22-2 * * ?', 'hours', [0, 1, 2, 22, 23]],
    ['0 0 0 1 nov-feb ?', 'months', [1, 2, 11, 12]],
    ['0 0 0 1 jan,Mar ?', 'months', [1, 3]],
    ['0 0 0 1 7/6 ?', 'months', [7]],
    ['0 0 0 ? * FRI-MON', 'day', { kind: 'weekdays', weekdays: [1, 2, 6, 7] }],
    ['0 0 0 ? * L', 'day', { kind: 'weekdays', weekdays: [7] }],
    ['0 0 0 ? * 6L', 'day', { kind: 'last-weekday', weekday: 6 }],
    ['0 0 0 ? * fril', 'day', { kind: 'last-weekday', weekday: 6 }],
    ['0 0 0 ? * 6#3', 'day', { kind: 'nth-weekday', weekday: 6, nth: 3 }],
    ['0 0 0 L * ?', 'day', { kind: 'last-day', offset: 0, weekday: false }],
    ['0 0 0 LW * ?', 'day', { kind: 'last-day', offset: 0, weekday: true }],
    ['0 0 0 L-3 * ?', 'day', { kind: 'last-day', offset: 3, weekday: false }],
    ['0 0 0 L-3W * ?', 'day', { kind: 'last-day', offset: 3, weekday: true }],
    ['0 0 0 15W * ?', 'day', { kind: 'nearest-weekday', day: 15 }],
    ['  0\t0  0 1 1 ? 2026,2028  ', 'years', [2026, 2028]],
  ];
  for (const [expression, field, expected] of accepted) {
    it(`reads the ${field} of ${expression.trim()}`, () => {
      const result = parseCron(expression);
      assert(result.ok);
      assert.deepEqual({ ...result.cron }[field as 'seconds'], expected);
    });
  }
});
