import type { Json } from '../../../diagnostics/json.js';
import type { ObjectPart, Part } from '../../request.js';
import {
  asInteger,
  asList,
  asObject,
  asString,
  child,
  entriesOf,
  only,
  optional,
  refuse,
  singleEntry,
} from '../../request.js';
import { compareStrings } from '../../values/scalar.js';
import type { Bucket } from '../aggregation.js';
import type { PipelineParser } from '../parser.js';
import type { GapPolicy } from './gap.js';
import { bucketNumber, readGapPolicy } from './gap.js';
import { readPath } from './path.js';
import type { ParentPipeline } from './pipeline.js';
import { readScript, runScript } from './script.js';

/** Variables of a script and the paths that fill them. */
function readPaths(body: ObjectPart): readonly (readonly [string, string])[] {
  const part = child(body, 'buckets_path');
  if (typeof part.value === 'string') return [['_value', part.value]];
  return entriesOf(asObject(part, '"buckets_path"')).map(
    ([name, path]) => [name, asString(path, 'a path')] as const,
  );
}

/** The variables of one bucket; undefined if one of them is a gap. */
function readVariables(
  bucket: Bucket,
  paths: readonly (readonly [string, string])[],
  gap: GapPolicy,
  body: ObjectPart,
): Record<string, number> | undefined {
  const found: Record<string, number> = {};
  for (const [name, path] of paths) {
    const value = bucketNumber(bucket, path, gap, child(body, 'buckets_path'));
    if (value === undefined) return undefined;
    found[name] = value;
  }
  return found;
}

function frame(name: string, body: ObjectPart, reads: readonly string[]): Omit<ParentPipeline, 'apply'> {
  return { kind: 'parent', name, pointer: body.pointer, reads };
}

export const parseBucketScript: PipelineParser = (name, body) => {
  only(body, ['buckets_path', 'script', 'gap_policy', 'format'], 'bucket_script');
  const paths = readPaths(body);
  const script = readScript(body);
  const gap = readGapPolicy(body);
  return {
    ...frame(
      name,
      body,
      paths.map(([, path]) => path),
    ),
    apply(buckets, run) {
      for (const bucket of buckets) {
        const values = readVariables(bucket, paths, gap, body);
        if (values === undefined) continue;
        const value = runScript(script, values, run);
        if (value !== null) bucket[name] = { value };
      }
      return buckets;
    },
  };
};

export const parseBucketSelector: PipelineParser = (name, body) => {
  only(body, ['buckets_path', 'script', 'gap_policy'], 'bucket_selector');
  const paths = readPaths(body);
  const script = readScript(body);
  const gap = readGapPolicy(body);
  return {
    ...frame(
      name,
      body,
      paths.map(([, path]) => path),
    ),
    apply: (buckets, run) =>
      buckets.filter((bucket) => {
        const values = readVariables(bucket, paths, gap, body);
        if (values === undefined) return false;
        const kept = runScript(script, values, run);
        return typeof kept === 'boolean'
          ? kept
          : refuse(script, 'the script of a bucket_selector must give true or false');
      }),
  };
};

interface SortPath {
  readonly path: string;
  readonly descending: boolean;
}

function readSort(part: Part): SortPath {
  if (typeof part.value === 'string') return { path: part.value, descending: false };
  const [path, body] = singleEntry(asObject(part, 'a sort'), 'a sort');
  const order = typeof body.value === 'string' ? body : child(asObject(body, 'a sort'), 'order');
  const word = asString(order, '"order"').toLowerCase();
  if (word !== 'asc' && word !== 'desc') refuse(order, `order "${word}" is neither asc nor desc`);
  return { path, descending: word === 'desc' };
}

type SortValue = string | number | undefined;

function sortValue(bucket: Bucket, path: string, gap: GapPolicy, part: ObjectPart): SortValue {
  const key = path === '_key' ? readPath(bucket, path) : undefined;
  return typeof key === 'string' || typeof key === 'number' ? key : bucketNumber(bucket, path, gap, part);
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = typeof a === 'string' ? compareStrings(a, String(b)) : a - Number(b);
  return descending ? -order : order;
}

function sortBuckets(
  buckets: Bucket[],
  sorts: readonly SortPath[],
  gap: GapPolicy,
  body: ObjectPart,
): Bucket[] {
  const keyed = buckets.map((bucket) => ({
    bucket,
    keys: sorts.map(({ path }) => sortValue(bucket, path, gap, body)),
  }));
  const usable = keyed.filter(({ keys }) => keys.some((key) => key !== undefined));
  usable.sort((a, b) => {
    for (const [i, { descending }] of sorts.entries()) {
      const order = compareValues(a.keys[i], b.keys[i], descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return usable.map(({ bucket }) => bucket);
}

export const parseBucketSort: PipelineParser = (name, body) => {
  only(body, ['sort', 'from', 'size', 'gap_policy'], 'bucket_sort');
  const sorts = optional(body, 'sort', (part) => asList(part).map(readSort)) ?? [];
  const from = optional(body, 'from', asInteger) ?? 0;
  const size = optional(body, 'size', (part, what) => asInteger(part, what, 1));
  const gap = readGapPolicy(body);
  return {
    ...frame(
      name,
      body,
      sorts.map(({ path }) => path),
    ),
    apply(buckets) {
      const sorted = sorts.length === 0 ? buckets : sortBuckets(buckets, sorts, gap, body);
      return sorted.slice(from, size === undefined ? undefined : from + size);
    },
  };
};

export const parseCumulativeSum: PipelineParser = (name, body) => {
  only(body, ['buckets_path', 'format'], 'cumulative_sum');
  const path = asString(child(body, 'buckets_path'), '"buckets_path"');
  return {
    ...frame(name, body, [path]),
    apply(buckets) {
      let sum = 0;
      for (const bucket of buckets) {
        sum += bucketNumber(bucket, path, 'insert_zeros', child(body, 'buckets_path')) ?? 0;
        bucket[name] = { value: sum };
      }
      return buckets;
    },
  };
};

const unitMillis: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

function readUnit(part: Part): number {
  const text = asString(part, '"unit"');
  const [, count = '1', unit = ''] = /^(\d*)(s|m|h|d)$/.exec(text) ?? [];
  const short: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const size = short[unit] === undefined ? unitMillis[text] : short[unit] * Number(count === '' ? 1 : count);
  return size ?? refuse(part, `unit "${text}" is not supported`);
}

export const parseDerivative: PipelineParser = (name, body) => {
  only(body, ['buckets_path', 'gap_policy', 'format', 'unit'], 'derivative');
  const path = asString(child(body, 'buckets_path'), '"buckets_path"');
  const gap = readGapPolicy(body);
  const unit = optional(body, 'unit', readUnit);
  return {
    ...frame(name, body, [path]),
    apply(buckets) {
      for (let i = buckets.length - 1; i > 0; i--) {
        const [before, bucket] = [buckets[i - 1], buckets[i]];
        if (before === undefined || bucket === undefined) continue;
        const [a, b] = [before, bucket].map((one) =>
          bucketNumber(one, path, gap, child(body, 'buckets_path')),
        );
        const value = a === undefined || b === undefined ? null : b - a;
        const shown: Record<string, Json> = { value };
        if (unit !== undefined && value !== null) {
          shown['normalized_value'] = (value * unit) / (Number(bucket['key']) - Number(before['key']));
        }
        bucket[name] = shown;
      }
      return buckets;
    },
  };
};
