import { parentPort, workerData } from 'node:worker_threads';
import { openProject } from '../../compile/open-project.js';
import { loadCases } from '../cases/load-cases.js';
import { testedRules } from '../tested-rules.js';
import { performTask, type TaskContext } from './perform-task.js';
import type { TaskAnswer, TaskMessage, WorkerProject } from './task.js';

// The entry of a worker thread: opens the project once and answers one task after the other.

async function openContext({ dir, paths }: WorkerProject): Promise<TaskContext> {
  const project = await openProject(dir, paths, { targets: ['watcher'] });
  return { project, rules: testedRules(project.compiled), cases: await loadCases(project.workspace) };
}

async function answer({ id, task }: TaskMessage, context: Promise<TaskContext>): Promise<TaskAnswer> {
  try {
    return { id, result: await performTask(task, await context) };
  } catch (fault) {
    return { id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

const port = parentPort;
if (port !== null) {
  const context = openContext(workerData as WorkerProject);
  let last: Promise<unknown> = context;
  port.on('message', (message: TaskMessage) => {
    last = last.then(async () => {
      port.postMessage(await answer(message, context));
    });
  });
}
