import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { createEngine } from '../../src/engine/create-engine.js';
import type { EmbeddedEngine } from '../../src/engine/api.js';
import {
  bindQuery,
  dnsmasqQuery,
  route53,
  suricataV2Answer,
  suricataV3Query,
  unboundReply,
  zeek,
} from './support/other-servers.js';
import { arrival, at, ingested, shippedSources, sourceNamed } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

const asked = '_x.*.Corp.Example';
const json = (document: JsonObject): string => JSON.stringify(document);
const answer = (name: string): JsonObject => ({ rrname: name, rrtype: 'TXT', ttl: 1, rdata: name });

/** What each sensor writes of a question, and an answer, of any text. */
const writers: readonly (readonly [string, (text: string) => string, string?])[] = [
  ['zeek.dns', (text) => json({ ...zeek, query: text, answers: [text, '198.51.100.1'] })],
  [
    'suricata.eve',
    (text) =>
      json({
        ...suricataV2Answer,
        dns: { type: 'answer', rrname: text, rrtype: text, answers: [answer(text)] },
      }),
    'answers',
  ],
  [
    'suricata.eve',
    (text) =>
      json({ ...suricataV3Query, dns: { type: 'request', queries: [{ rrname: text, rrtype: text }] } }),
    'requests',
  ],
  [
    'aws.route53_resolver_logs',
    (text) =>
      json({
        ...route53,
        query_name: text,
        query_type: text,
        answers: [{ Rdata: text, Type: text, Class: 'IN' }],
      }),
  ],
  ['dnsmasq.log', (text) => dnsmasqQuery.replaceAll(asked, () => text)],
  ['bind.query', (text) => bindQuery.replaceAll(asked, () => text)],
  ['unbound.log', (text) => unboundReply.replaceAll(asked, () => text)],
];

/** Any text, and text out of the pieces that lines, templates and documents are made of. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '{{',
        '{{{',
        '}}',
        '_tmp',
        '.',
        '..',
        '\\',
        '"',
        "'",
        ' from ',
        ': query: ',
        ' IN A ',
        '10.9.9.9',
        '#53',
        '(',
        ')',
        '/',
        '$1',
        '%{',
        '=',
        ' ',
        '[',
        ']',
        '<Root>',
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);

describe('questions of hostile text', function () {
  this.timeout(60_000);
  let sources: ShippedSources;
  let engine: EmbeddedEngine;

  before(async () => {
    sources = await shippedSources();
    engine = createEngine({
      profile: 'elasticsearch-8.19',
      now: () => Date.parse(arrival),
      ingest: sources.ingest,
    });
    for (const [dataset] of writers) {
      const { indices, mapping, pipelineId, pipeline } = sourceNamed(sources, dataset);
      engine.putPipeline(pipelineId, pipeline);
      engine.putIndexTemplate(dataset, { patterns: indices, mappings: mapping, defaultPipeline: pipelineId });
    }
  });

  for (const [dataset, write, form = 'lines'] of writers) {
    it(`are kept and indexed in ${form} of ${dataset}, and name nobody else as the client`, () => {
      fc.assert(
        fc.property(text, (question) => {
          const message = write(question);
          const event = ingested(sources, dataset, { message });
          assert.equal(at(event, 'event.original'), message);
          assert.equal(at(event, '_tmp'), undefined);
          const client = at(event, 'picket.client.name');
          assert.ok(client === undefined || client === '10.244.1.9', `client ${JSON.stringify(client)}`);
          if (at(event, 'event.kind') === 'event') assert.equal(client, '10.244.1.9');
          const outcome = engine.index({ index: `logs-${dataset}-default`, source: { message } });
          assert.equal(outcome.result, 'created');
        }),
        { numRuns: 150 },
      );
    });
  }
});
