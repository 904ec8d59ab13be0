import { openProject, type OpenedProject } from '../compile/open-project.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { loadCases } from './cases/load-cases.js';
import type { CaseResult } from './cases/run-case.js';
import type { NearestMiss } from './cases/nearest-misses.js';
import { testedRules } from './tested-rules.js';
import { runTasks } from './workers/run-tasks.js';
import type { Task, TaskResult } from './workers/task.js';

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
export async function testOpened(project: OpenedProject, options: TestOptions = {}): Promise<TestResult> {
  const plan = await planTests(project);
  return plan.conclude(await runTasks(plan.tasks, project, options.onCase));
}

/** The cases of a project as tasks, and what their results come to. */
export interface TestPlan {
  readonly tasks: readonly Task[];
  /** Takes the results in the order of the tasks. */
  conclude(results: readonly TaskResult[]): TestResult;
}

/**
 * Plans the cases of every rule whose watch compiled.
 *
 * @param most cases of one rule, the first of them; absent: all
 */
export async function planTests(
  { workspace, compiled }: OpenedProject,
  most = Number.POSITIVE_INFINITY,
): Promise<TestPlan> {
  const loaded = await loadCases(workspace);
  const names = [...testedRules(compiled).keys()];
  const files = names.flatMap((rule) => loaded.get(rule) ?? []);
  const chosen = files.flatMap(({ rule, cases }) =>
    cases.slice(0, most).map((ruleCase, at) => ({ rule, ruleCase, at })),
  );
  const conclude = (results: readonly TaskResult[]): TestResult => {
    const cases = results.flatMap((outcome, at): TestedCase[] => {
      const ruleCase = chosen[at]?.ruleCase;
      return outcome.kind === 'case' && ruleCase !== undefined ? [{ ...outcome.result, case: ruleCase }] : [];
    });
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
  };
  return { tasks: chosen.map(({ rule, at }) => ({ kind: 'case', rule, at })), conclude };
}
