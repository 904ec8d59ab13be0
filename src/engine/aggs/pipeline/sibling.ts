import type { Json, JsonObject } from '../../../diagnostics/json.js';
import { isJsonObject } from '../../../diagnostics/json.js';
import type { ObjectPart } from '../../request.js';
import { asNumber, asString, child, only, optional, refuse } from '../../request.js';
import { printDouble } from '../../values/java-double.js';
import type { Bucket } from '../aggregation.js';
import { defaultPercents, readPercents } from '../metric/percentiles.js';
import { deviations, summarise } from '../metric/summary.js';
import type { PipelineParser } from '../parser.js';
import { bucketNumber, readGapPolicy } from './gap.js';
import { bucketsOf } from './path.js';

interface Entry {
  readonly key: string;
  readonly value: number;
}

type Summarise = (entries: readonly Entry[], body: ObjectPart) => JsonObject;

/** The buckets that a path goes through, and what is left of it inside them. */
function findBuckets(
  around: Bucket,
  path: string,
  body: ObjectPart,
): [readonly (readonly [string, Bucket])[], string] {
  const names = path.split('>');
  let held: Json | undefined = around;
  for (const [i, name] of names.entries()) {
    const plain: string = /^[^.[]*/.exec(name)?.[0] ?? name;
    held = isJsonObject(held) ? held[plain] : undefined;
    const buckets = bucketsOf(held);
    const rest = name === plain ? names.slice(i + 1).join('>') : '';
    if (buckets !== undefined) return [buckets, rest === '' ? '_count' : rest];
  }
  return refuse(child(body, 'buckets_path'), `the path "${path}" goes through no buckets`);
}

function sibling(what: string, more: readonly string[], print: Summarise): PipelineParser {
  return (name, body) => {
    only(body, ['buckets_path', 'gap_policy', 'format', ...more], what);
    const path = asString(child(body, 'buckets_path'), '"buckets_path"');
    const gap = readGapPolicy(body);
    optional(body, 'sigma', asNumber);
    optional(body, 'percents', readPercents);
    return {
      kind: 'sibling',
      name,
      pointer: body.pointer,
      reads: [path],
      compute(around) {
        const [buckets, inner] = findBuckets(around, path, body);
        const entries = buckets.flatMap(([key, bucket]) => {
          const value = bucketNumber(bucket, inner, gap, child(body, 'buckets_path'));
          return value === undefined ? [] : [{ key, value }];
        });
        return print(entries, body);
      },
    };
  };
}

function numbers(entries: readonly Entry[]): number[] {
  return entries.map(({ value }) => value);
}

function extreme(pick: (a: number, b: number) => boolean): Summarise {
  return (entries) => {
    let best: number | null = null;
    let keys: string[] = [];
    for (const { key, value } of entries) {
      if (best === null || pick(value, best)) [best, keys] = [value, [key]];
      else if (value === best) keys.push(key);
    }
    return { value: best, keys };
  };
}

function stats(entries: readonly Entry[]): JsonObject {
  const { count, sum, min, max } = summarise(numbers(entries));
  if (count === 0) return { count, min: null, max: null, avg: null, sum };
  return { count, min, max, avg: sum / count, sum };
}

function extendedStats(entries: readonly Entry[], body: ObjectPart): JsonObject {
  const sigma = optional(body, 'sigma', asNumber) ?? 2;
  return { ...stats(entries), ...deviations(summarise(numbers(entries)), sigma) };
}

/** The nearest bucket's value, without interpolation. */
function percentiles(entries: readonly Entry[], body: ObjectPart): JsonObject {
  const sorted = numbers(entries).sort((a, b) => a - b);
  const percents = optional(body, 'percents', readPercents) ?? defaultPercents;
  const values = percents.map((percent) => [
    printDouble(percent),
    sorted[Math.round((percent / 100) * (sorted.length - 1))] ?? null,
  ]);
  return { values: Object.fromEntries(values) as JsonObject };
}

export const parseMaxBucket = sibling(
  'max_bucket',
  [],
  extreme((a, b) => a > b),
);
export const parseMinBucket = sibling(
  'min_bucket',
  [],
  extreme((a, b) => a < b),
);
export const parseSumBucket = sibling('sum_bucket', [], (entries) => ({
  value: summarise(numbers(entries)).sum,
}));
export const parseAvgBucket = sibling('avg_bucket', [], (entries) => ({
  value: entries.length === 0 ? null : summarise(numbers(entries)).sum / entries.length,
}));
export const parseStatsBucket = sibling('stats_bucket', [], stats);
export const parseExtendedStatsBucket = sibling('extended_stats_bucket', ['sigma'], extendedStats);
export const parsePercentilesBucket = sibling('percentiles_bucket', ['percents', 'keyed'], percentiles);
