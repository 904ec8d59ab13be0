import type { Catalog } from '../catalog/catalog.js';
import type { FieldType } from '../catalog/field.js';
import type { Json, JsonObject } from '../diagnostics/json.js';
import { predicateFields } from '../normal/predicate-fields.js';
import type { NormalRule } from '../normal/normal-rule.js';
import type { FieldRef } from '../normal/predicate.js';

/**
 * A mapping that holds exactly the fields that the rules look at, each of the type that the rules take it for, so that
 * reading an event costs no more than the rules need.
 */
export function matchMapping(rules: readonly NormalRule[], catalog: Catalog): JsonObject {
  // What routes an event to the clauses of its source.
  const dataset: FieldRef = { name: 'data_stream.dataset', type: 'keyword' };
  const fields = new Map<string, FieldRef>([[dataset.name, dataset]]);
  for (const { branches } of rules) {
    for (const { where } of branches)
      for (const field of predicateFields(where)) fields.set(field.name, field);
  }
  const exact = exactParents(catalog);
  const root: PropertyNode = { children: new Map() };
  for (const field of [...fields.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const parent = exact.get(field.name);
    if (parent === undefined) place(root, field.name.split('.'), { type: mappingType(field.type) });
    else
      place(root, parent.split('.'), {
        type: 'match_only_text',
        fields: { [leafOf(field.name)]: { type: 'wildcard' } },
      });
  }
  return { dynamic: false, properties: propertiesOf(root) };
}

interface PropertyNode {
  readonly children: Map<string, PropertyNode>;
  definition?: JsonObject;
}

function place(root: PropertyNode, path: readonly string[], definition: JsonObject): void {
  let node = root;
  for (const name of path) {
    const child = node.children.get(name) ?? { children: new Map<string, PropertyNode>() };
    node.children.set(name, child);
    node = child;
  }
  node.definition = definition;
}

function propertiesOf(node: PropertyNode): JsonObject {
  const entries = [...node.children].map(([name, child]): [string, Json] => [
    name,
    child.children.size > 0 ? { properties: propertiesOf(child) } : (child.definition ?? {}),
  ]);
  return Object.fromEntries(entries);
}

function mappingType(type: FieldType): string {
  switch (type) {
    case 'keyword':
      return 'wildcard';
    case 'text':
      return 'match_only_text';
    case 'long':
    case 'double':
    case 'boolean':
    case 'date':
    case 'ip':
    case 'flattened':
    case 'geo_point':
    case 'object':
    case 'binary':
      return type;
  }
}

/** Sub-fields that hold the whole value of a text field, to that field. */
function exactParents(catalog: Catalog): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const source of catalog.sources.values()) {
    for (const field of source.fields.values())
      if (field.exact !== undefined) parents.set(field.exact, field.name);
  }
  return parents;
}

function leafOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
