import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOpened, type BuildResult } from '../compile/build-project.js';
import { openProject } from '../compile/open-project.js';
import { checkOpened, type CheckResult } from './check-project.js';
import { replayOpened, type ReplayResult } from './replay-events.js';
import { testOpened, type TestResult } from './test-project.js';

export interface ReplayedRecording {
  readonly file: string;
  readonly result: ReplayResult;
}

/** What each step came to, as soon as it is known. */
export type DemoStep =
  | { readonly kind: 'check'; readonly result: CheckResult }
  | { readonly kind: 'build'; readonly result: BuildResult }
  | { readonly kind: 'test'; readonly result: TestResult }
  | { readonly kind: 'replay'; readonly recordings: readonly ReplayedRecording[] };

/** A log that tells no times is replayed from here, at a hundred lines a second. */
const logStart = Date.UTC(2026, 0, 1, 12);
const logRate = 100;

/** Checks, builds and tests a project, and replays the traffic that lies in its samples. */
export async function* demo(dir: string, out: string): AsyncGenerator<DemoStep> {
  const project = await openProject(dir, []);
  yield { kind: 'check', result: await checkOpened(project) };
  yield { kind: 'build', result: await buildOpened(project, out) };
  yield { kind: 'test', result: await testOpened(project) };
  const folder = join(dir, 'samples', 'traffic');
  const files = (await readdir(folder)).filter((name) => /\.(pcap|log)$/.test(name)).sort();
  const recordings: ReplayedRecording[] = [];
  for (const file of files) {
    const options = { events: [join(folder, file)], start: logStart, rate: logRate };
    recordings.push({ file, result: await replayOpened(project, options) });
  }
  yield { kind: 'replay', recordings };
}
