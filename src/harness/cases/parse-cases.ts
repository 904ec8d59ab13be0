import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Catalog } from '../../catalog/catalog.js';
import { suggest } from '../../diagnostics/suggest.js';
import type { DiagnosticCode } from '../../diagnostics/codes.js';
import type { Diagnostic, SourceRange } from '../../diagnostics/diagnostic.js';
import type { JsonObject } from '../../diagnostics/json.js';
import type { YamlDocument } from '../../read/document.js';
import { locate } from '../../read/locate.js';
import type { CaseDocuments, CaseEntry, GenerateEntry } from '../../schema/generated/cases.js';
import { validateCases } from '../../schema/validate-cases.js';
import { parseMoment, parseOffset } from '../moment.js';
import type { ExpectedAlert } from './compare-alerts.js';
import { fillMoments, parseTemplate } from './placeholders.js';
import type { CaseEvent, DocumentBlock, RuleCase } from './rule-case.js';

export interface CasesOutcome {
  /** The cases that are free of errors. */
  readonly cases: readonly RuleCase[];
  /** Names of all cases, broken ones included. */
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const defaultNow = Date.UTC(2026, 0, 1, 12);
const defaultArrival = 1000;
const maxGenerated = 1_000_000;

/** A case under way: everything that its parts need to say where they stand. */
interface Scope {
  readonly root: YamlDocument;
  readonly folder: string;
  readonly catalog: Catalog;
  readonly pointer: string;
  readonly now: number;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads the cases of one rule.
 *
 * @param path of the file, which files of documents are relative to
 */
export function parseCases(
  document: YamlDocument,
  path: string,
  rule: string,
  catalog: Catalog,
): CasesOutcome {
  const { value, diagnostics: invalid } = validateCases(document);
  if (value === undefined) return { cases: [], names: [], diagnostics: invalid };
  const diagnostics: Diagnostic[] = [...invalid];
  const cases = value.map((entry, at) =>
    parseCase(entry, rule, {
      root: document,
      folder: dirname(path),
      catalog,
      pointer: `/${at}`,
      now: entry.now === undefined ? defaultNow : Date.parse(entry.now),
      diagnostics,
    }),
  );
  reportDuplicates(cases, diagnostics);
  const sound = diagnostics.every(({ severity }) => severity !== 'error');
  return { cases: sound ? cases : [], names: cases.map(({ name }) => name), diagnostics };
}

function parseCase(entry: CaseEntry, rule: string, scope: Scope): RuleCase {
  const blocks = entry.documents.flatMap((block, at) =>
    parseBlock(block, { ...scope, pointer: `${scope.pointer}/documents/${at}` }),
  );
  if (entry.source !== undefined) checkSource(entry.source, '/source', scope);
  return {
    rule,
    name: entry.name,
    range: rangeAt(scope, '/name'),
    ...(entry.source !== undefined && { source: entry.source }),
    now: scope.now,
    blocks,
    ...(entry.runs !== undefined && { runs: entry.runs }),
    expected: parseExpected(entry),
  };
}

function parseExpected(entry: CaseEntry): readonly ExpectedAlert[] {
  if (typeof entry.expect === 'string') return [];
  return entry.expect.map((alert) => ({
    key: flatten((alert.key ?? {}) as JsonObject),
    count: alert.count ?? 1,
    fields: flatten((alert.fields ?? {}) as JsonObject),
  }));
}

/** Nested objects as dotted fields, so that `picket: { alert: … }` and `picket.alert.…` are the same. */
function flatten(value: JsonObject, prefix = ''): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) =>
      typeof child === 'object' && child !== null && !Array.isArray(child)
        ? Object.entries(flatten(child as JsonObject, `${prefix}${key}.`))
        : [[`${prefix}${key}`, child]],
    ),
  );
}

function parseBlock(block: CaseDocuments, scope: Scope): DocumentBlock[] {
  const origins = (['generate', 'file', 'events'] as const).filter((key) => block[key] !== undefined);
  if (origins.length !== 1) {
    const found = origins.length === 0 ? 'none of them' : origins.join(' and ');
    report(
      scope,
      'cases/documents',
      '',
      `A block has exactly one of generate, file and events; here is ${found}.`,
    );
    return [];
  }
  if (block.source !== undefined) checkSource(block.source, '/source', scope);
  if (block.source !== undefined && block.index !== undefined) {
    const message = 'Documents go through the pipeline of a source, or straight into an index.';
    report(scope, 'cases/index', '/index', message, ['leave source out']);
  }
  const common = {
    ...(block.source !== undefined && { source: block.source }),
    ...(block.index !== undefined && { index: block.index }),
    arrives:
      block.arrives === undefined ? defaultArrival : (parseOffset(signed(block.arrives)) ?? defaultArrival),
    range: rangeAt(scope, ''),
  };
  if (block.generate !== undefined) return parseGenerate(block.generate, common, scope);
  if (block.file !== undefined) return [{ kind: 'file', ...common, ...parseFile(block, block.file, scope) }];
  const events = parseEvents(block, scope);
  return events === undefined ? [] : [{ kind: 'events', ...common, events }];
}

type Common = Pick<DocumentBlock, 'source' | 'index' | 'arrives' | 'range'>;

