import { strict as assert } from 'node:assert';
import { readYaml } from '../../src/read/read-yaml.js';
import { validateRule } from '../../src/schema/validate-rule.js';
import type { Validated } from '../../src/schema/validate-document.js';
import type { ValidRule } from '../../src/schema/validate-rule.js';

const rule = [
  'title: A rule',
  'logsource: { category: dns }',
  'detection: { selection: { a: 1 }, condition: selection }',
];
const correlation = 'title: C\ncorrelation: { rules: [r], group-by: [a], timespan: 5m, ';

function validate(text: string, partial = false): Validated<ValidRule> {
  const { documents, partial: broken } = readYaml('f', new TextEncoder().encode(text));
  const document = documents[0] ?? broken[0];
  assert.ok(document !== undefined);
  return validateRule(document, { partial });
}

function messages(text: string): readonly string[] {
  return validate(text).diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('validateRule', () => {
  const valid: readonly (readonly [what: string, kind: string, text: string])[] = [
    ['the least rule', 'rule', rule.join('\n')],
    [
      'keywords and several conditions',
      'rule',
      'title: A\nlogsource: {}\ndetection: { k: [a, 1], condition: [k, not k] }',
    ],
    ['event_count', 'correlation', `${correlation}type: event_count, condition: { gte: 1, lt: 9 } }`],
    [
      'a count over everything',
      'correlation',
      `${correlation.replace('[a]', '[]')}type: event_count, condition: { eq: 1 } }`,
    ],
    [
      'value_count of tuples',
      'correlation',
      `${correlation}type: value_count, condition: { field: [b, c], gt: 1 } }`,
    ],
    ['temporal', 'correlation', `${correlation}type: temporal }`],
    [
      'temporal_ordered with aliases',
      'correlation',
      `${correlation}type: temporal_ordered, aliases: { x: { r: b } } }`,
    ],
    ['value_sum', 'correlation', `${correlation}type: value_sum, condition: { field: b, gt: 1.5 } }`],
    ['value_avg', 'correlation', `${correlation}type: value_avg, condition: { field: b, gt: 1 } }`],
    [
      'value_percentile',
      'correlation',
      `${correlation}type: value_percentile, condition: { field: b, lte: 1 } }`,
    ],
    ['value_median', 'correlation', `${correlation}type: value_median, condition: { field: b, lte: 1 } }`],
    [
      'baseline',
      'correlation',
      `${correlation}type: baseline, baseline: { measure: event_count, history: 7d, minimum-history: 6h, statistic: median, cold-start: { peers: [b], absolute: 9 } }, condition: { deviation: { gte: 6 }, value: { gte: 60 } } }`,
    ],
    [
      'a silent cold start',
      'correlation',
      `${correlation}type: baseline, baseline: { measure: value_count, field: b, cold-start: silent }, condition: { value: { gte: 60 } } }`,
    ],
    [
      'first_seen',
      'correlation',
      `${correlation}type: first_seen, first_seen: { field: b, scope: fleet, history: 30d } }`,
    ],
    ['rare', 'correlation', `${correlation}type: rare, rare: { field: b, at-most: 3, of-at-least: 20 } }`],
    [
      'indicator',
      'correlation',
      `${correlation}type: indicator, indicator: { field: [b], index: feeds, against: domain, match: suffix, retro: 7d } }`,
    ],
    [
      'a filter',
      'filter',
      'title: F\nlogsource: {}\nfilter: { rules: [r], selection: { a: 1 }, condition: not selection }',
    ],
    [
      'a filter of any rule',
      'filter',
      'title: F\nlogsource: {}\nfilter: { rules: any, selection: [a], condition: selection }',
    ],
  ];
  for (const [what, kind, text] of valid) {
    it(`takes ${what}`, () => {
      const { value, diagnostics } = validate(text);
      assert.deepEqual(diagnostics, []);
      assert.equal(value?.kind, kind);
    });
  }

  it('lets keys of others stand, with a note, and still gives the rule', () => {
    const { value, diagnostics } = validate([...rule, 'simulation: x'].join('\n'));
    assert.equal(value?.kind, 'rule');
    assert.deepEqual(
      diagnostics.map(({ severity, message }) => [severity, message]),
      [['note', 'The key `simulation` has no meaning to Picket.']],
    );
  });

  it('warns of keys that resemble ours, and still gives the rule', () => {
    const { value, diagnostics } = validate([...rule, 'supress: { for: 1h }'].join('\n'));
    assert.equal(value?.kind, 'rule');
    assert.deepEqual(
      diagnostics.map(({ severity, suggestions }) => [severity, suggestions]),
      [['warning', ['suppress']]],
    );
  });

  it('makes one message of a required key that is misspelt', () => {
    assert.deepEqual(messages(rule.join('\n').replace('title', 'titel')), [
      'error: The key `titel` is unknown.',
    ]);
  });

  it('makes one message of a value that is wrong in several ways', () => {
    assert.deepEqual(messages([...rule, 'id: 5'].join('\n')), [
      'error: `id` must be a UUID such as 6f3e2987-db24-4c78-a860-b4f4095a7095, but is the number 5.',
    ]);
  });

  it('says nothing more of a value whose alias was reported', () => {
    assert.deepEqual(messages([...rule, 'level: *high'].join('\n')), []);
  });

  it('reports no missing keys of a document that was cut', () => {
    assert.deepEqual(
      validate('title: [\nlevel: hihg\n', true).diagnostics.map(({ code }) => code),
      ['schema/unknown-value'],
    );
  });

  it('judges only the branch that the type names', () => {
    assert.deepEqual(messages(`${correlation}type: rare, condition: { gte: 1 } }`), [
      'error: `correlation` lacks the key `rare`.',
      'error: The key `condition` is unknown in `correlation`. It takes `type`, `rules`, `group-by`, `timespan`, `aliases`, `generate` and `rare`.',
    ]);
  });

  it('gives no value where there is an error', () => {
    assert.equal(validate([...rule, 'level: hihg'].join('\n')).value, undefined);
    assert.equal(validate([...rule, 'date: 2026-02-30'].join('\n')).value, undefined);
  });
});
