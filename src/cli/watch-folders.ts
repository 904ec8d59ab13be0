import { watch } from 'node:fs';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Terminal } from './terminal.js';

const quietTime = 150;

/** Runs something now and again whenever a file of the project changes, until the process is ended. */
export async function watchFolders(
  project: string,
  paths: readonly string[],
  terminal: Terminal,
  run: () => Promise<unknown>,
): Promise<never> {
  const folders = [
    ...paths.map((path) => resolve(path)),
    ...['rules', 'samples', 'schemas'].map((name) => resolve(project, name)),
  ];
  let changed: (() => void) | undefined;
  for (const folder of new Set(folders.filter((path) => existsSync(path)))) {
    watch(folder, { recursive: true }, () => changed?.());
  }
  for (;;) {
    await run();
    terminal.err('waiting for changes …\n');
    await new Promise<void>((done) => {
      changed = done;
    });
    // Editors write a file in several steps: wait until they are done.
    await new Promise((done) => setTimeout(done, quietTime));
  }
}
