import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JsonObject } from '../../src/diagnostics/json.js';
import { at, ingested, pick, shippedSources } from './support/pipelines.js';
import type { ShippedSources } from './support/pipelines.js';

/** Writes a name of raw bytes as CoreDNS prints it: RFC 1035 escapes, lower case, a dot at the end. */
function presentation(labels: readonly Uint8Array[]): string {
  const special = new Set(Buffer.from('. \'@;()"\\'));
  const label = (bytes: Uint8Array): string =>
    [...bytes]
      .map((byte) => {
        const character = String.fromCharCode(byte);
        if (special.has(byte)) return `\\${character}`;
        return byte < 0x20 || byte > 0x7e ? `\\${String(byte).padStart(3, '0')}` : character;
      })
      .join('');
  return `${labels.map(label).join('.')}.`.toLowerCase();
}

describe('the pipeline of coredns.log', () => {
  let sources: ShippedSources;
  before(async () => {
    sources = await shippedSources();
  });
  const read = (message: string): JsonObject => ingested(sources, 'coredns.log', { message });
  const queryOf = (name: string, rest = 'NOERROR qr,aa,rd 117 0.000117874s'): string =>
    `[INFO] 10.244.1.12:34045 - 12610 "A IN ${name} udp 41 false 512" ${rest}`;

  describe('keeps the name', () => {
    const names = [
      ['API.GitHub.com.', 'api.github.com', 'github.com'],
      ['_ldap._tcp.dc._msdcs.corp.example.', '_ldap._tcp.dc._msdcs.corp.example', 'corp.example'],
      ['*.svc.cluster.local.', '*.svc.cluster.local', 'cluster.local'],
      ['any.any.svc.cluster.local.', 'any.any.svc.cluster.local', 'cluster.local'],
      ['.', '.', '.'],
      ['kubernetes.', 'kubernetes', 'kubernetes'],
      ['co.uk.', 'co.uk', 'co.uk'],
      ['a.b.co.uk.', 'a.b.co.uk', 'b.co.uk'],
      ['1.0.96.10.in-addr.arpa.', '1.0.96.10.in-addr.arpa', '10.in-addr.arpa'],
      ['81.2.69.195.', '81.2.69.195', '69.195'],
      ['b\\195\\188cher.example.', 'b\\195\\188cher.example', 'b\\195\\188cher.example'],
      ['bücher.corp.example.', 'bücher.corp.example', 'corp.example'],
      ['x\\032y.corp.example.', 'x\\032y.corp.example', 'corp.example'],
      ['x\\ y.corp.example.', 'x\\ y.corp.example', 'corp.example'],
      ['x y.corp.example.', 'x y.corp.example', 'corp.example'],
      ['x\\"y.corp.example.', 'x\\"y.corp.example', 'corp.example'],
      ['dot\\.in.label.example.', 'dot\\.in.label.example', 'label.example'],
      ['ends\\..', 'ends\\.', 'ends\\.'],
      ['back\\\\.', 'back\\\\', 'back\\\\'],
      ['{{ctx.x}}.$1.corp.example.', '{{ctx.x}}.$1.corp.example', 'corp.example'],
      [
        `${'a'.repeat(63)}.${'b'.repeat(63)}.corp.example.`,
        `${'a'.repeat(63)}.${'b'.repeat(63)}.corp.example`,
        'corp.example',
      ],
    ] as const;
    for (const [written, name, domain] of names) {
      it(`${written} as ${name} of ${domain}`, () => {
        const event = read(queryOf(written));
        assert.deepEqual(pick(event, 'dns.question.name', 'picket.dns.domain'), [name, domain]);
        assert.equal(at(event, 'event.kind'), 'event');
      });
    }

    it('of any bytes at all', () => {
      const label = fc.uint8Array({ minLength: 1, maxLength: 63 });
      fc.assert(
        fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
          const written = presentation(labels);
          const event = read(queryOf(written));
          assert.deepEqual(pick(event, 'dns.question.name', 'source.ip', 'dns.response_code'), [
            written.slice(0, -1),
            '10.244.1.12',
            'NOERROR',
          ]);
        }),
      );
    });
  });
});
