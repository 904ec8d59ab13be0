import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { baselineScriptInputs } from '../support/baseline-inputs.js';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';
import { compareWithTwin } from '../support/script-twins.js';

describe('scripts of baselines on a live engine', function () {
  this.timeout(120_000);
  let engine: LiveEngine | undefined;
  before(async function () {
    engine = (await liveEngines()).find(({ distribution }) => distribution === 'opensearch');
    if (engine === undefined) this.skip();
  });

  it('picket-alerts-from-baseline-v1 gives what its twin gives', async () => {
    const live = engine;
    assert.ok(live);
    await fc.assert(
      fc.asyncProperty(fc.array(baselineScriptInputs, { minLength: 5, maxLength: 20 }), (inputs) =>
        compareWithTwin(live, 'picket-alerts-from-baseline-v1', inputs),
      ),
      {
        numRuns: Number(process.env.PICKET_LIVE_RUNS ?? 25),
        endOnFailure: process.env.PICKET_LIVE_SHRINK === undefined,
      },
    );
  });
});
