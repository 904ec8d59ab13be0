import { isJsonObject } from '../../diagnostics/json.js';
import type { ObjectPart, Part } from '../request.js';
import { asNumber, asObject, asString, optional, singleEntry } from '../request.js';

export interface Shared {
  readonly pointer: string;
  readonly boost: number;
  readonly name?: string;
}

/** Reads `boost` and `_name`. */
export function shared(pointer: string, part: ObjectPart): Shared {
  const name = optional(part, '_name', asString);
  return { pointer, boost: optional(part, 'boost', asNumber) ?? 1, ...(name !== undefined && { name }) };
}

export const sharedKeys = ['boost', '_name'];

/** A query's field and its parameters, where the short form `{"field": value}` means `{"field": {"key": value}}`. */
export function fieldBody(part: Part, what: string, key: string): readonly [string, ObjectPart] {
  const [field, body] = singleEntry(asObject(part, what), what);
  if (isJsonObject(body.value)) return [field, { value: body.value, pointer: body.pointer }];
  return [field, { value: { [key]: body.value }, pointer: part.pointer }];
}
