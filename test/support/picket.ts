import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryDir } from './repository.js';

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user does: `bin/picket` with these arguments. */
export async function picket(args: readonly string[], stdin = '', cwd = repositoryDir): Promise<Finished> {
  const child = spawn(process.execPath, [join(repositoryDir, 'bin', 'picket'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' },
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? -1);
    });
  });
  return {
    status,
    stdout: Buffer.concat(chunks.stdout).toString('utf8'),
    stderr: Buffer.concat(chunks.stderr).toString('utf8'),
  };
}

/** The JSON that a command printed. */
export function jsonOf({ stdout }: Finished): unknown {
  return JSON.parse(stdout);
}
