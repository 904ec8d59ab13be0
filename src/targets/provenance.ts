import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import type { Provenance } from './target.js';
import { escapePointer } from '../diagnostics/json-pointer.js';

/** Which range of YAML an emitted node came from, by the node's identity. */
export interface Origins {
  /** Notes where a node came from and returns it. Without a range nothing is noted. */
  mark(node: JsonObject, range: SourceRange | undefined): JsonObject;
  of(node: object): SourceRange | undefined;
}

export function createOrigins(): Origins {
  const ranges = new WeakMap<object, SourceRange>();
  return {
    mark(node, range) {
      if (range !== undefined && !ranges.has(node)) ranges.set(node, range);
      return node;
    },
    of: (node) => ranges.get(node),
  };
}

/** The provenance map of a finished body. */
export function collectProvenance(body: JsonObject, origins: Origins): Provenance {
  const found: Record<string, SourceRange> = {};
  const visit = (value: Json, pointer: string): void => {
    if (Array.isArray(value)) {
      (value as readonly Json[]).forEach((item, index) => visit(item, `${pointer}/${index}`));
    } else if (isJsonObject(value)) {
      const range = origins.of(value);
      if (range !== undefined) found[pointer] = range;
      for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${escapePointer(key)}`);
    }
  };
  visit(body, '');
  return found;
}
