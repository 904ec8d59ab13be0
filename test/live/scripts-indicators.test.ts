import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { indicatorScriptInputs } from '../support/indicator-inputs.js';
import { liveEngines, type LiveEngine } from '../support/live.js';
import { compareWithTwin } from '../support/script-twins.js';

describe('the script of indicators on a live engine', function () {
  this.timeout(120_000);
  let engine: LiveEngine | undefined;
  before(async function () {
    engine = (await liveEngines()).find(({ distribution }) => distribution === 'opensearch');
    if (engine === undefined) this.skip();
  });

  it('picket-alerts-from-indicators-v1 gives what its twin gives', async () => {
    const live = engine;
    assert.ok(live);
    await fc.assert(
      fc.asyncProperty(fc.array(indicatorScriptInputs, { minLength: 5, maxLength: 20 }), (inputs) =>
        compareWithTwin(live, 'picket-alerts-from-indicators-v1', inputs),
      ),
      { numRuns: Number(process.env.PICKET_LIVE_RUNS ?? 25) },
    );
  });
});
