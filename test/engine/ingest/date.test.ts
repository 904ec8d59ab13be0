import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { itProcesses, itRefuses, sourceAfter, type ProcessorCase } from './run-processors.js';

function read(
  name: string,
  format: string,
  text: string | number,
  expected: string | RegExp,
  more = {},
): ProcessorCase {
  const after = typeof expected === 'string' ? { a: text, d: expected } : expected;
  return [name, { field: 'a', target_field: 'd', formats: [format], ...more }, { a: text }, after];
}

const berlin = { timezone: 'Europe/Berlin' };

describe('date', () => {
  itProcesses('date', [
    read('reads ISO 8601', 'ISO8601', '2026-03-04T05:06:07.123456Z', '2026-03-04T05:06:07.123Z'),
    read('reads offsets', 'ISO8601', '2026-03-04T05:06:07+0200', '2026-03-04T03:06:07.000Z'),
    read('reads a day alone', 'ISO8601', '2026-03-04', '2026-03-04T00:00:00.000Z'),
    read('reads a comma', 'ISO8601', '2026-03-04T05:06:07,5Z', '2026-03-04T05:06:07.500Z'),
    read('refuses a day that is not there', 'ISO8601', '2026-02-30', /unable to parse date/),
    read('refuses a blank for T', 'ISO8601', '2026-03-04 05:06:07Z', /unable to parse date/),
    read('reads seconds', 'UNIX', '1767268800.5', '2026-01-01T12:00:00.500Z'),
    read('reads seconds as a number', 'UNIX', 1767268800, '2026-01-01T12:00:00.000Z'),
    read('reads milliseconds', 'UNIX_MS', 1767268800123, '2026-01-01T12:00:00.123Z'),
    read(
      'reads a pattern',
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
      '2026-03-04T05:06:07.089+01:00',
      '2026-03-04T04:06:07.089Z',
    ),
    read('takes the year of now', 'MMM d HH:mm:ss', 'Nov 24 19:06:46', '2026-11-24T19:06:46.000Z'),
    read('takes one digit for d', 'MMM d HH:mm:ss', 'Nov 4 19:06:46', '2026-11-04T19:06:46.000Z'),
    read('wants two for dd', 'MMM dd HH:mm:ss', 'Nov 4 19:06:46', /unable/),
    read(
      'reads an access log',
      'dd/MMM/yyyy:HH:mm:ss Z',
      '24/Nov/2026:19:06:46 -0500',
      '2026-11-25T00:06:46.000Z',
    ),
    read('reads half days', 'MM/dd/yyyy hh:mm a', '12/31/2025 12:30 AM', '2025-12-31T00:30:00.000Z'),
    read('checks the weekday against a proper year', 'EEE, dd MMM uuuu', 'Mon, 24 Nov 2026', /unable/),
    read(
      'checks none against a year of the era',
      'EEE, dd MMM yyyy',
      'Mon, 24 Nov 2026',
      '2026-11-24T00:00:00.000Z',
    ),
    read('reads the weekday', 'EEE, dd MMM yyyy', 'Tue, 24 Nov 2026', '2026-11-24T00:00:00.000Z'),
    read('reads digits side by side', 'yyyyMMddHHmmss', '20261124190646', '2026-11-24T19:06:46.000Z'),
    read('reads optional parts', 'yyyy-MM-dd[ HH:mm]', '2026-11-24', '2026-11-24T00:00:00.000Z'),
    read('clamps a day where no year is given', 'MM/dd', '02/30', '2026-02-28T00:00:00.000Z'),
    read(
      'passes over an offset where no year is given',
      'MMM d HH:mm Z',
      'Nov 4 01:02 +0500',
      '2026-11-04T01:02:00.000Z',
    ),
    read('passes over a half-day hour without its half', 'yyyy hh', '2026 05', '2026-01-01T00:00:00.000Z'),
    read('reads seconds with blanks around', 'UNIX', ' 12 ', '1970-01-01T00:00:12.000Z'),
    read('reads no endless time', 'UNIX', 'NaN', /unable/),
    read('leaves nothing over', 'yyyy-MM-dd', '2026-11-24x', /unable/),
    read(
      'reads in a zone and writes in it',
      'dd.MM.yyyy HH:mm',
      '01.07.2026 12:00',
      '2026-07-01T12:00:00.000+02:00',
      berlin,
    ),
    read('knows winter', 'dd.MM.yyyy HH:mm', '01.01.2026 12:00', '2026-01-01T12:00:00.000+01:00', berlin),
    read('shifts into the zone', 'ISO8601', '2026-07-01T12:00:00Z', '2026-07-01T14:00:00.000+02:00', berlin),
    read('takes an offset as zone', 'yyyy', '2026', '2026-01-01T00:00:00.000-05:00', { timezone: '-05:00' }),
    read('writes another format', 'ISO8601', '2026-03-04T05:06:07Z', 'Wed 04/Mar/26 05h', {
      output_format: "EEE dd/MMM/yy HH'h'",
    }),
    read('quotes quotes', "yyyy 'o''clock'", "2026 o'clock", '2026-01-01T00:00:00.000Z'),
    read('does not read text as a number', 'UNIX_MS', 'now', /unable/),
    [
      'tries formats in turn',
      { field: 'a', target_field: 'd', formats: ['UNIX', 'yyyy/MM'] },
      { a: '2026/03' },
      { a: '2026/03', d: '2026-03-01T00:00:00.000Z' },
    ],
    [
      'sets @timestamp',
      { field: 'a', formats: ['UNIX'] },
      { a: 0 },
      { a: 0, '@timestamp': '1970-01-01T00:00:00.000Z' },
    ],
    [
      'takes the zone of a field',
      { field: 'a', formats: ['yyyy'], timezone: '{{{z}}}' },
      { a: '2026', z: 'UTC' },
      { a: '2026', z: 'UTC', '@timestamp': '2026-01-01T00:00:00.000Z' },
    ],
    [
      'fails for a zone that is none',
      { field: 'a', formats: ['yyyy'], timezone: '{{{z}}}' },
      { a: '2026', z: 'Moon/Base' },
      /no time zone/,
    ],
  ]);
  itRefuses('date', [
    ['refuses TAI64N', { field: 'a', formats: ['TAI64N'] }, '/processors/0/date/formats/0', /letter/],
    [
      'refuses week years',
      { field: 'a', formats: ['UNIX', 'YYYY-ww'] },
      '/processors/0/date/formats/1',
      /letter \[Y\]/,
    ],
    [
      'refuses a zone that is none',
      { field: 'a', formats: ['UNIX'], timezone: 'Moon/Base' },
      '/processors/0/date/timezone',
      /no time zone/,
    ],
    [
      'refuses another language',
      { field: 'a', formats: ['UNIX'], locale: 'de' },
      '/processors/0/date/locale',
      /locale/,
    ],
    [
      'writes no names in full',
      { field: 'a', formats: ['UNIX'], output_format: 'd MMMM' },
      '/processors/0/date/output_format',
      /in full/,
    ],
    ['needs formats', { field: 'a', formats: [] }, '/processors/0/date', /formats/],
  ]);

  it('reads back what it writes, in any zone', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', '+05:30');
    const moments = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(zones, moments, (timezone, moment) => {
        const output_format = 'uuuu/MM/dd HH:mm:ss.SSS xxx';
        const after = sourceAfter(
          [
            { date: { field: 'a', target_field: 'b', formats: ['UNIX_MS'], timezone, output_format } },
            { date: { field: 'b', target_field: 'c', formats: [output_format] } },
          ],
          { a: moment },
        ) as { readonly c: string };
        assert.equal(Date.parse(after.c), moment);
      }),
    );
  });
});
