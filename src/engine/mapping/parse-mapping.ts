import type { JsonObject } from '../../diagnostics/json.js';
import type { ObjectPart, Part } from '../request.js';
import {
  asBoolean,
  asList,
  asObject,
  asScalar,
  asString,
  child,
  entriesOf,
  has,
  only,
  optional,
  refuse,
} from '../request.js';
import { parseDateFormat } from '../values/date-format.js';
import { parseDynamicTemplates } from './dynamic-template.js';
import type { Dynamic, FieldSettings, ObjectNode } from './field.js';
import { readFieldSettings, readFieldType } from './field-settings.js';
import type { Mapping } from './mapping.js';
import { addField, addObject, defaultDynamicDates, emptyMapping } from './mapping.js';

const objectKeys = ['type', 'properties', 'dynamic', 'enabled', 'subobjects'];
const nestedKeys = [...objectKeys, 'include_in_parent', 'include_in_root'];
const rootKeys = ['properties', 'dynamic', 'enabled', 'subobjects', 'dynamic_templates', 'date_detection'];
const moreRootKeys = [
  'numeric_detection',
  'dynamic_date_formats',
  '_meta',
  '_source',
  '_routing',
  '_data_stream_timestamp',
];

function readDynamic(part: Part): Dynamic {
  const value = String(asScalar(part, '"dynamic"'));
  switch (value) {
    case 'true':
    case 'false':
    case 'strict':
    case 'runtime':
      return value;
    default:
      return refuse(part, '"dynamic" must be true, false, "strict" or "runtime"');
  }
}

function readSubFields(part: ObjectPart): (readonly [string, FieldSettings])[] {
  if (!has(part, 'fields')) return [];
  return entriesOf(asObject(child(part, 'fields'), '"fields"')).map(([name, body]) => {
    const settings = asObject(body, 'a multi-field');
    if (has(settings, 'fields'))
      refuse(child(settings, 'fields'), 'a multi-field has no multi-fields of its own');
    return [name, readFieldSettings(settings, readFieldType(child(settings, 'type')))] as const;
  });
}

/** Adds what one entry of `properties` says, under its parent. Dotted names make the objects between. */
export function addProperty(mapping: Mapping, parent: ObjectNode, name: string, part: Part): void {
  const dot = parent.subobjects ? name.indexOf('.') : -1;
  if (dot >= 0) {
    const key = name.slice(0, dot);
    const between = parent.children.get(key) ?? addObject(mapping, parent, key, {});
    if (between.kind !== 'object') return refuse(part, `"${between.name}" is no object`);
    addProperty(mapping, between, name.slice(dot + 1), part);
    return;
  }
  if (name === '') refuse(part, 'a field name cannot be empty');
  const body = asObject(part, `the mapping of "${name}"`);
  const type = has(body, 'type') ? asString(child(body, 'type'), '"type"') : 'object';
  if (type === 'object' || type === 'nested') {
    addObjectProperty(mapping, parent, name, body, type === 'nested');
  } else if (type === 'alias') {
    only(body, ['type', 'path'], 'an alias');
    const full = parent.name === '' ? name : `${parent.name}.${name}`;
    const path = asString(child(body, 'path'), '"path"');
    parent.children.set(name, { kind: 'alias', name: full, path });
    mapping.aliases.set(full, path);
  } else {
    const settings = readFieldSettings(body, readFieldType(child(body, 'type')));
    addField(mapping, parent, name, settings, readSubFields(body));
  }
}

function addObjectProperty(
  mapping: Mapping,
  parent: ObjectNode,
  name: string,
  body: ObjectPart,
  nested: boolean,
): void {
  only(body, nested ? nestedKeys : objectKeys, nested ? 'a nested field' : 'an object field');
  const dynamic = optional(body, 'dynamic', readDynamic);
  const enabled = optional(body, 'enabled', asBoolean);
  const subobjects = optional(body, 'subobjects', asBoolean);
  const existing = parent.children.get(name);
  const node =
    existing?.kind === 'object'
      ? existing
      : addObject(mapping, parent, name, {
          ...(dynamic !== undefined && { dynamic }),
          ...(enabled !== undefined && { enabled }),
          ...(subobjects !== undefined && { subobjects }),
          ...(nested && {
            nested: {
              inParent: optional(body, 'include_in_parent', asBoolean) ?? false,
              inRoot: optional(body, 'include_in_root', asBoolean) ?? false,
            },
          }),
        });
  if (has(body, 'properties')) addProperties(mapping, node, child(body, 'properties'));
}

function addProperties(mapping: Mapping, parent: ObjectNode, part: Part): void {
  for (const [name, body] of entriesOf(asObject(part, '"properties"')))
    addProperty(mapping, parent, name, body);
}

function checkAliases(mapping: Mapping, root: ObjectPart): void {
  for (const [name, path] of mapping.aliases) {
    if (!mapping.fields.has(path)) refuse(root, `alias "${name}" stands for "${path}", which is no field`);
  }
}

function readDates(part: Part): string {
  return asList(part)
    .map((item) => asString(item, 'a date format'))
    .join('||');
}

function parseRoot(root: ObjectPart): Mapping {
  only(root, [...rootKeys, ...moreRootKeys], 'a mapping');
  const dates = optional(root, 'dynamic_date_formats', readDates) ?? defaultDynamicDates;
  const dynamicDates = parseDateFormat(dates);
  if (dynamicDates === undefined)
    return refuse(child(root, 'dynamic_date_formats'), 'a date format is not known');
  const node: ObjectNode = {
    kind: 'object',
    name: '',
    dynamic: optional(root, 'dynamic', readDynamic) ?? 'true',
    enabled: optional(root, 'enabled', asBoolean) ?? true,
    subobjects: optional(root, 'subobjects', asBoolean) ?? true,
    nestedPath: '',
    children: new Map(),
  };
  return emptyMapping(node, {
    templates: optional(root, 'dynamic_templates', parseDynamicTemplates) ?? [],
    dateDetection: optional(root, 'date_detection', asBoolean) ?? true,
    numericDetection: optional(root, 'numeric_detection', asBoolean) ?? false,
    dynamicDates,
  });
}

/**
 * Reads the `mappings` of an index or template. Throws EngineError with the pointer of whatever it does not know.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/mapping.html
 */
export function parseMapping(mappings: JsonObject, pointer = ''): Mapping {
  const root: ObjectPart = { value: mappings, pointer };
  const mapping = parseRoot(root);
  if (has(root, 'properties')) addProperties(mapping, mapping.root, child(root, 'properties'));
  checkAliases(mapping, root);
  return mapping;
}
