import type { JsonObject } from '../../../src/diagnostics/json.js';

/** Aggregations over the documents below, by name. What they give is in golden/aggregations.json. */
export interface AggregationCase {
  readonly name: string;
  readonly body: JsonObject;
  /** Servers that do not have it or print it otherwise. */
  readonly not?: readonly ('elasticsearch' | 'opensearch')[];
}

const keyword = { type: 'keyword' };

export const aggregationMappings: JsonObject = {
  properties: {
    '@timestamp': { type: 'date' },
    host: keyword,
    tags: keyword,
    bytes: { type: 'long' },
    load: { type: 'double' },
    ok: { type: 'boolean' },
    ip: { type: 'ip' },
    text: { type: 'text' },
    rare: keyword,
    legs: { type: 'nested', properties: { port: { type: 'long' }, name: keyword } },
  },
};

function document(i: number): JsonObject {
  const minute = String((i * 7) % 60).padStart(2, '0');
  const day = String(1 + (i % 4)).padStart(2, '0');
  return {
    '@timestamp': `2026-01-${day}T0${i % 3}:${minute}:00Z`,
    host: `h${i % 5}`,
    ...(i % 3 !== 0 && { tags: i % 2 === 0 ? ['red', 'blue'] : ['red', 'green', 'red'] }),
    bytes: i % 4 === 0 ? [i, i * 10] : i * 3,
    ...(i % 7 !== 0 && { load: i / 8 }),
    ok: i % 2 === 0,
    ip: i % 6 === 0 ? '2001:db8::5' : `10.0.${i % 3}.${i % 4}`,
    ...(i === 9 && { rare: 'only' }),
    ...(i % 4 === 1 && {
      legs: [
        { port: 53, name: 'dns' },
        { port: 1000 + i, name: i % 8 === 1 ? 'dns' : 'http' },
      ],
    }),
  };
}

export const aggregationDocs: readonly JsonObject[] = Array.from({ length: 24 }, (_, i) => document(i));

const one = (body: JsonObject): JsonObject => ({ x: body });
const perHour = { date_histogram: { field: '@timestamp', fixed_interval: '1h' } };
const bytes = { sum: { field: 'bytes' } };

