import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { repositoryDir } from '../../support/repository.js';

/** A copy of the shipped project that examples may write to, with `bin/picket` and `picket` in it. */
export interface Playground {
  readonly dir: string;
  write(path: string, text: string): void;
  append(path: string, text: string): void;
  /** Runs a command with bash. Output and errors together, as a terminal shows them. */
  run(command: string): { readonly output: string; readonly status: number | null };
  remove(): void;
}

export function openPlayground(): Playground {
  const picket = join(repositoryDir, 'bin/picket');
  if (!existsSync(join(repositoryDir, 'dist/cli/main.js'))) throw new Error('Build first: npm run build');
  const dir = mkdtempSync(join(tmpdir(), 'picket-docs-'));
  for (const folder of ['rules', 'samples'])
    cpSync(join(repositoryDir, folder), join(dir, folder), { recursive: true });
  mkdirSync(join(dir, 'bin'));
  writeFileSync(join(dir, 'bin/picket'), `#!/bin/sh\nexec '${process.execPath}' '${picket}' "$@"\n`);
  chmodSync(join(dir, 'bin/picket'), 0o755);
  const env = {
    ...process.env,
    NO_COLOR: '1',
    PATH: [join(dir, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
  };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  return {
    dir,
    write,
    append: (path, text) => {
      write(path, readFileSync(join(dir, path), 'utf8') + text);
    },
    run: (command) => {
      // One stream for both, so that they come in the order in which they were printed.
      const result = spawnSync('bash', ['-c', `exec 2>&1\n${command}`], { cwd: dir, env, encoding: 'utf8' });
      return { output: result.stdout, status: result.status };
    },
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
