import { strict as assert } from 'node:assert';
import { EngineError } from '../../src/engine/api.js';
import { createMatcher } from '../../src/engine/create-matcher.js';
import type { Explanation } from '../../src/engine/explain.js';
import { explainQuery } from '../../src/engine/explain.js';
import type { JsonObject } from '../../src/diagnostics/json.js';

const mappings: JsonObject = {
  properties: {
    dataset: { type: 'constant_keyword', value: 'dns' },
    name: { type: 'keyword' },
    ip: { type: 'ip' },
    time: { type: 'date' },
    u: { type: 'nested', properties: { k: { type: 'keyword' } } },
  },
};
const query: JsonObject = {
  bool: {
    filter: [{ term: { dataset: 'dns' } }, { range: { time: { gte: 'now-1h' } } }],
    should: [{ term: { ip: '10.0.0.0/8' } }, { wildcard: { name: '*evil*' } }],
    must_not: [{ exists: { field: 'missing' } }],
    minimum_should_match: 1,
  },
};
const document: JsonObject = {
  name: ['good.example', 'evil.example'],
  ip: '192.168.0.1',
  time: '2026-01-01T00:30:00Z',
};
const options = {
  mappings,
  profile: 'elasticsearch-8.19',
  now: Date.parse('2026-01-01T01:00:00Z'),
  pointer: '/query',
} as const;

describe('an explanation', () => {
  const flat = (explanation: Explanation): Explanation[] => [
    explanation,
    ...explanation.clauses.flatMap(flat),
  ];

  it('says of each clause where it stands, how it counts, whether it matched and what it saw', () => {
    const clauses = flat(explainQuery(query, document, options)).map((one) => [
      one.pointer,
      one.occurrence,
      one.matched,
      one.values ?? one.why ?? one.minimum,
    ]);
    assert.deepEqual(clauses, [
      ['/query', 'query', true, 1],
      ['/query/bool/filter/0', 'filter', true, 'the constant of the index is "dns"'],
      ['/query/bool/filter/1', 'filter', true, ['2026-01-01T00:30:00.000Z']],
      ['/query/bool/should/0', 'should', false, ['192.168.0.1']],
      ['/query/bool/should/1', 'should', true, ['evil.example', 'good.example']],
      ['/query/bool/must_not/0', 'must_not', false, 'no field missing is mapped'],
    ]);
  });

  it('goes into every nested object', () => {
    const nested = { nested: { path: 'u', query: { term: { 'u.k': 'b' } } } };
    const explained = explainQuery(nested, { u: [{ k: 'a' }, { k: 'b' }] }, options);
    assert.deepEqual(
      explained.clauses.map(({ matched, values }) => [matched, values]),
      [
        [false, ['a']],
        [true, ['b']],
      ],
    );
  });

  it('throws where the mapping refuses the document', () => {
    assert.throws(() => explainQuery(query, { ip: 'x' }, options), EngineError);
  });
});

describe('a matcher', () => {
  const matcher = createMatcher(
    [
      { id: 'name', query: { term: { name: 'x' } } },
      { id: 'ip', query: { exists: { field: 'ip' } } },
      { id: 'none', query: { bool: { must_not: { exists: { field: 'name' } } } } },
      { id: 'late', query: { term: { 'late.keyword': 'y' } } },
      { id: 'nested', query: { nested: { path: 'u', query: { term: { 'u.k': 'a' } } } } },
    ],
    mappings,
    'elasticsearch-8.19',
  );

  it('gives the queries that a document matches, in their order', () => {
    assert.deepEqual(matcher({ name: 'x', ip: '1.2.3.4' }), ['name', 'ip']);
  });

  it('forgets one document before the next', () => {
    matcher({ name: ['x', 'y'], ip: '1.2.3.4', u: [{ k: 'a' }] });
    assert.deepEqual(matcher({}), ['none']);
    assert.deepEqual(matcher({ u: { k: 'a' } }), ['none', 'nested']);
  });

  it('leaves out values that do not fit and goes on', () => {
    assert.deepEqual(matcher({ name: 'x', ip: 'not an address', u: 'no object' }), ['name']);
    assert.deepEqual(matcher({ name: { un: 'expected' }, ip: '::1' }), ['ip', 'none']);
  });

  it('learns fields that documents bring', () => {
    assert.deepEqual(matcher({ name: 'z', late: 'y' }), ['late']);
    assert.deepEqual(matcher({ name: 'z', late: 'z' }), []);
  });

  it('refuses queries that it does not know', () => {
    assert.throws(
      () => createMatcher([{ id: 'a', query: { nope: {} } }], {}, 'elasticsearch-8.19'),
      EngineError,
    );
  });
});
