import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import { EngineError } from '../api.js';
import type { Scalar } from '../values/scalar.js';
import { Malformed } from '../values/scalar.js';
import type { Field, MappingNode, ObjectNode } from './field.js';
import { readFieldValue, tooLong } from './field-values.js';
import { FreshFields } from './fresh-fields.js';
import type { Mapping } from './mapping.js';

/** The indexed values of a document or of a nested object: slot and value side by side, in the order of the source. */
export interface Values {
  readonly slots: number[];
  readonly values: Scalar[];
  readonly nested: { readonly path: string; readonly values: Values }[];
}

export interface ParsedDocument {
  readonly values: Values;
  /** Names of fields whose value was left out: `_ignored`. */
  readonly ignored: ReadonlySet<string>;
}

/** Unwinds the deep walk through a document that does not fit; parseDocument turns it into a value. */
class Refused extends Error {}

interface Walk {
  readonly mapping: Mapping;
  readonly fresh: FreshFields;
  readonly ignored: Set<string>;
  /** Values of the nested objects around, the document's own first. */
  readonly around: readonly Values[];
  /** Leave out what does not fit instead of refusing the document. */
  readonly lenient: boolean;
  readonly namesTooLong: boolean;
}

/** Refuses the document; a lenient walk goes on without the part in question. */
function refused(walk: Walk, reason: string): void {
  if (!walk.lenient) throw new Refused(reason);
}

function emptyValues(): Values {
  return { slots: [], values: [], nested: [] };
}

function preview(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function add(into: Values, field: Field, value: Scalar): void {
  into.slots.push(field.slot);
  into.values.push(value);
}

const metadata: ReadonlySet<string> = new Set([
  '_id',
  '_index',
  '_source',
  '_routing',
  '_ignored',
  '_field_names',
  '_version',
  '_seq_no',
  '_nested_path',
]);

function walkObject(walk: Walk, node: ObjectNode, source: JsonObject, into: Values): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value !== undefined) walkEntry(walk, node, key, value, into);
  }
}

function walkEntry(walk: Walk, node: ObjectNode, key: string, value: Json, into: Values): void {
  const known = node.children.get(key);
  if (known !== undefined) {
    walkNode(walk, known, value, into);
  } else if (node.subobjects && key.includes('.')) {
    walkDotted(walk, node, key, value, into);
  } else if (!node.subobjects && isJsonObject(value)) {
    for (const inner of Object.keys(value))
      walkEntry(walk, node, `${key}.${inner}`, value[inner] ?? null, into);
  } else {
    walkUnknown(walk, node, key, value, into);
  }
}

/** A dotted key equals nested objects. */
function walkDotted(walk: Walk, node: ObjectNode, key: string, value: Json, into: Values): void {
  const dot = key.indexOf('.');
  const head = key.slice(0, dot);
  const rest = key.slice(dot + 1);
  if (head.trim() === '' || rest.trim() === '') {
    refused(walk, `the field name [${key}] has an empty part`);
    return;
  }
  walkEntry(walk, node, head, { [rest]: value }, into);
}

function firstOf(value: Json): Json {
  if (!Array.isArray(value)) return value;
  for (const item of value as readonly Json[]) {
    const first = firstOf(item);
    if (first !== null) return first;
  }
  return null;
}

function walkUnknown(walk: Walk, node: ObjectNode, key: string, value: Json, into: Values): void {
  if (key.trim() === '') {
    refused(walk, 'a field name cannot be empty');
    return;
  }
  if (node.name === '' && metadata.has(key)) {
    refused(walk, `[${key}] is a metadata field and cannot be in a document`);
    return;
  }
  if (node.dynamic === 'false') return;
  const first = firstOf(value);
  if (node.dynamic === 'strict') {
    refused(
      walk,
      `the mapping is strict: [${key}] within [${node.name === '' ? '_doc' : node.name}] is not in it`,
    );
    return;
  }
  if (first === null) return;
  const added = walk.fresh.add(node, key, first);
  if (added !== undefined) walkNode(walk, added, value, into);
}

function walkNode(walk: Walk, node: MappingNode, value: Json, into: Values): void {
  switch (node.kind) {
    case 'alias':
      refused(walk, `[${node.name}] is an alias and cannot be written to`);
      break;
    case 'field':
      walkField(walk, node, value, into);
      break;
    case 'object':
      walkObjectValue(walk, node, value, into);
      break;
  }
}

function walkObjectValue(walk: Walk, node: ObjectNode, value: Json, into: Values): void {
  if (!node.enabled || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) walkObjectValue(walk, node, item, into);
    return;
  }
  if (!isJsonObject(value)) {
    refused(
      walk,
      `[${node.name}] is an object in the mapping, and the document has a value there: ${preview(value)}`,
    );
    return;
  }
  if (node.nested === undefined) {
    walkObject(walk, node, value, into);
    return;
  }
  const values = emptyValues();
  into.nested.push({ path: node.name, values });
  walkObject({ ...walk, around: [...walk.around, values] }, node, value, values);
  const parent = walk.around.at(-1);
  if (node.nested.inParent && parent !== undefined) copyValues(values, parent);
  const [document] = walk.around;
  if (node.nested.inRoot && document !== undefined) copyValues(values, document);
}

