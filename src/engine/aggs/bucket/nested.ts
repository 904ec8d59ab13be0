import { asObject, asString, child, only, optional, refuse } from '../../request.js';
import type { DocSet, Reader } from '../../search/reader.js';
import { openNested, segmentOf } from '../../search/reader.js';
import type { AggregationParser } from '../parser.js';
import { singleBucket } from './filters.js';

/** The nested paths on the way from a reader's path down to another. */
function steps(reader: Reader, path: string): string[] {
  const found = new Set<string>();
  for (const { mapping } of reader.segments) {
    for (const object of mapping.objects.values()) {
      const within = reader.path === '' || object.name.startsWith(`${reader.path}.`);
      const above = path === object.name || path.startsWith(`${object.name}.`);
      if (object.nested !== undefined && within && above) found.add(object.name);
    }
  }
  return [...found].sort((a, b) => a.length - b.length);
}

/** The nested objects of a set of documents. */
function descend(docs: DocSet, path: string): DocSet {
  const reader = openNested(docs.reader, path);
  const below = new Map(reader.segments.map((segment) => [segment.nested?.parent, segment]));
  const found: number[] = [];
  for (const doc of docs.docs) {
    const parent = segmentOf(docs.reader, doc);
    const segment = below.get(parent);
    const rows = segment?.nested?.rows;
    const row = doc - parent.base;
    const first = rows?.first[row];
    if (segment === undefined || first === undefined) continue;
    for (let at = first; at <= (rows?.last[row] ?? -1); at++) found.push(segment.base + at);
  }
  return { reader, docs: found };
}

/** What is around a set of nested objects, once each. */
function ascend(docs: DocSet): DocSet {
  const reader = docs.reader.parent ?? docs.reader;
  const found: number[] = [];
  for (const doc of docs.docs) {
    const segment = segmentOf(docs.reader, doc);
    const { nested } = segment;
    if (nested === undefined) continue;
    const parent = nested.parent.base + (nested.rows.parents[doc - segment.base] ?? 0);
    if (found.at(-1) !== parent) found.push(parent);
  }
  return { reader, docs: found };
}

export const parseNested: AggregationParser = (part, frame) => {
  const body = asObject(part, 'nested');
  only(body, ['path'], 'nested');
  const path = asString(child(body, 'path'), '"path"');
  return {
    ...frame,
    compute(docs, run) {
      let inner = docs;
      const way = steps(docs.reader, path);
      if (way.at(-1) !== path) inner = { reader: { segments: [], path, parent: docs.reader }, docs: [] };
      else for (const step of way) inner = descend(inner, step);
      return singleBucket(frame, inner, run);
    },
  };
};

export const parseReverseNested: AggregationParser = (part, frame) => {
  const body = asObject(part, 'reverse_nested');
  only(body, ['path'], 'reverse_nested');
  const path = optional(body, 'path', asString) ?? '';
  return {
    ...frame,
    compute(docs, run) {
      if (docs.reader.parent === undefined) refuse(part, 'reverse_nested stands inside nested only');
      let outer = docs;
      while (outer.reader.parent !== undefined && outer.reader.path !== path) outer = ascend(outer);
      if (outer.reader.path !== path) refuse(part, `[${path}] is not around the nested objects here`);
      return singleBucket(frame, outer, run);
    },
  };
};
