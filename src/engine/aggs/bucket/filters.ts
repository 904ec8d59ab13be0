import type { Json } from '../../../diagnostics/json.js';
import { isJsonObject } from '../../../diagnostics/json.js';
import type { QueryNode } from '../../query/node.js';
import { parseQuery } from '../../query/parse-query.js';
import type { Part } from '../../request.js';
import { asArray, asBoolean, asObject, asString, child, entriesOf, only, optional } from '../../request.js';
import type { DocSet } from '../../search/reader.js';
import type { Bucket } from '../aggregation.js';
import { applyPipelines, computeInto } from '../aggregation.js';
import type { AggregationParser, Frame } from '../parser.js';
import type { Run } from '../run.js';
import { openValueField, readValueField, valueFieldKeys } from '../value-field.js';

/** Fills the one bucket of a single-bucket aggregation. */
export function singleBucket(frame: Frame, docs: DocSet, run: Run): Bucket {
  const bucket: Bucket = { doc_count: docs.docs.length };
  computeInto(bucket, frame.inner, docs, run);
  return bucket;
}

export const parseFilter: AggregationParser = (part, frame) => {
  const query = parseQuery(part);
  return { ...frame, compute: (docs, run) => singleBucket(frame, run.filter(docs, query), run) };
};

export const parseMissing: AggregationParser = (part, frame) => {
  const body = asObject(part, 'missing');
  only(body, valueFieldKeys, 'missing');
  const field = readValueField(body);
  return {
    ...frame,
    compute({ reader, docs }, run) {
      const source = openValueField(field, reader);
      return singleBucket(frame, { reader, docs: docs.filter((doc) => source.cell(doc) === undefined) }, run);
    },
  };
};

export const parseGlobal: AggregationParser = (part, frame) => {
  only(asObject(part, 'global'), [], 'global');
  return {
    ...frame,
    compute(_, run) {
      const { reader } = run;
      const docs = reader.segments.flatMap(({ store, base }) => store.liveRows().map((row) => base + row));
      return singleBucket(frame, { reader, docs }, run);
    },
  };
};

interface NamedFilter {
  readonly name: string;
  readonly query: QueryNode;
}

function readFilters(part: Part): readonly NamedFilter[] {
  if (Array.isArray(part.value)) {
    return asArray(part, '"filters"').map((item, i) => ({ name: String(i), query: parseQuery(item) }));
  }
  return entriesOf(asObject(part, '"filters"')).map(([name, query]) => ({ name, query: parseQuery(query) }));
}

function computeFilters(
  frame: Frame,
  filters: readonly NamedFilter[],
  other: string | undefined,
  docs: DocSet,
  run: Run,
): Bucket[] {
  const matched = new Set<number>();
  const buckets = filters.map(({ name, query }): Bucket => {
    const own = run.filter(docs, query);
    if (other !== undefined) for (const doc of own.docs) matched.add(doc);
    return { key: name, ...singleBucket(frame, own, run) };
  });
  if (other !== undefined) {
    const rest = docs.docs.filter((doc) => !matched.has(doc));
    buckets.push({ key: other, ...singleBucket(frame, { reader: docs.reader, docs: rest }, run) });
  }
  run.countBuckets(buckets.length, frame.pointer);
  return applyPipelines(buckets, frame.inner, run);
}

/** Several filters, named or numbered, and what none of them took. */
export const parseFilters: AggregationParser = (part, frame) => {
  const body = asObject(part, 'filters');
  only(body, ['filters', 'other_bucket', 'other_bucket_key', 'keyed'], 'filters');
  const filters = readFilters(child(body, 'filters'));
  const named = isJsonObject(body.value['filters']);
  const keyed = named && (optional(body, 'keyed', asBoolean) ?? true);
  const otherKey = optional(body, 'other_bucket_key', asString);
  const other =
    (optional(body, 'other_bucket', asBoolean) ?? otherKey !== undefined)
      ? (otherKey ?? '_other_')
      : undefined;
  return {
    ...frame,
    compute(docs, run) {
      const buckets = computeFilters(frame, filters, other, docs, run);
      if (!keyed && named) return { buckets };
      const shown = buckets.map(({ key, ...bucket }): [string, Json] => [key as string, bucket]);
      return { buckets: keyed ? Object.fromEntries(shown) : shown.map(([, bucket]) => bucket) };
    },
  };
};
