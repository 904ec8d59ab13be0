import type { CompiledProject } from '../compile/compile-project.js';
import { openProject, type OpenedProject } from '../compile/open-project.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { loadCases } from './cases/load-cases.js';
import { runCase, type CaseResult, type TestedRule } from './cases/run-case.js';
import { nearestMisses, type NearestMiss } from './cases/nearest-misses.js';

export interface TestOptions {
  readonly onCase?: (done: number, total: number) => void;
}

/** A case that ran, and for a failed one what its keys came to. */
export interface TestedCase extends CaseResult {
  readonly misses: readonly NearestMiss[];
}

export interface TestResult {
  readonly cases: readonly TestedCase[];
  readonly passed: number;
  readonly failed: number;
  /** Rules or cases have errors, so that not everything could run. */
  readonly broken: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Detections without cases. */
  readonly untested: readonly string[];
  readonly dir: string;
}

/** Runs the cases of the rules at `paths`, on their compiled watches. */
export async function testProject(
  dir: string,
  paths: readonly string[],
  options: TestOptions = {},
): Promise<TestResult> {
  return testOpened(await openProject(dir, paths), options);
}

/** Runs the cases of a project that is open already. */
export async function testOpened(
  { workspace, compiled }: OpenedProject,
  options: TestOptions = {},
): Promise<TestResult> {
  const loaded = await loadCases(workspace);
  const tested = testedRules(compiled);
  const chosen = [...tested.keys()].flatMap((rule) => loaded.get(rule)?.cases ?? []);
  const files = [...tested.keys()].flatMap((rule) => loaded.get(rule) ?? []);
  const environment = { catalog: workspace.catalog, profile: workspace.project.profile };
  const cases: TestedCase[] = [];
  for (const ruleCase of chosen) {
    const rule = tested.get(ruleCase.rule);
    if (rule === undefined) continue;
    const result = await runCase(ruleCase, rule, environment);
    const misses = result.passed ? [] : await nearestMisses(result, rule, environment);
    cases.push({ ...result, misses });
    options.onCase?.(cases.length, chosen.length);
  }
  const diagnostics = [
    ...workspace.diagnostics,
    ...compiled.diagnostics,
    ...files.flatMap((file) => file.diagnostics),
  ];
  return {
    cases,
    passed: cases.filter(({ passed }) => passed).length,
    failed: cases.filter(({ passed }) => !passed).length,
    broken: diagnostics.some(({ severity }) => severity === 'error'),
    diagnostics,
    texts: new Map([...workspace.texts, ...files.map(({ file, text }) => [file, text] as const)]),
    untested: compiled.rules.map(({ meta }) => meta.name).filter((name) => !loaded.has(name)),
    dir: workspace.dir,
  };
}

/** The rules whose watch compiled, by name. */
export function testedRules(compiled: CompiledProject): ReadonlyMap<string, TestedRule> {
  const rules = new Map<string, TestedRule>();
  for (const { normal, artefacts } of compiled.rules) {
    const watch = artefacts.find(({ target }) => target === 'watcher');
    if (normal !== undefined && watch !== undefined) rules.set(normal.rule.name, { normal, watch });
  }
  return rules;
}
