import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { checks } from '../../src/lint/checks.js';
import { lint } from '../../src/lint/lint.js';
import { normalise } from '../../src/normal/normalise.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { catalogOf } from '../normal/sources.js';
import { detectionsOf, placesOf } from '../support/rules.js';

const head = [
  'title: A title',
  'id: 0e95725d-7320-415d-80f7-004da920fc11',
  'status: test',
  'description: Something.',
  'level: low',
  'logsource: { category: c }',
];

/** A rule whose detection begins on line 7, after what `more` adds. */
function rule(detection: readonly string[], more: readonly string[] = []): string {
  return [...head, ...more, 'detection:', ...detection.map((line) => `  ${line}`)].join('\n');
}

const plain = ['sel: { a: 1 }', 'condition: sel'];

function lintText(yaml: string, caseNames?: readonly string[]): readonly Diagnostic[] {
  const inputs = detectionsOf(yaml).map((detection) => {
    const { rule: normal } = normalise(detection, catalogOf());
    return {
      detection,
      ...(normal === undefined ? {} : { normal }),
      ...(caseNames === undefined ? {} : { caseNames }),
    };
  });
  return lint(inputs);
}

const strategy = [
  'strategy:',
  '  goal: g',
  '  abstract: a',
  '  technical-context: t',
  '  blind-spots: [{ description: d, case: slow }]',
  '  assumptions: [a]',
  '  false-positives: [f]',
  '  validation: [{ description: d, case: burst }]',
  '  priority: p',
  '  response: [r]',
];

function correlation(condition: string): string {
  return [
    rule(plain, ['name: base']),
    '---',
    'title: C',
    'id: 0e95725d-7320-415d-80f7-004da920fc12',
    'status: test',
    'description: d',
    'level: low',
    'correlation:',
    '  type: event_count',
    '  rules: [base]',
    '  group-by: [host.name]',
    '  timespan: 5m',
    `  condition: ${condition}`,
  ].join('\n');
}

describe('lint', () => {
  it('finds nothing in a sound rule', () => {
    assert.deepEqual(lintText(rule(plain, strategy), ['slow', 'burst']), []);
  });

  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'all of them',
      rule(['sel: { a: 1 }', 'sel2: { b: 1 }', 'condition: all of them']),
      ['lint/all-of-them 10:14'],
    ],
    ['an unknown tactic', rule(plain, ['tags: [attack.discovry]']), ['lint/attack-tag 7:8']],
    ['an unknown technique', rule(plain, ['tags: [attack.t9999]']), ['lint/attack-tag 7:8']],
    [
      'a technique under a wrong tactic',
      rule(plain, ['tags: [attack.impact, attack.t1046]']),
      ['lint/attack-tag 7:23'],
    ],
    [
      'a contradiction',
      rule(['sel: { a: 1 }', 'condition: sel and not sel']),
      ['lint/constant-condition 9:14'],
    ],
    ['a tautology', rule(['sel: { a: 1 }', 'condition: sel or not sel']), ['lint/constant-condition 9:14']],
    ['bounds that no count meets', correlation('{ gt: 10, lt: 5 }'), ['lint/correlation-bounds 22:14']],
    [
      'bounds that leave one number and exclude it',
      correlation('{ gte: 3, lte: 3, neq: 3 }'),
      ['lint/correlation-bounds 22:14'],
    ],
    ['bounds that every count meets', correlation('{ gte: 0 }'), ['lint/correlation-bounds 22:14']],
    [
      'all over one value',
      rule(['sel: { a|contains|all: x }', 'condition: sel']),
      ['lint/needless-all 8:21'],
    ],
    ['null in a list', rule(['sel: { a: [x, null] }', 'condition: sel']), ['lint/null-in-list 8:17']],
    ['a lone wildcard', rule(["sel: { a: '*' }", 'condition: sel']), ['lint/single-wildcard 8:13']],
    [
      'an unused selection',
      rule(['sel: { a: 1 }', 'filter: { b: 1 }', 'condition: sel']),
      ['lint/unused-selection 9:3'],
    ],
    ['a strategy with parts missing', rule(plain, strategy.slice(0, 3)), ['lint/strategy-incomplete 7:1']],
    [
      'missing metadata',
      ['title: T', head[5], 'detection:', '  sel: { a: 1 }', '  condition: sel'].join('\n'),
      ['lint/metadata 1:8'],
    ],
    ['a title that is a sentence', rule(plain).replace('A title', 'A title.'), ['lint/metadata 1:8']],
    [
      'a title that tells what the rule does',
      rule(plain).replace('A title', 'Detects a title'),
      ['lint/metadata 1:8'],
    ],
  ];
  for (const [name, yaml, places] of table) {
    it(`finds ${name}`, () => {
      assert.deepEqual(placesOf(lintText(yaml)), places);
    });
  }

  it('finds blind spots and validation whose case does not exist', () => {
    const found = lintText(rule(plain, strategy), ['burts']);
    assert.deepEqual(placesOf(found), ['lint/strategy-case 11:41', 'lint/strategy-case 14:40']);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['error', 'error'],
    );
    assert.deepEqual(found[1]?.suggestions, ['burts']);
  });

  it('says nothing about cases where they were not looked for', () => {
    assert.deepEqual(lintText(rule(plain, strategy)), []);
  });

  it('accepts bounds that can be met', () => {
    assert.deepEqual(lintText(correlation('{ gte: 10, lt: 50 }')), []);
    assert.deepEqual(lintText(correlation('{ neq: 3 }')), []);
  });

  it('speaks once of a rule that two correlations share', () => {
    const base = rule(['sel: { a|all: x }', 'condition: sel'], ['name: base']);
    const one = correlation('{ gte: 5 }').slice(correlation('').indexOf('---'));
    const two = one.replace('fc12', 'fc13');
    const yaml = `${base}\n${one}\n${two}`;
    assert.equal(lintText(yaml).length, 1);
  });
});

describe('checks', () => {
  it('have a folder each, with a page, named after their code', () => {
    const root = new URL('../../src/lint/', import.meta.url);
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      checks.map((check) => check.code),
      folders.map((folder) => `lint/${folder.name}`).sort(),
    );
    for (const folder of folders) {
      assert.deepEqual(readdirSync(new URL(`${folder.name}/`, root)).sort(), ['check.ts', 'page.md']);
    }
  });
});
