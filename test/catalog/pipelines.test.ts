import { strict as assert } from 'node:assert';
import { calledPipelines, pipelineShape } from '../../src/catalog/pipelines.js';
import type { JsonObject } from '../../src/diagnostics/json.js';

const call = (name: string): JsonObject => ({ processors: [{ pipeline: { name } }] });

describe('the shape of a pipeline', () => {
  it('finds calls in processors, in handlers of failures and in loops', () => {
    const pipeline = {
      processors: [
        { pipeline: { name: 'a' } },
        { foreach: { field: 'f', processor: { pipeline: { name: 'b' } } } },
        {
          set: {
            field: 'f',
            value: 1,
            on_failure: [{ pipeline: { name: 'c', ignore_missing_pipeline: true } }],
          },
        },
        { pipeline: { name: '{{{dataset}}}' } },
      ],
      on_failure: [{ pipeline: { name: 'd' } }],
    };
    assert.deepEqual(pipelineShape(pipeline).calls, [
      { name: 'a', pointer: '/processors/0/pipeline/name', optional: false },
      { name: 'b', pointer: '/processors/1/foreach/processor/pipeline/name', optional: false },
      { name: 'c', pointer: '/processors/2/set/on_failure/0/pipeline/name', optional: true },
      { name: 'd', pointer: '/on_failure/0/pipeline/name', optional: false },
    ]);
  });

  const faults: readonly (readonly [string, JsonObject, string])[] = [
    ['no list of processors', {}, '/processors'],
    ['a processor of two types', { processors: [{ set: {}, remove: {} }] }, '/processors/0'],
    ['a processor without settings', { processors: [{ set: null }] }, '/processors/0'],
    ['a call without a name', { processors: [{ pipeline: {} }] }, '/processors/0/pipeline'],
    ['a loop over nothing', { processors: [{ foreach: { field: 'f' } }] }, '/processors/0/foreach/processor'],
    ['a handler that is no list', { processors: [], on_failure: {} }, '/on_failure'],
  ];
  for (const [what, pipeline, pointer] of faults) {
    it(`points at ${what}`, () => {
      assert.deepEqual(
        pipelineShape(pipeline).faults.map((fault) => fault.pointer),
        [pointer],
      );
    });
  }

  it('follows calls through other pipelines, and ends where they go in circles', () => {
    const known = new Map([
      ['a', call('b')],
      ['b', call('a')],
      ['c', call('a')],
    ]);
    assert.deepEqual(Object.keys(calledPipelines(call('a'), known)), ['a', 'b']);
  });
});
