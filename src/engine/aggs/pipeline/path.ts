import type { Json } from '../../../diagnostics/json.js';
import { isJsonObject } from '../../../diagnostics/json.js';
import type { Bucket } from '../aggregation.js';

/** One step of a path: a name, and a key in brackets behind it. */
interface Step {
  readonly name: string;
  readonly key?: string;
}

/** Splits `a>b['x']>c.avg` into its aggregations and the member of the last one. */
function parseSteps(path: string): { readonly steps: readonly Step[]; readonly member?: string } {
  const parts = path.split('>');
  const last = parts.pop() ?? '';
  const dot = /^([^.[]+)(?:\.(.+)|\[(.+)\])$/.exec(last);
  const steps = [...parts, dot?.[1] ?? last].map((part): Step => {
    const [, name, key] = /^([^[]+)\['?([^']*)'?\]$/.exec(part) ?? [];
    return name === undefined ? { name: part } : { name, key: key ?? '' };
  });
  const member = dot?.[2] ?? dot?.[3];
  return { steps, ...(member !== undefined && { member }) };
}

function keyOf(bucket: Bucket): string {
  const key = bucket['key_as_string'] ?? bucket['key'] ?? '';
  return typeof key === 'object' ? JSON.stringify(key) : String(key);
}

/** The buckets of an aggregation's part of a response, with their keys where it names them. */
export function bucketsOf(result: Json | undefined): readonly (readonly [string, Bucket])[] | undefined {
  if (!isJsonObject(result)) return undefined;
  const { buckets } = result;
  if (Array.isArray(buckets)) return (buckets as readonly Bucket[]).map((bucket) => [keyOf(bucket), bucket]);
  return isJsonObject(buckets) ? (Object.entries(buckets) as [string, Bucket][]) : undefined;
}

function percentile(values: Json, member: string): Json | undefined {
  if (!isJsonObject(values)) return undefined;
  return values[member] ?? values[Number(member).toFixed(1)];
}

function memberOf(result: Json, member: string | undefined): Json | undefined {
  if (!isJsonObject(result)) return undefined;
  if (member === undefined || member === 'value') {
    if (result['value'] !== undefined) return result['value'];
    return member === undefined ? result['doc_count'] : undefined;
  }
  if (member === '_count') return result['doc_count'];
  if (member === '_bucket_count') return bucketsOf(result)?.length;
  if (result['values'] !== undefined) return percentile(result['values'], member);
  const bounds = /^std_(?:deviation_bounds\.)?(upper|lower)(.*)$/.exec(member);
  const held = result['std_deviation_bounds'];
  if (bounds !== null && isJsonObject(held)) return held[`${bounds[1] ?? ''}${bounds[2] ?? ''}`];
  const { top } = result;
  if (Array.isArray(top)) return topMetric((top as readonly Json[])[0], member);
  return result[member];
}

function topMetric(top: Json | undefined, member: string): Json | undefined {
  const metrics = isJsonObject(top) ? top['metrics'] : undefined;
  return isJsonObject(metrics) ? metrics[member] : undefined;
}

/**
 * What a path names within a bucket: a number, `_count`, `_key`, or null where there is no value. Undefined if the
 * path leads nowhere.
 */
export function readPath(bucket: Bucket, path: string): Json | undefined {
  if (path === '_count') return bucket['doc_count'];
  if (path === '_key') return bucket['key'];
  const { steps, member } = parseSteps(path);
  let held: Json | undefined = bucket;
  for (const { name, key } of steps) {
    if (!isJsonObject(held)) return undefined;
    if (name === '_count' || name === '_key') return held[name === '_count' ? 'doc_count' : 'key'];
    held = held[name];
    if (key !== undefined) held = bucketsOf(held)?.find(([own]) => own === key)?.[1];
  }
  return held === undefined ? undefined : memberOf(held, member);
}
