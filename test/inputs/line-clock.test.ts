import { strict as assert } from 'node:assert';
import { createLineClock } from '../../src/inputs/line-clock.js';

const now = Date.UTC(2026, 2, 1);
const iso = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();

describe('the time at the beginning of a line', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['2026-01-01T12:00:00.250Z queries: info: x', '2026-01-01T12:00:00.250Z'],
    ['2026-01-01T12:00:00,250 x', '2026-01-01T12:00:00.250Z'],
    ['2026-01-01T12:00:00.250123+02:00 ns1 unbound: x', '2026-01-01T10:00:00.250Z'],
    ['<30>1 2026-01-01T12:00:00.250Z ns1 named 17 - - x', '2026-01-01T12:00:00.250Z'],
    ['<30>Jan  1 12:00:00 ns1 dnsmasq[17]: x', '2026-01-01T12:00:00.000Z'],
    ['Jan 1 12:00:00 dnsmasq[17]: x', '2026-01-01T12:00:00.000Z'],
    ['Jan  1 12:00:00.654321 dnsmasq[17]: x', '2026-01-01T12:00:00.654Z'],
    ['Jan 01 2024 12:00:00 ns1 x', '2024-01-01T12:00:00.000Z'],
    ['01-Jan-2026 12:00:00.250 queries: x', '2026-01-01T12:00:00.250Z'],
    ['[1767268800] unbound[17:0] x', '2026-01-01T12:00:00.000Z'],
    ['[1767268800.25] unbound[17:0] x', '2026-01-01T12:00:00.250Z'],
    // Later in the year than it is: of the year before.
    ['Nov 24 19:06:47 dnsmasq[17]: x', '2025-11-24T19:06:47.000Z'],
    // The clock of another machine may be a little ahead.
    ['Mar  1 09:00:00 dnsmasq[17]: x', '2026-03-01T09:00:00.000Z'],
    ['Feb 29 12:00:00 dnsmasq[17]: x', '2024-02-29T12:00:00.000Z'],
    ['Feb 30 12:00:00 dnsmasq[17]: x', undefined],
    ['Foo  1 12:00:00 dnsmasq[17]: x', undefined],
    ['Jan  1 25:00:00 dnsmasq[17]: x', undefined],
    ['31-Jun-2026 12:00:00.250 x', undefined],
    ['dnsmasq[17]: query[A] x from 10.0.0.1', undefined],
    ['at 2026-01-01T12:00:00Z', undefined],
    ['', undefined],
  ];
  for (const [line, expected] of table) {
    it(`of "${line}" is ${expected ?? 'none'}`, () => {
      assert.equal(iso(createLineClock({ now })(line)), expected);
    });
  }

  it('has the year of the start where that is told', () => {
    const clock = createLineClock({ now, start: Date.UTC(2019, 11, 31, 12) });
    assert.equal(iso(clock('Dec 31 23:59:59 x')), '2019-12-31T23:59:59.000Z');
    assert.equal(
      iso(createLineClock({ now, start: Date.UTC(2019, 11, 31, 12) })('Jan  1 00:00:01 x')),
      '2020-01-01T00:00:01.000Z',
    );
  });

  it('goes on into the next year, and back over it for a line that came late', () => {
    const clock = createLineClock({ now });
    const lines = ['Dec 31 23:59:59 x', 'Jan  1 00:00:01 x', 'Dec 31 23:59:58 x', 'Jan  1 00:00:02 x'];
    assert.deepEqual(
      lines.map((line) => iso(clock(line))),
      [
        '2025-12-31T23:59:59.000Z',
        '2026-01-01T00:00:01.000Z',
        '2025-12-31T23:59:58.000Z',
        '2026-01-01T00:00:02.000Z',
      ],
    );
  });

  it('takes the year of a line that has one for those that have none', () => {
    const clock = createLineClock({ now });
    clock('2020-05-01T00:00:00Z x');
    assert.equal(iso(clock('May  1 00:00:01 x')), '2020-05-01T00:00:01.000Z');
  });
});