export const aggregationCases: readonly AggregationCase[] = [
  { name: 'terms', body: one({ terms: { field: 'host' } }) },
  { name: 'terms, cut', body: one({ terms: { field: 'host', size: 2 } }) },
  { name: 'terms of several values', body: one({ terms: { field: 'tags' } }) },
  { name: 'terms with a minimum', body: one({ terms: { field: 'tags', min_doc_count: 9 } }) },
  {
    name: 'terms with a minimum of zero',
    body: one({
      filter: { term: { host: 'h1' } },
      aggs: { x: { terms: { field: 'tags', min_doc_count: 0 } } },
    }),
  },
  { name: 'terms by key', body: one({ terms: { field: 'host', order: { _key: 'desc' } } }) },
  { name: 'terms by count, rising', body: one({ terms: { field: 'tags', order: { _count: 'asc' } } }) },
  {
    name: 'terms by a metric',
    body: one({
      terms: { field: 'host', size: 3, order: { b: 'desc' } },
      aggs: { b: { sum: { field: 'bytes' } } },
    }),
  },
  {
    name: 'terms by a metric and key',
    body: one({
      terms: { field: 'host', order: [{ s: 'asc' }, { _key: 'desc' }] },
      aggs: { s: { max: { field: 'ok' } } },
    }),
  },
  {
    name: 'terms by a member',
    body: one({
      terms: { field: 'host', order: { 's.max': 'desc' } },
      aggs: { s: { stats: { field: 'load' } } },
    }),
  },
  {
    name: 'terms by a metric that is deeper',
    body: one({
      terms: { field: 'host', order: { 'f>s': 'desc' } },
      aggs: { f: { filter: { term: { ok: true } }, aggs: { s: { sum: { field: 'bytes' } } } } },
    }),
  },
  {
    name: 'terms with the shards cut',
    body: one({
      terms: { field: 'host', size: 1, shard_size: 1, order: { b: 'desc' } },
      aggs: { b: { sum: { field: 'bytes' } } },
    }),
  },
  { name: 'terms of numbers', body: one({ terms: { field: 'bytes', size: 5 } }) },
  { name: 'terms of doubles', body: one({ terms: { field: 'load', size: 3, order: { _key: 'asc' } } }) },
  { name: 'terms of booleans', body: one({ terms: { field: 'ok' } }) },
  { name: 'terms of dates', body: one({ terms: { field: '@timestamp', size: 2, order: { _key: 'asc' } } }) },
  { name: 'terms of addresses', body: one({ terms: { field: 'ip' } }) },
  { name: 'terms with what is missing', body: one({ terms: { field: 'tags', missing: 'none' } }) },
  {
    name: 'terms, some',
    not: ['opensearch'],
    body: one({ terms: { field: 'host', include: 'h[1-3]', exclude: ['h2'] } }),
  },
  { name: 'terms, listed', body: one({ terms: { field: 'host', include: ['h4', 'h9'] } }) },
  { name: 'terms of nothing', body: one({ terms: { field: 'nothing' } }) },
  {
    name: 'terms in terms',
    body: one({ terms: { field: 'host', size: 2 }, aggs: { t: { terms: { field: 'tags' } } } }),
  },
  {
    name: 'multi_terms',
    not: ['elasticsearch'],
    body: one({ multi_terms: { terms: [{ field: 'host' }, { field: 'ok' }], size: 4 } }),
  },
  {
    name: 'cardinality',
    body: {
      h: { cardinality: { field: 'host' } },
      b: { cardinality: { field: 'bytes' } },
      n: { cardinality: { field: 'nothing' } },
    },
  },
  {
    name: 'value_count',
    body: {
      b: { value_count: { field: 'bytes' } },
      t: { value_count: { field: 'tags' } },
      n: { value_count: { field: 'nothing' } },
    },
  },
  {
    name: 'number metrics',
    body: {
      min: { min: { field: 'bytes' } },
      max: { max: { field: 'bytes' } },
      sum: { sum: { field: 'bytes' } },
      avg: { avg: { field: 'load' } },
      stats: { stats: { field: 'load' } },
    },
  },
  { name: 'extended_stats', body: one({ extended_stats: { field: 'bytes', sigma: 3 } }) },
  {
    name: 'metrics of dates',
    body: {
      min: { min: { field: '@timestamp' } },
      max: { max: { field: '@timestamp', format: 'yyyy/MM/dd' } },
      stats: { stats: { field: '@timestamp' } },
    },
  },
  {
    name: 'metrics of booleans',
    body: { max: { max: { field: 'ok' } }, avg: { avg: { field: 'ok' } }, sum: { sum: { field: 'ok' } } },
  },
  {
    name: 'metrics of nothing',
    body: one({
      filter: { term: { host: 'none' } },
      aggs: {
        min: { min: { field: 'bytes' } },
        sum: { sum: { field: 'bytes' } },
        avg: { avg: { field: 'bytes' } },
        stats: { stats: { field: 'bytes' } },
        es: { extended_stats: { field: 'bytes' } },
        p: { percentiles: { field: 'bytes' } },
        c: { cardinality: { field: 'bytes' } },
        m: { median_absolute_deviation: { field: 'bytes' } },
      },
    }),
  },
  { name: 'metrics of what is missing', body: { avg: { avg: { field: 'load', missing: 100 } } } },
  {
    name: 'percentiles',
    not: ['opensearch'],
    body: one({ percentiles: { field: 'load', percents: [10, 50, 90, 99.9] } }),
  },
  {
    name: 'percentiles in a list',
    not: ['opensearch'],
    body: one({ percentiles: { field: 'load', keyed: false } }),
  },
  {
    name: 'median_absolute_deviation',
    not: ['opensearch'],
    body: one({ median_absolute_deviation: { field: 'load' } }),
  },
  { name: 'filter', body: one({ filter: { range: { bytes: { gte: 30 } } }, aggs: { b: bytes } }) },
  {
    name: 'filters, named',
    body: one({
      filters: {
        filters: { a: { term: { host: 'h1' } }, b: { term: { ok: true } } },
        other_bucket_key: 'rest',
      },
    }),
  },
  {
    name: 'filters, anonymous',
    body: one({
      filters: { filters: [{ term: { host: 'h1' } }, { term: { ok: true } }], other_bucket: true },
    }),
  },
  { name: 'missing', body: { m: { missing: { field: 'tags' } }, n: { missing: { field: 'nothing' } } } },
  { name: 'global', body: { g: { global: {}, aggs: { b: bytes } } } },
  {
    name: 'range',
    body: one({
      range: { field: 'bytes', ranges: [{ to: 20 }, { from: 20, to: 40.5 }, { from: 40.5, key: 'high' }] },
    }),
  },
  {
    name: 'range, keyed',
    body: one({
      range: {
        field: 'load',
        keyed: true,
        ranges: [
          { from: 1, to: 2 },
          { from: 0, to: 1 },
        ],
      },
    }),
  },
  {
    name: 'date_range',
    body: one({
      date_range: {
        field: '@timestamp',
        format: 'yyyy-MM-dd',
        ranges: [{ to: '2026-01-02' }, { from: '2026-01-02', to: '2026-01-03||+1d' }],
      },
    }),
  },
  {
    name: 'ip_range',
    body: one({
      ip_range: { field: 'ip', ranges: [{ mask: '10.0.1.0/24' }, { from: '10.0.2.0' }, { to: '10.0.1.2' }] },
    }),
  },
  { name: 'histogram', body: one({ histogram: { field: 'bytes', interval: 25 } }) },
  {
    name: 'histogram with offset and minimum',
    body: one({ histogram: { field: 'load', interval: 0.5, offset: 0.1, min_doc_count: 1 } }),
  },
  {
    name: 'histogram with bounds',
    body: one({
      histogram: { field: 'load', interval: 1, extended_bounds: { min: -1, max: 4 }, keyed: true },
    }),
  },
  {
    name: 'histogram with hard bounds',
    body: one({ histogram: { field: 'load', interval: 1, hard_bounds: { min: 1, max: 2 } } }),
  },
  {
    name: 'date_histogram by hour',
    body: one({ date_histogram: { field: '@timestamp', fixed_interval: '12h' } }),
  },
  {
    name: 'date_histogram by day',
    body: one({
      date_histogram: { field: '@timestamp', calendar_interval: 'day', format: 'yyyy-MM-dd' },
      aggs: { b: bytes },
    }),
  },
  {
    name: 'date_histogram with an offset',
    body: one({ date_histogram: { field: '@timestamp', fixed_interval: '1d', offset: '+1h' } }),
  },
  {
    name: 'date_histogram with a zone',
    body: one({
      date_histogram: { field: '@timestamp', calendar_interval: '1d', time_zone: 'America/New_York' },
    }),
  },
  {
    name: 'date_histogram by month',
    body: one({
      date_histogram: {
        field: '@timestamp',
        calendar_interval: 'month',
        extended_bounds: { min: '2025-12-01', max: '2026-03-01' },
      },
    }),
  },
  {
    name: 'date_histogram by count',
    body: one({
      date_histogram: {
        field: '@timestamp',
        calendar_interval: 'day',
        order: { _count: 'desc' },
        min_doc_count: 1,
      },
    }),
  },
  {
    name: 'composite',
    body: one({
      composite: {
        size: 4,
        sources: [{ h: { terms: { field: 'host' } } }, { t: { terms: { field: 'tags', order: 'desc' } } }],
      },
    }),
  },
  {
    name: 'composite, next page',
    body: one({
      composite: {
        size: 4,
        after: { h: 'h0', t: 'blue' },
        sources: [{ h: { terms: { field: 'host' } } }, { t: { terms: { field: 'tags', order: 'desc' } } }],
      },
      aggs: { b: bytes },
    }),
  },
  {
    name: 'composite with intervals',
    not: ['opensearch'],
    body: one({
      composite: {
        size: 5,
        sources: [
          { d: { date_histogram: { field: '@timestamp', calendar_interval: '1d' } } },
          { o: { terms: { field: 'ok' } } },
          { b: { histogram: { field: 'bytes', interval: 50 } } },
        ],
      },
    }),
  },
  {
    name: 'composite with what is missing',
    body: one({
      composite: {
        size: 3,
        sources: [
          { t: { terms: { field: 'tags', missing_bucket: true } } },
          { i: { terms: { field: 'ip' } } },
        ],
      },
    }),
  },
  {
    name: 'top_hits',
    body: one({
      terms: { field: 'host', size: 2 },
      aggs: { t: { top_hits: { size: 2, sort: [{ '@timestamp': 'desc' }], _source: ['host', 'b*'] } } },
    }),
  },
  {
    name: 'top_hits with fields',
    body: one({
      top_hits: {
        size: 1,
        from: 1,
        sort: ['bytes'],
        _source: false,
        docvalue_fields: ['@timestamp', 'tags', 'ip'],
      },
    }),
  },
  {
    name: 'nested',
    body: one({
      nested: { path: 'legs' },
      aggs: { p: { terms: { field: 'legs.name' } }, m: { max: { field: 'legs.port' } } },
    }),
  },
  {
    name: 'reverse_nested',
    body: one({
      nested: { path: 'legs' },
      aggs: {
        p: {
          terms: { field: 'legs.name' },
          aggs: { r: { reverse_nested: {}, aggs: { h: { terms: { field: 'host' } } } } },
        },
      },
    }),
  },
  {
    name: 'nested top_hits',
    body: one({
      nested: { path: 'legs' },
      aggs: { t: { top_hits: { size: 2, sort: [{ 'legs.port': 'desc' }] } } },
    }),
  },
  { name: 'meta', body: one({ terms: { field: 'ok' }, meta: { why: 'test' } }) },
  {
    name: 'sibling pipelines',
    body: {
      h: { ...perHour, aggs: { b: bytes } },
      max: { max_bucket: { buckets_path: 'h>b' } },
      min: { min_bucket: { buckets_path: 'h>b' } },
      sum: { sum_bucket: { buckets_path: 'h>b' } },
      avg: { avg_bucket: { buckets_path: 'h>b' } },
      stats: { stats_bucket: { buckets_path: 'h._count' } },
      es: { extended_stats_bucket: { buckets_path: 'h>b' } },
      p: { percentiles_bucket: { buckets_path: 'h>b', percents: [25, 50, 90] } },
      zero: { avg_bucket: { buckets_path: 'h>b', gap_policy: 'insert_zeros' } },
    },
  },
  {
    name: 'cumulative_sum and derivative',
    not: ['elasticsearch'],
    body: one({
      date_histogram: { field: '@timestamp', calendar_interval: 'day' },
      aggs: {
        b: bytes,
        c: { cumulative_sum: { buckets_path: 'b' } },
        d: { derivative: { buckets_path: 'b' } },
        n: { derivative: { buckets_path: '_count', unit: 'hour' } },
      },
    }),
  },
  {
    name: 'derivative over gaps',
    not: ['elasticsearch'],
    body: one({
      date_histogram: { field: '@timestamp', fixed_interval: '12h' },
      aggs: {
        b: bytes,
        d: { derivative: { buckets_path: 'b' } },
        z: { derivative: { buckets_path: 'b', gap_policy: 'insert_zeros' } },
      },
    }),
  },
  {
    name: 'moving_fn',
    not: ['elasticsearch'],
    body: one({
      date_histogram: { field: '@timestamp', calendar_interval: 'day' },
      aggs: {
        b: bytes,
        m: { moving_fn: { buckets_path: 'b', window: 2, script: 'MovingFunctions.unweightedAvg(values)' } },
        s: { moving_fn: { buckets_path: 'b', window: 3, shift: 1, script: 'MovingFunctions.sum(values)' } },
        l: {
          moving_fn: { buckets_path: 'b', window: 3, script: 'MovingFunctions.linearWeightedAvg(values)' },
        },
        d: {
          moving_fn: {
            buckets_path: 'b',
            window: 3,
            script: 'MovingFunctions.stdDev(values, MovingFunctions.unweightedAvg(values))',
          },
        },
      },
    }),
  },
  {
    name: 'bucket_sort',
    not: ['elasticsearch'],
    body: one({
      terms: { field: 'host' },
      aggs: { b: bytes, s: { bucket_sort: { sort: [{ b: { order: 'desc' } }], size: 2, from: 1 } } },
    }),
  },
  {
    name: 'bucket_sort by key',
    not: ['elasticsearch'],
    body: one({
      date_histogram: { field: '@timestamp', fixed_interval: '12h' },
      aggs: { a: { avg: { field: 'load' } }, s: { bucket_sort: { sort: ['a', { _key: 'desc' }] } } },
    }),
  },
];
