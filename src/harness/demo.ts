import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOpened, type BuildResult } from '../compile/build-project.js';
import { openProject } from '../compile/open-project.js';
import { checkOpened, type CheckResult } from './check-project.js';
import type { Week } from './demo/week.js';
import type { ReplayResult } from './replay-events.js';
import { planTests, type TestResult } from './test-project.js';
import type { Task } from './workers/task.js';
import { runTasks } from './workers/run-tasks.js';

export interface ReplayedRecording {
  readonly file: string;
  readonly result: ReplayResult;
}

/** What each step came to, as soon as it is known. */
export type DemoStep =
  | { readonly kind: 'check'; readonly result: CheckResult }
  | { readonly kind: 'build'; readonly result: BuildResult }
  | { readonly kind: 'test'; readonly result: TestResult }
  | { readonly kind: 'replay'; readonly recordings: readonly ReplayedRecording[] }
  | { readonly kind: 'week'; readonly week: Week };

/** Cases of one rule that are shown; `picket test` runs all of them. */
const casesShown = 2;

/**
 * Checks, builds and tests a project, replays the captures that lie in its samples, and plays a week of a fleet that is
 * attacked at its end.
 */
export async function* demo(dir: string, out: string): AsyncGenerator<DemoStep> {
  const project = await openProject(dir, []);
  yield { kind: 'check', result: await checkOpened(project) };
  yield { kind: 'build', result: await buildOpened(project, out) };
  const folder = join(dir, 'samples', 'traffic');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pcap')).sort();
  const replays = files.map((file): Task => ({ kind: 'replay', options: { events: [join(folder, file)] } }));
  const tests = await planTests(project, casesShown);
  // In one go, so that the threads open the project once. The longest come first, lest one of them is left for the end.
  const results = await runTasks([{ kind: 'week' }, ...replays, ...tests.tasks], project);
  yield { kind: 'test', result: tests.conclude(results.slice(1 + files.length)) };
  const recordings = results
    .slice(1)
    .flatMap((outcome, at): ReplayedRecording[] =>
      outcome.kind === 'replay' ? [{ file: files[at] ?? '', result: outcome.result }] : [],
    );
  yield { kind: 'replay', recordings };
  const [week] = results;
  if (week?.kind === 'week') yield { kind: 'week', week: week.result };
}
