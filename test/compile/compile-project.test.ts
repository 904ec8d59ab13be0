import { strict as assert } from 'node:assert';
import { compileProject } from '../../src/compile/compile-project.js';
import { readYaml } from '../../src/read/read-yaml.js';
import { profiles } from '../../src/targets/profile.js';

const base = [
  'title: Base',
  'name: base',
  'logsource: { category: test }',
  'detection: { selection: { f: x }, condition: selection }',
].join('\n');

async function built(correlation: readonly string[], eachRule = false): Promise<readonly string[]> {
  const text = [base, '---', 'title: Many', 'name: many', ...correlation].join('\n');
  const { documents, partial } = readYaml('rules/many.yml', Buffer.from(text));
  const options = {
    targets: ['query-dsl'],
    profile: profiles['elasticsearch-8.19'],
    partial,
    eachRule,
  } as const;
  const { rules } = await compileProject(documents, { sources: new Map() }, options);
  return rules.map(({ meta }) => meta.name);
}

describe('compileProject', () => {
  // Without its correlation it would raise an alert for every single event.
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'lacks a key',
      ['correlation: { type: event_count, rules: [base], timespan: 5m, condition: { gte: 5 } }'],
    ],
    ['is of no type', ['correlation: { type: nothing, rules: base, group-by: [f], timespan: 5m }']],
    ['is not YAML to its end', ['correlation:', '  rules:', '    - base', '  type: [event_count']],
  ];
  for (const [fault, correlation] of rows) {
    it(`makes no detection of the rule that a correlation refers to, when the correlation ${fault}`, async () => {
      assert.deepEqual(await built(correlation), []);
    });
  }

  it('compiles every single-event rule by itself where that is asked for', async () => {
    assert.deepEqual(await built(['correlation: { type: nothing, rules: base }'], true), ['base']);
  });
});
