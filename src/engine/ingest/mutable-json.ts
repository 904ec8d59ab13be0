import type { Json, JsonObject } from '../../diagnostics/json.js';
import { IngestFailure } from './ingest-failure.js';

/** A JSON value inside a document that passes a pipeline: the one place where values change in place. */
export type MutableJson = string | number | boolean | null | MutableJson[] | MutableObject;
export interface MutableObject {
  [key: string]: MutableJson;
}

/** True for an object, false for lists, null and scalars. */
export function isMap(value: MutableJson | undefined): value is MutableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object's own value under the key. Nothing is ever read from a prototype. */
export function getKey(object: MutableObject, key: string): MutableJson | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets an own key. `__proto__` is a key like any other: plain assignment would change the prototype. */
export function setKey(object: MutableObject, key: string, value: MutableJson): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}

/** Removes an own key. */
export function deleteKey(object: MutableObject, key: string): void {
  Reflect.deleteProperty(object, key);
}

/** Deeper than a server reads JSON, and shallow enough to walk. */
const MAX_DEPTH = 1_000;

/** A deep copy that shares nothing with the original. Fails with IngestFailure where it nests too deeply. */
export function cloneJson(value: Json | MutableJson, depth = 0): MutableJson {
  if (typeof value !== 'object' || value === null) return value;
  if (!isList(value)) return cloneObject(value, depth);
  checkDepth(depth);
  return value.map((item) => cloneJson(item, depth + 1));
}

/** {@link cloneJson} for an object. */
export function cloneObject(object: JsonObject | MutableObject, depth = 0): MutableObject {
  checkDepth(depth);
  const copy: MutableObject = {};
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value !== undefined) setKey(copy, key, cloneJson(value, depth + 1));
  }
  return copy;
}

function checkDepth(depth: number): void {
  if (depth >= MAX_DEPTH) throw new IngestFailure(`the document nests deeper than ${MAX_DEPTH}`);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** Equality of values, key order aside. */
export function equalJson(left: MutableJson, right: MutableJson): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => equalJson(item, right[index] ?? null));
  }
  if (!isMap(left) || !isMap(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => {
    const other = getKey(right, key);
    return other !== undefined && equalJson(left[key] ?? null, other);
  });
}

/** What a value is called in messages. */
export function typeName(value: MutableJson): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'object';
  return typeof value;
}
