/**
 * Matching single-event rules over NDJSON, side by side with rsigma in one run: the same rules, the same events in
 * Sigma's own field names, in turn. Prints the events a second of each and the ratio of each pair.
 *
 * Needs the peer's binary, its rules and its generator beside the repository; says so where they are absent.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
const shared = join(repository, '..', 'shared');
const peers = join(shared, 'peers');
const events = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 5);

interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

function prepare(folder: string): { rules: string; file: string; peer: string } {
  const rules = join(folder, 'rules');
  mkdirSync(rules);
  const list = readFileSync(join(peers, 'dns-rules.txt'), 'utf8').trim().split('\n');
  for (const path of list) cpSync(join(shared, 'sigma', 'corpus', path), join(rules, basename(path)));
  copyFileSync(join(peers, 'gen_events.py'), join(folder, 'gen_events.py'));
  execFileSync('python3', ['gen_events.py', String(events)], { cwd: folder });
  const peer = join(folder, 'rsigma');
  copyFileSync(join(peers, 'rsigma-0.21.0-x86_64.xz'), `${peer}.xz`);
  execFileSync('xz', ['-d', `${peer}.xz`]);
  chmodSync(peer, 0o755);
  return { rules, file: join(folder, 'events_flat.ndjson'), peer };
}

/** Seconds of one run, and how many lines it printed. */
function time({ name, command, args }: Program, input: Buffer): { seconds: number; matches: number } {
  const start = performance.now();
  const run = spawnSync(command, args, { input, maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - start) / 1000;
  if (run.error !== undefined) throw new Error(`${name}: ${run.error.message}`);
  return { seconds, matches: run.stdout.toString('utf8').split('\n').length - 1 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function bench(folder: string): void {
  const { rules, file, peer } = prepare(folder);
  const input = readFileSync(file);
  const ours: Program = {
    name: 'picket',
    command: process.execPath,
    args: [join(repository, 'bin', 'picket'), '--quiet', 'match', rules, '--events', '-'],
  };
  const theirs: Program = {
    name: 'rsigma',
    command: peer,
    args: ['engine', 'eval', '-r', rules, '-q', '--no-stats', '--output-format', 'ndjson'],
  };
  const ratios: number[] = [];
  const speeds = { picket: [] as number[], rsigma: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const [left, right] = [time(ours, input), time(theirs, input)];
    // The first round warms the caches of the disk.
    if (round === 0) {
      console.log(`matches: picket ${left.matches}, rsigma ${right.matches}`);
      continue;
    }
    speeds.picket.push(events / left.seconds);
    speeds.rsigma.push(events / right.seconds);
    ratios.push(right.seconds / left.seconds);
  }
  console.log(`picket  ${Math.round(median(speeds.picket))} events/s, start included`);
  console.log(`rsigma  ${Math.round(median(speeds.rsigma))} events/s, start included`);
  console.log(`ratio   ${median(ratios).toFixed(2)} (above 1: picket is faster)`);
}

if (!existsSync(peers)) {
  console.log('The peer is not beside the repository: nothing to compare with.');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'picket-bench-'));
  try {
    bench(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
