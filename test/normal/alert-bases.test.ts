import { strict as assert } from 'node:assert';
import { loadAlertsSource } from '../../src/catalog/alerts-source.js';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { normalise, type NormaliseOutcome } from '../../src/normal/normalise.js';
import type { NormalRule } from '../../src/normal/normal-rule.js';
import { detectionsOf } from '../support/rules.js';
import { dns, select, short } from './support.js';

const idOfBurst = '6f1a1c4e-6d1e-4a58-9a3f-0d7d3a5f1f01';

const documents: readonly JsonObject[] = [
  {
    title: 'Base',
    name: 'base',
    logsource: { category: 'dns' },
    detection: select({ 'dns.question.name|exists': true }),
  },
  {
    title: 'Alone',
    name: 'alone',
    logsource: { category: 'dns' },
    detection: select({ 'source.ip': '10.0.0.1' }),
  },
  {
    title: 'Burst',
    name: 'burst',
    id: idOfBurst,
    schedule: { delay: '3m', late: '30m' },
    correlation: {
      type: 'event_count',
      rules: ['base'],
      'group-by': ['source.ip'],
      timespan: '5m',
      condition: { gte: 100 },
    },
  },
  {
    title: 'Names',
    name: 'names',
    correlation: {
      type: 'value_count',
      rules: ['base'],
      'group-by': ['source.ip'],
      timespan: '5m',
      condition: { field: 'dns.question.name', gte: 100 },
    },
  },
];

const several = {
  type: 'value_count',
  rules: ['burst', 'names', 'alone'],
  'group-by': ['source.ip'],
  timespan: '1h',
  generate: true,
  condition: { field: 'rule.id', gte: 2 },
};

describe('correlations over alerts', () => {
  let catalog: Catalog;
  before(async () => {
    catalog = { sources: new Map([[dns.dataset, dns]]), alerts: await loadAlertsSource() };
  });

  function over(
    correlation: JsonObject,
    more: JsonObject = {},
    others: readonly JsonObject[] = [],
  ): NormaliseOutcome {
    const own = { title: 'C', name: 'c', correlation, ...more };
    const text = [...documents, own, ...others]
      .map((document: Json) => JSON.stringify(document))
      .join('\n---\n');
    const detection = detectionsOf(text).find(
      (one) => one.kind === 'correlation' && one.correlation.meta.name === 'c',
    );
    assert.ok(detection !== undefined);
    return normalise(detection, catalog);
  }

  function ruleFrom(outcome: NormaliseOutcome): NormalRule {
    assert.ok(outcome.rule !== undefined, JSON.stringify(outcome.diagnostics));
    return outcome.rule;
  }

  it('search the alias of alerts for those of their rules', () => {
    const { branches } = ruleFrom(over(several));
    assert.deepEqual(
      branches.map(({ where, ...rest }) => ({ ...rest, where: short(where) })),
      [
        {
          dataset: 'picket.alerts',
          indices: ['picket-alerts'],
          alerts: true,
          ingested: false,
          where: `all(event.kind:keyword=["alert"] rule.id:keyword=["${idOfBurst}","names","alone"])`,
        },
      ],
    );
  });

  it('group by and count fields of alerts', () => {
    const { stage } = ruleFrom(over({ ...several, 'group-by': ['picket.client.name'] }));
    assert.ok(stage.kind === 'aggregate');
    assert.deepEqual(
      stage.groupBy.map(({ name }) => name),
      ['picket.client.name'],
    );
    assert.deepEqual(stage.measure, {
      kind: 'value_count',
      fields: [{ name: 'rule.id', type: 'keyword', multi: false }],
    });
  });

  it('resolve an alias in the fields of alerts', () => {
    const client = { burst: 'source.ip', names: 'source.ip', alone: 'source.ip' };
    const { stage } = ruleFrom(over({ ...several, aliases: { client }, 'group-by': ['client'] }));
    assert.ok(stage.kind === 'aggregate');
    assert.deepEqual(
      stage.groupBy.map(({ name }) => name),
      ['source.ip'],
    );
  });

  it('wait a minute longer than the slowest of their rules, and look back for its late alerts', () => {
    assert.deepEqual(ruleFrom(over(several)).schedule, {
      every: 60,
      delay: 240,
      late: 1800,
      cover: 'timespan',
    });
  });

  it('take a longer delay as it is written', () => {
    assert.equal(ruleFrom(over(several, { schedule: { delay: '10m' } })).schedule.delay, 600);
  });

  const faults: readonly (readonly [string, JsonObject, JsonObject, string, string])[] = [
    [
      'rules that raise no alerts',
      { ...several, generate: false },
      {},
      'normal/alerts-not-raised',
      'generate: true',
    ],
    [
      'a delay that ends before there are alerts',
      several,
      { schedule: { delay: '1m' } },
      'normal/alerts-delay',
      'delay: 4m',
    ],
    [
      'a field that alerts do not have',
      { ...several, 'group-by': ['picket.client.nmae'] },
      {},
      'normal/group-by-lacking',
      'picket.client.name',
    ],
    [
      'an analytic on alerts',
      {
        type: 'first_seen',
        rules: ['burst'],
        timespan: '5m',
        generate: true,
        first_seen: { field: 'rule.id' },
      },
      {},
      'normal/unsupported-chain',
      'value_count',
    ],
  ];
  for (const [what, correlation, more, code, suggestion] of faults) {
    it(`report ${what}`, () => {
      const { diagnostics } = over(correlation, more);
      assert.deepEqual(
        diagnostics.map((one) => one.code),
        [code],
      );
      assert.ok(diagnostics[0]?.suggestions.includes(suggestion), JSON.stringify(diagnostics));
    });
  }

  it('warn of fields that the alerts of a rule do not have', () => {
    const { rule, diagnostics } = over({ ...several, 'group-by': ['source.ip', 'dns.question.name'] });
    assert.deepEqual(
      diagnostics.map(({ severity, message }) => [severity, message]),
      ['burst', 'names', 'alone'].map((name) => [
        'warning',
        `Alerts of ${name} have no "dns.question.name" and are not counted.`,
      ]),
    );
    assert.ok(rule !== undefined);
  });

  it('know the value that an analytic alerts on', () => {
    const first = {
      title: 'First',
      name: 'first',
      correlation: {
        type: 'first_seen',
        rules: ['base'],
        'group-by': ['source.ip'],
        first_seen: { field: 'query' },
      },
    };
    const outcome = over({ ...several, rules: ['first'], 'group-by': ['dns.question.name'] }, {}, [first]);
    assert.deepEqual(outcome.diagnostics, []);
  });

  it('say that nothing is known of alerts where the catalogue lacks them', () => {
    catalog = { sources: catalog.sources };
    assert.deepEqual(
      over(several).diagnostics.map(({ code }) => code),
      ['normal/alerts-not-raised'],
    );
  });
});
