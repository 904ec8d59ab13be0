import type { JsonObject } from '../../diagnostics/json.js';
import type { MappingNode, ObjectNode } from './field.js';
import type { Mapping } from './mapping.js';
import { parseMapping } from './parse-mapping.js';

/**
 * Mappings by the very object that they were parsed from. Many indices, and many engines, are opened from one
 * template; parsing a thousand fields for each would cost more than what is then searched.
 */
const parsed = new WeakMap<JsonObject, Mapping>();

/** Throws EngineError where a mapping is malformed. */
export function checkMapping(mappings: JsonObject, pointer: string): void {
  parseKnown(mappings, pointer);
}

/** A mapping of one's own, parsed once for each object. Throws EngineError where it is malformed. */
export function openMapping(mappings: JsonObject, pointer: string): Mapping {
  return copyMapping(parseKnown(mappings, pointer));
}

function parseKnown(mappings: JsonObject, pointer: string): Mapping {
  const known = parsed.get(mappings) ?? parseMapping(mappings, pointer);
  parsed.set(mappings, known);
  return known;
}

/** Fields are immutable and shared; everything that documents can add to is copied. */
function copyMapping(mapping: Mapping): Mapping {
  const objects = new Map<string, ObjectNode>();
  const copy = (node: MappingNode): MappingNode => (node.kind === 'object' ? copyObject(node) : node);
  const copyObject = (node: ObjectNode): ObjectNode => {
    const children = new Map([...node.children].map(([key, child]) => [key, copy(child)]));
    const own = { ...node, children };
    if (mapping.objects.has(node.name)) objects.set(node.name, own);
    return own;
  };
  return {
    ...mapping,
    root: copyObject(mapping.root),
    objects,
    fields: new Map(mapping.fields),
    aliases: new Map(mapping.aliases),
    constants: new Map(mapping.constants),
  };
}
