import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { networkSpellings, parseNetwork, type NetworkSpelling } from '../../src/normal/cidr-patterns.js';

function spell(spelling: NetworkSpelling): string {
  return spelling.kind === 'regex'
    ? `/${spelling.source}/`
    : spelling.parts
        .map((part) => (part.kind === 'literal' ? part.text : part.kind === 'any-run' ? '*' : '?'))
        .join('');
}

function fits(spelling: NetworkSpelling, text: string): boolean {
  if (spelling.kind === 'regex') {
    return new RegExp(spelling.source).test(text);
  }
  const body = spell(spelling).replace(/[.:]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${body}$`).test(text);
}

describe('parseNetwork', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['10.0.0.0', undefined],
    ['10.0.0.0/33', undefined],
    ['10.0.0/8', undefined],
    ['10.0.0.0/a', undefined],
    ['fe80::%eth0/10', undefined],
    ['example.org/8', undefined],
    ['', undefined],
  ];
  for (const [text, network] of table) {
    it(`reads ${JSON.stringify(text)} as ${network ?? 'no network'}`, () => {
      assert.equal(parseNetwork(text), network);
    });
  }
});

describe('networkSpellings', () => {
  const table: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['10.0.0.0/8', ['10.*']],
    ['192.168.0.0/16', ['192.168.*']],
    ['10.1.2.3/32', ['10.1.2.3']],
    ['10.1.2.4/31', ['10.1.2.4', '10.1.2.5']],
    ['172.16.0.0/14', ['172.16.*', '172.17.*', '172.18.*', '172.19.*']],
    ['::1/128', ['::1']],
    ['2001:db8::/32', ['2001:db8:*']],
    ['2001:db8:0:1::/64', ['2001:db8:0:1:*']],
    ['2603:1017::/48', ['2603:1017:0:*', '2603:1017::*']],
    ['fc00::/7', ['/^fc[0-9a-f]{2}:/', '/^fd[0-9a-f]{2}:/']],
    ['::/8', undefined],
    ['2001:db8:0:0:1::/80', undefined],
  ];
  for (const [network, patterns] of table) {
    it(`spells ${network}`, () => {
      assert.deepEqual(networkSpellings(network)?.map(spell), patterns);
    });
  }

  const bytes = (length: number): fc.Arbitrary<number[]> =>
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 255 })), {
      minLength: length,
      maxLength: length,
    });

  /** An address that shares its first bits with a network often enough to be in it. */
  function addresses(
    length: number,
  ): fc.Arbitrary<{ readonly network: string; readonly address: string; readonly inside: boolean }> {
    return fc
      .tuple(bytes(length), bytes(length), fc.nat(length), fc.nat(length * 8))
      .map(([base, other, kept, bits]) => {
        const parsed = ipaddr.fromByteArray(base);
        const network = parseNetwork(`${parsed.toString()}/${bits}`) ?? '';
        const candidate = ipaddr.fromByteArray([...base.slice(0, kept), ...other.slice(kept)]);
        const address = candidate instanceof ipaddr.IPv6 ? candidate.toRFC5952String() : candidate.toString();
        return { network, address, inside: candidate.match(ipaddr.parseCIDR(network)) };
      });
  }

  it('fits the IPv4 addresses of the network and no others', () => {
    fc.assert(
      fc.property(addresses(4), ({ network, address, inside }) => {
        const patterns = networkSpellings(network);
        assert.ok(patterns !== undefined);
        assert.equal(
          patterns.some((pattern) => fits(pattern, address)),
          inside,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('fits the IPv6 addresses of the network and no others, where it can say', () => {
    fc.assert(
      fc.property(addresses(16), ({ network, address, inside }) => {
        const patterns = networkSpellings(network);
        fc.pre(patterns !== undefined && !address.startsWith('::ffff:'));
        assert.equal(
          patterns.some((pattern) => fits(pattern, address)),
          inside,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
