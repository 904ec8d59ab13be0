import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';
import { compareWithTwin } from '../support/script-twins.js';
import { firstSeenScriptInputs, rareScriptInputs } from '../support/sighting-inputs.js';

describe('scripts that look at values on a live engine', function () {
  this.timeout(120_000);
  let engine: LiveEngine | undefined;
  before(async function () {
    engine = (await liveEngines()).find(({ distribution }) => distribution === 'opensearch');
    if (engine === undefined) this.skip();
  });

  const cases = [
    { id: 'picket-alerts-from-first-seen-v1', input: firstSeenScriptInputs },
    { id: 'picket-alerts-from-rare-v1', input: rareScriptInputs },
  ];
  for (const { id, input } of cases) {
    it(`${id} gives what its twin gives`, async () => {
      const live = engine;
      assert.ok(live);
      await fc.assert(
        fc.asyncProperty(fc.array(input, { minLength: 5, maxLength: 12 }), (inputs) =>
          compareWithTwin(live, id, inputs),
        ),
        {
          numRuns: Number(process.env.PICKET_LIVE_RUNS ?? 25),
          endOnFailure: process.env.PICKET_LIVE_SHRINK === undefined,
        },
      );
    });
  }
});
