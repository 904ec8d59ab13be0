import { strict as assert } from 'node:assert';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { Json } from '../../src/diagnostics/json.js';
import { normalise, type NormaliseOutcome } from '../../src/normal/normalise.js';
import type { NormalRule } from '../../src/normal/normal-rule.js';
import type { Predicate } from '../../src/normal/predicate.js';
import { detectionsOf, placesOf, ruleOf } from '../support/rules.js';
import { catalogOf, sourceWith } from './sources.js';

const dns = sourceWith(
  'dns',
  {
    '@timestamp': { type: 'date', presence: 'always' },
    'dns.question.name': 'keyword',
    'dns.id': 'long',
    'source.ip': 'ip',
    'network.bytes': 'double',
    'tls.established': 'boolean',
    message: { type: 'text', exact: 'message.wildcard' },
    'message.wildcard': 'keyword',
    note: 'text',
    'client.geo.location': 'geo_point',
    'process.name': { type: 'keyword', presence: 'never' },
    'host.name': 'keyword',
  },
  { fieldNames: new Map([['query', 'dns.question.name']]), keywordFields: ['dns.question.name'] },
);
const log = sourceWith('log', {
  'dns.question.name': 'keyword',
  'source.ip': 'ip',
  'process.name': 'keyword',
});
const both = catalogOf(dns, log);
const one = catalogOf(dns);

function normal(
  detection: Json,
  catalog: Catalog = one,
  more: Readonly<Record<string, Json>> = {},
): NormaliseOutcome {
  const rule = ruleOf(detection, { logsource: { category: 'dns' }, ...more });
  return normalise({ kind: 'rule', rule, filters: [] }, catalog);
}

/** The only branch's predicate in short. */
function whereOf(detection: Json, catalog: Catalog = one): string {
  const { rule, diagnostics } = normal(detection, catalog);
  assert.deepEqual(diagnostics, []);
  assert.equal(rule?.branches.length, 1);
  return short(rule.branches[0]?.where);
}

function short(predicate: Predicate | undefined): string {
  switch (predicate?.kind) {
    case undefined:
      return '';
    case 'all':
    case 'any':
      return `${predicate.kind}(${predicate.of.map(short).join(' ')})`;
    case 'not':
      return `not(${short(predicate.of)})`;
    case 'constant':
      return String(predicate.value);
    case 'exists':
      return `${predicate.field.name}?`;
    case 'equals':
      return `${predicate.field.name}:${predicate.field.type}=${JSON.stringify(predicate.values)}`;
    case 'pattern':
      return `${predicate.field.name}~${predicate.parts.map((part) => (part.kind === 'literal' ? part.text : part.kind === 'any-run' ? '*' : '?')).join('')}`;
    case 'regex':
      return `${predicate.field.name}/${predicate.source}/`;
    case 'range':
      return `${predicate.field.name}:${predicate.field.type} ${predicate.op} ${JSON.stringify(predicate.value)}`;
    case 'cidr':
      return `${predicate.field.name} in ${predicate.network}`;
    case 'compare':
      return `${predicate.field.name} ${predicate.relation} ${predicate.other.name}`;
    case 'date-part':
      return `${predicate.unit}(${predicate.field.name})=${predicate.value}`;
  }
}

const select = (item: Json): Json => ({ sel: item, condition: 'sel' });

