import { createHash } from 'node:crypto';
import type { Catalog } from '../catalog/catalog.js';
import { compareDiagnostics } from '../diagnostics/compare.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import type { NormalRule } from '../normal/normal-rule.js';
import { normalise } from '../normal/normalise.js';
import type { YamlDocument } from '../read/document.js';
import { childOf } from '../read/locate.js';
import { validateRule } from '../schema/validate-rule.js';
import type { SigmaDocument } from '../sigma/ast.js';
import { link } from '../sigma/link.js';
import { baseRulesOf, metadataOf, type LinkedDetection } from '../sigma/linked.js';
import type { RuleMetadata } from '../sigma/metadata.js';
import { parseRule } from '../sigma/parse-rule.js';
import type { Profile } from '../targets/profile.js';
import { targets } from '../targets/registry.js';
import { serialise } from '../targets/serialise.js';
import type { CompiledArtefact, CompiledRollUp, Target, TargetName } from '../targets/target.js';
import type { Artefact, RollUpArtefact } from './artefact.js';

export interface CompileOptions {
  readonly targets: readonly TargetName[];
  readonly profile: Profile;
  /** Files to compile; the other documents only give what these refer to. Absent: every file. */
  readonly selected?: ReadonlySet<string>;
  /** Documents with syntax errors: what refers to them is not reported as missing. */
  readonly partial?: readonly YamlDocument[];
  /** Compile every single-event rule by itself and no correlation: what `match` runs. */
  readonly eachRule?: boolean;
  /** Whether a field that nothing is known of is an error rather than a warning. */
  readonly strict?: boolean;
  /** Values of `expand` placeholders. */
  readonly placeholders?: ReadonlyMap<string, readonly string[]>;
}

/** A detection with its normal form, and with what became of it for each target. */
export interface CompiledRule {
  readonly detection: LinkedDetection;
  readonly meta: RuleMetadata;
  /** Absent where an error stands in the way. */
  readonly normal?: NormalRule;
  readonly artefacts: readonly Artefact[];
  /** Watches that write the summaries which this rule reads. Other rules may share them. */
  readonly rollUps: readonly RollUpArtefact[];
  /** Detections whose alerts this rule reads, compiled like any other; they need not be among the selected files. */
  readonly feeds: readonly CompiledRule[];
  /** Targets that have no form for the rule, and why. */
  readonly declined: readonly { readonly target: TargetName; readonly reason: string }[];
  /** Of this rule's own normal form and targets. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompiledProject {
  /** The detections of the selected files, in file order. */
  readonly rules: readonly CompiledRule[];
  /** Of the detections, and after them the roll-ups that they share, each once. */
  readonly artefacts: readonly Artefact[];
  /** Of the selected files, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rule documents among the selected files, broken ones included. */
  readonly documents: number;
}

