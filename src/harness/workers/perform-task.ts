import type { OpenedProject } from '../../compile/open-project.js';
import type { CasesOfRule } from '../cases/load-cases.js';
import { nearestMisses } from '../cases/nearest-misses.js';
import { runCase } from '../cases/run-case.js';
import { playWeek } from '../demo/week.js';
import { replayOpened } from '../replay-events.js';
import type { TestedRule } from '../tested-rules.js';
import type { Task, TaskResult } from './task.js';

/** A project with everything that tasks look up. */
export interface TaskContext {
  readonly project: OpenedProject;
  readonly rules: ReadonlyMap<string, TestedRule>;
  readonly cases: ReadonlyMap<string, CasesOfRule>;
}

/** Does one task. The same in every thread. */
export async function performTask(task: Task, context: TaskContext): Promise<TaskResult> {
  switch (task.kind) {
    case 'case': {
      const rule = context.rules.get(task.rule);
      const ruleCase = context.cases.get(task.rule)?.cases[task.at];
      if (rule === undefined || ruleCase === undefined)
        throw new Error(`${task.rule} has no case ${task.at}`);
      const { catalog, project } = context.project.workspace;
      const environment = { catalog, profile: project.profile };
      const { case: own, ...result } = await runCase(ruleCase, rule, environment);
      const misses = result.passed ? [] : await nearestMisses({ case: own, ...result }, rule, environment);
      return { kind: 'case', result: { ...result, misses } };
    }
    case 'replay':
      return { kind: 'replay', result: await replayOpened(context.project, task.options) };
    case 'week':
      return { kind: 'week', result: await playWeek(context.project) };
  }
}
