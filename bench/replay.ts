/**
 * A day of a fleet through `replay`: seeded traffic, written to a file and read back as any recording is. Prints the
 * events a second, the most memory that the process held, and where the time goes.
 *
 * npm run build && npx tsx bench/replay.ts [events] [workloads]
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as OpenProject from '../src/compile/open-project.js';
import type * as Fleet from '../src/harness/demo/fleet.js';
import type * as ReplayEvents from '../src/harness/replay-events.js';
import type { Phase } from '../src/harness/spent.js';

const repository = fileURLToPath(new URL('..', import.meta.url));
const events = Number(process.argv[2] ?? 2_000_000);
const workloads = Number(process.argv[3] ?? 500);
const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);

/** As built: what compiles sources on the fly slows them down. */
async function load(module: string): Promise<unknown> {
  return import(new URL(`../dist/${module}.js`, import.meta.url).href);
}

const { openProject } = (await load('compile/open-project')) as typeof OpenProject;
const { fleetEvents, fleetOf } = (await load('harness/demo/fleet')) as typeof Fleet;
const { replayOpened } = (await load('harness/replay-events')) as typeof ReplayEvents;

async function write(file: string): Promise<number> {
  const fleet = fleetOf({ seed: 1, workloads, perDay: events / workloads });
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 });
  const data_stream = { type: 'logs', dataset: 'network_traffic.dns', namespace: 'default' };
  let count = 0;
  for (const { time, document } of fleetEvents(fleet, 2, start, start + day)) {
    count += 1;
    const line = JSON.stringify({ '@timestamp': new Date(time).toISOString(), data_stream, ...document });
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return count;
}

function share(label: string, milliseconds: number, total: number): string {
  return `${label.padEnd(12)} ${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${((milliseconds / total) * 100).toFixed(0).padStart(3)} %`;
}

const folder = mkdtempSync(join(tmpdir(), 'picket-bench-'));
try {
  const file = join(folder, 'day.ndjson');
  const written = await write(file);
  const project = await openProject(repository, []);
  const spent = new Map<Phase, number>();
  let peak = 0;
  const sample = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 200);
  const begun = performance.now();
  const result = await replayOpened(project, {
    events: [file],
    onSpent: (phase, time) => spent.set(phase, (spent.get(phase) ?? 0) + time),
  });
  const total = performance.now() - begun;
  clearInterval(sample);
  peak = Math.max(peak, process.resourceUsage().maxRSS * 1024);
  const known = [...spent.values()].reduce((sum, one) => sum + one, 0);
  console.log(
    `${written} events of ${workloads} workloads, ${result.detections} detections, ${result.runs} runs`,
  );
  console.log(
    `${result.alerts.length} alerts, ${result.health.length} findings, ${result.refused.count} refused`,
  );
  for (const [phase, time] of [...spent].sort(([, a], [, b]) => b - a))
    console.log(share(phase, time, total));
  console.log(share('read', total - known, total));
  console.log(share('in all', total, total));
  console.log(
    `${Math.round(result.events / (total / 1000))} events a second, at most ${Math.round(peak / 2 ** 20)} MB`,
  );
  if (result.failures.count > 0) console.log(result.failures.count, result.failures.first);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
