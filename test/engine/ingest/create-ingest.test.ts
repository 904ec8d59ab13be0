import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { createIngest } from '../../../src/engine/ingest/create-ingest.js';
import { parsePipeline } from '../../../src/engine/ingest/parse-pipeline.js';
import { noon, sourceOf } from './run-processors.js';

const meta = { index: 'logs', timestamp: noon };

function setting(value: string): JsonObject {
  return { processors: [{ set: { field: 'a', value } }] };
}

describe('the pipelines of an engine', () => {
  it('are parsed once, however many engines get them', () => {
    const definition = setting('x');
    assert.equal(parsePipeline('p', definition).steps, parsePipeline('q', definition).steps);
  });

  it('bear the id under which they were put', () => {
    const failing = {
      processors: [{ fail: { message: 'x' } }],
      on_failure: [{ set: { field: 'at', value: '{{{_ingest.on_failure_pipeline}}}' } }],
    };
    const ingest = createIngest();
    ingest.putPipeline('p', failing);
    ingest.putPipeline('q', failing);
    assert.deepEqual(
      ['p', 'q'].map((id) => sourceOf(ingest.run(id, {}, meta))),
      [{ at: 'p' }, { at: 'q' }],
    );
  });

  it('call those of their own engine', () => {
    const calling = { processors: [{ pipeline: { name: 'inner' } }] };
    const [first, second] = ['x', 'y'].map((value) => {
      const ingest = createIngest();
      ingest.putPipeline('outer', calling);
      ingest.putPipeline('inner', setting(value));
      return ingest;
    });
    assert.deepEqual(
      [first, second].map((ingest) => ingest && sourceOf(ingest.run('outer', {}, meta))),
      [{ a: 'x' }, { a: 'y' }],
    );
  });

  it('are replaced by what is put later', () => {
    const ingest = createIngest();
    ingest.putPipeline('p', setting('x'));
    ingest.putPipeline('p', setting('y'));
    assert.deepEqual(sourceOf(ingest.run('p', {}, meta)), { a: 'y' });
  });

  it('stay as they were where something is refused', () => {
    const ingest = createIngest();
    ingest.putPipeline('p', setting('x'));
    const refused = { processors: [{ nope: {} }] };
    for (let time = 0; time < 2; time += 1)
      assert.throws(() => ingest.putPipeline('p', refused), /no processor/);
    assert.deepEqual(sourceOf(ingest.run('p', {}, meta)), { a: 'x' });
    assert.equal(ingest.has('p') && !ingest.has('q'), true);
  });
});
