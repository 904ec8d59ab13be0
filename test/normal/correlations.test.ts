import { strict as assert } from 'node:assert';
import type { Json } from '../../src/diagnostics/json.js';
import type { NormaliseOutcome } from '../../src/normal/normalise.js';
import type { NormalRule } from '../../src/normal/normal-rule.js';
import { both, correlate, short } from './support.js';

const count = {
  type: 'event_count',
  rules: ['base'],
  'group-by': ['source.ip'],
  timespan: '10m',
  condition: { gte: 100 },
};

describe('correlations in normal form', () => {
  function ruleFrom(outcome: NormaliseOutcome): NormalRule {
    assert.ok(outcome.rule !== undefined, JSON.stringify(outcome.diagnostics));
    return outcome.rule;
  }

  it('have stage, schedule and suppression with every default', () => {
    const { stage, schedule, suppress } = ruleFrom(correlate(count));
    const ip = { name: 'source.ip', type: 'ip', multi: false };
    assert.deepEqual(
      JSON.parse(
        JSON.stringify({ stage, schedule, suppress }, (key, value: unknown) =>
          key === 'origin' ? undefined : value,
        ),
      ),
      {
        stage: {
          kind: 'aggregate',
          measure: { kind: 'event_count' },
          groupBy: [ip],
          timespan: 600,
          window: 600,
          bounds: [{ op: 'gte', value: 100 }],
        },
        schedule: { every: 60, delay: 60, late: 900, cover: 'timespan' },
        suppress: { by: [ip], for: 1200 },
      },
    );
  });

  it('join the rules of one source', () => {
    const { branches } = ruleFrom(correlate({ ...count, rules: ['base', 'other'] }));
    assert.deepEqual(
      branches.map(({ dataset, where }) => `${dataset ?? ''} ${short(where)}`),
      [
        'dns any(dns.question.name? source.ip:ip=["10.0.0.1"])',
        'log any(dns.question.name? source.ip:ip=["10.0.0.1"])',
      ],
    );
  });

  it('widen the window under cover: full', () => {
    const { stage } = ruleFrom(correlate(count, both, { schedule: { every: '2m', cover: 'full' } }));
    assert.ok(stage.kind === 'aggregate');
    assert.equal(stage.window, 720);
  });

  it('resolve an alias that stands for one field', () => {
    const aliases = { client: { base: 'source.ip', other: 'source.ip' } };
    const { stage } = ruleFrom(
      correlate({ ...count, rules: ['base', 'other'], aliases, 'group-by': ['client'] }),
    );
    assert.ok(stage.kind === 'aggregate');
    assert.deepEqual(stage.groupBy, [{ name: 'source.ip', type: 'ip', multi: false }]);
  });

  it('leave the source out whose events have no key', () => {
    const { rule, diagnostics } = correlate({ ...count, 'group-by': ['host.name'] });
    assert.deepEqual(
      rule?.branches.map(({ dataset }) => dataset),
      ['dns'],
    );
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['normal/group-by-lacking', 'warning']],
    );
  });

  const faults: readonly (readonly [string, Json, Readonly<Record<string, Json>>, readonly string[]])[] = [
    ['a key that no source has', { ...count, 'group-by': ['container.id'] }, {}, ['normal/group-by-lacking']],
    [
      'a value field that no source has',
      { ...count, type: 'value_count', condition: { field: 'container.id', gte: 3 } },
      {},
      ['normal/group-by-lacking'],
    ],
    [
      'a key of analysed text',
      { ...count, 'group-by': ['note'] },
      {},
      ['normal/group-by-type', 'normal/group-by-lacking'],
    ],
    [
      'an alias that stands for different fields',
      {
        ...count,
        rules: ['base', 'other'],
        aliases: { x: { base: 'source.ip', other: 'dns.question.name' } },
        'group-by': ['x'],
      },
      {},
      ['normal/group-by-differs'],
    ],
    ['a type without stage', { ...count, type: 'temporal' }, {}, ['normal/unsupported-type']],
    ['lookback', count, { schedule: { lookback: '5m' } }, ['normal/lookback']],
    ['runs too far apart', count, { schedule: { every: '3m' } }, ['normal/schedule']],
    [
      'a suppression key that is no part of group-by',
      count,
      { suppress: { by: ['host.name'] } },
      ['normal/suppress-by'],
    ],
    ['a suppression of all groups at once', count, { suppress: { by: [] } }, ['normal/suppress-by-fewer']],
    ['a timespan shorter than the runs', { ...count, timespan: '30s' }, {}, ['normal/schedule-gaps']],
  ];
  for (const [name, correlation, more, codes] of faults) {
    it(`report ${name}`, () => {
      assert.deepEqual(
        correlate(correlation, both, more).diagnostics.map(({ code }) => code),
        codes,
      );
    });
  }

  it('let runs be a fifth of the timespan apart', () => {
    assert.equal(ruleFrom(correlate(count, both, { schedule: { every: '2m' } })).schedule.every, 120);
  });

  it('survive JSON', () => {
    const rule = ruleFrom(correlate(count));
    assert.deepEqual(JSON.parse(JSON.stringify(rule)), rule);
  });
});
