import { strict as assert } from 'node:assert';
import { createEngine } from '../../src/engine/create-engine.js';
import type { EmbeddedEngine, SearchRequest } from '../../src/engine/api.js';
import { EngineError } from '../../src/engine/api.js';
import type { IngestPort } from '../../src/engine/ingest-port.js';
import type { JsonObject } from '../../src/diagnostics/json.js';

const now = Date.parse('2026-03-18T12:00:00Z');

function open(ingest?: IngestPort): EmbeddedEngine {
  return createEngine({
    profile: 'elasticsearch-8.19',
    now: () => now,
    ...(ingest !== undefined && { ingest }),
  });
}

function ids(
  engine: EmbeddedEngine,
  indices: readonly string[],
  query: JsonObject = { match_all: {} },
): string[] {
  const { hits } = engine.search({ indices, body: { query, size: 1000 } });
  return hits.hits.map((hit) => hit._id).sort();
}

function status(run: () => unknown): number {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error.status;
    throw error;
  }
  return 200;
}

describe('writing', () => {
  it('creates, updates and gives ids', () => {
    const engine = open();
    assert.deepEqual(engine.index({ index: 'a', id: '1', source: { k: 'x' } }), {
      result: 'created',
      index: 'a',
      id: '1',
    });
    assert.deepEqual(engine.index({ index: 'a', id: '1', source: { k: 'y' } }), {
      result: 'updated',
      index: 'a',
      id: '1',
    });
    const given = [1, 2].map(() => engine.index({ index: 'a', source: {} }));
    assert.equal(new Set(given.map((outcome) => ('id' in outcome ? outcome.id : ''))).size, 2);
    assert.equal(engine.count('a'), 3);
    assert.deepEqual(ids(engine, ['a'], { match: { k: 'x' } }), []);
    assert.deepEqual(ids(engine, ['a'], { match: { k: 'y' } }), ['1']);
  });

  it('conflicts where a create meets its id, and keeps what was there', () => {
    const engine = open();
    engine.index({ index: 'a', id: '1', source: { k: 'x' } });
    const outcome = engine.index({ index: 'a', id: '1', source: { k: 'y' }, opType: 'create' });
    assert.deepEqual(outcome, { result: 'conflict', index: 'a', id: '1' });
    assert.deepEqual(ids(engine, ['a'], { match: { k: 'x' } }), ['1']);
  });

  it('fails where the mapping refuses the document, and counts it nowhere', () => {
    const engine = open();
    engine.putIndexTemplate('t', { patterns: ['a'], mappings: { properties: { n: { type: 'long' } } } });
    assert.equal(engine.index({ index: 'a', source: { n: 'x' } }).result, 'failed');
    assert.equal(engine.count('a'), 0);
  });

  it('refuses names that no index can have', () => {
    const engine = open();
    for (const index of ['A', 'a b', '-a', '_a', 'a/b', 'a*', '..', '']) {
      assert.equal(engine.index({ index, source: {} }).result, 'failed', index);
    }
  });

  it('takes the template of the highest priority', () => {
    const engine = open();
    engine.putIndexTemplate('low', {
      patterns: ['logs-*'],
      mappings: { properties: { k: { type: 'long' } } },
      priority: 1,
    });
    engine.putIndexTemplate('high', {
      patterns: ['logs-a*'],
      mappings: { properties: { k: { type: 'keyword' } } },
      priority: 2,
    });
    assert.equal(engine.index({ index: 'logs-abc', source: { k: 'x' } }).result, 'created');
    assert.equal(engine.index({ index: 'logs-xyz', source: { k: 'x' } }).result, 'failed');
  });

  it('keeps documents with names of what every object has', () => {
    const engine = open();
    const source = JSON.parse(
      '{"__proto__":{"polluted":"yes"},"constructor":"c","toString":"t"}',
    ) as JsonObject;
    engine.index({ index: 'a', id: '1', source });
    assert.deepEqual(ids(engine, ['a'], { match: { constructor: 'c' } }), ['1']);
    assert.deepEqual(ids(engine, ['a'], { match: { '__proto__.polluted': 'yes' } }), ['1']);
    assert.deepEqual(ids(engine, ['a'], { exists: { field: 'valueOf' } }), []);
    const found = engine.search({ indices: ['a'], body: { fields: ['*'] } });
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.deepEqual(found.hits.hits[0]?.fields?.['constructor'], ['c']);
  });

  it('runs the default pipeline, another one, or none', () => {
    const ran: string[] = [];
    const ingest: IngestPort = {
      putPipeline: () => undefined,
      has: (id) => id !== 'unknown',
      run(id, document, { timestamp }) {
        ran.push(id);
        assert.equal(timestamp, now);
        if (id === 'drop') return { kind: 'dropped' };
        if (id === 'fail') return { kind: 'failed', reason: 'no' };
        return { kind: 'document', source: { ...document, piped: id }, index: 'elsewhere', id: 'p' };
      },
    };
    const engine = open(ingest);
    engine.putIndexTemplate('t', { patterns: ['a'], defaultPipeline: 'main' });
    assert.deepEqual(engine.index({ index: 'a', source: {} }), {
      result: 'created',
      index: 'elsewhere',
      id: 'p',
    });
    assert.deepEqual(engine.index({ index: 'a', source: {}, pipeline: 'drop' }), { result: 'dropped' });
    assert.deepEqual(engine.index({ index: 'a', source: {}, pipeline: 'fail' }), {
      result: 'failed',
      reason: 'no',
    });
    assert.equal(engine.index({ index: 'a', source: {}, pipeline: 'unknown' }).result, 'failed');
    assert.equal(engine.index({ index: 'a', id: '1', source: {}, pipeline: '_none' }).result, 'created');
    assert.deepEqual(ran, ['main', 'drop', 'fail']);
  });
});

