import type { Json, JsonObject } from '../../../diagnostics/json.js';
import type { ObjectPart } from '../../request.js';
import {
  asBoolean,
  asInteger,
  asObject,
  asString,
  child,
  has,
  only,
  optional,
  refuse,
} from '../../request.js';
import type { DocSet, Reader } from '../../search/reader.js';
import type { ValueSource } from '../../search/values.js';
import { eachDistinct } from '../../search/values.js';
import type { Scalar } from '../../values/scalar.js';
import { compareScalars } from '../../values/scalar.js';
import type { Bucket } from '../aggregation.js';
import { applyPipelines, computeInto } from '../aggregation.js';
import type { AggregationParser, Frame } from '../parser.js';
import { keyMembers, printKey } from '../print-key.js';
import type { Run } from '../run.js';
import type { ValueField } from '../value-field.js';
import { openValueField, readValueField, valueFieldKeys } from '../value-field.js';
import type { TermFilter } from './include-exclude.js';
import { readTermFilter } from './include-exclude.js';
import type { TermsOrder } from './order.js';
import { compareByOrder, isByCount, isByKey, needsInner, readOrder } from './order.js';

/** How many buckets are kept, and from which count on. */
export interface Thresholds {
  readonly size: number;
  readonly shardSize: number;
  readonly minDocCount: number;
  readonly shardMinDocCount: number;
  readonly order: TermsOrder;
}

export const thresholdKeys = ['size', 'shard_size', 'min_doc_count', 'shard_min_doc_count', 'order'];

/** Most buckets that one terms aggregation gives, as `search.max_buckets` bounds it. */
export function readThresholds(body: ObjectPart, frame: Frame): Thresholds {
  const size = optional(body, 'size', (part, what) => asInteger(part, what, 1)) ?? 10;
  const shardSize = optional(body, 'shard_size', (part, what) => asInteger(part, what, 1));
  return {
    size,
    shardSize: Math.max(size, shardSize ?? Math.floor(size * 1.5 + 10)),
    minDocCount: optional(body, 'min_doc_count', asInteger) ?? 1,
    shardMinDocCount: optional(body, 'shard_min_doc_count', asInteger) ?? 0,
    order: readOrder(has(body, 'order') ? child(body, 'order') : undefined, frame.inner),
  };
}

/** A key with its documents while buckets are chosen. */
export interface Group<K> {
  readonly key: K;
  readonly docs: number[];
  count: number;
  bucket?: Bucket;
}

function collectGroups(
  source: ValueSource,
  docs: readonly number[],
  filter: TermFilter,
  keep: boolean,
): Group<Scalar>[] {
  const groups = new Map<Scalar, Group<Scalar>>();
  const accepted = new Map<Scalar, boolean>();
  let doc = 0;
  const visit = (value: Scalar): void => {
    let group = groups.get(value);
    if (group === undefined) {
      let fits = accepted.get(value);
      if (fits === undefined) {
        fits = filter(value, source);
        accepted.set(value, fits);
      }
      if (!fits) return;
      group = { key: value, docs: [], count: 0 };
      groups.set(value, group);
    }
    group.count++;
    if (keep) group.docs.push(doc);
  };
  for (doc of docs) eachDistinct(source.cell(doc), visit);
  return [...groups.values()];
}

/** With `min_doc_count: 0`, terms of the indices that no document of the set has are buckets too. */
function addEmptyGroups(
  groups: Group<Scalar>[],
  source: ValueSource,
  reader: Reader,
  filter: TermFilter,
): void {
  const seen = new Set(groups.map((group) => group.key));
  for (const segment of reader.segments) {
    for (let row = 0; row < segment.table.rows; row++) {
      eachDistinct(source.cell(segment.base + row), (value) => {
        if (seen.has(value) || !filter(value, source)) return;
        seen.add(value);
        groups.push({ key: value, docs: [], count: 0 });
      });
    }
  }
}

export interface ChosenGroups<K> {
  readonly groups: readonly Group<K>[];
  readonly otherCount: number;
  readonly error: number;
}

/**
 * Chooses and orders the groups of a terms-like aggregation as one shard and the reduction after it do, and fills
 * their buckets. Groups that only `min_doc_count` drops do not count as others.
 */
export function chooseGroups<K>(
  groups: Group<K>[],
  thresholds: Thresholds,
  frame: Frame,
  reader: Reader,
  run: Run,
  compareKeys: (a: K, b: K) => number,
): ChosenGroups<K> {
  const { order, size, shardSize, minDocCount, shardMinDocCount } = thresholds;
  const fill = (group: Group<K>): void => {
    const bucket: Bucket = { doc_count: group.count };
    computeInto(bucket, frame.inner, { reader, docs: group.docs }, run);
    group.bucket = bucket;
  };
  const eligible = groups.filter(({ count }) => count >= shardMinDocCount);
  if (needsInner(order)) eligible.forEach(fill);
  const shard = eligible.sort((a, b) => compareByOrder(order, a, b, compareKeys)).slice(0, shardSize);
  const reduced = shard.filter(({ count }) => count >= minDocCount);
  const chosen = reduced.slice(0, size);
  for (const group of chosen) if (group.bucket === undefined) fill(group);
  run.countBuckets(chosen.length, frame.pointer);
  const cutByShard = countOf(groups) - countOf(shard);
  const cutByReduction = countOf(reduced) - countOf(chosen);
  const exact = isByCount(order) || isByKey(order) || shard.length < shardSize;
  return { groups: chosen, otherCount: cutByShard + cutByReduction, error: exact ? 0 : -1 };
}

function countOf(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function computeTerms(
  field: ValueField,
  filter: TermFilter,
  thresholds: Thresholds,
  frame: Frame,
  { reader, docs }: DocSet,
  run: Run,
  showError: boolean,
): JsonObject {
  const source = openValueField(field, reader);
  const keep = frame.inner.list.length > 0;
  const groups = collectGroups(source, docs, filter, keep);
  if (thresholds.minDocCount === 0) addEmptyGroups(groups, source, reader, filter);
  const chosen = chooseGroups(groups, thresholds, frame, reader, run, compareScalars);
  const buckets = chosen.groups.map((group): Bucket => {
    const { doc_count: count = 0, ...inner } = group.bucket ?? {};
    const error: Record<string, Json> = showError ? { doc_count_error_upper_bound: 0 } : {};
    return { ...keyMembers(printKey(source, group.key, field.format)), doc_count: count, ...error, ...inner };
  });
  return {
    doc_count_error_upper_bound: chosen.error,
    sum_other_doc_count: chosen.otherCount,
    buckets: applyPipelines(buckets, frame.inner, run),
  };
}

const hints = ['execution_hint', 'collect_mode', 'show_term_doc_count_error', 'include', 'exclude'];

/**
 * Groups by the values of a field. Counts are exact, as those of an index of one shard.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-bucket-terms-aggregation.html
 */
export const parseTerms: AggregationParser = (part, frame) => {
  const body = asObject(part, 'terms');
  only(body, [...valueFieldKeys, ...thresholdKeys, ...hints], 'terms');
  const field = readValueField(body);
  const thresholds = readThresholds(body, frame);
  const filter = readTermFilter(body);
  const mode = optional(body, 'collect_mode', asString);
  if (mode !== undefined && mode !== 'breadth_first' && mode !== 'depth_first') {
    refuse(child(body, 'collect_mode'), `collect mode "${mode}" is not known`);
  }
  const showError = optional(body, 'show_term_doc_count_error', asBoolean) ?? false;
  return {
    ...frame,
    compute: (docs, run) => computeTerms(field, filter, thresholds, frame, docs, run, showError),
  };
};
