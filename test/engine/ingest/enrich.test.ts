import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { createIngest } from '../../../src/engine/ingest/create-ingest.js';
import type { IngestOutcome } from '../../../src/engine/ingest-port.js';

const pods: readonly JsonObject[] = [{ name: 'b' }, { name: 'a' }];

function enrich(options: JsonObject, document: JsonObject): IngestOutcome {
  const ingest = createIngest({
    lookUp: (policy, value) => (policy !== 'pods' ? undefined : value === '10.0.0.1' ? pods : []),
  });
  ingest.putPipeline('p', {
    processors: [{ enrich: { policy_name: 'pods', field: 'ip', target_field: 'pod', ...options } }],
  });
  return ingest.run('p', document, { index: 'i', timestamp: 0 });
}

describe('the enrich processor', () => {
  const table: readonly (readonly [string, JsonObject, JsonObject, JsonObject | RegExp])[] = [
    ['gives an object for one match', {}, { ip: '10.0.0.1' }, { ip: '10.0.0.1', pod: { name: 'b' } }],
    [
      'gives a list for more',
      { max_matches: 2 },
      { ip: '10.0.0.1' },
      { ip: '10.0.0.1', pod: [{ name: 'b' }, { name: 'a' }] },
    ],
    ['gives nothing where nothing matches', {}, { ip: '10.0.0.2' }, { ip: '10.0.0.2' }],
    [
      'keeps what is there, if asked to',
      { override: false },
      { ip: '10.0.0.1', pod: 1 },
      { ip: '10.0.0.1', pod: 1 },
    ],
    ['passes over a missing field, if asked to', { ignore_missing: true }, { a: 1 }, { a: 1 }],
    ['fails on a missing field', {}, { a: 1 }, /no field \[ip\]/],
    [
      'fails on a policy that does not exist',
      { policy_name: 'x' },
      { ip: '10.0.0.1' },
      /no enrich policy \[x\]/,
    ],
  ];
  for (const [name, options, document, expected] of table) {
    it(name, () => {
      const outcome = enrich(options, document);
      if (expected instanceof RegExp) {
        assert.ok(outcome.kind === 'failed');
        assert.match(outcome.reason, expected);
      } else {
        assert.ok(outcome.kind === 'document');
        assert.deepEqual(outcome.source, expected);
      }
    });
  }

  it('refuses more matches than the server gives', () => {
    assert.throws(() => enrich({ max_matches: 129 }, {}), /1 to 128/);
  });

  it('does not let a document change what the policy holds', () => {
    const ingest = createIngest({ lookUp: () => pods });
    ingest.putPipeline('p', {
      processors: [
        { enrich: { policy_name: 'pods', field: 'ip', target_field: 'pod' } },
        { set: { field: 'pod.name', value: 'changed' } },
      ],
    });
    ingest.run('p', { ip: '10.0.0.1' }, { index: 'i', timestamp: 0 });
    assert.deepEqual(pods[0], { name: 'b' });
  });
});
