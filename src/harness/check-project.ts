import type { CompiledProject, CompiledRule } from '../compile/compile-project.js';
import { openProject, type OpenedProject } from '../compile/open-project.js';
import type { Workspace } from '../compile/workspace.js';
import { compareDiagnostics } from '../diagnostics/compare.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { lint } from '../lint/lint.js';
import { loadCases, type CasesOfRule } from './cases/load-cases.js';
import { startOf } from '../catalog/source-folder.js';

export interface CheckOptions {
  /** Warnings about fields that nothing is known of become errors. */
  readonly strict: boolean;
}

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Rule documents that were checked. */
  readonly rules: number;
  /** True where one of the diagnostics is an error. */
  readonly failed: boolean;
  /** Folder that the files of the diagnostics are relative to. */
  readonly dir: string;
}

/** Checks rules, and without paths the whole project: sources and cases too. All errors of all files at once. */
export async function checkProject(
  dir: string,
  paths: readonly string[],
  options: CheckOptions,
): Promise<CheckResult> {
  return checkOpened(await openProject(dir, paths, options));
}

/** Checks a project that is open already. */
export async function checkOpened({ workspace, compiled, whole }: OpenedProject): Promise<CheckResult> {
  const cases = await loadCases(workspace);
  // A rule without a source is a warning here; only a build of watches has to fail for it.
  const compileFaults = compiled.diagnostics.filter(({ code }) => code !== 'watcher/no-source');
  const faults = [...workspace.diagnostics, ...compileFaults];
  const diagnostics = [
    ...faults,
    ...lintDetections(workspace, compiled, cases, filesWithErrors(faults)),
    ...casesDiagnostics(compiled, cases, whole, filesWithErrors(faults)),
    ...nothingFound(workspace),
  ].sort(compareDiagnostics);
  return {
    diagnostics,
    texts: new Map([
      ...workspace.texts,
      ...[...cases.values()].map(({ file, text }) => [file, text] as const),
    ]),
    rules: compiled.documents,
    failed: diagnostics.some(({ severity }) => severity === 'error'),
    dir: workspace.dir,
  };
}

/** What is written in these files is not yet what its author meant, so that advice on it would mislead. */
function filesWithErrors(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    diagnostics.flatMap(({ severity, range }) => (severity === 'error' && range ? [range.file] : [])),
  );
}

function lintDetections(
  workspace: Workspace,
  compiled: CompiledProject,
  cases: ReadonlyMap<string, CasesOfRule>,
  broken: ReadonlySet<string>,
): readonly Diagnostic[] {
  const sound = compiled.rules.filter(({ meta }) => !broken.has(meta.file));
  const inputs = sound.map(({ detection, normal, meta }) => ({
    detection,
    caseNames: cases.get(meta.name)?.names ?? [],
    ...(normal !== undefined && { normal }),
  }));
  return lint(inputs).filter(({ range }) => range === undefined || workspace.selected.has(range.file));
}

function casesDiagnostics(
  compiled: CompiledProject,
  cases: ReadonlyMap<string, CasesOfRule>,
  whole: boolean,
  broken: ReadonlySet<string>,
): readonly Diagnostic[] {
  const names = compiled.rules.map(({ meta }) => meta.name);
  const relevant = [...cases.values()].filter(({ rule }) => whole || names.includes(rule));
  const found = [
    ...relevant.flatMap(({ diagnostics }) => diagnostics),
    ...compiled.rules
      .filter(({ meta }) => !broken.has(meta.file))
      .flatMap((rule) => untestedNotes(rule, cases)),
  ];
  // Rules that are broken have no name yet, so nothing is said of cases without a rule while there are some.
  if (!whole || compiled.diagnostics.some(({ severity }) => severity === 'error')) return found;
  const orphans = relevant.filter(({ rule }) => !names.includes(rule));
  return [...found, ...orphans.map(({ rule, file }) => orphan(rule, file, names))];
}

/** What a detection's cases leave out that usually goes wrong. Rules that are only read (not ours) have no cases at all. */
function untestedNotes(
  { meta, normal }: CompiledRule,
  cases: ReadonlyMap<string, CasesOfRule>,
): readonly Diagnostic[] {
  const own = cases.get(meta.name);
  const note = (
    code: 'cases/none' | 'cases/late-events',
    message: string,
    suggestion: string,
  ): Diagnostic => ({
    code,
    severity: meta.strategy === null ? 'note' : 'warning',
    message,
    range: meta.range,
    suggestions: [suggestion],
  });
  if (own === undefined) {
    if (meta.strategy === null) return [];
    return [note('cases/none', `${meta.name} has no cases.`, `samples/${meta.name}/cases.yml`)];
  }
  if (normal?.stage.kind !== 'aggregate' || own.diagnostics.length > 0) return [];
  const late = normal.schedule.delay * 1000;
  if (own.cases.some(({ blocks }) => blocks.some(({ arrives }) => arrives > late))) return [];
  return [note('cases/late-events', `No case of ${meta.name} has events that arrive late.`, 'arrives: +10m')];
}

function orphan(rule: string, file: string, names: readonly string[]): Diagnostic {
  return {
    code: 'cases/no-rule',
    severity: 'error',
    message: `No detection is named ${rule}, so its cases are never run.`,
    range: startOf(file),
    suggestions: suggest(rule, names),
  };
}

function nothingFound(workspace: Workspace): readonly Diagnostic[] {
  if (workspace.selected.size > 0 || workspace.diagnostics.some(({ severity }) => severity === 'error'))
    return [];
  return [
    {
      code: 'cli/no-rules',
      severity: 'error',
      message: 'No rule files were found.',
      suggestions: ['name a .yml file or a folder that holds some'],
    },
  ];
}
