import { strict as assert } from 'node:assert';
import { readStix } from '../../../src/intel/readers/stix.js';
import { listed, readAll, unused } from '../support/feed.js';

const pattern = "[domain-name:value = 'bad.example']";

function bundle(...objects: readonly object[]): string {
  return JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });
}

describe('readStix', () => {
  it('reads the indicators of a bundle and passes over other objects', async () => {
    const text = bundle(
      { type: 'identity', id: 'identity--1', pattern },
      { type: 'indicator', id: 'indicator--1', pattern, pattern_type: 'stix' },
      { type: 'domain-name', id: 'domain-name--1', value: 'seen.example' },
    );
    assert.deepEqual(listed(await readAll(readStix, text)), ['1 bad.example']);
  });

  it('reads a bare list, and a bundle a line', async () => {
    const indicator = { type: 'indicator', pattern };
    assert.equal((await readAll(readStix, JSON.stringify([indicator, indicator]))).length, 2);
    const lines = `${bundle(indicator)}\n${bundle(indicator)}\n`;
    assert.deepEqual(listed(await readAll(readStix, lines)), ['1 bad.example', '2 bad.example']);
  });

  it('gives an indicator for each value of a pattern', async () => {
    const either = "[domain-name:value = 'a.example' OR url:value = 'http://b.example']";
    const items = await readAll(readStix, bundle({ type: 'indicator', pattern: either }));
    assert.deepEqual(listed(items), ['1 a.example', '1 http://b.example']);
  });

  it('takes over what is said of an indicator', async () => {
    const items = await readAll(
      readStix,
      bundle({
        type: 'indicator',
        pattern,
        name: 'C2',
        confidence: 85,
        revoked: true,
        valid_from: '2026-01-01T00:00:00Z',
        valid_until: '2026-02-01T00:00:00.000Z',
        modified: '2026-01-02T00:00:00Z',
        external_references: [{ source_name: 'x' }, { source_name: 'y', url: 'https://report.example/1' }],
        object_marking_refs: ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da'],
      }),
    );
    assert.deepEqual(items, [
      {
        kind: 'indicator',
        line: 1,
        text: 'bad.example',
        confidence: 85,
        validFrom: Date.parse('2026-01-01T00:00:00Z'),
        validUntil: Date.parse('2026-02-01T00:00:00Z'),
        withdrawn: true,
        description: 'C2',
        reference: 'https://report.example/1',
        modifiedAt: Date.parse('2026-01-02T00:00:00Z'),
        tlp: 'GREEN',
      },
    ]);
  });

  const others: readonly (readonly [string, object, string])[] = [
    ['another language', { pattern, pattern_type: 'yara' }, '1 refused intel/pattern'],
    ['a pattern of more', { pattern: "[file:name = 'x']" }, '1 refused intel/pattern'],
    ['no pattern', {}, '1 refused intel/pattern'],
    ['what is benign', { pattern, indicator_types: ['benign'] }, '1 ignored intel/not-for-detection'],
  ];
  for (const [name, members, expected] of others) {
    it(`says of an indicator with ${name} that it is not used`, async () => {
      const items = await readAll(readStix, bundle({ type: 'indicator', id: 'indicator--1', ...members }));
      assert.deepEqual(unused(items), [expected]);
      assert.equal(items.length, 1);
    });
  }

  it('ends with a fault where the bundle ends early', async () => {
    const text = bundle({ type: 'indicator', pattern }).slice(0, -1);
    const items = await readAll(readStix, text);
    assert.deepEqual([items.length, unused(items)], [2, ['1 fault intel/broken-file']]);
  });
});
