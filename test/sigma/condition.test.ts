import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readYaml } from '../../src/read/read-yaml.js';
import type { Condition } from '../../src/sigma/ast.js';
import { parseRule } from '../../src/sigma/parse-rule.js';
import { parseText, placesOf, ruleOf } from '../support/rules.js';

const selections = {
  sel: { a: 1 },
  sel_two: { b: 1 },
  filter_a: { c: 1 },
  filter_b: { d: 1 },
  _hidden: { e: 1 },
};

function conditionOf(text: string): Condition {
  return ruleOf({ ...selections, condition: text }).condition;
}

/** The condition with every parenthesis that it could have. */
function short(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.of.map(short).join(` ${condition.kind} `)})`;
    case 'not':
      return `not ${short(condition.of)}`;
    case 'selection':
      return condition.name;
    case 'quantified':
      return `${condition.count}[${condition.names.join(' ')}]`;
  }
}

describe('conditions', () => {
  const table: readonly (readonly [string, string])[] = [
    ['sel', 'sel'],
    ['sel or sel_two and filter_a', '(sel or (sel_two and filter_a))'],
    ['(sel or sel_two) and filter_a', '((sel or sel_two) and filter_a)'],
    ['not sel and sel_two', '(not sel and sel_two)'],
    ['not (sel and sel_two)', 'not (sel and sel_two)'],
    ['not not sel', 'not not sel'],
    ['sel AND NOT sel_two', '(sel and not sel_two)'],
    ['1 of sel*', '1[sel sel_two]'],
    ['any of sel*', '1[sel sel_two]'],
    ['all of filter_*', 'all[filter_a filter_b]'],
    ['2 of them', '2[sel sel_two filter_a filter_b]'],
    ['1 of *', '1[sel sel_two filter_a filter_b]'],
    ['1 of _*', '1[_hidden]'],
    ['sel and not 1 of filter_*', '(sel and not 1[filter_a filter_b])'],
    ['all of sel', 'all[sel]'],
    ['_hidden', '_hidden'],
  ];
  for (const [text, expected] of table) {
    it(`reads ${text}`, () => {
      assert.equal(short(conditionOf(text)), expected);
    });
  }

  it('joins a list of conditions with or', () => {
    const rule = ruleOf({ ...selections, condition: ['sel', 'sel_two and filter_a'] });
    assert.equal(short(rule.condition), '(sel or (sel_two and filter_a))');
  });

  it('lets a selection carry the name of a keyword', () => {
    const rule = ruleOf({ all: { a: 1 }, not: { b: 1 }, condition: 'all and not' });
    assert.equal(short(rule.condition), '(all and not)');
  });

  const faults: readonly (readonly [string, readonly string[]])[] = [
    ['sel and', ['sigma/condition-syntax 7:21']],
    ['and sel', ['sigma/condition-syntax 7:14']],
    ['sel sel_two', ['sigma/condition-syntax 7:18']],
    ['(sel or sel_two', ['sigma/condition-syntax 7:14']],
    ['sel) or sel_two', ['sigma/condition-syntax 7:17']],
    ['slect and fliter', ['sigma/unknown-selection 7:14', 'sigma/unknown-selection 7:24']],
    ['sel and 1 of filtr_*', ['sigma/unknown-selection 7:27']],
    ['sel*', ['sigma/condition-syntax 7:14']],
    ['0 of them', ['sigma/condition-syntax 7:14']],
    ['some of them', ['sigma/condition-syntax 7:14']],
    ['9 of them', ['sigma/condition-count 7:14']],
    ['1 of', ['sigma/condition-syntax 7:18']],
    ['sel | count() by host > 5', ['sigma/aggregation 7:18']],
  ];
  for (const [text, places] of faults) {
    it(`points at what is wrong in ${text}`, () => {
      const { rule, diagnostics } = parseText(
        `title: T\nlogsource: { category: c }\ndetection:\n  sel: { a: 1 }\n  sel_two: { b: 1 }\n  filter_a: { c: 1 }\n  condition: ${text}\n`,
      );
      assert.deepEqual(placesOf(diagnostics), places);
      assert.equal(rule, undefined);
    });
  }

  it('names the selection that was meant', () => {
    const { diagnostics } = parseText(
      'title: T\nlogsource: { category: c }\ndetection:\n  selection: { a: 1 }\n  condition: selectoin\n',
    );
    assert.deepEqual(diagnostics[0]?.suggestions, ['selection']);
  });

  for (const [condition, operator] of [
    ['sel adn sel', 'and'],
    ['(sel orr sel)', 'or'],
  ] as const) {
    it(`says of a misspelt operator only what it should be: ${condition}`, () => {
      const { diagnostics } = parseText(
        `title: T\nlogsource: { category: c }\ndetection:\n  sel: { a: 1 }\n  condition: ${condition}\n`,
      );
      assert.deepEqual(
        diagnostics.map(({ suggestions }) => suggestions),
        [[operator]],
      );
    });
  }

  it('is silent about a selection whose alias was reported', () => {
    const text = 'title: T\nlogsource: { category: c }\ndetection:\n  sel: *nope\n  condition: sel\n';
    const { documents, diagnostics } = readYaml('rule.yml', Buffer.from(text, 'utf8'));
    assert.deepEqual(placesOf(diagnostics), ['read/unknown-alias 4:8']);
    assert.deepEqual(
      documents.flatMap((document) => placesOf(parseRule(document, {}).diagnostics)),
      [],
    );
  });

  it('writes the correlation that replaces an aggregation', () => {
    const { diagnostics } = parseText(
      'title: T\nlogsource: { category: c }\ndetection:\n  sel: { a: 1 }\n  condition: sel | count(user) by host >= 5\n',
    );
    assert.match(
      diagnostics[0]?.suggestions[0] ?? '',
      /type: value_count.*group-by: \[host\].*condition: \{ field: user, gte: 5 \}/,
    );
  });

  it('never throws, whatever stands in a condition', () => {
    const words = fc.constantFrom(
      'sel',
      'sel*',
      '(',
      ')',
      'and',
      'or',
      'not',
      '1',
      'all',
      'of',
      'them',
      '|',
      '*',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (tokens) => {
        const text = JSON.stringify({
          title: 'T',
          logsource: { category: 'c' },
          detection: { ...selections, condition: tokens.join(' ') },
        });
        const { rule, diagnostics } = parseText(text);
        assert.ok((rule === undefined) === diagnostics.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});