describe('names of indices', () => {
  function filled(): EmbeddedEngine {
    const engine = open();
    engine.putIndexTemplate('alerts', { patterns: ['alerts-*'], aliases: ['alerts'] });
    for (const index of ['logs-a', 'logs-b', 'alerts-1', 'alerts-2'])
      engine.index({ index, id: index, source: {} });
    return engine;
  }
  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a name', ['logs-a'], ['logs-a']],
    ['several', ['logs-a', 'alerts-1'], ['alerts-1', 'logs-a']],
    ['with a comma', ['logs-a,logs-b'], ['logs-a', 'logs-b']],
    ['a pattern', ['logs-*'], ['logs-a', 'logs-b']],
    ['an alias', ['alerts'], ['alerts-1', 'alerts-2']],
    ['a pattern over an alias', ['aler*s'], ['alerts-1', 'alerts-2']],
    ['an exclusion', ['*', '-logs-*'], ['alerts-1', 'alerts-2']],
    ['all', ['_all'], ['alerts-1', 'alerts-2', 'logs-a', 'logs-b']],
    ['a pattern that fits nothing', ['none-*'], []],
    ['each once', ['logs-a', 'logs-*', 'logs-a'], ['logs-a', 'logs-b']],
  ];
  for (const [title, indices, expected] of table) {
    it(`${title}: ${indices.join(' ')}`, () => {
      const engine = filled();
      assert.deepEqual(ids(engine, indices), expected);
      assert.equal(engine.search({ indices, body: {} })._shards.total, expected.length);
    });
  }

  it('are 404 where they are missing, unless that is ignored', () => {
    const engine = filled();
    const search = (options: Partial<SearchRequest>): number =>
      status(() => engine.search({ indices: ['nope'], body: {}, ...options }));
    assert.equal(search({}), 404);
    assert.equal(search({ ignoreUnavailable: true }), 200);
    assert.equal(search({ ignoreUnavailable: true, allowNoIndices: false }), 404);
    assert.equal(search({ indices: ['nope-*'], allowNoIndices: false }), 404);
  });

  it('take writes through an alias of one index only', () => {
    const engine = open();
    engine.putIndexTemplate('t', { patterns: ['w-*'], aliases: ['w'] });
    engine.createIndex('w-1');
    assert.deepEqual(engine.index({ index: 'w', id: '1', source: {} }), {
      result: 'created',
      index: 'w-1',
      id: '1',
    });
    engine.createIndex('w-2');
    assert.equal(engine.index({ index: 'w', source: {} }).result, 'failed');
  });
});

