import type { YamlMapping, YamlNode } from '../read/document.js';
import type { Condition, RuleLogsource, Selection } from './ast.js';
import { parseCondition } from './condition.js';
import type { ItemOptions } from './detection-item.js';
import { entryOf } from '../read/locate.js';
import { keyText, mappingOf, textOf } from './nodes.js';
import type { Report } from './report.js';
import { parseSelection } from './selection.js';
import { startOf } from './ranges.js';

export interface ParsedDetection {
  readonly selections: readonly Selection[];
  readonly condition: Condition;
}

/**
 * Selections and condition of a `detection` or `filter` section.
 *
 * @param reserved keys of the section that are no selections
 */
export function parseDetectionSection(
  section: YamlMapping,
  reserved: readonly string[],
  options: ItemOptions,
  report: Report,
): ParsedDetection | undefined {
  const entries = section.entries.filter((entry) => !reserved.includes(keyText(entry)));
  const selections = entries.flatMap((entry) => parseSelection(entry, options, report) ?? []);
  const condition = conditionOf(section, entries.map(keyText), report) ?? allOf(selections);
  return condition === undefined ? undefined : { selections, condition };
}

/** Stands in for a condition that was reported as broken, so that the selections can still be checked. */
function allOf(selections: readonly Selection[]): Condition | undefined {
  const of = selections.map(({ name }): Condition => ({
    kind: 'selection',
    name: name.value,
    range: name.range,
  }));
  const [first] = of;
  return first === undefined ? undefined : { kind: 'and', of, range: first.range };
}

function conditionOf(section: YamlMapping, names: readonly string[], report: Report): Condition | undefined {
  const node = entryOf(section, 'condition')?.value;
  if (node === undefined) {
    report.error('sigma/no-condition', startOf(section.range), 'The condition is missing.', {
      suggestions: names.slice(0, 1).map((name) => `condition: ${name}`),
    });
    return undefined;
  }
  const scalars = node.kind === 'sequence' ? node.items : [node];
  const of: Condition[] = [];
  for (const scalar of scalars) {
    if (scalar.kind !== 'scalar') {
      report.error('sigma/condition-syntax', scalar.range, 'A condition is text, or a list of texts.');
      continue;
    }
    const condition = parseCondition(scalar, names, report);
    if (condition !== undefined) {
      of.push(condition);
    }
  }
  if (scalars.length === 0) {
    report.error('sigma/condition-syntax', node.range, 'The list of conditions is empty.');
  }
  const [first] = of;
  return of.length > 1 ? { kind: 'or', of, range: node.range } : first;
}

/** The logsource of a rule or filter, or undefined where it has none. */
export function parseLogsource(root: YamlNode): RuleLogsource | undefined {
  const entry = entryOf(root, 'logsource');
  const node = mappingOf(root, 'logsource');
  if (entry === undefined || node === undefined) {
    return undefined;
  }
  const category = textOf(entryOf(node, 'category')?.value)?.value;
  const product = textOf(entryOf(node, 'product')?.value)?.value;
  const service = textOf(entryOf(node, 'service')?.value)?.value;
  return {
    range: entry.key.range,
    ...(category === undefined ? {} : { category }),
    ...(product === undefined ? {} : { product }),
    ...(service === undefined ? {} : { service }),
  };
}
