import type { ObjectPart, Part } from '../request.js';
import {
  asBoolean,
  asObject,
  asScalar,
  asString,
  child,
  has,
  only,
  optional,
  refuse,
  singleEntry,
} from '../request.js';
import type { Bound, QueryNode } from './node.js';
import { shared, sharedKeys } from './clause.js';

function readBound(body: ObjectPart, key: string, inclusive: boolean): Bound | undefined {
  if (!has(body, key) || body.value[key] === null) return undefined;
  return { value: asScalar(child(body, key), `"${key}"`), inclusive };
}

function readSide(
  body: ObjectPart,
  open: string,
  closed: string,
  old: string,
  oldInclusive: string,
): Bound | undefined {
  const inclusive = optional(body, oldInclusive, asBoolean) ?? true;
  return readBound(body, open, false) ?? readBound(body, closed, true) ?? readBound(body, old, inclusive);
}

function checkRelation(part: Part): void {
  const relation = asString(part, '"relation"').toUpperCase();
  if (!['INTERSECTS', 'WITHIN', 'CONTAINS'].includes(relation)) {
    refuse(part, `relation "${relation}" fits range fields only`);
  }
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/query-dsl-range-query.html */
export function parseRange(part: Part, pointer: string): QueryNode {
  const [field, held] = singleEntry(asObject(part, 'range'), 'range');
  const body = asObject(held, 'a range');
  const sides = ['gt', 'gte', 'lt', 'lte', 'from', 'to', 'include_lower', 'include_upper'];
  only(body, [...sides, 'format', 'time_zone', 'relation', ...sharedKeys], 'range');
  if (has(body, 'relation')) checkRelation(child(body, 'relation'));
  const lower = readSide(body, 'gt', 'gte', 'from', 'include_lower');
  const upper = readSide(body, 'lt', 'lte', 'to', 'include_upper');
  const format = optional(body, 'format', asString);
  const timeZone = optional(body, 'time_zone', asString);
  return {
    kind: 'range',
    field,
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
    ...(format !== undefined && { format }),
    ...(timeZone !== undefined && { timeZone }),
    ...shared(pointer, body),
  };
}
