import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createEngine } from '../../../src/engine/create-engine.js';
import { createMatcher } from '../../../src/engine/create-matcher.js';
import { explainQuery } from '../../../src/engine/explain.js';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';

const mappings: JsonObject = {
  properties: {
    '@timestamp': { type: 'date' },
    a: { type: 'keyword' },
    b: { type: 'keyword' },
    n: { type: 'long' },
    o: { properties: { x: { type: 'keyword' } } },
  },
};

/** A document as the naive judge sees it: every field a list. */
interface Facts {
  readonly time: number;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly n: readonly number[];
  readonly x: readonly string[];
}

const word = fc.constantFrom('', 'p', 'P', 'pq', 'q*', 'Qr');
const facts: fc.Arbitrary<Facts> = fc.record({
  time: fc.nat(40),
  a: fc.array(word, { maxLength: 3 }),
  b: fc.array(word, { maxLength: 1 }),
  n: fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 3 }),
  x: fc.array(word, { maxLength: 2 }),
});

const stamp = (time: number): string => new Date(Date.UTC(2026, 0, 1) + time * 1000).toISOString();

/** One value or a list, nested or dotted: the server takes them alike. */
function toDocument({ time, a, b, n, x }: Facts): JsonObject {
  const one = (list: readonly Json[]): Json => (list.length === 1 ? (list[0] ?? null) : list);
  const inner: JsonObject = time % 2 === 0 ? { o: { x: one(x) } } : { 'o.x': one(x) };
  return { '@timestamp': stamp(time), a: one(a), b: one(b), n: one(n), ...inner };
}

/** A query with what it means, written down apart from the engine. */
interface Judged {
  readonly query: JsonObject;
  readonly holds: (facts: Facts) => boolean;
}

const field = fc.constantFrom<readonly ['a' | 'b' | 'o.x', 'a' | 'b' | 'x']>(
  ['a', 'a'],
  ['b', 'b'],
  ['o.x', 'x'],
);

const leaf: fc.Arbitrary<Judged> = fc.oneof(
  fc.tuple(field, word, fc.boolean()).map(([[name, key], value, ignoreCase]): Judged => ({
    query: { term: { [name]: { value, case_insensitive: ignoreCase } } },
    holds: (doc) =>
      doc[key].some((one) => (ignoreCase ? one.toLowerCase() === value.toLowerCase() : one === value)),
  })),
  fc.tuple(field, fc.array(word, { maxLength: 3 })).map(([[name, key], values]): Judged => ({
    query: { terms: { [name]: values } },
    holds: (doc) => doc[key].some((one) => values.some((value) => value === one)),
  })),
  fc.tuple(field, word).map(([[name, key], value]): Judged => ({
    query: { prefix: { [name]: value } },
    holds: (doc) => doc[key].some((one) => one.startsWith(value)),
  })),
  fc.tuple(field, word).map(([[name, key], value]): Judged => ({
    query: { wildcard: { [name]: `*${value.replaceAll('*', '\\*')}*` } },
    holds: (doc) => doc[key].some((one) => one.includes(value)),
  })),
  field.map(([name, key]): Judged => ({
    query: { exists: { field: name } },
    holds: (doc) => doc[key].length > 0,
  })),
  fc.tuple(fc.integer({ min: -4, max: 10 }), fc.integer({ min: -4, max: 10 })).map(([low, high]): Judged => ({
    query: { range: { n: { gte: low, lt: high } } },
    holds: (doc) => doc.n.some((one) => one >= low && one < high),
  })),
  fc.tuple(fc.nat(40), fc.nat(40)).map(([low, high]): Judged => ({
    query: { range: { '@timestamp': { gt: stamp(low), lte: stamp(high) } } },
    holds: (doc) => doc.time > low && doc.time <= high,
  })),
);

const judged: fc.Arbitrary<Judged> = fc.letrec<{ query: Judged }>((tie) => {
  const list = fc.array(tie('query'), { maxLength: 3 });
  return {
    query: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc
        .record({
          must: list,
          filter: list,
          should: list,
          mustNot: list,
          minimum: fc.option(fc.nat(3), { nil: undefined }),
        })
        .map(({ must, filter, should, mustNot, minimum }): Judged => {
          const required = must.length + filter.length > 0;
          const least = should.length > 0 && !required ? 1 : 0;
          return {
            query: {
              bool: {
                must: must.map((one) => one.query),
                filter: filter.map((one) => one.query),
                should: should.map((one) => one.query),
                must_not: mustNot.map((one) => one.query),
                ...(minimum !== undefined && { minimum_should_match: minimum }),
              },
            },
            holds: (doc) =>
              [...must, ...filter].every((one) => one.holds(doc)) &&
              !mustNot.some((one) => one.holds(doc)) &&
              should.filter((one) => one.holds(doc)).length >= Math.max(least, minimum ?? 0),
          };
        }),
    ),
  };
}).query;

describe('any tree of queries over any documents', () => {
  it('finds the documents of which it is true', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), judged, (docs, { query, holds }) => {
        const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0 });
        engine.putIndexTemplate('t', { patterns: ['*'], mappings });
        for (const [i, doc] of docs.entries())
          engine.index({ index: 'i', id: String(i), source: toDocument(doc) });
        const { hits } = engine.search({ indices: ['i*'], body: { query, size: 100, sort: ['_doc'] } });
        const expected = docs.flatMap((doc, i) => (holds(doc) ? [String(i)] : []));
        assert.deepEqual(
          hits.hits.map((hit) => hit._id),
          expected,
        );
        assert.equal(hits.total.value, expected.length);
      }),
      { numRuns: 400 },
    );
  });

  it('is matched and explained as it is searched', () => {
    fc.assert(
      fc.property(
        fc.array(facts, { minLength: 1, maxLength: 5 }),
        fc.array(judged, { maxLength: 4 }),
        (docs, queries) => {
          const named = queries.map(({ query }, i) => ({ id: String(i), query }));
          const match = createMatcher(named, mappings, 'elasticsearch-8.19', { now: () => 0 });
          for (const doc of docs) {
            const expected = queries.flatMap(({ holds }, i) => (holds(doc) ? [String(i)] : []));
            assert.deepEqual(match(toDocument(doc)), expected);
            const explained = queries.flatMap(({ query }, i) => {
              const options = { mappings, profile: 'elasticsearch-8.19', now: 0 } as const;
              return explainQuery(query, toDocument(doc), options).matched ? [String(i)] : [];
            });
            assert.deepEqual(explained, expected);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
