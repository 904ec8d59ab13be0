import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { createIngest } from '../../src/engine/ingest/create-ingest.js';
import { scripts } from '../../src/scripts/registry.js';
import { liveEngines, type LiveEngine } from '../support/live.js';

interface Simulated {
  readonly docs: readonly { readonly doc?: { readonly _source: JsonObject }; readonly error?: unknown }[];
}

const label = fc.oneof(fc.stringMatching(/^[a-z0-9_-]{0,12}$/), fc.string({ unit: 'binary', maxLength: 12 }));
const name = fc.array(label, { maxLength: 6 }).map((labels) => labels.join('.'));
const question: fc.Arbitrary<JsonObject> = fc.oneof(
  name.map((text) => ({ dns: { question: { name: text } } })),
  name.map((text) => ({ dns: { question: { name: text } }, picket: { dns: { domain: 'x' } } })),
  fc.constantFrom({}, { dns: {} }, { dns: { question: {} } }),
);

const noon = Date.UTC(2026, 0, 1, 12);
const moment = fc.integer({ min: -1000, max: 3000 }).map((seconds) => noon + seconds * 1000);
const pod = fc.tuple(moment, fc.integer({ min: 0, max: 900_000 }), fc.nat(9)).map(([first, length, id]) => ({
  kubernetes: { pod: { name: `p${id}` } },
  picket: { pod: { first_seen: first, last_seen: first + length } },
}));
const time = fc.oneof(
  moment.map((at) => new Date(at).toISOString()),
  fc.constantFrom('2026-01-01T13:00:00+01:00', '2026-01-01T12:00:00', '2026-01-01', 'noon', ''),
);
const asked: fc.Arbitrary<JsonObject> = fc
  .tuple(time, fc.array(pod, { maxLength: 4 }))
  .map(([at, pods]) => ({ '@timestamp': at, _pods: pods }));

const table: readonly (readonly [string, fc.Arbitrary<JsonObject>, JsonObject])[] = [
  ['picket-dns-name-v1', question, {}],
  ['picket-pod-at-v1', asked, { before: 60_000, after: 300_000 }],
];

describe('scripts of ingest pipelines on a live engine', function () {
  this.timeout(120_000);
  let engine: LiveEngine | undefined;
  before(async function () {
    engine = (await liveEngines()).find(({ distribution }) => distribution === 'opensearch');
    if (engine === undefined) this.skip();
  });

  for (const [id, document, params] of table) {
    it(`${id} leaves what its twin leaves`, async () => {
      const live = engine;
      assert.ok(live);
      const ingest = createIngest({
        runScript: (asks, context, given) => scripts.get(asks)?.run(context, given),
      });
      ingest.putPipeline('p', { processors: [{ script: { id, params } }] });
      const source = scripts.get(id)?.source ?? '';
      await fc.assert(
        fc.asyncProperty(fc.array(document, { minLength: 20, maxLength: 60 }), async (documents) => {
          const { body } = await live.call('POST', '/_ingest/pipeline/_simulate', {
            pipeline: { processors: [{ script: { lang: 'painless', source, params } }] },
            docs: documents.map((_source) => ({ _source })),
          });
          const { docs } = body as unknown as Simulated;
          documents.forEach((one, at) => {
            const own = ingest.run('p', one, { index: 'i', timestamp: 0 });
            assert.ok(own.kind === 'document');
            const twin = JSON.parse(JSON.stringify(own.source)) as unknown;
            assert.deepEqual(docs[at]?.doc?._source, twin, JSON.stringify(docs[at]?.error));
          });
        }),
        { numRuns: Number(process.env.PICKET_LIVE_RUNS ?? 25) },
      );
    });
  }
});
