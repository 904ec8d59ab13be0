import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseRegex } from '../../src/normal/regex/parse-regex.js';
import { spell } from './evaluate.js';

const plain = { ignoreCase: false, multiLine: false, dotAll: false };

function matches(source: string, text: string, options = plain): boolean {
  const parsed = parseRegex(source, options);
  assert.ok(parsed.kind === 'regex', `${source}: ${parsed.kind === 'fault' ? parsed.fault.message : ''}`);
  return new RegExp(spell(parsed.tree), parsed.ignoreCase ? 'iu' : 'u').test(text);
}

describe('parseRegex', () => {
  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['abc', ['xabcx'], ['ab', 'ABC']],
    ['^abc$', ['abc'], ['xabc', 'abcx']],
    ['\\Aab\\z', ['ab'], ['abc']],
    ['a|b', ['a', 'b'], ['c']],
    ['^(a|bc)+$', ['a', 'abcbc'], ['ab', '']],
    ['^(?:ab)?c$', ['c', 'abc'], ['ab']],
    ['^(?<n>a)(?P<m>b)$', ['ab'], ['a']],
    ['^a{2}$', ['aa'], ['a', 'aaa']],
    ['^a{2,}$', ['aa', 'aaaa'], ['a']],
    ['^a{1,2}?$', ['a', 'aa'], ['aaa']],
    ['^a*?b+$', ['b', 'aabb'], ['a']],
    ['^a{,2}$', ['a{,2}'], ['aa']],
    ['^{"a":1}$', ['{"a":1}'], ['']],
    ['^\\d\\D\\w\\W\\s\\S$', ['1a_- x'], ['aaaaaa']],
    ['^[a-c]$', ['a', 'c'], ['d', '-']],
    ['^[^a-c]$', ['d', '\n'], ['a']],
    ['^[]a]$', [']', 'a'], ['b']],
    ['^[^]a]$', ['b'], [']', 'a']],
    ['^[a-]$', ['a', '-'], ['b']],
    ['^[-a]$', ['a', '-'], ['b']],
    ['^[\\w-]$', ['a', '-'], ['.']],
    ['^[\\d\\s]$', ['1', ' '], ['a']],
    ['^[^\\D]$', ['1'], ['a']],
    ['^[\\]\\\\]$', [']', '\\'], ['a']],
    ['^[[:alpha:]_]$', ['a', '_'], ['1']],
    ['^[[:^digit:]]$', ['a'], ['1']],
    ['^[.*+?]$', ['.', '*', '?'], ['a']],
    ['^.$', ['a', 'é', '😀'], ['\n', '']],
    ['^\\x41\\x{1F600}\\t\\n$', ['A😀\t\n'], ['A']],
    ['^\\Qa.b*\\E+$', ['a.b*', 'a.b***'], ['aab']],
    ['^\\.\\\\\\/\\-\\_$', ['.\\/-_'], ['']],
    ['(?i)abc', ['xABCx'], ['ab']],
    ['^(?i:a)b$', ['ab', 'Ab'], ['aB', 'AB']],
    ['^a(?i)b$', ['ab', 'aB'], ['AB']],
    ['^(a(?i)b)c$', ['abc', 'aBc'], ['abC']],
    ['^(?i)[a-c]x$', ['BX'], ['dx']],
    ['^(?i)a(?-i)b$', ['Ab'], ['AB']],
    ['(?s)^a.b$', ['a\nb'], ['ab']],
    ['(?m)^b$', ['a\nb', 'b', 'b\nc'], ['ab', 'xb\nc']],
    ['a(?#a comment)b', ['ab'], ['a']],
    ['(a*)*b', ['b', 'aab'], ['a']],
    ['', ['', 'x'], []],
    ['a||b', ['', 'z'], []],
    ['é+', ['éé'], ['e']],
  ];
  for (const [source, hits, misses] of table) {
    it(`reads ${JSON.stringify(source)}`, () => {
      assert.deepEqual(
        [...hits, ...misses].filter((text) => matches(source, text)),
        hits,
      );
    });
  }

  it('ignores case in the whole expression under the flag i', () => {
    const parsed = parseRegex('abc', { ...plain, ignoreCase: true });
    assert.ok(parsed.kind === 'regex' && parsed.ignoreCase);
  });

  const faults: readonly (readonly [string, 'syntax' | 'unsupported', number, number])[] = [
    ['a(b', 'syntax', 1, 3],
    ['a)b', 'syntax', 1, 2],
    ['a[b', 'syntax', 1, 3],
    ['[z-a]', 'syntax', 1, 4],
    ['*a', 'syntax', 0, 1],
    ['a|+', 'syntax', 2, 3],
    ['a{3,1}', 'syntax', 0, 6],
    ['a\\', 'syntax', 1, 2],
    ['\\y', 'syntax', 0, 2],
    ['[[:alfa:]]', 'syntax', 1, 9],
    ['(?=a)', 'unsupported', 0, 3],
    ['(?!a)', 'unsupported', 0, 3],
    ['(?<=a)b', 'unsupported', 0, 4],
    ['(?<!a)b', 'unsupported', 0, 4],
    ['(?>a)', 'unsupported', 0, 3],
    ['(a)\\1', 'unsupported', 3, 5],
    ['(?<n>a)\\k<n>', 'unsupported', 7, 12],
    ['\\bfoo', 'unsupported', 0, 2],
    ['a++', 'unsupported', 0, 3],
    ['\\p{L}', 'unsupported', 0, 5],
    ['(?x)a', 'unsupported', 0, 4],
    ['(?R)', 'unsupported', 0, 3],
    ['(*FAIL)', 'unsupported', 0, 1],
    ['(?m)a^b', 'unsupported', 5, 6],
  ];
  for (const [source, kind, from, to] of faults) {
    it(`refuses ${source} where it stands`, () => {
      const parsed = parseRegex(source, plain);
      assert.ok(parsed.kind === 'fault');
      assert.deepEqual([parsed.fault.kind, parsed.fault.from, parsed.fault.to], [kind, from, to]);
    });
  }

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '*',
      '+',
      '?',
      '|',
      '^',
      '$',
      '\\',
      '-',
      '1',
      ',',
      'a',
      ':',
      '(?',
      'Q',
      'E',
      '\u{1F600}',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const source = parts.join('');
        const parsed = parseRegex(source, plain);
        if (parsed.kind === 'fault') {
          assert.ok(parsed.fault.from >= 0 && parsed.fault.from < parsed.fault.to);
        } else {
          new RegExp(spell(parsed.tree), 'u');
        }
      }),
    );
  });

  it('agrees with JavaScript where the two have one meaning', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '\\.', '(?:a|b)', '(b*)');
    const quantified = fc
      .tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}', '*?'))
      .map((pair) => pair.join(''));
    const expression = fc
      .array(fc.oneof(quantified, fc.constant('|')), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', '1', '.', '\n', 'é'), { maxLength: 8 })
      .map((chars) => chars.join(''));
    const anchored = fc
      .tuple(fc.constantFrom('', '^'), expression, fc.constantFrom('', '$'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anchored, text, (source, value) => {
        assert.equal(matches(source, value), new RegExp(source, 'u').test(value));
      }),
    );
  });
});
