import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { YamlEntry, YamlNode } from './document.js';

/** Where a part of a document stands: its value, and its key where it is a mapping's value. */
export interface Location {
  readonly key?: SourceRange;
  readonly value: SourceRange;
}

/** The part that a JSON pointer (RFC 6901) leads to, or undefined where it leads nowhere. */
export function nodeAt(
  node: YamlNode,
  pointer: string,
): { readonly entry?: YamlEntry; readonly node: YamlNode } | undefined {
  let found: { readonly entry?: YamlEntry; readonly node: YamlNode } = { node };
  for (const step of pointerSteps(pointer)) {
    const next = child(found.node, step);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

/** Ranges of the part that a JSON pointer (RFC 6901) leads to, or undefined where it leads nowhere. */
export function locate(node: YamlNode, pointer: string): Location | undefined {
  const found = nodeAt(node, pointer);
  if (found === undefined) return undefined;
  return { value: found.node.range, ...(found.entry === undefined ? {} : { key: found.entry.key.range }) };
}

/** The value of a mapping's key, or undefined where the node is no mapping or has no such key. */
export function childOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value;
}

/** The entry of a mapping's key, or undefined where the node is no mapping or has no such key. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key.text === key) : undefined;
}

function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function child(
  node: YamlNode,
  step: string,
): { readonly entry?: YamlEntry; readonly node: YamlNode } | undefined {
  if (node.kind === 'sequence') {
    const item = /^\d+$/.test(step) ? node.items[Number(step)] : undefined;
    return item === undefined ? undefined : { node: item };
  }
  const entry = entryOf(node, step);
  return entry === undefined ? undefined : { entry, node: entry.value };
}
