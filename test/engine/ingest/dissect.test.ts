import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { itProcesses, itRefuses, prepare, sourceOf } from './run-processors.js';

function dissect(pattern: string, more = {}): { field: string; pattern: string } {
  return { field: 'm', pattern, ...more };
}

describe('dissect', () => {
  itProcesses('dissect', [
    [
      'cuts at delimiters',
      dissect('%{a} - %{b.c}'),
      { m: 'x - y - z' },
      { m: 'x - y - z', a: 'x', b: { c: 'y - z' } },
    ],
    ['wants what leads', dissect('[%{a}]'), { m: 'x]' }, /does not match/],
    ['wants what trails', dissect('[%{a}]'), { m: '[x' }, /does not match/],
    ['ignores what follows the last delimiter', dissect('[%{a}]'), { m: '[x] y' }, { m: '[x] y', a: 'x' }],
    ['takes empty values', dissect('%{a},%{b},%{c}'), { m: 'x,,z' }, { m: 'x,,z', a: 'x', b: '', c: 'z' }],
    [
      'gives an empty value to the next key for each repeat of a delimiter',
      dissect('%{a},%{b} %{c}'),
      { m: 'x,,y z' },
      { m: 'x,,y z', a: 'x', b: '', c: 'y z' },
    ],
    ['drops what follows such repeats', dissect('%{a},%{b}'), { m: 'x,,y' }, { m: 'x,,y', a: 'x', b: '' }],
    ['does not match an empty text', dissect('%{a}'), { m: '' }, /does not match/],
    ['wants more than what leads', dissect('[%{a}'), { m: '[' }, /does not match/],
    [
      'wants names from the text to be new ones',
      dissect('%{*k}=%{&k} %{a}'),
      { m: 'a=1 2' },
      /does not match/,
    ],
    ['appends what has no order first', dissect('%{+n/0} %{+n}'), { m: 'a b' }, { m: 'a b', n: 'ba' }],
    ['skips', dissect('%{a} %{} %{?b} %{c}'), { m: '1 2 3 4' }, { m: '1 2 3 4', a: '1', c: '4' }],
    ['skips padding', dissect('%{a->} %{b}'), { m: 'x    y' }, { m: 'x    y', a: 'x', b: 'y' }],
    [
      'skips padding without a name',
      dissect('[%{a}]%{->}[%{b}]'),
      { m: '[x]   [y]' },
      { m: '[x]   [y]', a: 'x', b: 'y' },
    ],
    [
      'skips repeated delimiters of a skipped key',
      dissect('%{?->}, %{b}'),
      { m: 'x, , y' },
      { m: 'x, , y', b: 'y' },
    ],
    ['appends', dissect('%{+n} %{+n}', { append_separator: ' ' }), { m: 'a b' }, { m: 'a b', n: 'a b' }],
    ['appends without a separator', dissect('%{n} %{+n}'), { m: 'a b' }, { m: 'a b', n: 'ab' }],
    [
      'appends in order',
      dissect('%{+n/2} %{+n/1}', { append_separator: ',' }),
      { m: 'a b' },
      { m: 'a b', n: 'b,a' },
    ],
    ['takes names from the text', dissect('%{*k}=%{&k}'), { m: 'x.y=1' }, { m: 'x.y=1', x: { y: '1' } }],
    ['passes over what is missing', dissect('%{a}', { ignore_missing: true }), {}, {}],
    ['fails on numbers', dissect('%{a}'), { m: 1 }, /number/],
  ]);

  itRefuses('dissect', [
    ['refuses a pattern without keys', dissect('x'), '/processors/0/dissect/pattern', /no key/],
    [
      'refuses keys side by side',
      dissect('%{a}%{b}'),
      '/processors/0/dissect/pattern',
      /nothing stands between/,
    ],
    ['refuses half a reference', dissect('%{*a} %{b}'), '/processors/0/dissect/pattern', /reference \[a\]/],
    ['refuses to skip all', dissect('%{} %{?x}'), '/processors/0/dissect/pattern', /only skips/],
    ['refuses a modifier elsewhere', dissect('%{a?}'), '/processors/0/dissect/pattern', /out of place/],
    ['refuses a modifier without a name', dissect('%{+}'), '/processors/0/dissect/pattern', /needs a name/],
  ]);

  it('puts together again what it took apart', () => {
    const run = prepare([
      { dissect: dissect('%{a} - %{b}:%{c}') },
      { set: { field: 'again', value: '{{{a}}} - {{{b}}}:{{{c}}}' } },
    ]);
    // A repeat of a delimiter means something else, and a delimiter in a value cuts there.
    const value = fc.string().filter((text) => !/:| - |^-|-$/.test(text) && text !== '');
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const m = `${a} - ${b}:${c}`;
        assert.equal((sourceOf(run({ m })) as { readonly again: string }).again, m);
      }),
    );
  });

  it('never throws on any text', () => {
    const run = prepare([{ dissect: dissect('[%{a}] %{*k}: %{&k}|%{+b->} %{+b}') }]);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((key) => `[a] ${key}: x|y  z`),
    );
    fc.assert(
      fc.property(text, (m) => {
        assert.match(JSON.stringify(sourceOf(run({ m }))), /^\{|^"failed: /);
      }),
    );
  });
});
