import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createEngine } from '../../src/engine/create-engine.js';
import type { JsonObject } from '../../src/diagnostics/json.js';

interface Row {
  readonly group: string | null;
  readonly other: string;
  readonly value: number;
  readonly time: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  group: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { freq: 5 }),
  other: fc.constantFrom('x', 'y'),
  value: fc.integer({ min: -50, max: 50 }),
  time: fc.nat(86_400_000 * 2),
});

const mappings: JsonObject = {
  properties: {
    group: { type: 'keyword' },
    other: { type: 'keyword' },
    value: { type: 'long' },
    time: { type: 'date', format: 'epoch_millis' },
  },
};

interface Buckets {
  readonly buckets: readonly (JsonObject & { readonly doc_count: number; readonly key: string | number })[];
  readonly sum_other_doc_count?: number;
}

function compute(rows: readonly Row[], aggs: JsonObject): Record<string, Buckets> {
  const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0 });
  engine.putIndexTemplate('t', { patterns: ['*'], mappings });
  engine.createIndex('i0');
  engine.createIndex('i1');
  for (const [i, source] of rows.entries()) engine.index({ index: `i${i % 2}`, source: { ...source } });
  const { aggregations } = engine.search({ indices: ['i*'], body: { size: 0, aggs } });
  return aggregations as unknown as Record<string, Buckets>;
}

const valueOf = (metric: unknown): unknown => (metric as JsonObject)['value'];

describe('aggregations over any documents', () => {
  it('terms hold each group once, by count and then by key, with the metrics of its documents', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (rows, size) => {
        const metrics = { sum: { sum: { field: 'value' } }, kinds: { cardinality: { field: 'other' } } };
        const found = compute(rows, { g: { terms: { field: 'group', size }, aggs: metrics } })['g'];
        const groups = ['a', 'b', 'c', 'd']
          .map((key) => ({ key, rows: rows.filter((one) => one.group === key) }))
          .filter((group) => group.rows.length > 0)
          .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
        assert.deepEqual(
          found?.buckets.map((bucket) => [
            bucket.key,
            bucket.doc_count,
            valueOf(bucket['sum']),
            valueOf(bucket['kinds']),
          ]),
          groups
            .slice(0, size)
            .map((group) => [
              group.key,
              group.rows.length,
              group.rows.reduce((sum, one) => sum + one.value, 0),
              new Set(group.rows.map((one) => one.other)).size,
            ]),
        );
        const rest = groups.slice(size).reduce((sum, group) => sum + group.rows.length, 0);
        assert.equal(found.sum_other_doc_count, rest);
      }),
      { numRuns: 200 },
    );
  });

  it('pages of a composite hold every combination once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 3 }), (rows, size) => {
        const sources = [
          { o: { terms: { field: 'other', order: 'desc' } } },
          { g: { terms: { field: 'group' } } },
        ];
        const seen: string[] = [];
        let after: JsonObject | undefined;
        for (let page = 0; page < 20; page++) {
          const composite = { size, sources, ...(after !== undefined && { after }) };
          const found = compute(rows, { c: { composite } })['c'] as unknown as JsonObject & Buckets;
          seen.push(...found.buckets.map((bucket) => `${JSON.stringify(bucket.key)} ${bucket.doc_count}`));
          if (found.buckets.length < size) break;
          after = found['after_key'] as JsonObject;
        }
        const expected = ['y', 'x'].flatMap((o) =>
          ['a', 'b', 'c', 'd'].flatMap((g) => {
            const count = rows.filter((one) => one.other === o && one.group === g).length;
            return count === 0 ? [] : [`${JSON.stringify({ o, g })} ${count}`];
          }),
        );
        assert.deepEqual(seen, expected);
      }),
      { numRuns: 100 },
    );
  });

  it('histograms hold every document in the bucket of its time, without gaps', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const found = compute(rows, { h: { date_histogram: { field: 'time', fixed_interval: '6h' } } })['h'];
        const keys = rows.map((one) => Math.floor(one.time / 21_600_000));
        const [first, last] = [Math.min(...keys), Math.max(...keys)];
        const expected = Array.from({ length: last - first + 1 }, (_, i) => [
          (first + i) * 21_600_000,
          keys.filter((key) => key === first + i).length,
        ]);
        assert.deepEqual(
          found?.buckets.map((bucket) => [bucket.key, bucket.doc_count]),
          expected,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('stored scripts in pipelines', () => {
  const run = (body: JsonObject): unknown => {
    const scripts = {
      run: (id: string, params: JsonObject): boolean | number | undefined => {
        if (id === 'over') return Number(params['sum']) > Number(params['limit']);
        return id === 'double' ? Number(params['sum']) * 2 : undefined;
      },
    };
    const engine = createEngine({ profile: 'elasticsearch-8.19', now: () => 0, scripts });
    engine.putIndexTemplate('t', { patterns: ['*'], mappings });
    for (const value of [1, 2, 3, 4])
      engine.index({ index: 'i', source: { group: value > 2 ? 'b' : 'a', value } });
    const aggs = { g: { terms: { field: 'group' }, aggs: { s: { sum: { field: 'value' } }, ...body } } };
    const found = engine.search({ indices: ['i'], body: { size: 0, aggs } })
      .aggregations as unknown as Record<string, Buckets>;
    return found['g']?.buckets.map((bucket) => [
      bucket.key,
      bucket['x'] === undefined ? null : valueOf(bucket['x']),
    ]);
  };

  it('drop buckets', () => {
    const script = { id: 'over', params: { limit: 5 } };
    assert.deepEqual(run({ f: { bucket_selector: { buckets_path: { sum: 's' }, script } } }), [['b', null]]);
  });

  it('add to buckets', () => {
    assert.deepEqual(
      run({ x: { bucket_script: { buckets_path: { sum: 's' }, script: { id: 'double' } } } }),
      [
        ['a', 6],
        ['b', 14],
      ],
    );
  });

  it('are refused where they are not stored', () => {
    const pipeline = { bucket_script: { buckets_path: { sum: 's' }, script: { id: 'nope' } } };
    assert.throws(() => run({ x: pipeline }), /no script "nope" is stored/);
  });

  it('run after the pipelines that they read', () => {
    const x = { bucket_script: { buckets_path: { sum: 'first' }, script: { id: 'double' } } };
    const first = { bucket_script: { buckets_path: { sum: 's' }, script: { id: 'double' } } };
    assert.deepEqual(run({ x, first }), [
      ['a', 12],
      ['b', 28],
    ]);
  });
});
