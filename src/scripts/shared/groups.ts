import type { Json, JsonArray, JsonObject } from '../../diagnostics/json.js';
import { list, number, object, text, totalOf } from './read.js';
import { addHealth, alertDocument, boundedKey, bucketKeys, checkSearch, type RunReport } from './run.js';
import { canonicalJson, isoTime, sha256, type Draft } from './write.js';

/** Keys that one look-up of alerts returns at most; as many mean that some may be missing. */
const maxKeys = 10_000;

/** A counted group that may become an alert. */
export interface Candidate {
  /** What it is suppressed by. */
  readonly key: string;
  /** End of its window, epoch milliseconds. */
  readonly end: number;
  /** Empty where there is one source. */
  readonly dataset: string;
  readonly value: number;
  readonly group: ReadonlyMap<string, Json>;
  /** Whom it is about, where that is not all of the group. */
  readonly entity?: string;
  /** Its bucket, with what was aggregated in it. */
  readonly leaf: JsonObject;
}

interface Leaf {
  readonly group: ReadonlyMap<string, Json>;
  readonly dataset: string;
  readonly node: JsonObject;
}

/** The groups of one look that are not suppressed, with findings about what the look lacks. */
export function groupsOf(
  report: RunReport,
  context: JsonObject,
  params: JsonObject,
  input: string,
  end: number,
  window: number,
): readonly Candidate[] {
  const response = object(object(context.payload)[input]);
  if (!checkSearch(report, params, end, window, input, response)) return [];
  const root: JsonObject = { ...object(response.aggregations), doc_count: totalOf(response) };
  checkMissing(report, params, input, end, window, root);
  const leaves: Leaf[] = [];
  const cut = walk(root, 0, params, new Map(), '', leaves);
  if (cut > 0) {
    const message = 'There are more groups than were returned, so some were not looked at.';
    addHealth(report, params, end, window, { kind: 'truncated', subject: input, message, count: cut });
  }
  const suppressed = suppressedKeys(report, context, params, input, end, window);
  return leaves
    .map((leaf) => candidateOf(params, leaf, end))
    .filter((candidate) => !suppressed.has(candidate.key));
}

/** Keys of this rule's alerts near the window of a look. */
export function suppressedKeys(
  report: RunReport,
  context: JsonObject,
  params: JsonObject,
  input: string,
  end: number,
  window: number,
): ReadonlySet<string> {
  const suppressed = bucketKeys(context, input, 'keys');
  if (suppressed.size >= maxKeys) {
    const message = 'There are more recent alerts than were returned, so an alert may come twice.';
    addHealth(report, params, end, window, {
      kind: 'suppression-overflow',
      subject: input,
      message,
      count: suppressed.size,
    });
  }
  return suppressed;
}

/** Events that lack a key of the grouping are in no group. */
export function checkMissing(
  report: RunReport,
  params: JsonObject,
  input: string,
  end: number,
  window: number,
  root: JsonObject,
): void {
  list(params.group_by).forEach((field, index) => {
    const count = number(object(root[`missing_${index}`]).doc_count);
    if (count === 0) return;
    const message = `Events without ${text(field)} are in no group.`;
    const subject = `${input}:${text(field)}`;
    addHealth(report, params, end, window, { kind: 'unkeyed', subject, message, count });
  });
}

/** Collects the innermost groups and returns how many lists of groups were cut off. */
function walk(
  node: JsonObject,
  depth: number,
  params: JsonObject,
  group: ReadonlyMap<string, Json>,
  dataset: string,
  leaves: Leaf[],
): number {
  const levels = list(params.levels);
  if (depth === levels.length) {
    leaves.push({ group, dataset, node });
    return 0;
  }
  const level = object(levels[depth]);
  const groups = object(node.groups);
  const buckets = list(groups.buckets);
  const size = number(level.size);
  const errors = number(groups.doc_count_error_upper_bound);
  let cut = size > 0 && (buckets.length >= size || errors >= number(params.min_doc_count)) ? 1 : 0;
  for (const item of buckets) {
    const bucket = object(item);
    if (size === 0) {
      cut += walk(bucket, depth + 1, params, group, text(bucket.key), leaves);
    } else {
      const wider = new Map(group).set(text(level.field), keyOf(bucket, text(level.type)));
      cut += walk(bucket, depth + 1, params, wider, dataset, leaves);
    }
  }
  return cut;
}