function parseGenerate(entry: GenerateEntry, common: Common, scope: Scope): DocumentBlock[] {
  const from = moment(entry.from, '/generate/from', scope);
  const to = moment(entry.to, '/generate/to', scope);
  const every = parseOffset(signed(entry.every)) ?? 0;
  const jitter = entry.jitter === undefined ? 0 : (parseOffset(signed(entry.jitter)) ?? 0);
  const { template, faults } = parseTemplate(entry.document as JsonObject, scope.now);
  for (const fault of faults) {
    const message = `${fault.placeholder} is no placeholder.`;
    const known = [
      '{{i}}',
      '{{i % 10}}',
      '{{int 1 9}}',
      '{{hex 8}}',
      '{{letters 8}}',
      '{{pick a|b}}',
      '{{now-7d}}',
    ];
    report(scope, 'cases/placeholder', `/generate/document${fault.pointer}`, message, known);
  }
  if (from === undefined || to === undefined) return [];
  const count = every > 0 ? Math.ceil((to - from) / every) : 0;
  if (count < 1 || count > maxGenerated) {
    const message = `Between from and to lie ${Math.max(0, count)} documents; 1 to ${maxGenerated} can be generated.`;
    report(scope, 'cases/generate', '/generate', message);
    return [];
  }
  return [{ kind: 'generate', ...common, from, to, every, jitter, seed: entry.seed ?? 1, template }];
}

interface FileOrigin {
  readonly path: string;
  readonly input?: string;
  readonly start?: number;
  readonly rate?: number;
  readonly at?: number;
}

function parseFile(block: CaseDocuments, file: string, scope: Scope): FileOrigin {
  const at = block.at === undefined ? undefined : moment(block.at, '/at', scope);
  const start = block.start === undefined ? at : moment(block.start, '/start', scope);
  const path = resolve(scope.folder, file);
  if (!existsSync(path)) report(scope, 'cases/file', '/file', `There is no file ${file} beside the cases.`);
  return {
    path,
    ...(block.input !== undefined && { input: block.input }),
    ...(block.rate !== undefined && { rate: block.rate }),
    ...(start !== undefined && { start }),
    ...(at !== undefined && { at }),
  };
}

function parseEvents(block: CaseDocuments, scope: Scope): CaseEvent[] | undefined {
  const at = block.at === undefined ? undefined : moment(block.at, '/at', scope);
  const times = (block.events ?? []).map((event, index) => {
    const own = event['@timestamp'];
    if (own === undefined && at !== undefined) return at;
    if (own === undefined) {
      reportMissingTime(index, scope);
      return undefined;
    }
    const text = typeof own === 'string' ? own : JSON.stringify(own);
    return moment(text, `/events/${index}/@timestamp`, scope);
  });
  if (times.some((time) => time === undefined)) return undefined;
  const known = times.filter((time) => time !== undefined);
  const shift = at === undefined ? 0 : at - Math.min(...known);
  return (block.events ?? []).map((event, index) => ({
    time: (known[index] ?? 0) + shift,
    document: fillMoments(withoutTime(event as JsonObject), scope.now) as JsonObject,
  }));
}

function withoutTime(event: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== '@timestamp'));
}

function reportMissingTime(index: number, scope: Scope): void {
  const message = 'An event needs @timestamp, or its block `at`.';
  report(scope, 'cases/moment', `/events/${index}`, message, ["'@timestamp': -5m"]);
}

function signed(text: string): string {
  return /^[+-]/.test(text) ? text : `+${text}`;
}

function moment(text: string, pointer: string, scope: Scope): number | undefined {
  const time = parseMoment(text, scope.now);
  if (time === undefined) {
    const message = `${JSON.stringify(text)} is no moment: write an ISO time, or an offset from now.`;
    report(scope, 'cases/moment', pointer, message, ['-5m', '2026-01-01T11:55:00Z']);
  }
  return time;
}

function checkSource(dataset: string, pointer: string, scope: Scope): void {
  const known = [...scope.catalog.sources.keys()];
  if (known.includes(dataset)) return;
  const message = `No source has the dataset ${JSON.stringify(dataset)}.`;
  const close = suggest(dataset, known);
  report(scope, 'cases/unknown-source', pointer, message, close.length > 0 ? close : known);
}

function reportDuplicates(cases: readonly RuleCase[], diagnostics: Diagnostic[]): void {
  const first = new Map<string, SourceRange>();
  for (const { name, range } of cases) {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, range);
      continue;
    }
    diagnostics.push({
      code: 'cases/duplicate',
      severity: 'error',
      message: `There is a case named ${JSON.stringify(name)} already.`,
      range,
      suggestions: [],
      related: [{ message: 'The first one is here.', range: earlier }],
    });
  }
}

function report(
  scope: Scope,
  code: DiagnosticCode,
  pointer: string,
  message: string,
  suggestions: readonly string[] = [],
): void {
  scope.diagnostics.push({ code, severity: 'error', message, range: rangeAt(scope, pointer), suggestions });
}

function rangeAt(scope: Scope, pointer: string): SourceRange {
  return locate(scope.root.root, `${scope.pointer}${pointer}`)?.value ?? scope.root.root.range;
}
