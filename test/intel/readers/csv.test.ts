import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { csvFields } from '../../../src/intel/readers/csv-records.js';
import { readCsv } from '../../../src/intel/readers/csv.js';
import { listed, readAll, unused } from '../support/feed.js';

describe('readCsv', () => {
  const layouts: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a header', 'id,Domain\n1,a.example\n2,b.example\n', 'domain', ['2 a.example', '3 b.example']],
    ['a header in a comment', '# made 2026\n# "id","domain"\n"1","a.example"', 'domain', ['3 a.example']],
    ['a number and no header', '1,a.example\n2,b.example', '2', ['1 a.example', '2 b.example']],
    ['semicolons', 'id;domain\n1;a.example', 'domain', ['2 a.example']],
    ['tabs', 'id\tdomain\n1\ta.example', 'domain', ['2 a.example']],
    ['bars', 'id|domain\n1|a.example', 'domain', ['2 a.example']],
    [
      'a line break in a field',
      'note,domain\n"a\nb",a.example\nx,b.example',
      'domain',
      ['2 a.example', '4 b.example'],
    ],
    ['quotes in quotes', 'note,domain\n"say ""x, y""",a.example', 'domain', ['2 a.example']],
    ['blanks around fields', 'note, domain\n"x" , "a.example"', 'domain', ['2 a.example']],
    ['blank lines and ends of Windows', 'id,domain\r\n\r\n1,a.example\r\n', 'domain', ['3 a.example']],
  ];
  for (const [name, text, value, expected] of layouts) {
    it(`reads a file with ${name}`, async () => {
      assert.deepEqual(listed(await readAll(readCsv, text, { value })), expected);
    });
  }

  it('takes over what columns say', async () => {
    const text = 'd,c,u,n,s\na.example,75%,2026-01-01,C2,2026-01-01 12:00:00 UTC\nb.example,high,never,,\n';
    const columns = { value: 'd', confidence: 'c', valid_until: 'u', description: 'n', first_seen: 's' };
    assert.deepEqual(await readAll(readCsv, text, columns), [
      {
        kind: 'indicator',
        line: 2,
        text: 'a.example',
        confidence: 75,
        validUntil: Date.parse('2026-01-01'),
        description: 'C2',
        firstSeen: Date.parse('2026-01-01T12:00:00Z'),
      },
      { kind: 'indicator', line: 3, text: 'b.example' },
    ]);
  });

  const faults: readonly (readonly [string, string, readonly string[]])[] = [
    ['columns that no header has', 'id,host\n1,a.example\n', ['1 fault intel/column']],
    ['a record without a value', 'id,domain\n1,\n', ['2 refused intel/not-a-value']],
    ['a record that is too short', 'id,domain\n1\n', ['2 refused intel/not-a-value']],
    [
      'a quote that is never closed',
      'id,domain\n"1,a.example\n2,b.example\n',
      ['2 refused intel/unreadable'],
    ],
  ];
  for (const [name, text, expected] of faults) {
    it(`says what is wrong with ${name}`, async () => {
      assert.deepEqual(unused(await readAll(readCsv, text, { value: 'domain' })), expected);
    });
  }

  it('holds no more than 1 MiB of a record that does not end', async () => {
    const text = `id,domain\n"${'x\n'.repeat(1024 * 1024)}`;
    const items = await readAll(readCsv, text, { value: 'domain' });
    assert.deepEqual(
      new Set(unused(items).map((entry) => entry.replace(/^\d+ /u, ''))).has('refused intel/unreadable'),
      true,
    );
  });

  it('reads the fields that were written, whatever they hold', () => {
    const written = (field: string): string => `"${field.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (fields) => {
        assert.deepEqual(csvFields(fields.map(written).join(','), ','), fields);
      }),
      { seed: 4 },
    );
  });
});