describe('predicates of the normal form', () => {
  const table: readonly (readonly [string, Json, string])[] = [
    ["Sigma's name of a field", { query: 'a' }, 'dns.question.name:keyword=["a"]'],
    ['a list of values', { query: ['a', 'b'] }, 'dns.question.name:keyword=["a","b"]'],
    ['a number on text', { query: 7 }, 'dns.question.name:keyword=["7"]'],
    ['a truth value on text', { query: true }, 'dns.question.name:keyword=["true"]'],
    ['a wildcard', { query: 'a*' }, 'dns.question.name~a*'],
    ['a lone wildcard', { 'source.ip': '*' }, 'source.ip?'],
    ['null', { 'dns.id': null }, 'not(dns.id?)'],
    ['exists', { 'dns.id|exists': true }, 'dns.id?'],
    ['a number', { 'dns.id': 7 }, 'dns.id:long=[7]'],
    ['text that is a number', { 'dns.id': '7' }, 'dns.id:long=[7]'],
    ['a number beyond 2^53', { 'dns.id': '9007199254740993' }, 'dns.id:long=["9007199254740993"]'],
    ['a comparison', { 'dns.id|gte': 1.5 }, 'dns.id:long gte 1.5'],
    ['an address', { 'source.ip': '10.0.0.1' }, 'source.ip:ip=["10.0.0.1"]'],
    ['a network', { 'source.ip|cidr': '10.1.0.0/8' }, 'source.ip in 10.0.0.0/8'],
    ['a truth value', { 'tls.established': 'true' }, 'tls.established:boolean=[true]'],
    ['a date', { '@timestamp|lt': '2026-01-31' }, '@timestamp:date lt "2026-01-31"'],
    ['a part of a date', { '@timestamp|hour': 3 }, 'hour(@timestamp)=3'],
    ['the exact sub-field of text', { message: 'a' }, 'message.wildcard:keyword=["a"]'],
    ['presence of text in the field itself', { 'message|exists': true }, 'message?'],
    ['text without exact sub-field', { note: 'a' }, 'note:text=["a"]'],
    ['a regular expression', { 'query|re': '^a' }, 'dns.question.name/^a/'],
    ['another field', { 'query|fieldref': 'host.name' }, 'dns.question.name equals host.name'],
    ['a network in a text field', { 'query|cidr': '10.0.0.0/8' }, 'dns.question.name~10.*'],
    ['keywords', ['a'], 'any(message.wildcard~*a* dns.question.name~*a*)'],
    ['neq', { 'query|neq': ['a', 'b'] }, 'not(dns.question.name:keyword=["a","b"])'],
    [
      'values under all',
      { 'query|contains|all': ['a', 'b'] },
      'all(dns.question.name~*a* dns.question.name~*b*)',
    ],
    [
      'maps in a list',
      [{ query: 'a' }, { query: 'b', 'dns.id': 1 }],
      'any(dns.question.name:keyword=["a"] all(dns.question.name:keyword=["b"] dns.id:long=[1]))',
    ],
  ];
  for (const [name, item, expected] of table) {
    it(`hold ${name}`, () => {
      assert.equal(whereOf(select(item)), expected);
    });
  }

  it('spell N of as combinations', () => {
    const where = whereOf({
      a: { query: 'a' },
      b: { query: 'b' },
      c: { 'dns.id': 1 },
      condition: '2 of them',
    });
    assert.equal(
      where,
      'any(all(dns.question.name:keyword=["a"] dns.question.name:keyword=["b"]) all(dns.question.name:keyword=["a"] dns.id:long=[1]) all(dns.question.name:keyword=["b"] dns.id:long=[1]))',
    );
  });

  it('know where each leaf came from', () => {
    const [detection] = detectionsOf(
      'title: T\nlogsource: { category: dns }\ndetection:\n  sel:\n    query: [a, b]\n    dns.id: 7\n  condition: sel\n',
    );
    assert.ok(detection !== undefined);
    const where = normalise(detection, one).rule?.branches[0]?.where;
    assert.ok(where?.kind === 'all');
    assert.deepEqual(
      where.of.map(({ origin }) => [origin?.line, origin?.column, origin?.endColumn]),
      [
        [5, 13, 17],
        [6, 13, 14],
      ],
    );
  });

  const mismatches: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['text for a number', 'dns.id: abc', 'normal/type-mismatch 4:18', []],
    ['a fraction for a whole number', 'dns.id: 1.5', 'normal/type-mismatch 4:18', []],
    [
      'a wildcard on an address',
      'source.ip: 10.1.*',
      'normal/type-mismatch 4:21',
      ['source.ip|cidr: 10.1.0.0/16'],
    ],
    [
      'a network without cidr',
      'source.ip: 10.0.0.0/8',
      'normal/type-mismatch 4:21',
      ['source.ip|cidr: 10.0.0.0/8'],
    ],
    ['a bad network', 'source.ip|cidr: 10.0.0.0/40', 'normal/bad-network 4:26', []],
    ['an address for a network', 'source.ip|cidr: 10.0.0.1', 'normal/bad-network 4:26', ['10.0.0.1/32']],
    ['a bad date', "'@timestamp|gt': '2026-02-30'", 'normal/type-mismatch 4:27', ['2026-01-31T00:00:00Z']],
    ['an order on text', 'query|gt: 5', 'normal/type-mismatch 4:20', []],
    ['a truth value that is none', 'tls.established: maybe', 'normal/type-mismatch 4:27', ['true', 'false']],
    ['a value for a place', 'client.geo.location: here', 'normal/type-mismatch 4:31', []],
    ['a broken expression', "query|re: 'a(b'", 'normal/regex-syntax 4:22', []],
    ['an expression beyond engines', "query|re: 'a(?=b)'", 'normal/regex-unsupported 4:22', []],
    ['a field that nobody has', 'dns.question.nmae: a', 'normal/unknown-field 4:10', ['dns.question.name']],
    [
      'a field that never occurs',
      'process.name: a',
      'normal/unknown-field 4:10',
      ['dns.question.name', 'host.name'],
    ],
  ];
  for (const [name, item, place, suggestions] of mismatches) {
    it(`refuse ${name}`, () => {
      const [detection] = detectionsOf(
        `title: T\nlogsource: { category: dns }\ndetection:\n  sel: { ${item} }\n  condition: sel\n`,
      );
      assert.ok(detection !== undefined);
      const { rule, diagnostics } = normalise(detection, one);
      assert.equal(rule, undefined);
      assert.deepEqual(placesOf(diagnostics), [place]);
      assert.deepEqual(diagnostics[0]?.suggestions, suggestions);
    });
  }
});

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

function correlate(
  correlation: Json,
  catalog: Catalog = both,
  more: Readonly<Record<string, Json>> = {},
): NormaliseOutcome {
  const base = {
    title: 'B',
    name: 'base',
    logsource: { category: 'dns' },
    detection: select({ 'dns.question.name|exists': true }),
  };
  const other = { ...base, name: 'other', detection: select({ 'source.ip': '10.0.0.1' }) };
  const text = [base, other, { title: 'C', name: 'c', correlation, ...more }]
    .map((document) => JSON.stringify(document))
    .join('\n---\n');
  const detection = detectionsOf(text).find(({ kind }) => kind === 'correlation');
  assert.ok(detection !== undefined);
  return normalise(detection, catalog);
}

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
    const ip = { name: 'source.ip', type: 'ip' };
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
    assert.deepEqual(stage.groupBy, [{ name: 'source.ip', type: 'ip' }]);
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
