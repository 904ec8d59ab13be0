import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { itProcesses, itRefuses, sourceAfter } from './run-processors.js';

function flow(
  source: readonly [string, Json],
  destination: readonly [string, Json],
  network: JsonObject,
): JsonObject {
  return {
    source: { ip: source[0], port: source[1] },
    destination: { ip: destination[0], port: destination[1] },
    network,
  };
}

const tcp = flow(['128.232.110.120', 34855], ['66.35.250.204', 80], { transport: 'TCP' });
const udp = flow(['192.168.1.52', 54585], ['8.8.8.8', 53], { iana_number: '17' });

function idOf(document: JsonObject, options: JsonObject = {}): Json {
  const after = sourceAfter([{ community_id: { ...options, target_field: 'id' } }], document);
  return typeof after === 'string' ? after : ((after as JsonObject)['id'] ?? null);
}

function icmp(type: number, code: number, transport = 'icmp'): JsonObject {
  const [source, destination] =
    transport === 'icmp'
      ? ['192.168.0.89', '192.168.0.1']
      : ['fe80::200:86ff:fe05:80da', 'fe80::260:97ff:fe07:69ea'];
  return {
    source: { ip: source },
    destination: { ip: destination },
    network: { transport },
    icmp: { type, code },
  };
}

/** Examples of the specification of community ids. */
const known: readonly (readonly [string, JsonObject, JsonObject, string])[] = [
  ['TCP', tcp, {}, '1:LQU9qZlK+B5F3KDmev6m5PMibrg='],
  ['TCP with a seed', tcp, { seed: 1 }, '1:3V71V58M3Ksw/yuFALMcW0LAHvc='],
  ['UDP', udp, {}, '1:d/FP5EW3wiY1vCndhwleRRKHowQ='],
  ['an echo of ICMP', icmp(8, 0), {}, '1:X0snYXpgwiv9TZtqg64sgzUn6Dk='],
  ['an echo of ICMPv6', icmp(135, 0, 'ipv6-icmp'), {}, '1:dGHyGvjMfljg6Bppwm3bg0LO8TY='],
];

describe('community_id', () => {
  for (const [what, document, options, id] of known) {
    it(`gives the known id for ${what}`, () => assert.equal(idOf(document, options), id));
  }

  it('gives both directions one id', () => {
    const port = fc.nat(65_535);
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), port, port, (a, b, p, q) => {
        const network = { transport: 'udp' };
        for (const [x, y] of [[a, '10.0.0.1'] as const, [b, 'fd00::1'] as const]) {
          assert.equal(idOf(flow([x, p], [y, q], network)), idOf(flow([y, q], [x, p], network)));
        }
      }),
    );
  });

  it('gives the answer of an ICMP question its id, and other messages one for each direction', () => {
    const back = (document: JsonObject): JsonObject => ({
      ...document,
      source: document['destination'] ?? null,
      destination: document['source'] ?? null,
    });
    assert.equal(idOf(icmp(8, 0)), idOf(back(icmp(0, 0))));
    assert.notEqual(idOf(icmp(11, 0)), idOf(back(icmp(11, 0))));
  });

  it('takes an IPv4 address that is mapped into IPv6 for the IPv4 one', () => {
    assert.equal(idOf({ ...udp, source: { ip: '::ffff:192.168.1.52', port: 54585 } }), idOf(udp));
  });

  it('takes numbers as text, and what is missing for 0', () => {
    assert.equal(
      idOf(flow(['1.2.3.4', '5'], ['5.6.7.8', '6'], { transport: '6' })),
      idOf(flow(['1.2.3.4', 5], ['5.6.7.8', 6], { transport: 'tcp' })),
    );
    assert.equal(
      idOf({ ...udp, source: { ip: '192.168.1.52' } }),
      idOf(flow(['192.168.1.52', 0], ['8.8.8.8', 53], { iana_number: 17 })),
    );
  });

  itProcesses('community_id', [
    [
      'passes over a document without a flow',
      {},
      { source: { ip: '1.2.3.4' } },
      { source: { ip: '1.2.3.4' } },
    ],
    [
      'fails on one with ignore_missing: false',
      { ignore_missing: false },
      { source: { ip: '1.2.3.4' } },
      /not present/,
    ],
    [
      'fails on an address that is none',
      {},
      flow(['x', 1], ['1.2.3.4', 2], { transport: 'udp' }),
      /not an IP address/,
    ],
    [
      'fails on a port that is none',
      {},
      flow(['1.2.3.4', 70_000], ['1.2.3.4', 2], { transport: 'udp' }),
      /no port/,
    ],
    [
      'fails on a protocol that is none',
      {},
      flow(['1.2.3.4', 1], ['1.2.3.4', 2], { transport: 'tls' }),
      /transport protocol/,
    ],
  ]);
  itRefuses('community_id', [
    ['refuses a seed beyond two bytes', { seed: 65_536 }, '/processors/0/community_id/seed', /0 to 65535/],
  ]);
});