/** The key of a bucket as the field's own value. */
function keyOf(bucket: JsonObject, type: string): Json {
  const key = bucket.key ?? null;
  if (type === 'boolean') return key === 1 || key === true;
  if (type === 'date' && typeof key === 'number') return isoTime(key);
  return key;
}

function candidateOf(params: JsonObject, { group, dataset, node }: Leaf, end: number): Candidate {
  const by = list(params.suppress_by).map(text);
  const key = Object.fromEntries(by.map((field) => [field, group.get(field) ?? null]));
  const value = measured(params, node);
  return { key: boundedKey(canonicalJson(key)), end, dataset, value, group, leaf: node };
}

function measured(params: JsonObject, node: JsonObject): number {
  const measure = text(params.measure);
  if (measure === 'value_count') return number(object(node.distinct).value);
  return measure === 'value_sum' ? number(object(node.sum).value) : number(node.doc_count);
}

/** True where the value meets all of the bounds. */
export function meetsAll(bounds: JsonArray, value: number): boolean {
  return bounds.every((item) => {
    const bound = object(item);
    const limit = number(bound.value);
    switch (text(bound.op)) {
      case 'gt':
        return value > limit;
      case 'gte':
        return value >= limit;
      case 'lt':
        return value < limit;
      case 'lte':
        return value <= limit;
      case 'eq':
        return value === limit;
      case 'neq':
        return value !== limit;
      default:
        return false;
    }
  });
}

function order(left: Candidate, right: Candidate): number {
  if (left.value !== right.value) return right.value - left.value;
  if (left.end !== right.end) return left.end - right.end;
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  const leftGroup = canonicalJson(Object.fromEntries(left.group));
  const rightGroup = canonicalJson(Object.fromEntries(right.group));
  if (leftGroup !== rightGroup) return leftGroup < rightGroup ? -1 : 1;
  return left.dataset < right.dataset ? -1 : left.dataset > right.dataset ? 1 : 0;
}

/** Of several hits on one key in one run, the highest; `apart` in milliseconds. */
export function choose<T extends Candidate>(candidates: readonly T[], apart: number): T[] {
  const ends = new Map<string, number[]>();
  const chosen: T[] = [];
  for (const candidate of [...candidates].sort(order)) {
    const taken = ends.get(candidate.key) ?? [];
    const near = taken.some((end) => end === candidate.end || Math.abs(end - candidate.end) < apart);
    if (!near) {
      ends.set(candidate.key, [...taken, candidate.end]);
      chosen.push(candidate);
    }
  }
  return chosen;
}

/** The alert of a group. `threshold` is what its value was compared with; `details` are put beside that. */
export function groupAlert(
  params: JsonObject,
  candidate: Candidate,
  window: number,
  threshold: number,
  details: Draft = {},
): RunReport['alerts'][number] {
  const { leaf } = candidate;
  const rule = object(params.rule);
  const time = (name: string): Json => {
    const { value } = object(leaf[name]);
    return typeof value === 'number' ? isoTime(value) : null;
  };
  return alertDocument(params, {
    id: sha256(canonicalJson([text(rule.id), candidate.key, isoTime(candidate.end)])),
    key: candidate.key,
    group: candidate.group,
    dataset: candidate.dataset,
    value: candidate.value,
    threshold,
    end: candidate.end,
    window,
    firstEvent: time('first_event'),
    lastEvent: time('last_event'),
    hits: list(object(object(leaf.events).hits).hits),
    ...(candidate.entity === undefined ? {} : { entity: candidate.entity }),
    details,
  });
}
