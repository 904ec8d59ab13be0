import { formatDuration, parseDuration } from '../../src/read/duration.js';
import type { YamlDocument, YamlNode, YamlScalar } from '../../src/read/document.js';

/** A rule with one of its thresholds or values changed. */
export interface Mutation {
  /** `file:line: old → new`. */
  readonly label: string;
  readonly document: YamlDocument;
}

/** Where a rule's meaning stands in numbers and values: everything else is prose or reference. */
const meaningful = [
  /^\/detection\/(?!condition$)/,
  /^\/correlation\/timespan$/,
  /^\/correlation\/condition\/(?!field)/,
  /^\/correlation\/(?:baseline|first_seen|rare|indicator)\//,
  /^\/suppress\/for$/,
];

/** Every rule that differs from the document in one threshold or value. */
export function mutationsOf(document: YamlDocument): Mutation[] {
  return [...scalars(document.root, '')].flatMap(({ pointer, node }) => {
    if (!meaningful.some((pattern) => pattern.test(pointer))) return [];
    return changes(node).map((value) => ({
      label: `${document.file}:${node.range.line}: ${node.text} → ${String(value)}`,
      document: { ...document, root: replace(document.root, node, value) },
    }));
  });
}

function* scalars(node: YamlNode, pointer: string): Generator<{ pointer: string; node: YamlScalar }> {
  switch (node.kind) {
    case 'scalar':
      yield { pointer, node };
      return;
    case 'sequence':
      for (const [at, item] of node.items.entries()) yield* scalars(item, `${pointer}/${at}`);
      return;
    case 'mapping':
      for (const { key, value } of node.entries) yield* scalars(value, `${pointer}/${key.text}`);
  }
}

function changes({ value }: YamlScalar): YamlScalar['value'][] {
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return ['x'];
  const duration = parseDuration(value);
  if (duration === undefined) return [`${value}x`];
  const step = duration > 1800 ? duration / 2 : 60;
  return [formatDuration(duration - step), formatDuration(duration + step)];
}

function replace(node: YamlNode, target: YamlScalar, value: YamlScalar['value']): YamlNode {
  switch (node.kind) {
    case 'scalar':
      return node === target ? { ...node, value, text: String(value) } : node;
    case 'sequence':
      return { ...node, items: node.items.map((item) => replace(item, target, value)) };
    case 'mapping':
      return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, value: replace(entry.value, target, value) })),
      };
  }
}
