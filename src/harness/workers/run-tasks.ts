import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OpenedProject } from '../../compile/open-project.js';
import { loadCases } from '../cases/load-cases.js';
import { testedRules } from '../tested-rules.js';
import { performTask } from './perform-task.js';
import type { Task, TaskAnswer, TaskResult, WorkerProject } from './task.js';

/** More threads than this gain nothing: each opens the project for itself. */
const maxThreads = 8;
/** Fewer tasks than this are done sooner than threads start. */
const minTasks = 6;

/** Most of what a search or a pipeline makes is garbage soon: room for it saves collecting it often. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** Called after each task with how many are done. */
export type OnTask = (done: number, total: number) => void;

/**
 * Does tasks on all processors and gives their results in the order of the tasks. Which thread did a task cannot be
 * told from its result.
 */
export async function runTasks(
  tasks: readonly Task[],
  project: OpenedProject,
  onTask: OnTask = () => undefined,
): Promise<TaskResult[]> {
  const { dir, paths } = project.workspace;
  const workers = tasks.length < minTasks ? [] : startThreads({ dir, paths }, tasks.length);
  return runOnThreads(tasks, project, workers, onTask);
}

/**
 * Starts threads that open a project, for tasks that are known only later: while they do, so can the caller. None where
 * there is one processor.
 */
export function startThreads(project: WorkerProject, most = maxThreads): readonly Worker[] {
  // Sources that a loader compiles on the fly are not found by a thread of their own.
  const isBuilt = import.meta.url.endsWith('.js');
  const threads = Math.min(maxThreads, availableParallelism(), most);
  if (!isBuilt || threads < 2) return [];
  const start = (): Worker =>
    new Worker(new URL('./worker.js', import.meta.url), { workerData: project, resourceLimits });
  return Array.from({ length: threads }, start);
}

/** As runTasks, on threads that were started before, or here where there are none. The threads are ended. */
export async function runOnThreads(
  tasks: readonly Task[],
  project: OpenedProject,
  workers: readonly Worker[],
  onTask: OnTask = () => undefined,
): Promise<TaskResult[]> {
  return workers.length === 0 ? runHere(tasks, project, onTask) : runThreads(tasks, workers, onTask);
}

async function runHere(
  tasks: readonly Task[],
  project: OpenedProject,
  onTask: OnTask,
): Promise<TaskResult[]> {
  const cases = await loadCases(project.workspace);
  const context = { project, rules: testedRules(project.compiled), cases };
  const results: TaskResult[] = [];
  for (const task of tasks) {
    results.push(await performTask(task, context));
    onTask(results.length, tasks.length);
  }
  return results;
}

async function runThreads(
  tasks: readonly Task[],
  workers: readonly Worker[],
  onTask: OnTask,
): Promise<TaskResult[]> {
  const results = new Map<number, TaskResult>();
  let next = 0;
  const drive = async (worker: Worker): Promise<void> => {
    while (next < tasks.length) {
      const id = next;
      next += 1;
      results.set(id, await ask(worker, id, tasks[id]));
      onTask(results.size, tasks.length);
    }
  };
  try {
    await Promise.all(workers.map(drive));
  } finally {
    await Promise.all(workers.map(async (worker) => worker.terminate()));
  }
  return tasks.flatMap((_, id) => results.get(id) ?? []);
}

async function ask(worker: Worker, id: number, task: Task | undefined): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: TaskAnswer): void => {
      finish();
      if ('result' in answer) resolve(answer.result);
      else reject(new Error(answer.fault));
    };
    const onError = (fault: Error): void => {
      finish();
      reject(fault);
    };
    const onExit = (): void => {
      finish();
      reject(new Error('a thread ended before its task was done'));
    };
    const finish = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ id, task });
  });
}
