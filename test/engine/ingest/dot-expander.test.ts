import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { itProcesses, itRefuses, sourceAfter } from './run-processors.js';

describe('dot_expander', () => {
  itProcesses('dot_expander', [
    ['makes an object', { field: 'a.b' }, { 'a.b': 1 }, { a: { b: 1 } }],
    ['goes on in an object', { field: 'a.b' }, { 'a.b': 1, a: { c: 2 } }, { a: { c: 2, b: 1 } }],
    ['collects values', { field: 'a.b' }, { 'a.b': 2, a: { b: 1 } }, { a: { b: [1, 2] } }],
    ['collects lists', { field: 'a.b' }, { 'a.b': [2, 3], a: { b: 1 } }, { a: { b: [1, 2, 3] } }],
    ['overrides', { field: 'a.b', override: true }, { 'a.b': 2, a: { b: 1 } }, { a: { b: 2 } }],
    ['works below a path', { path: 'p', field: 'a.b' }, { p: { 'a.b': 1 } }, { p: { a: { b: 1 } } }],
    ['leaves a document without the field alone', { field: 'a.b' }, { a: { b: 1 } }, { a: { b: 1 } }],
    [
      'expands all with *',
      { field: '*' },
      { 'a.b': 1, 'a.c.d': 2, e: { 'f.g': 3 } },
      { a: { b: 1, c: { d: 2 } }, e: { 'f.g': 3 } },
    ],
    [
      'expands all below a path',
      { field: '*', path: 'e' },
      { 'a.b': 1, e: { 'f.g': 3 } },
      { 'a.b': 1, e: { f: { g: 3 } } },
    ],
    ['leaves a name that begins with a dot', { field: '*' }, { '.a.b': 1 }, { '.a.b': 1 }],
    [
      'fails inside a value',
      { field: 'a.b' },
      { 'a.b': 1, a: 'x' },
      /cannot expand \[a\.b\]: \[a\] holds a string/,
    ],
    ['fails inside a list', { field: 'a.b' }, { 'a.b': 1, a: [1] }, /\[a\] holds a list/],
    ['fails without the path', { field: 'a.b', path: 'p' }, {}, /not present/],
    ['fails on a path to text', { field: 'a.b', path: 'p' }, { p: 'x' }, /object is needed/],
  ]);
  itRefuses('dot_expander', [
    ['refuses a name without a dot', { field: 'a' }, '/processors/0/dot_expander/field', /dot/],
    [
      'refuses a dot at an end',
      { field: 'a.' },
      '/processors/0/dot_expander/field',
      /before, between and after/,
    ],
    [
      'refuses dots side by side',
      { field: 'a..b' },
      '/processors/0/dot_expander/field',
      /before, between and after/,
    ],
  ]);

  it('turns a flattened document back into what it was', () => {
    const name = fc.stringMatching(/^[a-z]{1,4}$/);
    const keys = { minKeys: 1, noNullPrototype: true };
    const leaf = fc.dictionary(name, fc.integer(), keys);
    fc.assert(
      fc.property(fc.dictionary(name, leaf, keys), (document) => {
        const flat = Object.fromEntries(
          Object.entries(document).flatMap(([key, inner]) =>
            Object.entries(inner).map(([innerKey, value]) => [`${key}.${innerKey}`, value]),
          ),
        );
        assert.deepEqual(sourceAfter([{ dot_expander: { field: '*' } }], flat), document);
      }),
    );
  });

  it('takes names of prototypes for names', () => {
    const document = JSON.parse('{"__proto__.polluted": 1, "constructor.prototype.polluted": 2}') as Record<
      string,
      number
    >;
    const after = sourceAfter([{ dot_expander: { field: '*' } }], document);
    assert.equal(
      JSON.stringify(after),
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}',
    );
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });
});
