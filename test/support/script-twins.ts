import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { scripts } from '../../src/scripts/registry.js';
import type { Script } from '../../src/scripts/script.js';
import type { LiveEngine } from './live.js';

export interface ScriptInput {
  readonly context: JsonObject;
  readonly params: JsonObject;
}

/**
 * Stored scripts run in watches, and the engines at hand have no Watcher. So each script becomes the body of a function
 * inside an ingest script, the context travels as the source of a document, and the simulated document holds what the
 * function returned.
 */
function simulation(script: Script, inputs: readonly ScriptInput[]): JsonObject {
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

/**
 * Runs a script on a live engine and its twin over the same inputs.
 * @throws AssertionError where they differ, or where the engine refuses the script.
 */
export async function compareWithTwin(
  engine: LiveEngine,
  id: string,
  inputs: readonly ScriptInput[],
): Promise<void> {
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
