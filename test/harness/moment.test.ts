import { strict as assert } from 'node:assert';
import { parseMoment, parseOffset } from '../../src/harness/moment.js';

const now = Date.UTC(2026, 0, 1, 12);

describe('parseMoment', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['-5m', '2026-01-01T11:55:00.000Z'],
    ['+30s', '2026-01-01T12:00:30.000Z'],
    ['-7d', '2025-12-25T12:00:00.000Z'],
    ['-1500ms', '2026-01-01T11:59:58.500Z'],
    ['0s', '2026-01-01T12:00:00.000Z'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T01:00:00+01:00', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['5m', undefined],
    ['yesterday', undefined],
    ['-5 minutes', undefined],
    ['', undefined],
    ['2026-13-01T00:00:00Z', undefined],
  ];
  for (const [text, expected] of table) {
    it(`reads ${JSON.stringify(text)} as ${expected ?? 'no moment'}`, () => {
      const time = parseMoment(text, now);
      assert.equal(time === undefined ? undefined : new Date(time).toISOString(), expected);
    });
  }
});

describe('parseOffset', () => {
  it('gives signed milliseconds', () => {
    assert.equal(parseOffset('-90s'), -90_000);
    assert.equal(parseOffset('+250ms'), 250);
  });

  it('wants a sign for all but zero', () => {
    assert.equal(parseOffset('10s'), undefined);
    assert.equal(parseOffset('0s'), 0);
  });
});
