import { parseComposite } from './bucket/composite.js';
import { parseFilter, parseFilters, parseGlobal, parseMissing } from './bucket/filters.js';
import { parseDateHistogram, parseHistogram } from './bucket/histogram.js';
import { parseMultiTerms } from './bucket/multi-terms.js';
import { parseNested, parseReverseNested } from './bucket/nested.js';
import { parseDateRange, parseIpRange, parseRange } from './bucket/ranges.js';
import { parseTerms } from './bucket/terms.js';
import { parseCardinality, parseValueCount } from './metric/counts.js';
import {
  parseAvg,
  parseExtendedStats,
  parseMax,
  parseMin,
  parseStats,
  parseSum,
} from './metric/number-metrics.js';
import { parseMedianAbsoluteDeviation, parsePercentiles } from './metric/percentiles.js';
import { parseTopHits } from './metric/top-hits.js';
import { parseTopMetrics } from './metric/top-metrics.js';
import type { AggregationParser, PipelineParser } from './parser.js';
import { parseMovingFn } from './pipeline/moving-fn.js';
import {
  parseBucketScript,
  parseBucketSelector,
  parseBucketSort,
  parseCumulativeSum,
  parseDerivative,
} from './pipeline/parent.js';
import {
  parseAvgBucket,
  parseExtendedStatsBucket,
  parseMaxBucket,
  parseMinBucket,
  parsePercentilesBucket,
  parseStatsBucket,
  parseSumBucket,
} from './pipeline/sibling.js';

/** Every aggregation that groups or measures documents. */
export const aggregationParsers: Readonly<Record<string, AggregationParser>> = {
  avg: parseAvg,
  cardinality: parseCardinality,
  composite: parseComposite,
  date_histogram: parseDateHistogram,
  date_range: parseDateRange,
  extended_stats: parseExtendedStats,
  filter: parseFilter,
  filters: parseFilters,
  global: parseGlobal,
  histogram: parseHistogram,
  ip_range: parseIpRange,
  max: parseMax,
  median_absolute_deviation: parseMedianAbsoluteDeviation,
  min: parseMin,
  missing: parseMissing,
  multi_terms: parseMultiTerms,
  nested: parseNested,
  percentiles: parsePercentiles,
  range: parseRange,
  reverse_nested: parseReverseNested,
  stats: parseStats,
  sum: parseSum,
  terms: parseTerms,
  top_hits: parseTopHits,
  top_metrics: parseTopMetrics,
  value_count: parseValueCount,
};

/** Every aggregation that reads the results of others. */
export const pipelineParsers: Readonly<Record<string, PipelineParser>> = {
  avg_bucket: parseAvgBucket,
  bucket_script: parseBucketScript,
  bucket_selector: parseBucketSelector,
  bucket_sort: parseBucketSort,
  cumulative_sum: parseCumulativeSum,
  derivative: parseDerivative,
  extended_stats_bucket: parseExtendedStatsBucket,
  max_bucket: parseMaxBucket,
  min_bucket: parseMinBucket,
  moving_fn: parseMovingFn,
  percentiles_bucket: parsePercentilesBucket,
  stats_bucket: parseStatsBucket,
  sum_bucket: parseSumBucket,
};