describe('forgetting', () => {
  it('drops what lies before a moment, and finds the rest as before', () => {
    const engine = open();
    engine.putIndexTemplate('t', {
      patterns: ['*'],
      mappings: { properties: { t: { type: 'date' }, k: { type: 'keyword' } } },
    });
    const base = Date.UTC(2026, 0, 1);
    for (let i = 0; i < 5000; i++)
      engine.index({ index: 'a', id: String(i), source: { t: base + i * 10, k: `k${i % 7}` } });
    assert.equal(engine.deleteBefore('a', 't', base + 30_000), 3000);
    assert.equal(engine.count('a'), 2000);
    assert.equal(engine.deleteBefore('a', 't', base + 30_000), 0);
    assert.deepEqual(ids(engine, ['a'], { range: { t: { lt: base + 30_020 } } }), ['3000', '3001']);
    assert.deepEqual(ids(engine, ['a'], { ids: { values: ['2999', '4999'] } }), ['4999']);
    const body = { size: 0, query: { term: { k: 'k0' } }, aggs: { k: { terms: { field: 'k' } } } };
    const expected = Array.from({ length: 2000 }, (_, i) => 3000 + i).filter((i) => i % 7 === 0).length;
    assert.equal(engine.search({ indices: ['a'], body }).hits.total.value, expected);
    engine.index({ index: 'a', id: '3000', source: { t: base + 99_999, k: 'again' } });
    assert.deepEqual(ids(engine, ['a'], { term: { k: 'again' } }), ['3000']);
    assert.equal(engine.count('a'), 2000);
  });

  it('leaves documents without the date alone', () => {
    const engine = open();
    engine.putIndexTemplate('t', { patterns: ['*'], mappings: { properties: { t: { type: 'date' } } } });
    engine.index({ index: 'a', id: 'none', source: {} });
    engine.index({ index: 'a', id: 'old', source: { t: '2026-01-01' } });
    engine.index({ index: 'a', id: 'both', source: { t: ['2026-01-01', '2026-01-03'] } });
    assert.equal(engine.deleteBefore('*', 't', Date.UTC(2026, 0, 2)), 1);
    assert.deepEqual(ids(engine, ['a']), ['both', 'none']);
  });
});

describe('limits', () => {
  const engine = open();
  engine.putIndexTemplate('t', {
    patterns: ['*'],
    mappings: { properties: { k: { type: 'keyword' }, n: { type: 'long' } } },
  });
  engine.index({ index: 'a', source: { k: 'x', n: 1 } });
  engine.index({ index: 'a', source: { k: 'x', n: 1_000_000 } });
  const term = { term: { k: 'x' } };
  const table: readonly (readonly [string, JsonObject, number])[] = [
    ['65,536 terms', { query: { terms: { k: Array(65_536).fill('x') } } }, 200],
    ['one more', { query: { terms: { k: Array(65_537).fill('x') } } }, 400],
    ['8,192 clauses', { query: { bool: { should: Array(8192).fill(term) } } }, 200],
    ['one more clause', { query: { bool: { should: Array(8192).fill(term), filter: term } } }, 400],
    ['a regexp of 1,000 characters', { query: { regexp: { k: 'a'.repeat(1000) } } }, 200],
    ['a regexp of 1,001', { query: { regexp: { k: 'a'.repeat(1001) } } }, 400],
    [
      'a case-insensitive term of 1,000',
      { query: { term: { k: { value: 'a'.repeat(1000), case_insensitive: true } } } },
      200,
    ],
    ['of 1,001', { query: { term: { k: { value: 'a'.repeat(1001), case_insensitive: true } } } }, 400],
    ['a window of 10,000 hits', { from: 9000, size: 1000 }, 200],
    ['one more hit', { from: 9000, size: 1001 }, 400],
    ['100 top hits', { aggs: { t: { top_hits: { size: 100 } } } }, 200],
    ['101 top hits', { aggs: { t: { top_hits: { size: 101 } } } }, 400],
    [
      '65,536 buckets',
      { aggs: { h: { histogram: { field: 'n', interval: 20, hard_bounds: { min: 0, max: 1_000_000 } } } } },
      200,
    ],
    ['more buckets', { aggs: { h: { histogram: { field: 'n', interval: 1 } } } }, 400],
  ];
  for (const [title, body, expected] of table) {
    it(`${title}: ${expected}`, () => {
      assert.equal(
        status(() => engine.search({ indices: ['a'], body })),
        expected,
      );
    });
  }
});

