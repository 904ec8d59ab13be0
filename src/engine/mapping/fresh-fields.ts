import type { Json } from '../../diagnostics/json.js';
import { addDynamic, dynamicType } from './dynamic.js';
import type { Field, MappingNode, ObjectNode } from './field.js';
import type { Mapping } from './mapping.js';
import { removeNode } from './mapping.js';

interface Addition {
  readonly parent: ObjectNode;
  readonly key: string;
  readonly type: string;
}

/**
 * What one document adds to the mapping. The server settles the type of a new field for each of its values by itself
 * and refuses the document where they differ; and a refused document leaves the mapping as it was.
 */
export class FreshFields {
  private readonly added = new Map<MappingNode, Addition>();

  constructor(private readonly mapping: Mapping) {}

  /** Maps a field that the mapping does not have. */
  add(parent: ObjectNode, key: string, value: Exclude<Json, null>): MappingNode | undefined {
    const type = dynamicType(this.mapping, parent, key, value);
    const node = addDynamic(this.mapping, parent, key, value);
    if (node !== undefined) this.added.set(node, { parent, key, type });
    return node;
  }

  /** The other type that a further value of a new field would give it; undefined if there is no conflict. */
  conflict(
    field: Field,
    value: Exclude<Json, null>,
  ): { readonly was: string; readonly is: string } | undefined {
    const addition = this.added.get(field);
    if (addition === undefined) return undefined;
    const type = dynamicType(this.mapping, addition.parent, addition.key, value);
    return type === addition.type ? undefined : { was: addition.type, is: type };
  }

  /** Takes everything out of the mapping again. */
  undo(): void {
    for (const { parent, key } of [...this.added.values()].reverse()) removeNode(this.mapping, parent, key);
    this.added.clear();
  }
}
