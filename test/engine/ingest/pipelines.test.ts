import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { createIngest } from '../../../src/engine/ingest/create-ingest.js';
import type { IngestOutcome } from '../../../src/engine/ingest-port.js';
import { assertRefused, noon, sourceAfter } from './run-processors.js';

const failing = { fail: { message: 'no {{{a}}}', tag: 'broken' } };
const note = (field: string): JsonObject => ({
  set: {
    field,
    value:
      '{{{_ingest.on_failure_message}}}|{{{_ingest.on_failure_processor_type}}}|{{{_ingest.on_failure_processor_tag}}}|{{{_ingest.on_failure_pipeline}}}',
  },
});
const mark = (field: string): JsonObject => ({ set: { field, value: 1 } });

describe('failures', () => {
  it('fail the document with the reason', () => {
    assert.equal(sourceAfter([failing, mark('b')], { a: 1 }), 'failed: no 1');
  });

  it('keep what was done before them, and end the pipeline, where it handles them', () => {
    const after = sourceAfter(
      [mark('x'), failing, mark('y')],
      { a: 1 },
      { on_failure: [note('e'), mark('z')] },
    );
    assert.deepEqual(after, { a: 1, x: 1, e: 'no 1|fail|broken|p', z: 1 });
  });

  it('let the pipeline go on where the processor handles them', () => {
    const after = sourceAfter(
      [{ fail: { message: 'm', on_failure: [note('e')] } }, note('f'), mark('y')],
      {},
    );
    assert.deepEqual(after, { e: 'm|fail||p', f: '|||', y: 1 });
  });

  it('are passed over where they are ignored, handlers unasked', () => {
    const after = sourceAfter(
      [{ fail: { message: 'm', ignore_failure: true, on_failure: [mark('e')] } }, mark('y')],
      {},
    );
    assert.deepEqual(after, { y: 1 });
  });

  it('of a handler go to the pipeline', () => {
    const inner = { fail: { message: 'm', on_failure: [{ fail: { message: 'again', tag: 't' } }] } };
    assert.deepEqual(sourceAfter([inner], {}, { on_failure: [note('e')] }), { e: 'again|fail|t|p' });
  });

  it('of the pipeline handlers fail the document', () => {
    assert.equal(sourceAfter([failing], {}, { on_failure: [{ fail: { message: 'last' } }] }), 'failed: last');
  });

  it('of a condition are not the processor’s own', () => {
    const step = {
      set: { field: 'x', value: 1, if: 'ctx.a.b.c', ignore_failure: true, on_failure: [mark('e')], tag: 't' },
    };
    const after = sourceAfter([step], {}, { on_failure: [note('e')] }) as { readonly e: string };
    assert.match(after.e, /cannot read \[b\].*\|conditional\|t\|p$/);
  });

  it('of something not certain are handled by nobody', () => {
    const step = { set: { field: 'x', value: '{{{a}}}', ignore_failure: true, on_failure: [mark('e')] } };
    const after = sourceAfter([step], { a: {} }, { on_failure: [mark('f')] });
    assert.match(JSON.stringify(after), /^"failed: not supported: /);
  });

  it('may end with the document dropped', () => {
    assert.equal(sourceAfter([failing], {}, { on_failure: [{ drop: {} }] }), 'dropped');
  });
});

describe('the pipeline processor', () => {
  function runAll(pipelines: Readonly<Record<string, Json>>, source: JsonObject): IngestOutcome {
    const ingest = createIngest();
    for (const [id, processors] of Object.entries(pipelines)) ingest.putPipeline(id, { processors });
    return ingest.run('main', source, { index: 'logs', timestamp: noon });
  }
  const kept = (outcome: IngestOutcome): Json =>
    outcome.kind === 'document' ? outcome.source : { ...outcome };

  it('runs another one, named by a template and put later', () => {
    const outcome = runAll(
      { main: [{ pipeline: { name: '{{{a}}}' } }, mark('y')], other: [mark('x')] },
      { a: 'other' },
    );
    assert.deepEqual(kept(outcome), { a: 'other', x: 1, y: 1 });
  });

  it('names the pipeline in which something failed', () => {
    const main = [{ pipeline: { name: 'other', on_failure: [note('e')] } }];
    assert.deepEqual(kept(runAll({ main, other: [failing] }, {})), { e: 'no |fail|broken|other' });
  });

  it('fails for one that is not there, or passes over it', () => {
    assert.deepEqual(runAll({ main: [{ pipeline: { name: 'x' } }] }, {}), {
      kind: 'failed',
      reason: 'there is no pipeline [x] to go on with',
    });
    const main = [{ pipeline: { name: 'x', ignore_missing_pipeline: true } }];
    assert.deepEqual(kept(runAll({ main }, { a: 1 })), { a: 1 });
  });

  it('fails where pipelines call each other in a circle', () => {
    const outcome = runAll({ main: [{ pipeline: { name: 'b' } }], b: [{ pipeline: { name: 'main' } }] }, {});
    assert.match(outcome.kind === 'failed' ? outcome.reason : '', /calls itself/);
  });

  it('may call one twice', () => {
    const main = [{ pipeline: { name: 'b' } }, { pipeline: { name: 'b' } }];
    const outcome = runAll({ main, b: [{ append: { field: 'l', value: 1 } }] }, {});
    assert.deepEqual(kept(outcome), { l: [1, 1] });
  });

  it('passes on that a document was dropped', () => {
    assert.deepEqual(runAll({ main: [{ pipeline: { name: 'b' } }], b: [{ drop: {} }] }, {}), {
      kind: 'dropped',
    });
  });
});

describe('the definition of a pipeline', () => {
  const cases: readonly (readonly [string, JsonObject, string, RegExp])[] = [
    ['an unknown option', { processors: [], steps: [] }, '/steps', /does not know/],
    ['no processors', {}, '', /needs its list/],
    ['processors that are no list', { processors: {} }, '/processors', /expected a list/],
    [
      'an unknown processor',
      { processors: [mark('a'), { sett: {} }] },
      '/processors/1/sett',
      /no processor has that name/,
    ],
    ['a script', { processors: [{ script: { source: 'ctx.a = 1' } }] }, '/processors/0/script', /script/],
    ['a lookup of places', { processors: [{ geoip: { field: 'a' } }] }, '/processors/0/geoip', /database/],
    [
      'an unknown option of a processor',
      { processors: [{ drop: { iff: 'x' } }] },
      '/processors/0/drop/iff',
      /does not know/,
    ],
    ['options that are none', { processors: [{ drop: 1 }] }, '/processors/0/drop', /expected an object/],
    ['empty handlers', { processors: [], on_failure: [] }, '/on_failure', /cannot be empty/],
    [
      'a fault in a handler',
      { processors: [{ drop: { on_failure: [{ x: {} }] } }] },
      '/processors/0/drop/on_failure/0/x',
      /refused/,
    ],
    [
      'a boolean that is none',
      { processors: [{ drop: { ignore_failure: 'yes' } }] },
      '/processors/0/drop/ignore_failure',
      /true or false/,
    ],
  ];
  for (const [name, definition, pointer, message] of cases) {
    it(`is refused for ${name}`, () => assertRefused(definition, pointer, message));
  }

  it('takes descriptions, tags, a version and _meta', () => {
    const step = { drop: { description: 'd', tag: 't', if: 'false' } };
    const more = { description: 'p', version: 3, _meta: { by: 'x' } };
    assert.deepEqual(sourceAfter([step], { a: 1 }, more), { a: 1 });
  });
});

describe('a run', () => {
  it('needs a pipeline that was put', () => {
    assert.throws(() => createIngest().run('x', {}, { index: 'i', timestamp: 0 }), /no pipeline \[x\]/);
    assert.equal(createIngest().has('x'), false);
  });

  it('refuses metadata that nothing acts on', () => {
    assert.match(JSON.stringify(sourceAfter([mark('_routing')], {})), /not supported/);
  });

  it('refuses a document that nests too deeply', () => {
    const a = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as Json;
    assert.match(JSON.stringify(sourceAfter([mark('b')], { a })), /nests deeper than 1000/);
  });

  it('shares nothing between what a pipeline copies', () => {
    const after = sourceAfter(
      [
        { set: { field: 'b', copy_from: 'a' } },
        { append: { field: 'b.l', value: 2 } },
        { set: { field: 'c', value: { l: [] } } },
      ],
      { a: { l: [1] } },
    );
    assert.deepEqual(after, { a: { l: [1] }, b: { l: [1, 2] }, c: { l: [] } });
  });

  it('starts every document from the pipeline as it was written', () => {
    const ingest = createIngest();
    ingest.putPipeline('p', {
      processors: [{ set: { field: 'a', value: { l: [] } } }, { append: { field: 'a.l', value: '{{{n}}}' } }],
    });
    const runs = [1, 2].map((n) => ingest.run('p', { n }, { index: 'i', timestamp: 0 }));
    assert.deepEqual(
      runs.map((outcome) => (outcome.kind === 'document' ? outcome.source['a'] : outcome.kind)),
      [{ l: ['1'] }, { l: ['2'] }],
    );
  });
});
