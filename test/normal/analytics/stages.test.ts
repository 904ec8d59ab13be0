import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import type { Stage } from '../../../src/normal/normal-rule.js';
import { both, correlate, one } from '../support.js';

const hour = 3600;
const day = 24 * hour;
const ip = { name: 'source.ip', type: 'ip', multi: false };
const name = { name: 'dns.question.name', type: 'keyword', multi: false };
const common = { rules: ['base'], 'group-by': ['source.ip'] };
const deviates = { deviation: { gte: 6 }, value: { gte: 60 } };

function stageOf(correlation: JsonObject): Stage {
  const { rule, diagnostics } = correlate(correlation, one);
  assert.deepEqual(diagnostics, []);
  assert.ok(rule !== undefined);
  return JSON.parse(
    JSON.stringify(rule.stage, (key, value: unknown) => (key === 'origin' ? undefined : value)),
  ) as Stage;
}

describe('stages of analytics', () => {
  const stages: readonly (readonly [string, JsonObject, Json])[] = [
    [
      'a baseline with every default',
      {
        ...common,
        type: 'baseline',
        timespan: '10m',
        baseline: { measure: 'event_count' },
        condition: deviates,
      },
      {
        kind: 'baseline',
        groupBy: [ip],
        timespan: 600,
        history: 7 * day,
        minimumHistory: day,
        measure: { kind: 'event_count' },
        statistic: 'median',
        minSpread: 1,
        coldStart: { kind: 'silent' },
        deviation: [{ op: 'gte', value: 6 }],
        value: [{ op: 'gte', value: 60 }],
      },
    ],
    [
      'a baseline with everything said',
      {
        ...common,
        type: 'baseline',
        timespan: '1h',
        baseline: {
          measure: 'value_count',
          field: 'dns.question.name',
          history: '14d',
          'minimum-history': '6h',
          statistic: 'mean',
          'min-spread': 2.5,
          'cold-start': { peers: ['host.name'], absolute: 500 },
        },
        condition: { deviation: { gt: 4 } },
      },
      {
        kind: 'baseline',
        groupBy: [ip],
        timespan: hour,
        history: 14 * day,
        minimumHistory: 6 * hour,
        measure: { kind: 'value_count', field: name },
        statistic: 'mean',
        minSpread: 2.5,
        coldStart: {
          kind: 'peers',
          by: [{ name: 'host.name', type: 'keyword', multi: false }],
          absolute: 500,
        },
        deviation: [{ op: 'gt', value: 4 }],
        value: [],
      },
    ],
    [
      'a sum',
      {
        ...common,
        type: 'baseline',
        timespan: '1h',
        baseline: { measure: 'value_sum', field: 'network.bytes', 'cold-start': 'silent' },
        condition: { deviation: { gte: 6 } },
      },
      {
        kind: 'baseline',
        groupBy: [ip],
        timespan: hour,
        history: 7 * day,
        minimumHistory: day,
        measure: { kind: 'value_sum', field: { name: 'network.bytes', type: 'double', multi: false } },
        statistic: 'median',
        minSpread: 1,
        coldStart: { kind: 'silent' },
        deviation: [{ op: 'gte', value: 6 }],
        value: [],
      },
    ],
    [
      'a first sight with every default',
      { rules: ['base'], type: 'first_seen', first_seen: { field: 'query' } },
      {
        kind: 'first_seen',
        groupBy: [],
        timespan: 300,
        history: 30 * day,
        minimumHistory: 7 * day,
        field: name,
        scope: 'fleet',
      },
    ],
    [
      'a first sight of an entity',
      {
        ...common,
        type: 'first_seen',
        timespan: '15m',
        first_seen: { field: 'dns.question.name', scope: 'entity', history: '3d' },
      },
      {
        kind: 'first_seen',
        groupBy: [ip],
        timespan: 900,
        history: 3 * day,
        minimumHistory: 3 * day,
        field: name,
        scope: 'entity',
      },
    ],
    [
      'something rare with every default',
      { ...common, type: 'rare', rare: { field: 'dns.question.name' } },
      {
        kind: 'rare',
        groupBy: [ip],
        timespan: 300,
        history: 7 * day,
        minimumHistory: day,
        field: name,
        atMost: 3,
        ofAtLeast: 20,
      },
    ],
    [
      'an indicator with every default',
      {
        ...common,
        type: 'indicator',
        indicator: { field: ['dns.question.name'], index: 'ti-*', against: 'threat.indicator.url.domain' },
      },
      {
        kind: 'indicator',
        groupBy: [ip],
        timespan: 300,
        fields: [name],
        index: 'ti-*',
        against: 'threat.indicator.url.domain',
        match: 'exact',
        minimumConfidence: 0,
        retro: 7 * day,
      },
    ],
    [
      'an indicator with everything said',
      {
        ...common,
        type: 'indicator',
        timespan: '10m',
        indicator: {
          field: ['dns.question.name'],
          index: 'ti-*',
          against: 'threat.indicator.url.domain',
          match: 'suffix',
          'minimum-confidence': 60,
          retro: '0s',
        },
      },
      {
        kind: 'indicator',
        groupBy: [ip],
        timespan: 600,
        fields: [name],
        index: 'ti-*',
        against: 'threat.indicator.url.domain',
        match: 'suffix',
        minimumConfidence: 60,
        retro: 0,
      },
    ],
  ];
  for (const [what, correlation, expected] of stages) {
    it(`are made of ${what}`, () => {
      assert.deepEqual(stageOf(correlation), expected);
    });
  }

  for (const [what, correlation] of stages) {
    it(`survive JSON: ${what}`, () => {
      const { rule } = correlate(correlation, one);
      assert.deepEqual(JSON.parse(JSON.stringify(rule)), rule);
    });
  }

  it('look at an alias where one is named', () => {
    const aliases = { asked: { base: 'dns.question.name' } };
    const stage = stageOf({ ...common, aliases, type: 'rare', rare: { field: 'asked' } });
    assert.ok(stage.kind === 'rare');
    assert.equal(stage.field.name, 'dns.question.name');
  });

  it('leave the source out whose events lack the value', () => {
    const { rule, diagnostics } = correlate(
      { ...common, 'group-by': ['dns.question.name'], type: 'rare', rare: { field: 'host.name' } },
      both,
    );
    assert.deepEqual(
      rule?.branches.map(({ dataset }) => dataset),
      ['dns'],
    );
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['normal/group-by-lacking', 'warning']],
    );
  });

  it('say nothing of a source that the rule leaves out already, since its events must have the value', () => {
    const { rule, diagnostics } = correlate(
      {
        ...common,
        rules: ['hosts'],
        type: 'indicator',
        indicator: { field: ['host.name'], index: 'ti-*', against: 'threat.indicator.name' },
      },
      both,
    );
    assert.deepEqual(
      rule?.branches.map(({ dataset }) => dataset),
      ['dns'],
    );
    assert.deepEqual(diagnostics, []);
  });

  it('keep the source that has one of the fields that indicators are compared with', () => {
    const { rule, diagnostics } = correlate(
      {
        ...common,
        type: 'indicator',
        indicator: {
          field: ['host.name', 'dns.question.name'],
          index: 'ti-*',
          against: 'threat.indicator.name',
        },
      },
      both,
    );
    assert.deepEqual(
      rule?.branches.map(({ dataset }) => dataset),
      ['dns', 'log'],
    );
    assert.deepEqual(diagnostics, []);
  });

  it('keep the source that does not know who the peers are', () => {
    const { rule, diagnostics } = correlate(
      {
        ...common,
        type: 'baseline',
        timespan: '10m',
        baseline: { measure: 'event_count', 'cold-start': { peers: ['host.name'], absolute: 500 } },
        condition: deviates,
      },
      both,
    );
    assert.deepEqual(
      rule?.branches.map(({ dataset }) => dataset),
      ['dns', 'log'],
    );
    assert.deepEqual(diagnostics, []);
  });

  const fewer: readonly (readonly [string, JsonObject, readonly string[]])[] = [
    ['in the fleet', { type: 'first_seen', first_seen: { field: 'dns.question.name' } }, []],
    [
      'of an entity',
      { type: 'first_seen', first_seen: { field: 'dns.question.name', scope: 'entity' } },
      ['normal/suppress-by-fewer'],
    ],
    ['that is rare', { type: 'rare', rare: { field: 'dns.question.name' } }, []],
    [
      'that is an indicator',
      {
        type: 'indicator',
        indicator: { field: ['dns.question.name'], index: 'ti-*', against: 'threat.indicator.name' },
      },
      ['normal/suppress-by-fewer'],
    ],
  ];
  for (const [what, correlation, codes] of fewer) {
    it(`${codes.length === 0 ? 'let' : 'warn where'} one alert stand for all groups with a value ${what}`, () => {
      const { rule, diagnostics } = correlate({ ...common, ...correlation }, one, { suppress: { by: [] } });
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        codes,
      );
      assert.deepEqual(rule?.suppress.by, []);
    });
  }
});