function copyValues(from: Values, into: Values): void {
  into.slots.push(...from.slots);
  into.values.push(...from.values);
}

function walkField(walk: Walk, field: Field, value: Json, into: Values): void {
  if (field.type === 'geo_point' && value !== null) {
    add(into, field, 1);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) walkField(walk, field, item, into);
    return;
  }
  if (value === null) {
    if (field.nullValue !== undefined) walkScalar(walk, field, field.nullValue, into);
    return;
  }
  if (isJsonObject(value)) {
    if (field.type === 'flattened') walkFlattened(walk, field, value, '', 1, into);
    else if (field.ignoreMalformed) walk.ignored.add(field.name);
    else
      refused(
        walk,
        `failed to parse field [${field.name}] of type [${field.type}]: found an object ${preview(value)}`,
      );
    return;
  }
  walkScalar(walk, field, value as string | number | boolean, into);
}

function walkScalar(walk: Walk, field: Field, value: string | number | boolean, into: Values): void {
  const conflict = walk.fresh.conflict(field, value);
  if (conflict !== undefined) {
    refused(
      walk,
      `[${field.name}] would be of type [${conflict.was}] and of type [${conflict.is}] in one document`,
    );
  }
  index(walk, field, value, into);
  for (const sub of field.subFields) index(walk, sub, value, into);
  for (const target of field.copyTo) {
    walkEntry(
      { ...walk, around: walk.around.slice(0, 1) },
      walk.mapping.root,
      target,
      value,
      walk.around[0] ?? into,
    );
  }
}

function index(walk: Walk, field: Field, value: string | number | boolean, into: Values): void {
  const read = readFieldValue(field, value);
  if (read === tooLong) {
    if (walk.namesTooLong) walk.ignored.add(field.name);
  } else if (read instanceof Malformed) {
    if (!field.ignoreMalformed) {
      refused(walk, `failed to parse field [${field.name}] of type [${field.type}]: ${read.reason}`);
    }
    walk.ignored.add(field.name);
  } else if (field.type === 'constant_keyword') {
    indexConstant(walk, field, String(read));
  } else if (read !== undefined) {
    add(into, field, read);
  }
}

function indexConstant(walk: Walk, field: Field, value: string): void {
  const { mapping } = walk;
  const constant = mapping.constants.get(field.name);
  if (constant === undefined) {
    mapping.constants.set(field.name, value);
    mapping.version++;
  } else if (constant !== value) {
    refused(
      walk,
      `failed to parse field [${field.name}] of type [constant_keyword]: it takes only the value [${constant}] of the mapping, not [${value}]`,
    );
  }
}

/** Separates key and value of a flattened field's terms. */
export const keySeparator = '\0';

function walkFlattened(
  walk: Walk,
  field: Field,
  value: Json,
  key: string,
  depth: number,
  into: Values,
): void {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) walkFlattened(walk, field, item, key, depth, into);
  } else if (isJsonObject(value)) {
    if (depth > field.depthLimit)
      refused(walk, `the flattened field [${field.name}] is deeper than ${field.depthLimit}`);
    for (const inner of Object.keys(value)) {
      if (inner.includes(keySeparator))
        refused(walk, `a key of the flattened field [${field.name}] holds a zero character`);
      walkFlattened(
        walk,
        field,
        value[inner] ?? null,
        key === '' ? inner : `${key}.${inner}`,
        depth + 1,
        into,
      );
    }
  } else {
    const text = (value as string | number | boolean | null) ?? field.nullValue;
    if (text === undefined || String(text).length > field.ignoreAbove) return;
    add(into, field, `${key}${keySeparator}${String(text)}`);
  }
}

export interface DocumentOptions {
  /** Leave out what does not fit instead of refusing the document. */
  readonly lenient?: boolean;
  /** Whether values over `ignore_above` are named in `_ignored`: Elasticsearch does, OpenSearch does not. */
  readonly namesTooLong?: boolean;
}

/**
 * Walks a document by its mapping. New fields go into the mapping. A document that does not fit gives the reason,
 * as the server refuses it with status 400; with `lenient` the parts that do not fit are left out instead.
 */
export function parseDocument(
  mapping: Mapping,
  source: JsonObject,
  options: DocumentOptions = {},
): ParsedDocument | { readonly reason: string } {
  const values = emptyValues();
  const { lenient = false, namesTooLong = true } = options;
  const fresh = new FreshFields(mapping);
  const walk: Walk = { mapping, fresh, ignored: new Set(), around: [values], lenient, namesTooLong };
  if (!mapping.root.enabled) return { values, ignored: walk.ignored };
  try {
    walkObject(walk, mapping.root, source, values);
  } catch (error) {
    fresh.undo();
    if (error instanceof EngineError || error instanceof Refused) return { reason: error.message };
    throw error;
  }
  return { values, ignored: walk.ignored };
}
