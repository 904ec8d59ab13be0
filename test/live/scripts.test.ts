import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  contextWithBuckets,
  contextWithEvents,
  bucketScriptParams,
  eventScriptParams,
} from '../support/script-inputs.js';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';
import { compareWithTwin } from '../support/script-twins.js';

describe('scripts on a live engine', function () {
  this.timeout(120_000);
  let engine: LiveEngine | undefined;
  before(async function () {
    engine = (await liveEngines()).find(({ distribution }) => distribution === 'opensearch');
    if (engine === undefined) this.skip();
  });

  const cases = [
    { id: 'picket-alerts-from-buckets-v1', context: contextWithBuckets, params: bucketScriptParams },
    { id: 'picket-alerts-from-events-v1', context: contextWithEvents, params: eventScriptParams },
  ];
  for (const { id, context, params } of cases) {
    it(`${id} gives what its twin gives`, async () => {
      const live = engine;
      assert.ok(live);
      const batch = fc.array(fc.record({ context, params }), { minLength: 5, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(batch, (inputs) => compareWithTwin(live, id, inputs)),
        {
          numRuns: Number(process.env.PICKET_LIVE_RUNS ?? 25),
          endOnFailure: process.env.PICKET_LIVE_SHRINK === undefined,
        },
      );
    });
  }

  it('picket-docs-v1 gives what its twin gives', async () => {
    assert.ok(engine);
    const payload = { alerts: [{ _id: 'a', x: 1 }], empty: [] };
    const inputs = ['alerts', 'empty', 'missing'].map((list) => ({ context: { payload }, params: { list } }));
    await compareWithTwin(engine, 'picket-docs-v1', inputs);
  });
});
