import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { buildOpened, type BuildResult } from '../compile/build-project.js';
import { openProject } from '../compile/open-project.js';
import type { JsonObject } from '../diagnostics/json.js';
import { openInput } from '../inputs/open-input.js';
import { checkOpened, type CheckResult } from './check-project.js';
import type { Week } from './demo/week.js';
import { fieldText } from './fields.js';
import type { ReplayResult } from './replay-events.js';
import { planTests, type TestResult } from './test-project.js';
import type { Task } from './workers/task.js';
import { runOnThreads, startThreads } from './workers/run-tasks.js';

export interface ReplayedRecording {
  readonly file: string;
  /** The one client that it is a recording of. */
  readonly client: string;
  /** Alerts on that client. */
  readonly alerts: readonly JsonObject[];
}

/** What each step came to, as soon as it is known. */
export type DemoStep =
  | { readonly kind: 'check'; readonly result: CheckResult }
  | { readonly kind: 'build'; readonly result: BuildResult }
  | { readonly kind: 'test'; readonly result: TestResult }
  | {
      readonly kind: 'replay';
      readonly recordings: readonly ReplayedRecording[];
      readonly result: ReplayResult;
    }
  | { readonly kind: 'week'; readonly week: Week };

/** Cases of one rule that are shown; `picket test` runs all of them. */
const casesShown = 1;

/**
 * Checks, builds and tests a project, replays the captures that lie in its samples, and plays a week of a fleet that is
 * attacked at its end.
 */
export async function* demo(dir: string, out: string): AsyncGenerator<DemoStep> {
  const workers = startThreads({ dir, paths: [] });
  try {
    yield* steps(dir, out, workers);
  } finally {
    await Promise.all(workers.map(async (worker) => worker.terminate()));
  }
}

async function* steps(dir: string, out: string, workers: readonly Worker[]): AsyncGenerator<DemoStep> {
  const project = await openProject(dir, []);
  yield { kind: 'check', result: await checkOpened(project) };
  yield { kind: 'build', result: await buildOpened(project, out) };
  const folder = join(dir, 'samples', 'traffic');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pcap')).sort();
  const clients = await Promise.all(files.map(async (file) => clientOf(join(folder, file))));
  const replay: Task = { kind: 'replay', options: { events: files.map((file) => join(folder, file)) } };
  const tests = await planTests(project, casesShown);
  // In one go, so that the threads open the project once. The longest come first, lest one of them is left for the end.
  const tasks: readonly Task[] = [{ kind: 'week' }, replay, ...tests.tasks];
  const [week, replayed, ...cases] = await runOnThreads(tasks, project, workers);
  yield { kind: 'test', result: tests.conclude(cases) };
  if (replayed?.kind === 'replay') {
    const { result } = replayed;
    const recordings = files.map((file, at): ReplayedRecording => {
      const client = clients[at] ?? '';
      const alerts = result.alerts.filter((alert) => fieldText(alert, 'picket.client.name') === client);
      return { file, client, alerts };
    });
    yield { kind: 'replay', recordings, result };
  }
  if (week?.kind === 'week') yield { kind: 'week', week: week.result };
}

/** Who asks in a capture of one client. */
async function clientOf(file: string): Promise<string> {
  for await (const item of openInput(file, {})) {
    if (item.kind !== 'skipped') return fieldText(item.document, 'source.ip');
  }
  return '';
}
