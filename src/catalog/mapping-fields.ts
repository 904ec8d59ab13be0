import { isJsonObject } from '../diagnostics/json.js';
import type { JsonObject } from '../diagnostics/json.js';
import type { FieldType } from './field.js';
import { escapePointer } from '../diagnostics/json-pointer.js';

/** A field as a mapping defines it. `name` ends in `.*` for the keys that a dynamic template makes below a path. */
export interface MappedField {
  readonly name: string;
  readonly type: FieldType;
  readonly ignoreAbove?: number;
  /** For a text field: the sub-field that holds the whole value. */
  readonly exact?: string;
}

/** A part of a mapping that Picket cannot use; `pointer` is a JSON pointer into the mapping. */
export interface MappingFault {
  readonly pointer: string;
  readonly reason: string;
}

export interface MappedFields {
  readonly fields: ReadonlyMap<string, MappedField>;
  readonly faults: readonly MappingFault[];
}

/** https://www.elastic.co/docs/reference/elasticsearch/mapping-reference/field-data-types */
const families: ReadonlyMap<string, FieldType> = new Map([
  ['keyword', 'keyword'],
  ['constant_keyword', 'keyword'],
  ['wildcard', 'keyword'],
  ['text', 'text'],
  ['match_only_text', 'text'],
  ['byte', 'long'],
  ['short', 'long'],
  ['integer', 'long'],
  ['long', 'long'],
  ['unsigned_long', 'long'],
  ['half_float', 'double'],
  ['float', 'double'],
  ['double', 'double'],
  ['scaled_float', 'double'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['date_nanos', 'date'],
  ['ip', 'ip'],
  ['flattened', 'flattened'],
  ['flat_object', 'flattened'],
  ['geo_point', 'geo_point'],
  ['object', 'object'],
  ['nested', 'object'],
  ['binary', 'binary'],
]);

interface Walk {
  readonly fields: Map<string, MappedField>;
  readonly faults: MappingFault[];
}

function typeOf(definition: JsonObject): string {
  const type = definition['type'];
  return typeof type === 'string' ? type : 'object';
}

/** `wildcard` before `keyword`: it holds values of any length, and answers patterns faster. */
function exactSubField(name: string, definition: JsonObject): string | undefined {
  const subs = definition['fields'];
  if (!isJsonObject(subs)) {
    return undefined;
  }
  const holds = (wanted: string): string | undefined =>
    Object.entries(subs).find(([, sub]) => isJsonObject(sub) && sub['type'] === wanted)?.[0];
  const sub = holds('wildcard') ?? holds('keyword');
  return sub === undefined ? undefined : `${name}.${sub}`;
}

function addLeaf(walk: Walk, name: string, pointer: string, definition: JsonObject): void {
  const type = families.get(typeOf(definition));
  if (type === undefined) {
    walk.faults.push({ pointer: `${pointer}/type`, reason: `the type '${typeOf(definition)}' is not known` });
    return;
  }
  // A field without an index is in no query's reach, so for rules it is not there.
  if (definition['index'] === false || definition['enabled'] === false) {
    return;
  }
  const limit = definition['ignore_above'];
  const exact = type === 'text' ? exactSubField(name, definition) : undefined;
  walk.fields.set(name, {
    name,
    type,
    ...(typeof limit === 'number' ? { ignoreAbove: limit } : {}),
    ...(exact === undefined ? {} : { exact }),
  });
}

function addProperties(walk: Walk, properties: JsonObject, prefix: string, pointer: string): void {
  for (const [key, definition] of Object.entries(properties)) {
    const at = `${pointer}/${escapePointer(key)}`;
    const name = `${prefix}${key}`;
    if (!isJsonObject(definition)) {
      walk.faults.push({ pointer: at, reason: 'a field needs an object that defines it' });
      continue;
    }
    addLeaf(walk, name, at, definition);
    for (const part of ['properties', 'fields'] as const) {
      const below = definition[part];
      if (isJsonObject(below)) {
        addProperties(walk, below, `${name}.`, `${at}/${part}`);
      }
    }
  }
}

/** `{ labels: { path_match: 'kubernetes.labels.*', mapping: { type: 'keyword' } } }` makes a field of any such key. */
function addDynamicTemplates(walk: Walk, templates: readonly unknown[]): void {
  templates.forEach((entry, index) => {
    for (const [key, template] of Object.entries(isJsonObject(entry) ? entry : {})) {
      const path = isJsonObject(template) ? template['path_match'] : undefined;
      const mapping = isJsonObject(template) ? template['mapping'] : undefined;
      if (typeof path === 'string' && /^[^*]+\.\*$/.test(path) && isJsonObject(mapping)) {
        addLeaf(walk, path, `/dynamic_templates/${String(index)}/${escapePointer(key)}/mapping`, mapping);
      }
    }
  });
}

/**
 * The fields that the `mappings` of an index define, multi-fields included. Objects are fields too, of type
 * `object`; fields without an index are left out, since no query finds them.
 */
export function mappedFields(mapping: JsonObject): MappedFields {
  const walk: Walk = { fields: new Map(), faults: [] };
  const properties = mapping['properties'];
  if (isJsonObject(properties)) {
    addProperties(walk, properties, '', '/properties');
  } else {
    walk.faults.push({ pointer: '/properties', reason: 'a mapping needs properties' });
  }
  const templates = mapping['dynamic_templates'];
  if (Array.isArray(templates)) {
    addDynamicTemplates(walk, templates);
  }
  return walk;
}
