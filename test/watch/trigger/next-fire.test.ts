import { strict as assert } from 'node:assert';

import fc from 'fast-check';

import type { JsonObject } from '../../../src/diagnostics/json.js';
import { parseWatch } from '../../../src/watch/parse-watch.js';
import { nextFire } from '../../../src/watch/trigger/next-fire.js';
import type { Trigger } from '../../../src/watch/watch.js';

function trigger(schedule: JsonObject): Trigger {
  return parseWatch({ trigger: { schedule } }).trigger;
}

function firesAfter(schedule: JsonObject, after: string, count: number): readonly string[] {
  const parsed = trigger(schedule);
  const result: string[] = [];
  let time = Date.parse(after);
  while (result.length < count) {
    const next = nextFire(parsed, time);
    if (next === undefined) return [...result, 'never'];
    result.push(new Date(next).toISOString().replace('.000Z', 'Z'));
    time = next;
  }
  return result;
}

describe('the next moment at which a schedule fires', () => {
  const table: readonly (readonly [string, JsonObject, string, readonly string[]])[] = [
    [
      'every minute',
      { cron: '0 * * * * ?' },
      '2026-01-01T12:00:00Z',
      ['2026-01-01T12:01:00Z', '2026-01-01T12:02:00Z'],
    ],
    [
      'strictly after, to the millisecond',
      { cron: '0 * * * * ?' },
      '2026-01-01T11:59:59.999Z',
      ['2026-01-01T12:00:00Z'],
    ],
    [
      'every fifth minute from the third',
      { cron: '30 3/5 * * * ?' },
      '2026-01-01T12:55:00Z',
      ['2026-01-01T12:58:30Z', '2026-01-01T13:03:30Z'],
    ],
    ['over the end of a day', { cron: '0 0 6 * * ?' }, '2026-01-31T06:00:00Z', ['2026-02-01T06:00:00Z']],
    [
      'over the end of a year',
      { cron: '59 59 23 31 12 ?' },
      '2026-12-31T23:59:59Z',
      ['2027-12-31T23:59:59Z'],
    ],
    [
      'the 31st, in long months only',
      { cron: '0 0 0 31 * ?' },
      '2026-01-31T00:00:00Z',
      ['2026-03-31T00:00:00Z', '2026-05-31T00:00:00Z', '2026-07-31T00:00:00Z', '2026-08-31T00:00:00Z'],
    ],
    [
      '29 February, in leap years only',
      { cron: '0 0 12 29 2 ?' },
      '2026-01-01T00:00:00Z',
      ['2028-02-29T12:00:00Z', '2032-02-29T12:00:00Z'],
    ],
    ['29 February, not in 2100', { cron: '0 0 12 29 2 ?' }, '2096-03-01T00:00:00Z', ['2104-02-29T12:00:00Z']],
    [
      'the last day of the month',
      { cron: '0 0 0 L * ?' },
      '2028-01-15T00:00:00Z',
      ['2028-01-31T00:00:00Z', '2028-02-29T00:00:00Z', '2028-03-31T00:00:00Z', '2028-04-30T00:00:00Z'],
    ],
    [
      'three days before the last',
      { cron: '0 0 0 L-3 2 ?' },
      '2026-01-01T00:00:00Z',
      ['2026-02-25T00:00:00Z', '2027-02-25T00:00:00Z', '2028-02-26T00:00:00Z'],
    ],
    [
      'the last weekday of the month',
      { cron: '0 0 0 LW * ?' },
      '2026-01-01T00:00:00Z',
      ['2026-01-30T00:00:00Z', '2026-02-27T00:00:00Z', '2026-03-31T00:00:00Z'],
    ],
    [
      'the weekday nearest the 15th: a Sunday goes on to Monday',
      { cron: '0 0 0 15W 2,8 ?' },
      '2026-01-01T00:00:00Z',
      ['2026-02-16T00:00:00Z', '2026-08-14T00:00:00Z'],
    ],
    [
      'the weekday nearest the 1st stays in its month',
      { cron: '0 0 0 1W 8 ?' },
      '2026-01-01T00:00:00Z',
      ['2026-08-03T00:00:00Z'],
    ],
    [
      'Mondays',
      { cron: '0 0 9 ? * MON' },
      '2026-01-01T00:00:00Z',
      ['2026-01-05T09:00:00Z', '2026-01-12T09:00:00Z'],
    ],
    [
      'day 1 of the week is Sunday',
      { cron: '0 0 9 ? * 1' },
      '2026-01-01T00:00:00Z',
      ['2026-01-04T09:00:00Z'],
    ],
    [
      'the last Friday of the month',
      { cron: '0 0 0 ? * 6L' },
      '2026-01-01T00:00:00Z',
      ['2026-01-30T00:00:00Z', '2026-02-27T00:00:00Z', '2026-03-27T00:00:00Z'],
    ],
    [
      'the third Friday of the month',
      { cron: '0 0 0 ? * 6#3' },
      '2026-01-01T00:00:00Z',
      ['2026-01-16T00:00:00Z', '2026-02-20T00:00:00Z'],
    ],
    [
      'the fifth Wednesday, where there is one',
      { cron: '0 0 0 ? * WED#5' },
      '2026-01-01T00:00:00Z',
      ['2026-04-29T00:00:00Z', '2026-07-29T00:00:00Z'],
    ],
    [
      'the years given, and then never',
      { cron: '0 0 0 1 1 ? 2027,2029' },
      '2026-06-01T00:00:00Z',
      ['2027-01-01T00:00:00Z', '2029-01-01T00:00:00Z', 'never'],
    ],
    ['a day that never comes', { cron: '0 0 0 30 2 ?' }, '2026-06-01T00:00:00Z', ['never']],
    [
      'the earliest of several crons',
      { cron: ['0 30 * * * ?', '0 10 * * * ?'] },
      '2026-01-01T12:00:00Z',
      ['2026-01-01T12:10:00Z', '2026-01-01T12:30:00Z', '2026-01-01T13:10:00Z'],
    ],
    ['hourly', { hourly: {} }, '2026-01-01T12:00:00Z', ['2026-01-01T13:00:00Z']],
    [
      'hourly at some minutes',
      { hourly: { minute: [0, '15'] } },
      '2026-01-01T12:00:00Z',
      ['2026-01-01T12:15:00Z', '2026-01-01T13:00:00Z'],
    ],
    ['daily at midnight', { daily: {} }, '2026-01-01T12:00:00Z', ['2026-01-02T00:00:00Z']],
    [
      'daily at several times',
      { daily: { at: ['noon', '17:05'] } },
      '2026-01-01T12:00:00Z',
      ['2026-01-01T17:05:00Z', '2026-01-02T12:00:00Z'],
    ],
    [
      'daily at hours and minutes',
      { daily: { at: { hour: [6, 18], minute: [0, 30] } } },
      '2026-01-01T06:00:00Z',
      ['2026-01-01T06:30:00Z', '2026-01-01T18:00:00Z', '2026-01-01T18:30:00Z'],
    ],
    [
      'weekly',
      {
        weekly: [
          { on: 'friday', at: '17:00' },
          { on: ['tue'], at: 'noon' },
        ],
      },
      '2026-01-01T12:00:00Z',
      ['2026-01-02T17:00:00Z', '2026-01-06T12:00:00Z', '2026-01-09T17:00:00Z'],
    ],
    [
      'monthly',
      { monthly: { on: [10, 'last_day'], at: 'noon' } },
      '2026-02-01T00:00:00Z',
      ['2026-02-10T12:00:00Z', '2026-02-28T12:00:00Z', '2026-03-10T12:00:00Z'],
    ],
    [
      'yearly',
      { yearly: { in: ['january', 6], on: 10, at: 'midnight' } },
      '2026-02-01T00:00:00Z',
      ['2026-06-10T00:00:00Z', '2027-01-10T00:00:00Z'],
    ],
    [
      'intervals count from the epoch unless told otherwise',
      { interval: '5m' },
      '2026-01-01T12:01:00Z',
      ['2026-01-01T12:05:00Z', '2026-01-01T12:10:00Z'],
    ],
    [
      'an interval in seconds',
      { interval: 90 },
      '1970-01-01T00:00:00Z',
      ['1970-01-01T00:01:30Z', '1970-01-01T00:03:00Z'],
    ],
  ];
  for (const [name, schedule, after, expected] of table) {
    it(name, () => {
      assert.deepEqual(firesAfter(schedule, after, expected.length), expected);
    });
  }

  it('counts an interval from its activation', () => {
    const activated = Date.parse('2026-01-01T12:00:07Z');
    const parsed = trigger({ interval: '1m' });
    assert.equal(nextFire(parsed, activated, activated), Date.parse('2026-01-01T12:01:07Z'));
    assert.equal(nextFire(parsed, activated + 59_999, activated), Date.parse('2026-01-01T12:01:07Z'));
    assert.equal(nextFire(parsed, activated + 60_000, activated), Date.parse('2026-01-01T12:02:07Z'));
  });

  it('skips no moment of a cron expression: what a plain clock finds is what is given', () => {
    const field = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
    const start = Date.parse('2026-02-27T00:00:00Z');
    fc.assert(
      fc.property(field(59), field(23), field(4 * 86_400), (minute, hour, offset) => {
        const parsed = trigger({ cron: `0 ${minute} ${hour} * * ?` });
        const after = start + offset * 1000;
        let clock = (Math.floor(after / 60_000) + 1) * 60_000;
        while (new Date(clock).getUTCMinutes() !== minute || new Date(clock).getUTCHours() !== hour)
          clock += 60_000;
        assert.equal(nextFire(parsed, after), clock);
      }),
      { numRuns: 100 },
    );
  });
});