interface ParsedDocuments {
  readonly trees: readonly SigmaDocument[];
  /** Of trees that have an error in what they say about themselves. */
  readonly faulty: ReadonlySet<RuleMetadata>;
  readonly broken: readonly RuleMetadata[];
  /** What broken correlations refer to. */
  readonly claimed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles the rules of a project.
 *
 * 1. Each document is validated and parsed by itself.
 * 2. All of them are linked: references of correlations, filters.
 * 3. Each linked detection becomes its normal form,
 * 4. and each target compiles that into an artefact.
 *
 * Errors of one rule do not stop the others. Never throws for what is in a rule.
 */
export async function compileProject(
  documents: readonly YamlDocument[],
  catalog: Catalog,
  options: CompileOptions,
): Promise<CompiledProject> {
  const isSelected = (file: string): boolean => options.selected?.has(file) ?? true;
  const parsed = parseDocuments(documents, options);
  const trees =
    options.eachRule === true ? parsed.trees.filter(({ kind }) => kind !== 'correlation') : parsed.trees;
  // `match` takes every single-event rule by itself.
  const claimed = options.eachRule === true ? [] : parsed.claimed;
  const linked = link(trees, parsed.broken, claimed);
  const loaded = await Promise.all(options.targets.map(async (name) => targets[name]()));
  const rules = linked.detections
    .filter((detection) => isSelected(metadataOf(detection).file))
    .map((detection) => compileDetection(detection, catalog, loaded, options))
    .map((rule) => (isFaulty(rule.detection, parsed.faulty) ? withoutOutput(rule) : rule));
  const diagnostics = [
    ...parsed.diagnostics,
    ...linked.diagnostics,
    ...rules.flatMap((rule) => rule.diagnostics),
  ];
  return {
    rules,
    artefacts: [
      ...rules.flatMap((rule) => rule.artefacts),
      ...shareRollUps(rules.flatMap((rule) => rule.rollUps)),
    ],
    diagnostics: distinct(diagnostics.filter(({ range }) => range === undefined || isSelected(range.file))),
    documents: documents.filter((document) => isSelected(document.file)).length,
  };
}

function parseDocuments(documents: readonly YamlDocument[], options: CompileOptions): ParsedDocuments {
  const trees: SigmaDocument[] = [];
  const broken: RuleMetadata[] = [];
  const claimed: string[] = [];
  const faulty = new Set<RuleMetadata>();
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    const valid = validateRule(document);
    const outcome = parseRule(document, { placeholders: options.placeholders ?? new Map() });
    diagnostics.push(...valid.diagnostics, ...unsaid(outcome.diagnostics, valid.diagnostics));
    const tree = outcome.rule ?? outcome.draft;
    if (tree !== undefined && isMeaningIntact(document, valid.diagnostics)) {
      trees.push(tree);
      if (outcome.rule === undefined || hasErrors(valid.diagnostics)) faulty.add(tree.meta);
      continue;
    }
    broken.push(outcome.meta);
    claimed.push(...referencesOf(document));
  }
  for (const document of options.partial ?? []) {
    diagnostics.push(...validateRule(document, { partial: true }).diagnostics);
    broken.push(parseRule(document).meta);
    claimed.push(...referencesOf(document), ...besides(document, trees));
  }
  return { trees, broken, claimed, faulty, diagnostics };
}

/** What a correlation that could not be parsed refers to, as far as it can be read. */
function referencesOf({ root }: YamlDocument): readonly string[] {
  const rules = childOf(childOf(root, 'correlation'), 'rules');
  const items = rules?.kind === 'sequence' ? rules.items : rules === undefined ? [] : [rules];
  return items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}

/**
 * The rules of a file in which a document breaks off before it says what it is: it may be the correlation that they
 * belong to.
 */
function besides({ file, root }: YamlDocument, trees: readonly SigmaDocument[]): readonly string[] {
  if (childOf(root, 'detection') !== undefined) return [];
  return trees.filter(({ meta }) => meta.file === file).map(({ meta }) => meta.name);
}

/** What a rule says about itself. An error there leaves what it detects readable, so that this is checked as well. */
const aboutKeys: readonly string[] = [
  'title',
  'id',
  'related',
  'taxonomy',
  'status',
  'description',
  'license',
  'references',
  'author',
  'date',
  'modified',
  'fields',
  'falsepositives',
  'level',
  'tags',
  'scope',
  'version',
  'strategy',
];

/** True where every error lies in what the rule says about itself. */
function isMeaningIntact({ root }: YamlDocument, diagnostics: readonly Diagnostic[]): boolean {
  const entries = root.kind === 'mapping' ? root.entries : [];
  return diagnostics.every(({ severity, range }) => {
    if (severity !== 'error') return true;
    const owner = entries.findLast(({ key }) => range !== undefined && key.range.line <= range.line);
    return owner !== undefined && aboutKeys.includes(owner.key.text);
  });
}

function isFaulty(detection: LinkedDetection, faulty: ReadonlySet<RuleMetadata>): boolean {
  if (faulty.has(metadataOf(detection))) return true;
  return baseRulesOf(detection).some(
    ({ rule, filters }) => faulty.has(rule.meta) || filters.some(({ meta }) => faulty.has(meta)),
  );
}

/** A rule with errors is checked to the end, but nothing is made of it, and only further errors are worth a word. */
function withoutOutput({ detection, meta, diagnostics }: CompiledRule): CompiledRule {
  return {
    detection,
    meta,
    artefacts: [],
    rollUps: [],
    feeds: [],
    declined: [],
    diagnostics: diagnostics.filter(({ severity }) => severity === 'error'),
  };
}

