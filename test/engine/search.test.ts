import { strict as assert } from 'node:assert';
import { createEngine } from '../../src/engine/create-engine.js';
import type { EmbeddedEngine, SearchResponse } from '../../src/engine/api.js';
import type { Json, JsonObject } from '../../src/diagnostics/json.js';
import { orderCases, orderDocs as docs, orderMappings as mappings } from './tables/orders.js';

function open(): EmbeddedEngine {
  const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0 });
  engine.putIndexTemplate('t', { patterns: ['*'], mappings });
  for (const [id, source] of Object.entries(docs)) engine.index({ index: 'i', id, source });
  return engine;
}

function search(body: JsonObject): SearchResponse {
  return open().search({ indices: ['i'], body });
}

function order(body: JsonObject): string {
  return search(body)
    .hits.hits.map((hit) => hit._id)
    .join(' ');
}

describe('the order of hits', () => {
  for (const [title, body, expected] of orderCases) {
    it(title, () => {
      assert.equal(order(body), expected);
    });
  }

  const scored: readonly (readonly [string, JsonObject, string])[] = [
    [
      'score',
      { query: { bool: { should: [{ term: { n: 2 } }, { term: { k: 'c' } }, { match_all: {} }] } } },
      'c d a b',
    ],
    [
      'boosted',
      {
        query: {
          bool: { should: [{ term: { k: { value: 'a', boost: 5 } } }, { range: { n: { gte: 0 } } }] },
        },
      },
      'b a c d',
    ],
  ];
  for (const [title, body, expected] of scored) {
    it(`${title}: each clause counts its boost`, () => {
      assert.equal(order(body), expected);
    });
  }

  it('is shown in the hits', () => {
    const sort = ['d', 'ip', 'n', 'k', 'b'];
    const values = search({ sort }).hits.hits.map((hit) => hit.sort);
    assert.deepEqual(values[0], [Date.parse('2026-01-01T05:00:00Z'), '9.0.0.1', 1, 'a', 0]);
    assert.deepEqual(values[1]?.slice(1), [null, 2, null, 9223372036854775807]);
    const formatted = search({ sort: [{ d: { order: 'desc', format: 'yyyy-MM-dd' } }] });
    assert.deepEqual(formatted.hits.hits[0]?.sort, ['2026-01-03']);
    assert.equal(formatted.hits.hits[0]._score, null);
  });
});

describe('what a hit shows', () => {
  const table: readonly (readonly [string, Json, JsonObject | undefined])[] = [
    ['everything', true, docs['a']],
    ['nothing', false, undefined],
    ['a field', 'k', { k: 'b' }],
    ['an object', 'o', { o: { x: '1', y: '2' } }],
    ['a field in an object', ['o.x'], { o: { x: '1' } }],
    ['a pattern', ['o.*', 'n*'], { n: 3, o: { x: '1', y: '2' }, name: 'A b' }],
    ['all but', { excludes: ['o', 'm', 'name', 'd', 'ip', 'b'] }, { n: 3, k: 'b' }],
    ['some but', { includes: ['o'], excludes: ['*.y'] }, { o: { x: '1' } }],
    ['an empty list', [], docs['a']],
    ['what is not there', ['zzz'], {}],
  ];
  for (const [title, filter, expected] of table) {
    it(`_source: ${title}`, () => {
      const [hit] = search({ _source: filter, query: { ids: { values: ['a'] } } }).hits.hits;
      assert.deepEqual(hit?._source, expected);
    });
  }

  it('_source: dotted keys and lists of objects', () => {
    const [hit] = search({ _source: ['o.x', 'extra.p'], query: { ids: { values: ['b'] } } }).hits.hits;
    assert.deepEqual(hit?._source, { 'o.x': '3', extra: [{ p: 1 }] });
  });

  it('fields: formatted, as lists, in the order of the source', () => {
    const fields = ['d', 'm', 'o.*', 'alias', 'name.raw', { field: 'd', format: 'yyyy' }];
    const [hit] = search({ fields, _source: false, query: { ids: { values: ['a'] } } }).hits.hits;
    assert.deepEqual(hit?.fields, {
      d: ['2026'],
      m: [1, 9],
      'o.x': ['1'],
      'o.y': ['2'],
      alias: ['b'],
      'name.raw': ['A b'],
    });
  });

  it('docvalue_fields: sorted, booleans and addresses as they are read', () => {
    const [hit] = search({
      docvalue_fields: ['b', 'ip', { field: 'd', format: 'epoch_millis' }],
      query: { ids: { values: ['a'] } },
    }).hits.hits;
    assert.deepEqual(hit?.fields, { b: [true], ip: ['10.0.0.2'], d: ['1767398400000'] });
  });
});

