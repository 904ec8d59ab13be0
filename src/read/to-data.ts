import type { Json } from '../diagnostics/json.js';
import type { YamlNode } from './document.js';

/** The plain data of a node. Keys are their text; NaN and infinities stay numbers, though JSON has none. */
export function toData(node: YamlNode): Json {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(toData);
    case 'mapping': {
      const data: Record<string, Json> = {};
      for (const { key, value } of node.entries) {
        // Assigning to __proto__ would change the object instead of adding a key.
        Object.defineProperty(data, key.text, {
          value: toData(value),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return data;
    }
  }
}
