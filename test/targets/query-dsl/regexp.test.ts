import { strict as assert } from 'node:assert';
import type { RegexTree } from '../../../src/normal/regex-tree.js';
import { planSearch } from '../../../src/targets/query-dsl/regexp.js';
import { anyOne, classOf, either, end, literal, repeat, sequence, start } from '../../support/normal.js';

const empty: RegexTree = { kind: 'empty' };
const never: RegexTree = { kind: 'class', negated: false, ranges: [] };
const a = literal('a');
const b = literal('b');

describe('searches as Lucene expressions', () => {
  const cases: readonly [string, RegexTree, readonly string[] | 'nothing' | 'anything' | undefined][] = [
    ['a', a, ['.*a.*']],
    ['^a', sequence(start, a), ['a.*']],
    ['a$', sequence(a, end), ['.*a']],
    ['^a$', sequence(start, a, end), ['a']],
    ['^$', sequence(start, end), ['']],
    ['(^|b)a', sequence(either(start, b), a), ['a.*', '.*ba.*']],
    ['a(b|$)', sequence(a, either(b, end)), ['.*ab.*', '.*a']],
    ['^(a|b)$', sequence(start, either(a, b), end), ['a|b']],
    ['a|b', either(a, b), ['.*(a|b).*']],
    ['^a|^b', either(sequence(start, a), sequence(start, b)), ['(a|b).*']],
    ['.*a.*', sequence(repeat(anyOne, 0, null), a, repeat(anyOne, 0, null)), ['.*a.*']],
    ['a?b*', sequence(repeat(a, 0, 1), repeat(b, 0, null)), 'anything'],
    ['nothing at all', empty, 'anything'],
    ['^', start, ['.*']],
    ['a^b', sequence(a, start, b), 'nothing'],
    ['a*^b', sequence(repeat(a, 0, null), start, b), ['b.*']],
    ['a$b?', sequence(a, end, repeat(b, 0, 1)), ['.*a']],
    ['an empty class', never, 'nothing'],
    ['a or an empty class', either(a, never), ['.*a.*']],
    ['a{2,3}b+', sequence(repeat(a, 2, 3), repeat(b, 1, null)), ['.*a{2,3}b+.*']],
    ['(ab){2,}', repeat(literal('ab'), 2, null), ['.*(ab){2,}.*']],
    ['(a|)b', sequence(start, either(a, empty), b), ['a?b.*']],
    ['()(a|b)', sequence(start, repeat(a, 0, 0), either(a, b)), ['(a|b).*']],
    ['[a-c^\\]-]', classOf(['ac', '^^', ']]', '--']), ['.*[\\-\\]\\^a-c].*']],
    ['[\\\\-a]', classOf(['\\a']), ['.*[\\\\\\]-a].*']],
    ['[^a]', classOf(['aa'], true), ['.*[^a].*']],
    ['a dot with newlines', { kind: 'class', negated: true, ranges: [] }, ['.*..*']],
    [
      'every operator',
      literal('.?+*|{}[]()"\\#@&<>~^$-'),
      ['.*\\.\\?\\+\\*\\|\\{\\}\\[\\]\\(\\)\\"\\\\\\#\\@\\&\\<\\>\\~\\^\\$\\-.*'],
    ],
    ['letters of classes', literal('dDwWsS'), ['.*dDwWsS.*']],
    ['(^a){2}', repeat(sequence(start, a), 2, 2), undefined],
  ];
  for (const [what, tree, expected] of cases) {
    it(`compiles ${what}`, () => {
      const plan = planSearch(tree);
      assert.deepEqual(plan?.kind === 'expressions' ? plan.expressions : plan?.kind, expected);
    });
  }
});
