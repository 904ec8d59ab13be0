import { strict as assert } from 'node:assert';

import type { JsonObject } from '../../src/diagnostics/json.js';
import { parseWatch } from '../../src/watch/parse-watch.js';
import { runSchedule, ticks, type ScheduledWatch, type Tick } from '../../src/watch/schedule.js';
import { fakePorts, noon } from './support/fake-ports.js';

function watch(id: string, schedule: JsonObject): ScheduledWatch {
  return { id, watch: parseWatch({ trigger: { schedule }, actions: { log: { logging: { text: id } } } }) };
}

const watches = [
  watch('second', { cron: '0 */2 * * * ?' }),
  watch('first', { cron: '0 * * * * ?' }),
  watch('third', { interval: '90s' }),
  watch('past', { cron: '0 0 0 1 1 ? 2020' }),
];
const minutes = (count: number): number => count * 60_000;

describe('the schedule of several watches', () => {
  it('gives the moments in order, and at each the watches in the order in which they were given', () => {
    const found = [...ticks(watches, noon, noon + minutes(3))].map(({ time, ids }) => [
      (time - noon) / 1000,
      ids,
    ]);
    assert.deepEqual(found, [
      [0, ['second', 'first']],
      [60, ['first']],
      [90, ['third']],
      [120, ['second', 'first']],
      [180, ['first', 'third']],
    ]);
  });

  it('has no moments where nothing fires', () => {
    assert.deepEqual([...ticks(watches, noon + 1, noon + 59_999)], []);
    assert.deepEqual([...ticks([], noon, noon + minutes(60))], []);
  });

  it('ends with schedules that never fire again', () => {
    assert.deepEqual(
      [...ticks([watch('past', { cron: '0 0 0 1 1 ? 2020' })], noon, Number.MAX_SAFE_INTEGER)],
      [],
    );
  });

  it('runs the watches of each moment after the documents of that moment have arrived', async () => {
    const events: string[] = [];
    const onTick = (tick: Tick): void => {
      events.push(`tick ${(tick.time - noon) / 1000}`);
    };
    const options = { from: noon, to: noon + minutes(1), ports: fakePorts(), onTick };
    for await (const run of runSchedule(watches, options))
      events.push(`${run.watchId} ${run.runId.slice(-9, -5)}`);
    assert.deepEqual(events, ['tick 0', 'second 0:00', 'first 0:00', 'tick 60', 'first 1:00']);
  });

  it('carries the state of each watch from run to run', async () => {
    const throttled = {
      id: 'w',
      watch: parseWatch({
        trigger: { schedule: { cron: '0 * * * * ?' } },
        throttle_period: '90s',
        actions: { log: { logging: { text: 'x' } } },
      }),
    };
    const statuses: string[] = [];
    for await (const run of runSchedule([throttled], {
      from: noon,
      to: noon + minutes(3),
      ports: fakePorts(),
    })) {
      statuses.push(run.status);
    }
    assert.deepEqual(statuses, ['executed', 'throttled', 'executed', 'throttled']);
  });
});
