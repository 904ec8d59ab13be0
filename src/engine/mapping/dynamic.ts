import type { Json } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import { parseDate } from '../values/date-format.js';
import type { ObjectPart } from '../request.js';
import type { DynamicKind, DynamicTemplate } from './dynamic-template.js';
import type { MappingNode, ObjectNode } from './field.js';
import { readFieldSettings } from './field-settings.js';
import type { Mapping } from './mapping.js';
import { addField, addObject } from './mapping.js';
import { addProperty } from './parse-mapping.js';

const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function kindOf(mapping: Mapping, value: Exclude<Json, null>): DynamicKind {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'long' : 'double';
  if (typeof value !== 'string') return 'object';
  if (mapping.numericDetection && number.test(value)) return /^-?\d+$/.test(value) ? 'long' : 'double';
  if (mapping.dateDetection && /^\d/.test(value) && parseDate(mapping.dynamicDates, value) !== undefined)
    return 'date';
  return 'string';
}

/** What each kind becomes without a template; the type a template's `{dynamic_type}` stands for. */
const types: Readonly<Record<DynamicKind, string>> = {
  string: 'text',
  long: 'long',
  double: 'float',
  boolean: 'boolean',
  date: 'date',
  object: 'object',
  binary: 'binary',
};

function addByKind(
  mapping: Mapping,
  parent: ObjectNode,
  key: string,
  kind: DynamicKind,
  runtime: boolean,
): void {
  if (kind === 'object') {
    addObject(mapping, parent, key, {});
    return;
  }
  const part = { value: {}, pointer: '' };
  switch (kind) {
    case 'string': {
      if (runtime) {
        addField(mapping, parent, key, readFieldSettings(part, 'keyword'), []);
        break;
      }
      const keyword = readFieldSettings({ value: { ignore_above: 256 }, pointer: '' }, 'keyword');
      addField(mapping, parent, key, readFieldSettings(part, 'text'), [['keyword', keyword]]);
      break;
    }
    case 'long':
    case 'boolean':
    case 'date':
    case 'binary':
      addField(mapping, parent, key, readFieldSettings(part, kind), []);
      break;
    case 'double':
      addField(mapping, parent, key, readFieldSettings(part, runtime ? 'double' : 'float'), []);
      break;
  }
}

function findTemplate(
  mapping: Mapping,
  kind: DynamicKind,
  parent: ObjectNode,
  key: string,
): DynamicTemplate | undefined {
  const path = parent.name === '' ? key : `${parent.name}.${key}`;
  return mapping.templates.find((candidate) => candidate.matches(kind, key, path));
}

function templateMapping(template: DynamicTemplate, kind: DynamicKind, key: string): ObjectPart {
  const { value, pointer } = template.settings(key, types[kind]);
  return { value: Object.hasOwn(value, 'type') ? value : { type: types[kind], ...value }, pointer };
}

/** The type that dynamic mapping would give a field for a value. */
export function dynamicType(
  mapping: Mapping,
  parent: ObjectNode,
  key: string,
  value: Exclude<Json, null>,
): string {
  const kind = isJsonObject(value) ? 'object' : kindOf(mapping, value);
  const template = findTemplate(mapping, kind, parent, key);
  if (template === undefined) return types[kind];
  const type = templateMapping(template, kind, key).value['type'];
  return typeof type === 'string' ? type : types[kind];
}

/**
 * Maps a field that a document brings and the mapping does not have.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/dynamic-field-mapping.html
 */
export function addDynamic(
  mapping: Mapping,
  parent: ObjectNode,
  key: string,
  value: Exclude<Json, null>,
): MappingNode | undefined {
  const kind = isJsonObject(value) ? 'object' : kindOf(mapping, value);
  const template = findTemplate(mapping, kind, parent, key);
  if (template === undefined) addByKind(mapping, parent, key, kind, parent.dynamic === 'runtime');
  else addProperty(mapping, parent, key, templateMapping(template, kind, key));
  return parent.children.get(key);
}
