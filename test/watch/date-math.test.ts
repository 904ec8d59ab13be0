import { strict as assert } from 'node:assert';

import { parseDateMath, parseMoment, resolveDateMath } from '../../src/watch/date-math.js';

const now = Date.parse('2026-03-31T13:45:56.789Z');

describe('date maths', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['now', '2026-03-31T13:45:56.789Z'],
    ['now-5m', '2026-03-31T13:40:56.789Z'],
    ['now-1h/h', '2026-03-31T12:00:00.000Z'],
    ['now/d', '2026-03-31T00:00:00.000Z'],
    ['now/d+6H', '2026-03-31T06:00:00.000Z'],
    ['now-1M', '2026-02-28T13:45:56.789Z'],
    ['now+1y/M', '2027-03-01T00:00:00.000Z'],
    ['now/w', '2026-03-30T00:00:00.000Z'],
    ['now+d', '2026-04-01T13:45:56.789Z'],
    ['now/y', '2026-01-01T00:00:00.000Z'],
    ['2024-02-29||+1y', '2025-02-28T00:00:00.000Z'],
    ['2026-01-01T12:00:00.000Z||-300s', '2026-01-01T11:55:00.000Z'],
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['1767268800000', '2026-01-01T12:00:00.000Z'],
    ['now-5x', undefined],
    ['now-', undefined],
    ['yesterday', undefined],
    ['now 5m', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of table) {
    it(`${expected === undefined ? 'refuses' : 'resolves'} "${text}"`, () => {
      const math = parseDateMath(text);
      assert.equal(math && new Date(resolveDateMath(math, now)).toISOString(), expected);
    });
  }
});

describe('moments', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2026-05', '2026-05-01T00:00:00.000Z'],
    ['2026-05-06T07', '2026-05-06T07:00:00.000Z'],
    ['2026-05-06T07:08:09.123456789Z', '2026-05-06T07:08:09.123Z'],
    ['2026-05-06T07:08:09+02:30', '2026-05-06T04:38:09.000Z'],
    ['2026-05-06T07:08:09-0100', '2026-05-06T08:08:09.000Z'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-05-06T25:00', undefined],
    ['06.05.2026', undefined],
  ];
  for (const [text, expected] of table) {
    it(`${expected === undefined ? 'refuses' : 'reads'} ${text}`, () => {
      const time = parseMoment(text);
      assert.equal(time === undefined ? undefined : new Date(time).toISOString(), expected);
    });
  }
});