/** Faults of a rule's shape, which its schema reports too wherever it can. */
const shapeCodes: readonly DiagnosticCode[] = [
  'sigma/correlation',
  'sigma/filter',
  'sigma/no-body',
  'sigma/no-condition',
  'sigma/timespan',
];

/** One message a mistake: what the schema has said, the parser does not say again. */
function unsaid(found: readonly Diagnostic[], said: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = said.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return found;
  return found.filter(
    ({ code, range }) => !shapeCodes.includes(code) && !errors.some((error) => startsAt(error.range, range)),
  );
}

function startsAt(left: SourceRange | undefined, right: SourceRange | undefined): boolean {
  return left !== undefined && left.line === right?.line && left.column === right.column;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function compileDetection(
  detection: LinkedDetection,
  catalog: Catalog,
  loaded: readonly Target[],
  options: CompileOptions,
): CompiledRule {
  const { profile, strict = false } = options;
  const meta = metadataOf(detection);
  const { rule: normal, diagnostics } = normalise(detection, catalog, { strict });
  if (normal === undefined) {
    return { detection, meta, artefacts: [], rollUps: [], feeds: [], declined: [], diagnostics };
  }
  const artefacts: Artefact[] = [];
  const rollUps: RollUpArtefact[] = [];
  const declined: { readonly target: TargetName; readonly reason: string }[] = [];
  const all = [...diagnostics];
  for (const target of loaded) {
    const outcome = target.compile(normal, profile);
    all.push(...outcome.diagnostics);
    if (outcome.artefact !== undefined) artefacts.push(finish(normal, target, outcome.artefact));
    rollUps.push(...(outcome.rollUps ?? []).map((rollUp) => finishRollUp(normal, target, rollUp)));
    if (outcome.declined !== undefined) declined.push({ target: target.name, reason: outcome.declined });
  }
  const feeds = feedsOf(detection).map((feed) => compileDetection(feed, catalog, loaded, options));
  return { detection, meta, normal, artefacts, rollUps, feeds, declined, diagnostics: all };
}

/** The detections whose alerts a correlation reads: its rules, where one of them is a correlation itself. */
function feedsOf(detection: LinkedDetection): readonly LinkedDetection[] {
  if (detection.kind === 'rule' || detection.bases.every(({ kind }) => kind === 'rule')) return [];
  return detection.bases;
}

function finish(normal: NormalRule, target: Target, compiled: CompiledArtefact): Artefact {
  const text = serialise(compiled.body);
  return {
    target: target.name,
    rule: normal.rule.name,
    id: normal.rule.id,
    version: normal.rule.version,
    path: `${target.name}/${normal.rule.name}.${target.extension}`,
    body: compiled.body,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    losses: compiled.losses,
    provenance: compiled.provenance,
  };
}

function finishRollUp(normal: NormalRule, target: Target, compiled: CompiledRollUp): RollUpArtefact {
  const { key, history, every, delay, reach } = compiled;
  const id = `picket-summary-${key}`;
  const text = serialise(compiled.body);
  return {
    target: target.name,
    rule: id,
    id,
    version: 1,
    path: `${target.name}/${id}.${target.extension}`,
    body: compiled.body,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    losses: compiled.losses,
    provenance: compiled.provenance,
    key,
    history,
    every,
    delay,
    reach,
    readers: [normal.rule.name],
  };
}

/** Each roll-up once, kept for the rule that reads it longest. */
export function shareRollUps(rollUps: readonly RollUpArtefact[]): readonly RollUpArtefact[] {
  const shared = new Map<string, RollUpArtefact>();
  for (const rollUp of rollUps) {
    const known = shared.get(rollUp.key);
    const longest = known !== undefined && known.history >= rollUp.history ? known : rollUp;
    const readers = [...new Set([...(known?.readers ?? []), ...rollUp.readers])].sort();
    shared.set(rollUp.key, { ...longest, readers });
  }
  return [...shared.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Sorted, and each finding once, although two targets may report the same. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, range } = diagnostic;
    const key = JSON.stringify([code, message, range]);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()].sort(compareDiagnostics);
}
