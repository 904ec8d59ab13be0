import { parseFilter, parseFilters, parseGlobal, parseMissing } from './bucket/filters.js';
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
import { parseTopHits } from './metric/top-hits.js';
import type { AggregationParser, PipelineParser } from './parser.js';

/** Every aggregation that groups or measures documents. */
export const aggregationParsers: Readonly<Record<string, AggregationParser>> = {
  avg: parseAvg,
  cardinality: parseCardinality,
  extended_stats: parseExtendedStats,
  filter: parseFilter,
  filters: parseFilters,
  global: parseGlobal,
  max: parseMax,
  min: parseMin,
  missing: parseMissing,
  stats: parseStats,
  sum: parseSum,
  terms: parseTerms,
  top_hits: parseTopHits,
  value_count: parseValueCount,
};

/** Every aggregation that reads the results of others. */
export const pipelineParsers: Readonly<Record<string, PipelineParser>> = {};
