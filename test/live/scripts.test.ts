import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { scripts } from '../../src/scripts/registry.js';
import type { Script } from '../../src/scripts/script.js';
import {
  contextWithBuckets,
  contextWithEvents,
  bucketScriptParams,
  eventScriptParams,
} from '../support/script-inputs.js';
import { liveEngines } from '../support/live.js';
import type { LiveEngine } from '../support/live.js';

/**
 * Stored scripts run in watches, and the engines at hand have no Watcher. So each script becomes the body of a function
 * inside an ingest script, the context travels as the source of a document, and the simulated document holds what the
 * function returned.
 */
function simulation(
  script: Script,
  inputs: readonly { context: JsonObject; params: JsonObject }[],
): JsonObject {
  // Functions stand before the one statement that each script ends with.
  const firstStatement = script.source.lastIndexOf('\n}\n') + 3;
  const functions = firstStatement < 3 ? '' : script.source.slice(0, firstStatement);
  const body = firstStatement < 3 ? script.source : script.source.slice(firstStatement);
  const source = `${functions}
    Map shape(Map ctx, Map params) {${body}}
    ctx.result = shape(ctx.context, ctx.params);`;
  return {
    pipeline: { processors: [{ script: { lang: 'painless', source } }] },
    docs: inputs.map((input) => ({ _source: { ...input } })),
  };
}

interface Simulated {
  readonly docs?: readonly {
    readonly doc?: { readonly _source: { readonly result: unknown } };
    readonly error?: unknown;
  }[];
  readonly error?: unknown;
}

async function compare(
  engine: LiveEngine,
  id: string,
  inputs: readonly { context: JsonObject; params: JsonObject }[],
) {
  const script = scripts.get(id);
  assert.ok(script);
  const { body } = await engine.call('POST', '/_ingest/pipeline/_simulate', simulation(script, inputs));
  const { docs, error } = body as Simulated;
  assert.equal(error, undefined, JSON.stringify(error ?? null).slice(-1500));
  inputs.forEach((input, index) => {
    const one = docs?.[index];
    assert.equal(one?.error, undefined, JSON.stringify(one?.error ?? null).slice(-1500));
    // Random records have no prototype; the answer of a server has one.
    const twin = JSON.parse(JSON.stringify(script.run(input.context, input.params))) as unknown;
    assert.deepEqual(one?.doc?._source.result, twin);
  });
}

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
        fc.asyncProperty(batch, (inputs) => compare(live, id, inputs)),
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
    await compare(engine, 'picket-docs-v1', inputs);
  });
});
