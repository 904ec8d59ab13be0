import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { dnsName } from '../../../src/scripts/dns-name/twin.js';

const formOf = (name: string): JsonObject => dnsName({ dns: { question: { name } } }) as JsonObject;

describe('picket-dns-name-v1', () => {
  const table: readonly (readonly [string, readonly string[], number, number])[] = [
    ['a.b.example.com', ['a.b.example.com', 'b.example.com', 'example.com', 'com'], 7, 2.522],
    ['localhost', ['localhost'], 9, 2.725],
    ['aaaa.b', ['aaaa.b', 'b'], 4, 0],
    ['abcd.b', ['abcd.b', 'b'], 4, 2],
    ['a\\.b.c', ['a\\.b.c', 'c'], 4, 2],
    ['_dns-sd._udp.lan', ['_dns-sd._udp.lan', '_udp.lan', 'lan'], 7, 2.236],
    ['a..b', ['a..b', '.b', 'b'], 1, 0],
    ['*.example', ['*.example', 'example'], 7, 2.522],
  ];
  for (const [name, suffixes, longest, entropy] of table) {
    it(`takes ${name} apart`, () => {
      assert.deepEqual(formOf(name), {
        'picket.dns.suffixes': suffixes,
        'picket.dns.label_count': suffixes.length,
        'picket.dns.longest_label': longest,
        'picket.dns.label_entropy': entropy,
      });
    });
  }

  for (const name of ['', '.']) {
    it(`says nothing of ${JSON.stringify(name)}`, () => {
      assert.deepEqual(formOf(name), {});
    });
  }

  it('says nothing of an event without a question', () => {
    assert.deepEqual(dnsName({ dns: 'x' }), {});
  });

  it('lists every parent of a name, and an entropy of 0 to the logarithm of the length', () => {
    const label = fc.stringMatching(/^[a-z0-9_-]{1,20}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
        const form = formOf(labels.join('.'));
        assert.deepEqual(
          form['picket.dns.suffixes'],
          labels.map((_, at) => labels.slice(at).join('.')),
        );
        const bits = Number(form['picket.dns.label_entropy']);
        assert.ok(bits >= 0 && bits <= Math.log2(Number(form['picket.dns.longest_label'])) + 0.001);
      }),
    );
  });
});
