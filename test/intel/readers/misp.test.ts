import { strict as assert } from 'node:assert';
import { readMisp } from '../../../src/intel/readers/misp.js';
import { listed, readAll, unused } from '../support/feed.js';

function attribute(type: string, value: string, members: object = {}): object {
  return { type, value, to_ids: true, ...members };
}

const bad = attribute('domain', 'bad.example');

describe('readMisp', () => {
  const places: readonly (readonly [string, unknown, number])[] = [
    ['an event', { Event: { info: 'x', Attribute: [bad, bad] } }, 2],
    ['a list of events', [{ Event: { Attribute: [bad] } }, { Event: { Attribute: [bad] } }], 2],
    ['a search for events', { response: [{ Event: { Attribute: [bad] } }] }, 1],
    ['a search for attributes', { response: { Attribute: [bad] } }, 1],
    ['objects of an event', { Event: { Attribute: [], Object: [{ name: 'o', Attribute: [bad] }] } }, 1],
  ];
  for (const [name, data, count] of places) {
    it(`finds the attributes of ${name}`, async () => {
      assert.equal(listed(await readAll(readMisp, JSON.stringify(data))).length, count);
    });
  }

  const types: readonly (readonly [string, string, readonly string[]])[] = [
    ['domain', 'a.example', ['1 a.example']],
    ['hostname', 'a.example', ['1 a.example']],
    ['ip-dst', '8.8.8.8', ['1 8.8.8.8']],
    ['url', 'http://a.example/x|y', ['1 http://a.example/x|y']],
    ['domain|ip', 'a.example|8.8.8.8', ['1 a.example', '1 8.8.8.8']],
    ['hostname|port', 'a.example|8443', ['1 a.example']],
    ['ip-dst|port', '8.8.8.8|53', ['1 8.8.8.8']],
  ];
  for (const [type, value, expected] of types) {
    it(`reads attributes of type ${type}`, async () => {
      const items = await readAll(readMisp, JSON.stringify({ Attribute: [attribute(type, value)] }));
      assert.deepEqual(listed(items), expected);
    });
  }

  it('counts what is of another type or not for detection', async () => {
    const attributes = [
      attribute('sha256', 'ab'),
      attribute('ip-src', '8.8.8.8'),
      attribute('domain', 'context.example', { to_ids: false }),
      attribute('domain', 'unsaid.example', { to_ids: undefined }),
    ];
    const items = await readAll(readMisp, JSON.stringify({ Attribute: attributes }));
    assert.deepEqual(unused(items), Array(4).fill('1 ignored intel/not-for-detection'));
  });

  it('takes over what is said of an attribute', async () => {
    const told = attribute('domain', 'bad.example', {
      comment: 'C2',
      deleted: true,
      timestamp: '1767225600',
      first_seen: '2026-01-01T00:00:00.000000+00:00',
      Tag: [{ name: 'misp:confidence-level="usually-confident"' }, { name: 'tlp:amber' }],
    });
    assert.deepEqual(await readAll(readMisp, JSON.stringify({ Attribute: [told] })), [
      {
        kind: 'indicator',
        line: 1,
        text: 'bad.example',
        confidence: 75,
        withdrawn: true,
        description: 'C2',
        firstSeen: 1_767_225_600_000,
        modifiedAt: 1_767_225_600_000,
        tlp: 'AMBER',
      },
    ]);
  });
});
