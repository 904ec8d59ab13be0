import type { JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import type { SearchHit } from '../api.js';
import type { HitsRequest } from './hits-request.js';
import { fetchDocValues, fetchFields, valuesAt } from './fields.js';
import type { Reader } from './reader.js';
import { rootOf, segmentOf } from './reader.js';
import type { HitOrder } from './sort.js';
import { openSort } from './sort.js';

/** Builds hits out of documents that a search or a bucket holds. */
export interface HitBuilder {
  readonly order: HitOrder;
  build(doc: number): SearchHit;
}

/** Where a nested object stands: its path and its place among its kind, from the outermost on. */
interface NestedStep {
  readonly path: string;
  readonly offset: number;
}

function nestedSteps(reader: Reader, doc: number): readonly NestedStep[] {
  const paths: string[] = [];
  for (let outer: Reader | undefined = reader; outer !== undefined; outer = outer.parent)
    paths.push(outer.path);
  const steps: NestedStep[] = [];
  let segment = segmentOf(reader, doc);
  let row = doc - segment.base;
  while (segment.nested !== undefined) {
    const { rows, parent } = segment.nested;
    const parentRow = rows.parents[row] ?? 0;
    steps.unshift({ path: paths[steps.length] ?? '', offset: row - (rows.first[parentRow] ?? 0) });
    segment = parent;
    row = parentRow;
  }
  return steps;
}

/** A nested object's part of its document. */
function nestedSource(steps: readonly NestedStep[], source: JsonObject): JsonObject {
  let held = source;
  let outer = '';
  for (const { path, offset } of steps) {
    const inner = valuesAt(held, outer === '' ? path : path.slice(outer.length + 1))[offset];
    held = isJsonObject(inner) ? inner : {};
    outer = path;
  }
  return held;
}

/** The `_nested` of a hit. */
function printSteps(steps: readonly NestedStep[], outer = ''): JsonObject | undefined {
  const [step, ...inner] = steps;
  if (step === undefined) return undefined;
  const below = printSteps(inner, step.path);
  const field = outer === '' ? step.path : step.path.slice(outer.length + 1);
  return { field, offset: step.offset, ...(below !== undefined && { _nested: below }) };
}

/** Opens the order and the shape of hits over a reader. */
export function openHits(
  reader: Reader,
  request: HitsRequest,
  scoreOf: (doc: number) => number,
  searchAfter?: Parameters<typeof openSort>[3],
): HitBuilder {
  const sort = request.sort;
  const byScore = { value: '_score', pointer: '' };
  const order = openSort(
    reader,
    sort ?? [
      { part: byScore, field: '_score', descending: true, mode: 'max', missing: '_last', unmapped: false },
    ],
    scoreOf,
    searchAfter,
  );
  const scored = sort === undefined || request.trackScores || sort.some((key) => key.field === '_score');
  return {
    order,
    build(doc) {
      const { segment, row } = rootOf(reader, doc);
      const whole = segment.store.source(row);
      const steps = nestedSteps(reader, doc);
      const nested = printSteps(steps);
      const source = request.source(nestedSource(steps, whole));
      const fields = {
        ...(request.fields && fetchFields(request.fields, segment.mapping, whole)),
        ...(request.docvalueFields && fetchDocValues(request.docvalueFields, reader, doc)),
      };
      return {
        _index: segment.store.name,
        _id: segment.store.id(row),
        ...(nested !== undefined && { _nested: nested }),
        _score: scored ? scoreOf(doc) : null,
        ...(source !== undefined && { _source: source }),
        ...(Object.keys(fields).length > 0 && { fields }),
        ...(sort !== undefined && { sort: order.values(doc) }),
      };
    },
  };
}

/** The first of the documents by an order, without sorting all of them where few are wanted. */
export function selectTop(docs: readonly number[], order: HitOrder, count: number): number[] {
  if (count === 0) return [];
  const compare = (a: number, b: number): number => order.compare(a, b);
  if (count >= docs.length / 4) return [...docs].sort(compare).slice(0, count);
  const kept: number[] = [];
  for (const doc of docs) {
    const last = kept.at(-1);
    if (kept.length >= count && last !== undefined && order.compare(doc, last) >= 0) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (order.compare(kept[middle] ?? 0, doc) <= 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, doc);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
