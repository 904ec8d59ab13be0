import { strict as assert } from 'node:assert';
import {
  defaultDateFormat,
  formatDate,
  parseDate,
  parseDateFormat,
} from '../../../src/engine/values/date-format.js';
import { evaluateDate } from '../../../src/engine/values/date-math.js';
import { parseTimeZone } from '../../../src/engine/values/time-zone.js';

const now = Date.parse('2026-03-18T14:35:27.250Z');

function evaluate(text: string, roundUp = false, zone?: string): string | undefined {
  const parsed = zone === undefined ? undefined : parseTimeZone(zone);
  const time = evaluateDate(text, {
    format: defaultDateFormat,
    now,
    roundUp,
    ...(parsed && { zone: parsed }),
  });
  return time === undefined ? undefined : new Date(time).toISOString();
}

describe('date math', () => {
  const table: readonly (readonly [string, string | undefined, string?])[] = [
    ['now', '2026-03-18T14:35:27.250Z'],
    ['now-1h', '2026-03-18T13:35:27.250Z'],
    ['now+1d-2h', '2026-03-19T12:35:27.250Z'],
    ['now-h', '2026-03-18T13:35:27.250Z'],
    ['now-300s', '2026-03-18T14:30:27.250Z'],
    ['now-1M', '2026-02-18T14:35:27.250Z'],
    ['now-1y', '2025-03-18T14:35:27.250Z'],
    ['now-1w', '2026-03-11T14:35:27.250Z'],
    ['now/s', '2026-03-18T14:35:27.000Z', '2026-03-18T14:35:27.999Z'],
    ['now/m', '2026-03-18T14:35:00.000Z', '2026-03-18T14:35:59.999Z'],
    ['now/h', '2026-03-18T14:00:00.000Z', '2026-03-18T14:59:59.999Z'],
    ['now/H', '2026-03-18T14:00:00.000Z', '2026-03-18T14:59:59.999Z'],
    ['now/d', '2026-03-18T00:00:00.000Z', '2026-03-18T23:59:59.999Z'],
    ['now/w', '2026-03-16T00:00:00.000Z', '2026-03-22T23:59:59.999Z'],
    ['now/M', '2026-03-01T00:00:00.000Z', '2026-03-31T23:59:59.999Z'],
    ['now/y', '2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['now-1d/d', '2026-03-17T00:00:00.000Z', '2026-03-17T23:59:59.999Z'],
    ['now/d-1h', '2026-03-17T23:00:00.000Z', '2026-03-18T22:59:59.999Z'],
    ['2026-01-31||+1M', '2026-02-28T00:00:00.000Z'],
    ['2024-02-29||+1y', '2025-02-28T00:00:00.000Z'],
    ['2026-01-01||/w', '2025-12-29T00:00:00.000Z', '2026-01-04T23:59:59.999Z'],
    ['2026-01-01T10:00:00.000Z||-300s', '2026-01-01T09:55:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z', '2026-01-01T23:59:59.999Z'],
    ['2026-02', '2026-02-01T00:00:00.000Z', '2026-02-01T23:59:59.999Z'],
    ['2026-02-03', '2026-02-03T00:00:00.000Z', '2026-02-03T23:59:59.999Z'],
    ['2026-02-03T04', '2026-02-03T04:00:00.000Z', '2026-02-03T04:59:59.999Z'],
    ['2026-02-03T04:05', '2026-02-03T04:05:00.000Z', '2026-02-03T04:05:59.999Z'],
    ['2026-02-03T04:05:06', '2026-02-03T04:05:06.000Z', '2026-02-03T04:05:06.999Z'],
    ['2026-02-03T04:05:06.7Z', '2026-02-03T04:05:06.700Z'],
    ['now-', undefined],
    ['now-1x', undefined],
    ['now/2d', undefined],
    ['now 1d', undefined],
    ['2026-01-01||1d', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ];
  for (const [text, down, up = down] of table) {
    it(`${text === '' ? 'the empty text' : text} rounds down and up`, () => {
      assert.equal(evaluate(text), down);
      assert.equal(evaluate(text, true), up);
    });
  }

  it('rounds in a time zone', () => {
    assert.equal(evaluate('now/d', false, '+05:30'), '2026-03-17T18:30:00.000Z');
    assert.equal(evaluate('now/d', false, 'America/New_York'), '2026-03-18T04:00:00.000Z');
  });

  it('keeps the time of day over a change of summer time', () => {
    assert.equal(evaluate('2026-03-28T12:00:00||+1d', false, 'Europe/Berlin'), '2026-03-29T10:00:00.000Z');
    assert.equal(evaluate('2026-03-28T12:00:00||+24h', false, 'Europe/Berlin'), '2026-03-29T11:00:00.000Z');
  });

  it('applies a time zone to dates that name none', () => {
    assert.equal(evaluate('2026-01-01T00:00:00', false, '+02:00'), '2025-12-31T22:00:00.000Z');
    assert.equal(evaluate('2026-01-01T00:00:00Z', false, '+02:00'), '2026-01-01T00:00:00.000Z');
    assert.equal(evaluate('now', false, '+02:00'), '2026-03-18T14:35:27.250Z');
  });
});

describe('date formats', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['yyyy-MM-dd HH:mm:ss', '2026-03-18 14:35:27', '2026-03-18T14:35:27.000Z'],
    ['yyyy/MM/dd HH:mm:ss.SSS Z', '2026/03/18 14:35:27.250 +0100', '2026-03-18T13:35:27.250Z'],
    ['dd/MMM/yyyy:HH:mm:ss XX', '18/Mar/2026:14:35:27 +0000', '2026-03-18T14:35:27.000Z'],
    ['EEE, d MMM yyyy h:mm a', 'Wed, 18 Mar 2026 2:35 PM', '2026-03-18T14:35:00.000Z'],
    ["yyyyMMdd'T'HHmmssX", '20260318T143527Z', '2026-03-18T14:35:27.000Z'],
    ['yyyy[-MM[-dd]]', '2026-03', '2026-03-01T00:00:00.000Z'],
    ['epoch_second', '1773844527.250', '2026-03-18T14:35:27.250Z'],
    ['epoch_millis', '-1', '1969-12-31T23:59:59.999Z'],
    ['basic_date', '20260318', '2026-03-18T00:00:00.000Z'],
    ['strict_date_time', '2026-03-18T14:35:27.250+01:00', '2026-03-18T13:35:27.250Z'],
    ['date_optional_time', '2026-3-8', '2026-03-08T00:00:00.000Z'],
    ['yyyy||epoch_millis', '1773844527250', '2026-03-18T14:35:27.250Z'],
  ];
  for (const [format, text, expected] of table) {
    it(`${format} reads ${text}`, () => {
      const parsed = parseDateFormat(format);
      assert.ok(parsed);
      const time = parseDate(parsed, text);
      assert.equal(time === undefined ? undefined : new Date(time).toISOString(), expected);
    });
  }

  it('prints what it reads', () => {
    for (const text of [
      'yyyy-MM-dd HH:mm:ss.SSS',
      'yyyyMMdd HHmmssSSS',
      'strict_date_optional_time',
      'epoch_millis',
    ]) {
      const format = parseDateFormat(text);
      assert.ok(format);
      assert.equal(parseDate(format, formatDate(format, now)), now, text);
    }
  });

  it('does not know letters that it does not understand', () => {
    assert.equal(parseDateFormat('YYYY-ww'), undefined);
    assert.equal(parseDateFormat('strict_week_date'), undefined);
    assert.equal(parseDateFormat("yyyy'open"), undefined);
  });
});
