import { strict as assert } from 'node:assert';
import { normal, one, select } from './support.js';

describe('rules on single events in normal form', () => {
  it('look back over a run and five minutes, and suppress nothing', () => {
    const { rule } = normal(select({ query: 'a' }));
    assert.deepEqual(
      [rule?.stage, rule?.suppress],
      [
        { kind: 'each', lookback: 360 },
        { by: [], for: 0 },
      ],
    );
  });

  it('take lookback and suppression from the rule', () => {
    const { rule } = normal(select({ query: 'a' }), one, {
      schedule: { every: '5m', lookback: '1h' },
      suppress: { for: '2h', by: ['query'] },
    });
    assert.deepEqual(
      [rule?.stage, rule?.suppress],
      [
        { kind: 'each', lookback: 3600 },
        { by: [{ name: 'dns.question.name', type: 'keyword' }], for: 7200 },
      ],
    );
  });

  it('refuse a lookback shorter than the time between runs', () => {
    const { diagnostics } = normal(select({ query: 'a' }), one, {
      schedule: { every: '10m', lookback: '5m' },
    });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['normal/lookback'],
    );
  });

  it('go by their name where they have no id, and start at version 1 and level medium', () => {
    const { rule } = normal(select({ query: 'a' }), one, { name: 'some_rule' });
    assert.deepEqual([rule?.rule.id, rule?.rule.version, rule?.rule.level], ['some_rule', 1, 'medium']);
  });
});
