import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { AggregationCase } from './aggregations.js';

const one = (body: JsonObject): JsonObject => ({ x: body });
const bytes = { sum: { field: 'bytes' } };

/** Aggregations that group documents. */
export const bucketCases: readonly AggregationCase[] = [
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
];
