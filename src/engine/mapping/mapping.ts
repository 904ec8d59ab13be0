import type { DateFormat } from '../values/date-format.js';
import { parseDateFormat } from '../values/date-format.js';
import type { DynamicTemplate } from './dynamic-template.js';
import type { Field, FieldSettings, ObjectNode } from './field.js';

/**
 * The mapping of one index. It is the one thing of its kind that changes: documents bring new fields, and a
 * constant_keyword takes the first value that it meets.
 */
export interface Mapping {
  readonly root: ObjectNode;
  /** Every leaf by its full name, multi-fields included. */
  readonly fields: Map<string, Field>;
  readonly objects: Map<string, ObjectNode>;
  /** Alias to the path that it stands for. */
  readonly aliases: Map<string, string>;
  /** Values of constant_keyword fields by name. */
  readonly constants: Map<string, string>;
  readonly templates: readonly DynamicTemplate[];
  readonly dateDetection: boolean;
  readonly numericDetection: boolean;
  readonly dynamicDates: DateFormat;
  /** Slots given out; `version` rises with every new field or constant. */
  slots: number;
  version: number;
}

/** The column of `_ignored`: names of fields whose value was too long or malformed. */
export const ignoredSlot = 0;

export const defaultDynamicDates = 'strict_date_optional_time||yyyy/MM/dd HH:mm:ss Z||yyyy/MM/dd Z';

export function emptyMapping(root: ObjectNode, options: Partial<Mapping> = {}): Mapping {
  const dynamicDates = parseDateFormat(defaultDynamicDates);
  if (dynamicDates === undefined) throw new Error('the formats of date detection cannot be read');
  return {
    root,
    fields: new Map(),
    objects: new Map(),
    aliases: new Map(),
    constants: new Map(),
    templates: [],
    dateDetection: true,
    numericDetection: false,
    dynamicDates,
    ...options,
    slots: ignoredSlot + 1,
    version: 0,
  };
}

/** Adds a leaf with its multi-fields under an object and gives them their columns. */
export function addField(
  mapping: Mapping,
  parent: ObjectNode,
  key: string,
  settings: FieldSettings,
  subSettings: readonly (readonly [string, FieldSettings])[],
): Field {
  const name = parent.name === '' ? key : `${parent.name}.${key}`;
  const register = (fieldName: string, own: FieldSettings, subFields: readonly Field[]): Field => {
    const field: Field = {
      ...own,
      kind: 'field',
      name: fieldName,
      slot: mapping.slots++,
      nestedPath: parent.nestedPath,
      subFields,
    };
    mapping.fields.set(fieldName, field);
    if (own.constant !== undefined) mapping.constants.set(fieldName, own.constant);
    return field;
  };
  const subFields = subSettings.map(([sub, own]) => register(`${name}.${sub}`, own, []));
  const field = register(name, settings, subFields);
  parent.children.set(key, field);
  mapping.version++;
  return field;
}

/** Adds an object under another. */
export function addObject(
  mapping: Mapping,
  parent: ObjectNode,
  key: string,
  own: Partial<ObjectNode>,
): ObjectNode {
  const name = parent.name === '' ? key : `${parent.name}.${key}`;
  const node: ObjectNode = {
    kind: 'object',
    name,
    dynamic: parent.dynamic,
    enabled: true,
    subobjects: parent.subobjects,
    ...own,
    nestedPath: own.nested === undefined ? parent.nestedPath : name,
    children: new Map(),
  };
  parent.children.set(key, node);
  mapping.objects.set(name, node);
  mapping.version++;
  return node;
}

/** Takes a field or object out again. Its column stays unused. */
export function removeNode(mapping: Mapping, parent: ObjectNode, key: string): void {
  const node = parent.children.get(key);
  if (node === undefined) return;
  parent.children.delete(key);
  mapping.version++;
  if (node.kind === 'object') {
    mapping.objects.delete(node.name);
    for (const inner of [...node.children.keys()]) removeNode(mapping, node, inner);
  } else if (node.kind === 'alias') {
    mapping.aliases.delete(node.name);
  } else {
    for (const field of [node, ...node.subFields]) {
      mapping.fields.delete(field.name);
      mapping.constants.delete(field.name);
    }
  }
}

/** A field as a query names it: a leaf, or a key below a flattened field. */
export interface FieldReference {
  readonly field: Field;
  readonly key?: string;
}

/** Finds what a query's field name stands for; undefined for an unmapped one. */
export function lookUpField(mapping: Mapping, name: string): FieldReference | undefined {
  const path = mapping.aliases.get(name) ?? name;
  const field = mapping.fields.get(path);
  if (field !== undefined) return { field };
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const parent = path.slice(0, dot);
    const flattened = mapping.fields.get(mapping.aliases.get(parent) ?? parent);
    if (flattened?.type === 'flattened') return { field: flattened, key: path.slice(dot + 1) };
  }
  return undefined;
}

/** The leaves at or below a path, for `exists` on an object. */
export function fieldsBelow(mapping: Mapping, path: string): Field[] {
  const prefix = `${path}.`;
  return [...mapping.fields.values()].filter((field) => field.name.startsWith(prefix));
}
