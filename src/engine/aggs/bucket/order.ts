import type { Part } from '../../request.js';
import { asList, asObject, asString, refuse, singleEntry } from '../../request.js';
import type { Aggregations, Bucket } from '../aggregation.js';
import { readPath } from '../pipeline/path.js';

/** One key of an order: `_count`, `_key`, or the path of a metric inside. */
interface OrderKey {
  readonly path: string;
  readonly descending: boolean;
}

export type TermsOrder = readonly OrderKey[];

const byCount: TermsOrder = [{ path: '_count', descending: true }];

function readKey(part: Part, inner: Aggregations): OrderKey {
  const [path, direction] = singleEntry(asObject(part, '"order"'), '"order"');
  const word = asString(direction, 'a direction').toLowerCase();
  if (word !== 'asc' && word !== 'desc') refuse(direction, `direction "${word}" is neither asc nor desc`);
  const known =
    path === '_count' ||
    path === '_key' ||
    inner.list.some(({ name }) => name === /^[^>.[]*/.exec(path)?.[0]);
  if (!known) refuse(direction, `no aggregation "${path}" stands inside to order by`);
  return { path, descending: word === 'desc' };
}

/** Reads `order`; ties are broken by the key, ascending. */
export function readOrder(part: Part | undefined, inner: Aggregations): TermsOrder {
  if (part === undefined) return byCount;
  return asList(part).map((item) => readKey(item, inner));
}

export function isByCount(order: TermsOrder): boolean {
  return order[0]?.path === '_count' && order[0].descending;
}

export function isByKey(order: TermsOrder): boolean {
  return order[0]?.path === '_key';
}

/** True if buckets must be filled before they can be ordered. */
export function needsInner(order: TermsOrder): boolean {
  return order.some(({ path }) => path !== '_count' && path !== '_key');
}

interface Ordered<K> {
  readonly key: K;
  readonly count: number;
  readonly bucket?: Bucket;
}

/** Numbers of metrics; what has no number comes last in both directions. */
function compareMetric(
  path: string,
  descending: boolean,
  a: Bucket | undefined,
  b: Bucket | undefined,
): number {
  const [x, y] = [a, b].map((bucket) => (bucket === undefined ? undefined : readPath(bucket, path)));
  if (typeof x !== 'number' || typeof y !== 'number')
    return Number(typeof y === 'number') - Number(typeof x === 'number');
  return descending ? y - x : x - y;
}

export function compareByOrder<K>(
  order: TermsOrder,
  a: Ordered<K>,
  b: Ordered<K>,
  compareKeys: (a: K, b: K) => number,
): number {
  for (const { path, descending } of order) {
    let result: number;
    if (path === '_count') result = descending ? b.count - a.count : a.count - b.count;
    else if (path === '_key') result = descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key);
    else result = compareMetric(path, descending, a.bucket, b.bucket);
    if (result !== 0) return result;
  }
  return compareKeys(a.key, b.key);
}
