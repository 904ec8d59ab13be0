import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../read/document.js';
import { entryOf } from '../read/locate.js';
import type { Located } from './located.js';

/** The mapping under a key. */
export function mappingOf(node: YamlNode | undefined, key: string): YamlMapping | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'mapping' ? value : undefined;
}

/** The key as written, whatever type it resolves to. */
export function keyText(entry: YamlEntry): string {
  return entry.key.text;
}

/** A scalar's text where it is one and not null: numbers and dates are text too. */
export function textOf(node: YamlNode | undefined): Located<string> | undefined {
  return node?.kind === 'scalar' && node.value !== null ? { value: node.text, range: node.range } : undefined;
}

/** The scalars of a sequence, or a lone scalar as a list of one. Others are left out. */
export function textsOf(node: YamlNode | undefined): readonly Located<string>[] {
  return scalarsOf(node).flatMap((scalar) => textOf(scalar) ?? []);
}

/** The scalars of a sequence, or a lone scalar as a list of one. */
function scalarsOf(node: YamlNode | undefined): readonly YamlScalar[] {
  if (node?.kind === 'scalar') {
    return [node];
  }
  return node?.kind === 'sequence' ? node.items.filter((item) => item.kind === 'scalar') : [];
}
