import { isUnresolved, type YamlEntry, type YamlNode, type YamlScalar } from '../read/document.js';
import type { Detection, Selection } from './ast.js';
import { parseItem, parseKeywords, type ItemOptions } from './detection-item.js';
import { keyText } from './nodes.js';
import type { Report } from './report.js';

/**
 * One search identifier of a `detection` or `filter` section. Undefined where nothing of it can be used; what is wrong
 * is reported.
 */
export function parseSelection(
  entry: YamlEntry,
  options: ItemOptions,
  report: Report,
): Selection | undefined {
  const detection = parseDetection(entry.value, entry.key, options, report);
  return detection === undefined
    ? undefined
    : { name: { value: keyText(entry), range: entry.key.range }, detection };
}

function parseDetection(
  node: YamlNode,
  name: YamlScalar,
  options: ItemOptions,
  report: Report,
): Detection | undefined {
  switch (node.kind) {
    case 'scalar':
      if (isUnresolved(node)) return undefined;
      if (node.value === null) {
        report.error('sigma/empty-selection', name.range, `The selection "${name.text}" is empty.`);
        return undefined;
      }
      return parseKeywords(node, [node], options, report);
    case 'mapping': {
      if (node.entries.length === 0) {
        report.error('sigma/empty-selection', name.range, `The selection "${name.text}" is empty.`);
      }
      const of = node.entries.flatMap((entry) => parseItem(entry, options, report) ?? []);
      return of.length < node.entries.length || of.length === 0
        ? undefined
        : { kind: 'all-of', of, range: node.range };
    }
    case 'sequence':
      return parseList(node, name, options, report);
  }
}

/** A list of values is keywords, a list of mappings alternatives; a list of both is both. */
function parseList(
  node: YamlNode & { readonly kind: 'sequence' },
  name: YamlScalar,
  options: ItemOptions,
  report: Report,
): Detection | undefined {
  if (node.items.length === 0) {
    report.error('sigma/empty-selection', name.range, `The selection "${name.text}" is empty.`);
    return undefined;
  }
  const scalars = node.items.filter((item) => item.kind === 'scalar');
  if (scalars.length === node.items.length) {
    return parseKeywords(node, scalars, options, report);
  }
  const of: Detection[] = [];
  for (const item of node.items) {
    if (item.kind === 'sequence') {
      report.error(
        'sigma/value-shape',
        item.range,
        'A selection holds mappings or values, not lists of lists.',
      );
      continue;
    }
    const detection = parseDetection(item, name, options, report);
    if (detection !== undefined) {
      of.push(detection);
    }
  }
  return of.length < node.items.length ? undefined : { kind: 'any-of', of, range: node.range };
}
