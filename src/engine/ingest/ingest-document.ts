import type { JsonObject } from '../../diagnostics/json.js';
import type { IngestMeta, IngestServices } from '../ingest-port.js';
import type { FieldPath } from './field-path.js';
import { IngestFailure } from './ingest-failure.js';
import {
  cloneObject,
  deleteKey,
  equalJson,
  getKey,
  isMap,
  setKey,
  typeName,
  type MutableJson,
  type MutableObject,
} from './mutable-json.js';
import type { Pipeline } from './step.js';

/** One document on its way through pipelines; processors change it in place. */
export class IngestDocument {
  /** The source's fields and `_index`, `_id` side by side, as pipelines see them. */
  fields: MutableObject;
  /** `_ingest`. */
  readonly ingest: MutableObject;
  /** Pipelines under way, the outermost first. */
  readonly pipelines: string[] = [];
  readonly timestamp: number;

  constructor(
    source: JsonObject,
    meta: IngestMeta,
    /** The engine's pipelines: which one a processor calls is known when it runs, since it may be put later. */
    readonly known: ReadonlyMap<string, Pipeline>,
    readonly services: IngestServices = {},
  ) {
    this.fields = cloneObject(source);
    setKey(this.fields, '_index', meta.index);
    if (meta.id === undefined) deleteKey(this.fields, '_id');
    else setKey(this.fields, '_id', meta.id);
    this.timestamp = meta.timestamp;
    this.ingest = { timestamp: new Date(meta.timestamp).toISOString() };
  }

  /** The value at a path; null is a value, undefined says that the path leads nowhere. */
  find(path: FieldPath): MutableJson | undefined {
    let value: MutableJson | undefined = this.root(path);
    for (const element of path.elements) {
      if (value === undefined) return undefined;
      value = child(value, element);
    }
    return value;
  }

  has(path: FieldPath): boolean {
    return this.find(path) !== undefined;
  }

  /** The value at a path; fails where the path leads nowhere. */
  get(path: FieldPath): MutableJson {
    let value: MutableJson = this.root(path);
    for (const element of path.elements) value = childOrFail(value, element, path);
    return value;
  }

  /** Sets a value. Objects on the way are made where they are missing; lists are entered by index only. */
  set(path: FieldPath, value: MutableJson): void {
    const [parent, leaf] = this.parentFor(path);
    if (Array.isArray(parent)) parent[indexOrFail(parent, leaf, path)] = value;
    else if (isMap(parent)) setKey(parent, leaf, value);
    else throw new IngestFailure(`cannot set [${leaf}] of path [${path.text}] inside a ${typeName(parent)}`);
  }

  /** Adds values to the list at a path. A scalar there becomes a list; a missing field becomes one too. */
  append(path: FieldPath, values: readonly MutableJson[], allowDuplicates: boolean): void {
    const existing = this.find(path);
    if (existing === undefined) {
      this.set(path, allowDuplicates ? [...values] : added([], values));
      return;
    }
    const list = Array.isArray(existing) ? existing : [existing];
    const fresh = allowDuplicates ? values : added(list, values).slice(list.length);
    if (Array.isArray(existing)) existing.push(...fresh);
    else if (fresh.length > 0) this.set(path, [existing, ...fresh]);
  }

  /** Removes a field; fails where the path leads nowhere. */
  remove(path: FieldPath): void {
    const leaf = path.elements.at(-1) ?? '';
    let parent: MutableJson = this.root(path);
    for (const element of path.elements.slice(0, -1)) parent = childOrFail(parent, element, path);
    childOrFail(parent, leaf, path);
    if (Array.isArray(parent)) parent.splice(Number(leaf), 1);
    else if (isMap(parent)) deleteKey(parent, leaf);
  }

  private root(path: FieldPath): MutableObject {
    return path.root === 'ingest' ? this.ingest : this.fields;
  }

  private parentFor(path: FieldPath): readonly [MutableJson, string] {
    let parent: MutableJson = this.root(path);
    for (const element of path.elements.slice(0, -1)) {
      if (isMap(parent) && !Object.hasOwn(parent, element)) setKey(parent, element, {});
      parent = childOrFail(parent, element, path);
    }
    return [parent, path.elements.at(-1) ?? ''];
  }
}

const INDEX = /^\d{1,9}$/;

function child(value: MutableJson, element: string): MutableJson | undefined {
  if (Array.isArray(value)) return INDEX.test(element) ? value[Number(element)] : undefined;
  return isMap(value) ? getKey(value, element) : undefined;
}

function childOrFail(value: MutableJson, element: string, path: FieldPath): MutableJson {
  if (Array.isArray(value)) return value[indexOrFail(value, element, path)] ?? null;
  const found = child(value, element);
  if (found !== undefined) return found;
  if (isMap(value)) throw new IngestFailure(`field [${element}] not present as part of path [${path.text}]`);
  throw new IngestFailure(
    `cannot resolve [${element}] in a ${typeName(value)} as part of path [${path.text}]`,
  );
}

function indexOrFail(list: readonly MutableJson[], element: string, path: FieldPath): number {
  if (!INDEX.test(element)) {
    throw new IngestFailure(`[${element}] is no index of the list in path [${path.text}]`);
  }
  const index = Number(element);
  if (index < list.length) return index;
  throw new IngestFailure(`[${element}] is outside the list of ${list.length} in path [${path.text}]`);
}

/** The list with the values that it does not hold yet at its end; duplicates that it holds already stay. */
function added(list: readonly MutableJson[], values: readonly MutableJson[]): MutableJson[] {
  const all = [...list];
  for (const value of values) {
    if (!all.some((held) => equalJson(held, value))) all.push(value);
  }
  return all;
}
