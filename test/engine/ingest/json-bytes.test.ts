import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { itProcesses, itRefuses, sourceAfter } from './run-processors.js';

const root = { field: 'a', add_to_root: true };
const merge = { ...root, add_to_root_conflict_strategy: 'merge' };

describe('json', () => {
  itProcesses('json', [
    ['reads an object', { field: 'a' }, { a: '{"b":{"c":[1,null]}}' }, { a: { b: { c: [1, null] } } }],
    ['writes elsewhere', { field: 'a', target_field: 't.u' }, { a: '[1]' }, { a: '[1]', t: { u: [1] } }],
    ['reads scalars', { field: 'a' }, { a: ' "x" ' }, { a: 'x' }],
    [
      'reads numbers and null that are no text',
      { field: 'a', target_field: 'b' },
      { a: null },
      { a: null, b: null },
    ],
    [
      'adds to the root',
      root,
      { a: '{"b":1,"c":{"d":1}}', c: { e: 2 } },
      { a: '{"b":1,"c":{"d":1}}', b: 1, c: { d: 1 } },
    ],
    [
      'merges into the root',
      merge,
      { a: '{"c":{"d":1,"e":3}}', c: { e: 2, f: 4 } },
      { a: '{"c":{"d":1,"e":3}}', c: { d: 1, e: 3, f: 4 } },
    ],
    [
      'keeps the last of repeated keys if it may',
      { field: 'a', allow_duplicate_keys: true },
      { a: '{"b":1,"b":2}' },
      { a: { b: 2 } },
    ],
    [
      'fails on repeated keys',
      { field: 'a' },
      { a: '{"b":1,"c":[{"b":1}],"\\u0062":2}' },
      /the key \[b\] twice/,
    ],
    [
      'does not take a value for a key',
      { field: 'a' },
      { a: '{"b":"b","c":["b",":"]}' },
      { a: { b: 'b', c: ['b', ':'] } },
    ],
    ['fails on text after the value', { field: 'a' }, { a: '123 "foo"' }, /not valid JSON/],
    ['fails on a word', { field: 'a' }, { a: 'foo' }, /not valid JSON/],
    ['fails on brackets without end', { field: 'a' }, { a: '['.repeat(100_000) }, /levels/],
    ['says that an empty text is uncertain', { field: 'a' }, { a: ' ' }, /not supported/],
    ['fails to add a list to the root', root, { a: '[]' }, /no object/],
    ['fails where it is missing', { field: 'a' }, {}, /not present/],
  ]);
  itRefuses('json', [
    [
      'takes one place to write to',
      { ...root, target_field: 'b' },
      '/processors/0/json/target_field',
      /only one/,
    ],
    [
      'takes a strategy for the root only',
      { field: 'a', add_to_root_conflict_strategy: 'merge' },
      '/processors/0/json/add_to_root_conflict_strategy',
      /add_to_root/,
    ],
    [
      'refuses lenient parsing',
      { field: 'a', strict_json_parsing: false },
      '/processors/0/json/strict_json_parsing',
      /not supported/,
    ],
  ]);

  it('reads every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        assert.deepEqual(sourceAfter([{ json: { field: 'a' } }], { a: text }), {
          a: JSON.parse(text) as JsonObject,
        });
      }),
    );
  });

  it('takes names of prototypes for names', () => {
    const text = '{"__proto__":{"polluted":1},"constructor":2}';
    assert.equal(
      JSON.stringify(sourceAfter([{ json: merge }, { remove: { field: 'a' } }], { a: text })),
      text,
    );
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });
});

describe('bytes', () => {
  itProcesses('bytes', [
    ['counts bytes', { field: 'a' }, { a: '12b' }, { a: 12 }],
    ['counts kilobytes', { field: 'a', target_field: 'b' }, { a: '1kb' }, { a: '1kb', b: 1024 }],
    ['takes fractions, blanks and capitals', { field: 'a' }, { a: ' 1.5 GB ' }, { a: 1_610_612_736 }],
    [
      'takes lists and letters alone',
      { field: 'a' },
      { a: ['1m', '2t', '1p'] },
      { a: [2 ** 20, 2 ** 41, 2 ** 50] },
    ],
    ['takes 0 and -1 without a unit', { field: 'a' }, { a: ['0', '-1'] }, { a: [0, -1] }],
    ['fails without a unit', { field: 'a' }, { a: '12' }, /unit/],
    ['fails on parts of a byte', { field: 'a' }, { a: '1.5b' }, /unit/],
    ['fails on negative sizes', { field: 'a' }, { a: '-1kb' }, /unit/],
    ['fails beyond 2^63', { field: 'a' }, { a: '8192pb' }, /too large/],
  ]);
});
