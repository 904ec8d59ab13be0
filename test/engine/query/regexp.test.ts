import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compileLanguage } from '../../../src/engine/regexp/automaton.js';
import type { RegexpFlags } from '../../../src/engine/regexp/parse-regexp.js';
import { parseRegexp, RegexpError } from '../../../src/engine/regexp/parse-regexp.js';

const all: RegexpFlags = {
  complement: true,
  intersection: true,
  interval: true,
  empty: true,
  anyString: true,
};

function compile(pattern: string, flags = all): (text: string) => boolean {
  return compileLanguage((languages) => parseRegexp(pattern, flags, languages, (point) => [point]));
}

/** Patterns that mean the same to Lucene and, between `^` and `$`, to JavaScript. */
const patterns: fc.Arbitrary<string> = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '[a-c]', '\\.', '\\d'),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}'))
      .map(([a, times]) => `(${a})${times}`),
  ),
})).pattern;

describe('regular expressions', () => {
  it('match what JavaScript matches, on what both read alike', () => {
    fc.assert(
      fc.property(
        patterns,
        fc.array(fc.constantFrom('a', 'b', 'c', '.', '1', '\u{1f600}'), { maxLength: 8 }),
        (pattern, text) => {
          const joined = text.join('');
          assert.equal(compile(pattern)(joined), new RegExp(`^(?:${pattern})$`, 'su').test(joined));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('complement and intersection are those of sets', () => {
    fc.assert(
      fc.property(
        patterns,
        patterns,
        fc.array(fc.constantFrom('a', 'b', 'c', '1'), { maxLength: 6 }),
        (a, b, text) => {
          const joined = text.join('');
          const [inA, inB] = [compile(a)(joined), compile(b)(joined)];
          assert.equal(compile(`~(${a})`)(joined), !inA);
          assert.equal(compile(`(${a})&(${b})`)(joined), inA && inB);
          assert.equal(compile(`(${a})|(${b})`)(joined), inA || inB);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('intervals hold the numbers between their ends', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(2500), (a, b, value) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.equal(compile(`<${low}-${high}>`)(String(value)), value >= low && value <= high);
      }),
    );
    assert.equal(compile('<01-10>')('5'), false);
    assert.equal(compile('<01-10>')('05'), true);
    assert.equal(compile('<1-10>')('005'), true);
  });

  it('take linear time where backtracking would not', () => {
    assert.equal(compile('(a*)*b')('a'.repeat(5000)), false);
    assert.equal(compile('(a|aa)+c')('a'.repeat(5000)), false);
    assert.equal(compile('(x+x+)+y')('x'.repeat(3000)), false);
    assert.equal(compile('.*a.{20}')('ab'.repeat(2000)), false);
  });

  it('never fail otherwise than by saying where the pattern is wrong', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 10 }), (pattern, text) => {
        try {
          assert.equal(typeof compile(pattern)(text), 'boolean');
        } catch (error) {
          assert.ok(error instanceof RegexpError, String(error));
          assert.ok(error.position >= 0 && error.position <= pattern.length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const odd: readonly (readonly [string, string])[] = [
    [')', ')'],
    ['*', '*'],
    ['a|*', '*'],
    ['|', '|'],
    ['a||b', '|b'],
    ['(|a)', '|a'],
    ['{', '{'],
    ['[]a]', ']'],
    ['[-a]', '-'],
    ['[\\d-z]', '-'],
    ['a{0}', ''],
  ];
  for (const [pattern, text] of odd) {
    it(`${pattern} takes an operator without an operand for itself`, () => {
      assert.equal(compile(pattern)(text), true);
    });
  }

  const wrong = [
    '(',
    'a)',
    '[',
    '[]',
    '[a-]',
    'a{',
    'a{2',
    'a{3,2}',
    '"',
    '<1-',
    '<x>',
    '\\',
    '[b-a]',
    '\\n',
    '~',
    'a&',
  ];
  for (const pattern of wrong) {
    it(`${pattern} is refused`, () => {
      assert.throws(() => compile(pattern), RegexpError);
    });
  }
});
