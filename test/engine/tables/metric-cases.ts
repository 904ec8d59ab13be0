import type { JsonObject } from '../../../src/diagnostics/json.js';
import type { AggregationCase } from './aggregations.js';

const one = (body: JsonObject): JsonObject => ({ x: body });
const perHour = { date_histogram: { field: '@timestamp', fixed_interval: '1h' } };
const bytes = { sum: { field: 'bytes' } };

/** Aggregations that measure documents, and those that read others. */
export const metricCases: readonly AggregationCase[] = [
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
