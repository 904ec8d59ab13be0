import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';
import { compareWithTwin } from '../support/script-twins.js';
import { valueScriptInputs, windowScriptInputs } from '../support/summary-inputs.js';

describe('scripts of roll-ups on a live engine', function () {
  this.timeout(120_000);
  let engine: LiveEngine | undefined;
  before(async function () {
    engine = (await liveEngines()).find(({ distribution }) => distribution === 'opensearch');
    if (engine === undefined) this.skip();
  });

  const cases = [
    { id: 'picket-summary-windows-v1', input: windowScriptInputs },
    { id: 'picket-summary-values-v1', input: valueScriptInputs },
  ];
  for (const { id, input } of cases) {
    it(`${id} gives what its twin gives`, async () => {
      const live = engine;
      assert.ok(live);
      await fc.assert(
        fc.asyncProperty(fc.array(input, { minLength: 5, maxLength: 20 }), (inputs) =>
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
