import { strict as assert } from 'node:assert';
import type { YamlDocument } from '../../src/read/document.js';
import { readYaml } from '../../src/read/read-yaml.js';
import { validateCases } from '../../src/schema/validate-cases.js';
import { validateProject } from '../../src/schema/validate-project.js';
import { validateSource } from '../../src/schema/validate-source.js';

function document(text: string): YamlDocument {
  const [first] = readYaml('f', new TextEncoder().encode(text)).documents;
  assert.ok(first !== undefined);
  return first;
}

describe('validateCases', () => {
  it('takes every origin of documents and both forms of expectation', () => {
    const text = [
      '- name: one',
      '  source: network_traffic.dns',
      '  now: 2026-01-01T12:00:00Z',
      '  documents:',
      '    - generate: { from: -7d, to: -10m, every: 300ms, jitter: 5s, seed: 1, document: { a: "{{i}}" } }',
      '    - file: burst.ndjson',
      '      at: -5m',
      '      arrives: +30s',
      '    - file: burst.log',
      '      input: coredns',
      '      start: 2026-01-01T11:00:00Z',
      '      rate: 50',
      '    - events: [{ a: 1 }]',
      '      at: -5m',
      '  runs: 3',
      '  expect:',
      '    - key: { picket.client.name: shop/cart }',
      '      count: 1',
      '      fields: { picket.alert.value: 900 }',
      '- name: two',
      '  documents: []',
      '  expect: none',
    ].join('\n');
    const { value, diagnostics } = validateCases(document(text));
    assert.deepEqual(diagnostics, []);
    assert.equal(value?.length, 2);
  });
});

describe('validateProject', () => {
  const table: readonly (readonly [text: string, codes: readonly string[]])[] = [
    ['{}', []],
    ['profile: elasticsearch-8', ['schema/unknown-value']],
    ['environments: { lab: { url: localhost } }', ['schema/bad-format']],
    ['environments: { lab: { tuning: { a: {} } } }', ['schema/too-few']],
    ['value-lists: { a: [] }', ['schema/too-few']],
    ['rulez: x', ['schema/unknown-key']],
    ['[]', ['schema/wrong-type']],
  ];
  for (const [text, expected] of table) {
    it(`finds ${expected.join() || 'nothing'} in ${text}`, () => {
      assert.deepEqual(
        validateProject(document(text)).diagnostics.map(({ code }) => code),
        expected,
      );
    });
  }
});

describe('validateSource', () => {
  const least = 'dataset: a.b, title: T, indices: [x-*], logsources: [{ category: dns }], pipeline: p';
  const table: readonly (readonly [text: string, codes: readonly string[]])[] = [
    [`{ ${least} }`, []],
    [
      `{ ${least}, fields: { a: { presence: always, multi: true } }, expect-every: 1h, sets-ingested: true }`,
      [],
    ],
    [`{ ${least}, fields: { a: { presence: often } } }`, ['schema/unknown-value']],
    [`{ ${least}, fields: { a: always } }`, ['schema/wrong-type']],
    [`{ ${least}, expect-every: hourly }`, ['schema/bad-format']],
    [`{ ${least.replace('dataset: a.b', 'dataset: A')} }`, ['schema/bad-format']],
    [`{ ${least.replace('pipeline: p', 'x: y')} }`, ['schema/missing-key', 'schema/unknown-key']],
  ];
  for (const [text, expected] of table) {
    it(`finds ${expected.join() || 'nothing'} in ${text}`, () => {
      assert.deepEqual(
        validateSource(document(text)).diagnostics.map(({ code }) => code),
        expected,
      );
    });
  }
});
