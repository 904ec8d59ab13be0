import { strict as assert } from 'node:assert';
import { openRollUp, type RollUpEngine } from './support/roll-up-engine.js';
import { valueRollUp, windowRollUp } from './support/roll-ups.js';
import { searchName } from './support/timeline.js';

const day = 86_400_000;
const last = Date.parse('2026-02-01T12:05:00Z');

/** Events of twenty hosts before noon of so many days, each summed up at its time. */
async function withHistory(rollUp: RollUpEngine, days: number): Promise<void> {
  for (let back = days; back > 0; back -= 1) {
    for (let host = 0; host < 20; host += 1) {
      for (let name = 0; name < 5; name += 1) {
        const time = last - back * day - 600_000 + name * 1000;
        rollUp.index({ '@timestamp': time, host: `h${host}`, name: `n${(name * back) % 7}` });
      }
    }
    await rollUp.run(last - back * day);
  }
}

/** Documents that each search of one run visits. */
async function visited(rollUp: RollUpEngine): Promise<Readonly<Record<string, number>>> {
  for (const host of ['h1', 'h2', 'new']) {
    for (const name of ['n1', 'n2']) rollUp.index({ '@timestamp': last - 600_000, host, name });
  }
  const counts: Record<string, number> = {};
  await rollUp.run(last, (request) => {
    const { query } = request.body;
    assert.ok(query);
    const { hits } = rollUp.engine.search({ ...request, body: { size: 0, track_total_hits: true, query } });
    counts[searchName(request)] = hits.total.value;
    return undefined;
  });
  return counts;
}

describe('the cost of a run of a roll-up', () => {
  const cases = [
    { name: 'windows', plan: windowRollUp() },
    { name: 'values', plan: valueRollUp() },
  ];
  for (const { name, plan } of cases) {
    it(`of ${name} is the same at 1, 7 and 28 days of history`, async () => {
      const found: unknown[] = [];
      for (const days of [1, 7, 28]) {
        const rollUp = openRollUp(plan);
        await withHistory(rollUp, days);
        // The hosts of the run, and another, were there this very day already.
        const early = last - 3 * 3_600_000;
        for (const host of ['h1', 'h2', 'h3']) {
          for (const value of ['n1', 'n3']) rollUp.index({ '@timestamp': early, host, name: value });
        }
        await rollUp.run(early + 600_000);
        const { run = 0, ...rest } = await visited(rollUp);
        // A word of the roll-up a day, of the last three days.
        assert.ok(run >= 1 && run <= 3);
        found.push(rest);
      }
      // Six events; of the day, a document of each of the two hosts that were there, and of the value that they had.
      const existing = name === 'windows' ? 2 : 4;
      assert.deepEqual(found, [
        { events: 6, existing },
        { events: 6, existing },
        { events: 6, existing },
      ]);
    });
  }
});
