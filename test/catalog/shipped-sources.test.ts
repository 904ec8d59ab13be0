import { strict as assert } from 'node:assert';
import { fieldOf } from '../../src/catalog/fields.js';
import { pipelineShape } from '../../src/catalog/pipelines.js';
import { createEngine } from '../../src/engine/create-engine.js';
import { documents, transaction } from './support/documents.js';
import { arrival, at, ingested, leafPaths, pick, shippedSources, sourceNamed } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

describe('the shipped sources', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });

  for (const [dataset, what, document] of documents) {
    it(`map every field that the pipeline of ${dataset} leaves in ${what}`, () => {
      const source = sourceNamed(sources, dataset);
      const paths = leafPaths(ingested(sources, dataset, document)).filter((path) => path !== 'cloud_defend');
      assert.deepEqual(
        paths.filter((path) => {
          const field = fieldOf(source, path);
          return field === undefined || field.presence === 'never';
        }),
        [],
      );
    });

    it(`hold ${what} of ${dataset} by the mapping`, () => {
      const engine = createEngine({
        profile: 'elasticsearch-8.19',
        now: () => Date.parse(arrival),
        ingest: sources.ingest,
      });
      const { indices, mapping, pipelineId, pipeline } = sourceNamed(sources, dataset);
      engine.putPipeline(pipelineId, pipeline);
      engine.putIndexTemplate(dataset, {
        patterns: indices,
        mappings: mapping,
        defaultPipeline: pipelineId,
      });
      const outcome = engine.index({ index: `logs-${dataset}-default`, id: '1', source: document });
      assert.deepEqual(outcome, { result: 'created', index: `logs-${dataset}-default`, id: '1' });
    });

    it(`have in ${what} of ${dataset} what every event has`, () => {
      const event = ingested(sources, dataset, document);
      assert.deepEqual(
        pick(event, 'data_stream.dataset', 'event.dataset', 'event.ingested', 'data_stream.type'),
        [dataset, dataset, arrival, 'logs'],
      );
      assert.equal(at(event, '_tmp'), undefined);
    });
  }

  it('state as always there only what is there in every event of them', () => {
    for (const [dataset, what, document] of documents) {
      const event = ingested(sources, dataset, document);
      const always = [...sourceNamed(sources, dataset).fields.values()].filter(
        (field) =>
          field.presence === 'always' && !field.name.endsWith('.wildcard') && !field.name.endsWith('.text'),
      );
      const missing = always
        .filter((field) => at(event, field.name) === undefined)
        .map((field) => field.name);
      assert.deepEqual(missing, [], `${what} of ${dataset}`);
    }
  });

  it('read fields whose names are written with dots', () => {
    const { dns, ...rest } = transaction;
    const event = ingested(sources, 'network_traffic.dns', {
      ...rest,
      'host.name': 'ns1',
      'dns.question': dns.question,
    });
    const nested = ingested(sources, 'network_traffic.dns', {
      ...rest,
      host: { name: 'ns1' },
      dns: { question: dns.question },
    });
    assert.equal(at(event, 'host.name'), 'ns1');
    assert.deepEqual(event, nested);
  });

  it('say that their pipelines set event.ingested', () => {
    assert.ok([...sources.catalog.sources.values()].every((source) => source.setsIngested));
  });

  it('tell failures of their pipelines apart from events, and keep the event', () => {
    const event = ingested(sources, 'network_traffic.dns', {
      ...transaction,
      dns: { question: { name: 5 } },
    });
    assert.deepEqual(pick(event, 'event.kind', 'source.ip', 'dns.question.name'), [
      'pipeline_error',
      '10.244.1.9',
      5,
    ]);
    assert.ok(Array.isArray(at(event, 'error.message')));
  });

  it('use processors that name themselves, so that a failure says where', () => {
    for (const source of sources.catalog.sources.values()) {
      for (const [id, pipeline] of [
        ...Object.entries(source.pipelines),
        [source.pipelineId, source.pipeline] as const,
      ]) {
        assert.deepEqual(pipelineShape(pipeline).faults, [], id);
        const processors = JSON.parse(JSON.stringify(pipeline['processors'])) as Record<
          string,
          { tag?: string }
        >[];
        const tags = processors.map((processor) => Object.values(processor)[0]?.tag);
        assert.ok(!tags.includes(undefined), `${id} has a processor without a tag`);
        assert.equal(new Set(tags).size, tags.length, `${id} has two processors of one tag`);
      }
    }
  });
});