describe('totals', () => {
  const total = (body: JsonObject): unknown => search(body).hits.total;
  it('are exact up to the limit', () => {
    assert.deepEqual(total({}), { value: 4, relation: 'eq' });
    assert.deepEqual(total({ size: 0 }), { value: 4, relation: 'eq' });
    assert.deepEqual(total({ track_total_hits: true }), { value: 4, relation: 'eq' });
    assert.deepEqual(total({ track_total_hits: 2 }), { value: 2, relation: 'gte' });
  });

  it('count hits after the post filter, and aggregations before it', () => {
    const found = search({ post_filter: { term: { n: 2 } }, aggs: { s: { sum: { field: 'n' } } } });
    assert.equal(found.hits.total.value, 2);
    assert.deepEqual(found.aggregations, { s: { value: 8 } });
  });

  it('stop where they are told to', () => {
    const found = search({ terminate_after: 2 });
    assert.equal(found.hits.total.value, 2);
    assert.equal(found.terminated_early, true);
  });

  it('give the best score only where there are scores', () => {
    assert.equal(search({}).hits.max_score, 1);
    assert.equal(search({ query: { bool: { filter: { match_all: {} } } } }).hits.max_score, 0);
    assert.equal(search({ sort: ['n'] }).hits.max_score, null);
    assert.equal(search({ size: 0 }).hits.max_score, null);
  });
});

describe('a constant_keyword', () => {
  const constant: JsonObject = {
    properties: {
      dataset: { type: 'constant_keyword', value: 'dns' },
      open: { type: 'constant_keyword' },
      w: { type: 'wildcard' },
    },
  };
  function filled(): EmbeddedEngine {
    const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0 });
    engine.putIndexTemplate('t', { patterns: ['*'], mappings: constant });
    engine.index({ index: 'i', id: '1', source: { w: 'C:\\Windows\\cmd.exe' } });
    engine.index({ index: 'i', id: '2', source: { dataset: 'dns', w: 'x' } });
    return engine;
  }
  const find = (engine: EmbeddedEngine, query: JsonObject): string =>
    engine
      .search({ indices: ['i'], body: { query } })
      .hits.hits.map((hit) => hit._id)
      .join(' ');

  it('is a value of every document, whether it says so or not', () => {
    const engine = filled();
    for (const query of [
      { term: { dataset: 'dns' } },
      { terms: { dataset: ['dns', 'x'] } },
      { exists: { field: 'dataset' } },
      { wildcard: { dataset: 'd*' } },
      { prefix: { dataset: { value: 'DN', case_insensitive: true } } },
      { bool: { must_not: { term: { dataset: 'x' } } } },
    ]) {
      assert.equal(find(engine, query), '1 2', JSON.stringify(query));
    }
    assert.equal(find(engine, { term: { dataset: 'x' } }), '');
    const { aggregations } = engine.search({
      indices: ['i'],
      body: { aggs: { d: { terms: { field: 'dataset' } } } },
    });
    assert.deepEqual((aggregations?.['d'] as JsonObject)['buckets'], [{ key: 'dns', doc_count: 2 }]);
  });

  it('refuses another value', () => {
    assert.equal(filled().index({ index: 'i', source: { dataset: 'http' } }).result, 'failed');
  });

  it('takes the first value where it has none', () => {
    const engine = filled();
    assert.equal(find(engine, { exists: { field: 'open' } }), '');
    engine.index({ index: 'i', id: '3', source: { open: 'now' } });
    assert.equal(find(engine, { term: { open: 'now' } }), '1 2 3');
    assert.equal(engine.index({ index: 'i', source: { open: 'later' } }).result, 'failed');
  });

  it('stands beside a wildcard field, which is asked as a keyword is', () => {
    const engine = filled();
    assert.equal(find(engine, { wildcard: { w: { value: '*\\\\CMD.exe', case_insensitive: true } } }), '1');
    assert.equal(find(engine, { regexp: { w: 'C:\\\\.*' } }), '1');
    assert.equal(find(engine, { term: { w: 'x' } }), '2');
  });
});

describe('the name of the index', () => {
  it('is asked by _index and grouped by it', () => {
    const engine = open();
    engine.index({ index: 'j', id: 'z', source: { n: 1 } });
    const found = engine.search({
      indices: ['*'],
      body: { query: { prefix: { _index: 'j' } }, aggs: { i: { terms: { field: '_index' } } } },
    });
    assert.deepEqual(
      found.hits.hits.map((hit) => hit._id),
      ['z'],
    );
    assert.deepEqual((found.aggregations?.['i'] as JsonObject)['buckets'], [{ key: 'j', doc_count: 1 }]);
  });
});

describe('folding by profile', () => {
  const find = (profile: 'elasticsearch-8.19' | 'elasticsearch-9', query: JsonObject): number => {
    const engine = createEngine({ profile, now: () => 0 });
    engine.putIndexTemplate('t', { patterns: ['*'], mappings: { properties: { k: { type: 'keyword' } } } });
    engine.index({ index: 'i', source: { k: 'CAFÉ' } });
    return engine.search({ indices: ['i'], body: { query } }).hits.total.value;
  };
  for (const kind of ['term', 'prefix', 'wildcard', 'regexp']) {
    it(`${kind} ignores the case of é on Elasticsearch 9 only`, () => {
      const query = { [kind]: { k: { value: 'café', case_insensitive: true } } };
      assert.equal(find('elasticsearch-8.19', query), 0);
      assert.equal(find('elasticsearch-9', query), 1);
    });
  }
});
