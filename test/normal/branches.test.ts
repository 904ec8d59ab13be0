import { strict as assert } from 'node:assert';
import { normalise } from '../../src/normal/normalise.js';
import { ruleOf } from '../support/rules.js';
import { catalogOf, sourceWith } from './sources.js';
import { both, normal, select, short } from './support.js';

describe('branches', () => {
  it('are one for each source that answers the logsource', () => {
    const { rule } = normal(select({ 'dns.question.name': 'a' }), both);
    assert.deepEqual(
      rule?.branches.map(({ dataset, indices }) => [dataset, indices]),
      [
        ['dns', ['logs-dns-*']],
        ['log', ['logs-log-*']],
      ],
    );
  });

  it('are one over everything, with a warning, where no source answers', () => {
    const { rule, diagnostics } = normal(select({ 'source.ip': '10.0.0.1', Image: 7 }), catalogOf());
    assert.ok(rule !== undefined);
    assert.deepEqual(
      rule.branches.map(({ dataset, indices, ingested }) => [dataset, indices, ingested]),
      [[null, ['*'], false]],
    );
    assert.equal(short(rule.branches[0]?.where), 'all(source.ip:ip=["10.0.0.1"] Image:keyword=["7"])');
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [
        ['catalog/no-source', 'warning'],
        ['normal/unmapped-field', 'warning'],
      ],
    );
  });

  it('without a source take an order for one of numbers or dates', () => {
    const { rule } = normal(select({ 'Size|gt': 5, 'Share|lt': 0.5, 'When|gte': '2026-01-01' }), catalogOf());
    assert.equal(
      short(rule?.branches[0]?.where),
      'all(Size:long gt 5 Share:double lt 0.5 When:date gte "2026-01-01")',
    );
  });

  it('make unknown fields of a rule without source an error where it is asked for', () => {
    const rule = ruleOf(select({ Image: 'a' }));
    const { diagnostics } = normalise({ kind: 'rule', rule, filters: [] }, catalogOf(), { strict: true });
    assert.ok(
      diagnostics.some(({ code, severity }) => code === 'normal/unmapped-field' && severity === 'error'),
    );
  });

  const lacking: readonly (readonly [string, string, readonly string[]])[] = [
    ['a clause', 'name and process', ['log']],
    ['a negated clause', 'name and not process', ['log']],
    ['an alternative', 'name or process', ['dns', 'log']],
    ['a negated alternative', 'name and not (process and other)', ['dns', 'log']],
    ['a doubly negated clause', 'name and not not process', ['log']],
  ];
  for (const [name, condition, datasets] of lacking) {
    it(`drop the source that lacks the field of ${name}: ${condition}`, () => {
      const selections = {
        name: { query: 'a' },
        process: { 'process.name': 'b' },
        other: { 'dns.question.name': 'c' },
      };
      const sources = catalogOf(
        sourceWith(
          'dns',
          { 'dns.question.name': 'keyword' },
          { fieldNames: new Map([['query', 'dns.question.name']]) },
        ),
        sourceWith(
          'log',
          { 'dns.question.name': 'keyword', 'process.name': 'keyword' },
          { fieldNames: new Map([['query', 'dns.question.name']]) },
        ),
      );
      const { rule, diagnostics } = normal({ ...selections, condition }, sources);
      assert.deepEqual(
        rule?.branches.map(({ dataset }) => dataset),
        datasets,
      );
      const dropped = datasets.includes('dns') ? [] : ['normal/source-never-matches'];
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        dropped,
      );
    });
  }

  it('know that a field which a source lacks is absent there', () => {
    const sources = catalogOf(
      sourceWith('a', { x: 'keyword' }),
      sourceWith('b', { x: 'keyword', y: 'keyword' }),
    );
    const { rule } = normal({ sel: { x: 'a' }, none: { y: null }, condition: 'sel and none' }, sources);
    assert.deepEqual(
      rule?.branches.map(({ where }) => short(where)),
      ['x:keyword=["a"]', 'all(x:keyword=["a"] not(y?))'],
    );
  });
});
