import type { SourceRange } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { YamlDocument, YamlNode } from '../read/document.js';
import type { Located } from './located.js';
import type {
  Level,
  RuleMetadata,
  ScheduleClause,
  Strategy,
  StrategyCase,
  SuppressClause,
} from './metadata.js';
import { entryOf } from '../read/locate.js';
import { mappingOf, textOf, textsOf } from './nodes.js';
import type { Report } from './report.js';
import { parseTimespan } from './timespan.js';
import { startOf } from './ranges.js';

const levels: readonly Level[] = ['informational', 'low', 'medium', 'high', 'critical'];

/** Everything a rule of any kind says about itself. Safe against any document; the schema has said what is wrong. */
export function parseMetadata(document: YamlDocument, report: Report): RuleMetadata {
  const { root } = document;
  const text = (key: string): Located<string> | undefined => textOf(entryOf(root, key)?.value);
  const title = text('title');
  const level = text('level');
  const { name, nameRange } = artefactName(document, report);
  return {
    file: document.file,
    index: document.index,
    range: title?.range ?? startOf(root.range),
    title: title?.value ?? '',
    titleRange: title?.range ?? null,
    id: lowerCased(text('id')),
    name,
    nameRange,
    description: text('description')?.value ?? '',
    status: text('status')?.value ?? null,
    version: versionOf(root),
    level: levels.find((known) => known === level?.value.toLowerCase()) ?? 'medium',
    levelRange: level?.range ?? null,
    tags: textsOf(entryOf(root, 'tags')?.value),
    references: textsOf(entryOf(root, 'references')?.value).map((reference) => reference.value),
    author: text('author')?.value ?? '',
    falsePositives: textsOf(entryOf(root, 'falsepositives')?.value).map((entry) => entry.value),
    fields: textsOf(entryOf(root, 'fields')?.value),
    strategy: parseStrategy(root),
    schedule: parseSchedule(root, report),
    suppress: parseSuppress(root, report),
    acceptLoss: textsOf(entryOf(root, 'accept-loss')?.value),
  };
}

/** The name of the artefacts of a document without reading more of it: its `name`, else its file's stem. */
function artefactName(
  document: YamlDocument,
  report: Report,
): { readonly name: string; readonly nameRange: SourceRange | null } {
  const named = textOf(entryOf(document.root, 'name')?.value);
  if (named === undefined) {
    return {
      name: stemOf(document.file) + (document.index === 0 ? '' : `-${document.index + 1}`),
      nameRange: null,
    };
  }
  // The name becomes a file's name and the id of a watch.
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}$/.test(named.value)) {
    report.error(
      'sigma/name',
      named.range,
      `The name ${JSON.stringify(named.value)} cannot name artefacts: letters, digits, "_", "-" and "." are allowed.`,
      { suggestions: [safeName(named.value)] },
    );
  }
  return { name: named.value, nameRange: named.range };
}

function stemOf(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? '';
  return safeName(base.replace(/\.ya?ml$/i, ''));
}

function safeName(text: string): string {
  const safe = text
    .replace(/[^A-Za-z0-9_.-]+/g, '_')
    .replace(/^[.-]+/, '_')
    .slice(0, 200);
  return safe === '' ? 'rule' : safe;
}

function lowerCased(text: Located<string> | undefined): Located<string> | null {
  return text === undefined ? null : { value: text.value.toLowerCase(), range: text.range };
}

function versionOf(root: YamlNode): number {
  const node = entryOf(root, 'version')?.value;
  const value = node?.kind === 'scalar' ? node.value : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 1;
}

/** A duration under a key, in seconds. */
function durationOf(node: YamlNode | undefined, key: string, report: Report): Located<number> | undefined {
  const text = textOf(entryOf(node, key)?.value);
  if (text === undefined) {
    return undefined;
  }
  const seconds = parseTimespan(text.value);
  if (seconds === undefined) {
    report.error('sigma/timespan', text.range, `"${text.value}" is no duration such as 30s, 5m, 1h or 7d.`);
    return undefined;
  }
  return { value: seconds, range: text.range };
}

function parseSchedule(root: YamlNode, report: Report): ScheduleClause | null {
  const node = mappingOf(root, 'schedule');
  if (node === undefined) {
    return null;
  }
  const every = durationOf(node, 'every', report);
  const delay = durationOf(node, 'delay', report);
  const late = durationOf(node, 'late', report);
  const lookback = durationOf(node, 'lookback', report);
  const cover = coverOf(node, report);
  return {
    range: node.range,
    ...(every === undefined ? {} : { every }),
    ...(delay === undefined ? {} : { delay }),
    ...(late === undefined ? {} : { late }),
    ...(lookback === undefined ? {} : { lookback }),
    ...(cover === undefined ? {} : { cover }),
  };
}

function coverOf(node: YamlNode, report: Report): ScheduleClause['cover'] {
  const text = textOf(entryOf(node, 'cover')?.value);
  if (text === undefined) {
    return undefined;
  }
  const { value, range } = text;
  if (value === 'full' || value === 'timespan') {
    return { value, range };
  }
  report.error('sigma/schedule', range, `\`cover\` is timespan or full, not "${value}".`, {
    suggestions: suggest(value, ['timespan', 'full']),
  });
  return undefined;
}

function parseSuppress(root: YamlNode, report: Report): SuppressClause | null {
  const node = mappingOf(root, 'suppress');
  if (node === undefined) {
    return null;
  }
  const duration = durationOf(node, 'for', report);
  const by = entryOf(node, 'by');
  return {
    range: node.range,
    ...(duration === undefined ? {} : { for: duration }),
    ...(by === undefined ? {} : { by: textsOf(by.value) }),
  };
}

function parseStrategy(root: YamlNode): Strategy | null {
  const node = mappingOf(root, 'strategy');
  if (node === undefined) {
    return null;
  }
  const text = (key: string): string | undefined => textOf(entryOf(node, key)?.value)?.value;
  const list = (key: string): readonly string[] | undefined => {
    const entry = entryOf(node, key);
    return entry === undefined ? undefined : textsOf(entry.value).map((item) => item.value);
  };
  const all: { [Part in keyof Strategy]: Strategy[Part] | undefined } = {
    range: entryOf(root, 'strategy')?.key.range ?? node.range,
    goal: text('goal'),
    categorization: text('categorization'),
    abstract: text('abstract'),
    technicalContext: text('technical-context'),
    assumptions: list('assumptions'),
    falsePositives: list('false-positives'),
    blindSpots: casesOf(node, 'blind-spots'),
    validation: casesOf(node, 'validation'),
    priority: text('priority'),
    response: list('response'),
  };
  // The cast drops `undefined`: absent keys and no keys with undefined, so that the tree equals its JSON.
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as Strategy;
}

function casesOf(node: YamlNode, key: string): readonly StrategyCase[] | undefined {
  const value = entryOf(node, key)?.value;
  if (value?.kind !== 'sequence') {
    return undefined;
  }
  return value.items.map((item) => ({
    description: (textOf(entryOf(item, 'description')?.value) ?? textOf(item))?.value ?? '',
    case: textOf(entryOf(item, 'case')?.value) ?? null,
    range: item.range,
  }));
}