describe('what is not known', () => {
  const engine = open();
  engine.putIndexTemplate('t', {
    patterns: ['*'],
    mappings: { properties: { k: { type: 'keyword' }, t: { type: 'text' }, d: { type: 'date' } } },
  });
  engine.createIndex('a');
  const table: readonly (readonly [JsonObject, string])[] = [
    [{ quer: {} }, '/quer'],
    [{ query: { query_string: { query: 'x' } } }, '/query/query_string'],
    [{ query: { bool: { filter: [{ term: { k: 'x' } }, { script: {} }] } } }, '/query/bool/filter/1/script'],
    [{ query: { term: { k: { value: 'x', fuzziness: 1 } } } }, '/query/term/k/fuzziness'],
    [{ query: { terms: { k: { index: 'other', id: '1', path: 'x' } } } }, '/query/terms/k'],
    [{ query: { regexp: { k: { value: 'a', flags: 'SOME' } } } }, '/query'],
    [{ query: { bool: { should: [{ range: { d: { gte: 'x' } } }] } } }, '/query/bool/should/0'],
    [{ query: { match_phrase: { t: { query: 'a b', slop: 2 } } } }, '/query/match_phrase/t/slop'],
    [{ query: { bool: { minimum_should_match: 'most' } } }, '/query'],
    [{ aggs: { a: { scripted_metric: {} } } }, '/aggs/a/scripted_metric'],
    [{ aggs: { a: { terms: { field: 'k', scrip: 1 } } } }, '/aggs/a/terms/scrip'],
    [{ aggs: { a: { terms: { field: 'k' }, aggs: { b: { nope: {} } } } } }, '/aggs/a/aggs/b/nope'],
    [{ aggs: { a: { terms: { field: 't' } } } }, '/aggs/a/terms/field'],
    [{ aggs: { a: { sum: { field: 'k' } } } }, '/aggs/a/sum/field'],
    [{ aggs: { a: { sum: { field: 'd' }, aggs: { b: { sum: { field: 'd' } } } } } }, '/aggs/a/sum'],
    [{ aggs: { a: { terms: { field: 'k', order: { nothing: 'desc' } } } } }, '/aggs/a/terms/order/nothing'],
    [
      { aggs: { a: { date_histogram: { field: 'd', calendar_interval: '2d' } } } },
      '/aggs/a/date_histogram/calendar_interval',
    ],
    [
      {
        aggs: {
          a: {
            terms: { field: 'k' },
            aggs: { s: { bucket_selector: { buckets_path: {}, script: 'true' } } },
          },
        },
      },
      '/aggs/a/aggs/s/bucket_selector/script',
    ],
    [
      { aggs: { a: { composite: { sources: [{ s: { terms: { field: 'd', format: 'yyyy' } } }] } } } },
      '/aggs/a/composite/sources/0/s/terms/format',
    ],
    [{ aggs: { a: { terms: { field: 'k' } }, terms: 1 } }, '/aggs/terms'],
    [{ sort: [{ nothing: 'asc' }] }, '/sort/0'],
    [{ sort: [{ t: 'asc' }] }, '/sort/0'],
    [{ sort: [{ k: { order: 'up' } }] }, '/sort/0/k/order'],
    [{ _source: { include: 1 } }, '/_source/include'],
    [{ size: -1 }, '/size'],
    [{ timeout: 'soon' }, '/timeout'],
    [{ search_after: [1] }, '/search_after'],
  ];
  for (const [body, pointer] of table) {
    it(`is refused at ${pointer}`, () => {
      assert.throws(
        () => engine.search({ indices: ['a'], body }),
        (error) => error instanceof EngineError && error.pointer === pointer && error.status === 400,
      );
    });
  }

  const mappingTable: readonly (readonly [JsonObject, string])[] = [
    [{ properties: { a: { type: 'dense_vector' } } }, '/mappings/properties/a/type'],
    [{ properties: { a: { type: 'keyword', normaliser: 'x' } } }, '/mappings/properties/a/normaliser'],
    [{ properties: { a: { type: 'keyword', normalizer: 'mine' } } }, '/mappings/properties/a/normalizer'],
    [
      { properties: { a: { properties: { b: { type: 'date', format: 'YYYY' } } } } },
      '/mappings/properties/a/properties/b/format',
    ],
    [{ properties: { a: { type: 'text', analyzer: 'mine' } } }, '/mappings/properties/a/analyzer'],
    [{ runtime: {} }, '/mappings/runtime'],
    [{ dynamic: 'maybe' }, '/mappings/dynamic'],
    [{ dynamic_templates: [{ a: { mapping: {}, when: 1 } }] }, '/mappings/dynamic_templates/0/a/when'],
    [{ properties: { a: { type: 'alias', path: 'b' } } }, '/mappings'],
  ];
  for (const [mappings, pointer] of mappingTable) {
    it(`is refused at ${pointer}`, () => {
      assert.throws(
        () => open().putIndexTemplate('t', { patterns: ['*'], mappings }),
        (error) => error instanceof EngineError && error.pointer === pointer,
      );
    });
  }
});
