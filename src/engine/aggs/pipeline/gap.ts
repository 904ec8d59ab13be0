import type { ObjectPart, Part } from '../../request.js';
import { asString, optional, refuse } from '../../request.js';
import type { Bucket } from '../aggregation.js';
import { readPath } from './path.js';

/** What a bucket without documents or without a number counts as. */
export type GapPolicy = 'skip' | 'insert_zeros' | 'keep_values';

function readWord(part: Part): GapPolicy {
  const word = asString(part, '"gap_policy"');
  if (word === 'skip' || word === 'insert_zeros' || word === 'keep_values') return word;
  return refuse(part, `gap policy "${word}" is not known`);
}

export function readGapPolicy(body: ObjectPart, byDefault: GapPolicy = 'skip'): GapPolicy {
  return optional(body, 'gap_policy', readWord) ?? byDefault;
}

/**
 * The number that a path names in a bucket; undefined for a gap. A path that leads nowhere is refused.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-pipeline.html#gap-policy
 */
export function bucketNumber(
  bucket: Bucket,
  path: string,
  gap: GapPolicy,
  part: { pointer: string },
): number | undefined {
  const value = readPath(bucket, path);
  if (value === undefined) return refuse(part, `the path "${path}" leads to nothing`);
  if (path === '_count') return Number(value);
  const number = typeof value === 'number' ? value : value === null ? NaN : Number(value);
  const empty = bucket['doc_count'] === 0;
  if (Number.isFinite(number) && (!empty || gap === 'keep_values')) return number;
  return gap === 'insert_zeros' ? 0 : undefined;
}
