import type { Json } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import { parseDate } from '../values/date-format.js';
import type { DynamicKind } from './dynamic-template.js';
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
  const path = parent.name === '' ? key : `${parent.name}.${key}`;
  const template = mapping.templates.find((candidate) => candidate.matches(kind, key, path));
  if (template === undefined) {
    addByKind(mapping, parent, key, kind, parent.dynamic === 'runtime');
  } else {
    const settings = template.settings(key, types[kind]);
    const value = Object.hasOwn(settings.value, 'type')
      ? settings.value
      : { type: types[kind], ...settings.value };
    addProperty(mapping, parent, key, { value, pointer: settings.pointer });
  }
  return parent.children.get(key);
}
