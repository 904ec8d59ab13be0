import fc from 'fast-check';
import { strict as assert } from 'node:assert';
import { itProcesses, itRefuses, prepare, sourceAfter } from './run-processors.js';

const kv = { field: 'a', field_split: ' ', value_split: '=', target_field: 't' };

describe('kv', () => {
  itProcesses('kv', [
    [
      'reads pairs',
      kv,
      { a: 'ip=1.2.3.4 error=REFUSED' },
      { a: 'ip=1.2.3.4 error=REFUSED', t: { ip: '1.2.3.4', error: 'REFUSED' } },
    ],
    [
      'writes into the root',
      { field: 'a', field_split: ' ', value_split: '=' },
      { a: 'x=1' },
      { a: 'x=1', x: '1' },
    ],
    ['splits at the first value_split only', kv, { a: 'x=1=2' }, { a: 'x=1=2', t: { x: '1=2' } }],
    ['keeps empty values', kv, { a: 'x=' }, { a: 'x=', t: { x: '' } }],
    ['collects repeated keys', kv, { a: 'x=1 x=2' }, { a: 'x=1 x=2', t: { x: ['1', '2'] } }],
    ['makes objects of dotted keys', kv, { a: 'x.y=1' }, { a: 'x.y=1', t: { x: { y: '1' } } }],
    [
      'splits by regular expressions',
      { ...kv, field_split: '&|;', value_split: '[:=]' },
      { a: 'x:1;y=2' },
      { a: 'x:1;y=2', t: { x: '1', y: '2' } },
    ],
    ['includes keys', { ...kv, include_keys: ['y'] }, { a: 'x=1 y=2' }, { a: 'x=1 y=2', t: { y: '2' } }],
    ['excludes keys', { ...kv, exclude_keys: ['y'] }, { a: 'x=1 y=2' }, { a: 'x=1 y=2', t: { x: '1' } }],
    [
      'excludes what it includes',
      { ...kv, include_keys: ['x', 'y'], exclude_keys: ['y'] },
      { a: 'x=1 y=2' },
      { a: 'x=1 y=2', t: { x: '1' } },
    ],
    ['puts a prefix before keys', { ...kv, prefix: 'p_' }, { a: 'x=1' }, { a: 'x=1', t: { p_x: '1' } }],
    [
      'trims keys and values',
      { ...kv, trim_key: '-', trim_value: '"\'' },
      { a: '--x-=\'"1"' },
      { a: '--x-=\'"1"', t: { x: '1' } },
    ],
    [
      'strips one bracket an end',
      { ...kv, strip_brackets: true },
      { a: 'x=<<1>> y="2' },
      { a: 'x=<<1>> y="2', t: { x: '<1>', y: '2' } },
    ],
    [
      'takes a templated target',
      { ...kv, target_field: '{{{n}}}' },
      { n: 'q', a: 'x=1' },
      { n: 'q', a: 'x=1', q: { x: '1' } },
    ],
    ['fails on a part that is no pair', kv, { a: 'x=1 y' }, /does not contain value_split \[=\]/],
    ['fails on an empty text', kv, { a: '' }, /value_split/],
    ['fails where it is missing', kv, {}, /not present/],
    ['passes over what is missing', { ...kv, ignore_missing: true }, {}, {}],
    ['passes over null', { ...kv, ignore_missing: true }, { a: null }, { a: null }],
    [
      'fails on an empty key',
      { field: 'a', field_split: ' ', value_split: '=' },
      { a: '=1' },
      /not a field path/,
    ],
  ]);
  itRefuses('kv', [
    ['needs field_split', { field: 'a', value_split: '=' }, '/processors/0/kv', /field_split/],
    [
      'refuses classes among the characters to trim',
      { ...kv, trim_key: '[:alpha:]' },
      '/processors/0/kv/trim_key',
      /single characters/,
    ],
    [
      'refuses look-around',
      { ...kv, field_split: ' (?=x)' },
      '/processors/0/kv/field_split',
      /not supported/,
    ],
  ]);

  it('keeps the pairs before one that is none', () => {
    const after = sourceAfter([{ kv: { ...kv, ignore_failure: true } }], { a: 'x=1 y z=2' });
    assert.deepEqual(after, { a: 'x=1 y z=2', t: { x: '1' } });
  });

  it('gives back every pair that was written, whatever keys and values are', () => {
    const word = fc.stringMatching(/^[a-z0-9_]{1,8}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, word), { selector: ([key]) => key, minLength: 1 }),
        (pairs) => {
          const text = pairs.map(([key, value]) => `${key}=${value}`).join(' ');
          assert.deepEqual(sourceAfter([{ kv }], { a: text }), { a: text, t: Object.fromEntries(pairs) });
        },
      ),
    );
  });

  it('only ever fails on a text that does not suit it', () => {
    const run = prepare([{ kv }]);
    fc.assert(fc.property(fc.string(), (text) => ['document', 'failed'].includes(run({ a: text }).kind)));
  });
});
