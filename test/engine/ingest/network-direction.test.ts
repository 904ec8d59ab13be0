import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { itProcesses, itRefuses, sourceAfter } from './run-processors.js';

function between(source: string, destination: string): JsonObject {
  return { source: { ip: source }, destination: { ip: destination } };
}

function direction(networks: readonly string[], source: string, destination: string): unknown {
  const options = { internal_networks: networks, target_field: 'd' };
  const after = sourceAfter([{ network_direction: options }], between(source, destination));
  return typeof after === 'string' ? after : (after as { d?: string }).d;
}

const directions = [
  ['10.0.0.1', '192.168.0.1', 'internal'],
  ['10.0.0.1', '8.8.8.8', 'outbound'],
  ['8.8.8.8', 'fd12::1', 'inbound'],
  ['8.8.8.8', '2001:db8::1', 'external'],
] as const;

/** Networks, an address inside and one outside. */
const networks = [
  ['loopback', '127.9.9.9', '128.0.0.1'],
  ['loopback', '::1', '::2'],
  ['unicast', '8.8.8.8', '224.0.0.1'],
  ['global_unicast', '2001:db8::1', 'ff02::1'],
  ['global_unicast', '10.0.0.1', '255.255.255.255'],
  ['link_local_unicast', '169.254.1.1', '169.253.1.1'],
  ['link_local_unicast', 'fe80::1', 'fec0::1'],
  ['interface_local_multicast', 'ff01::1', 'ff02::1'],
  ['link_local_multicast', 'ff02::fb', 'ff05::fb'],
  ['link_local_multicast', '224.0.0.251', '224.0.1.1'],
  ['multicast', '239.1.1.1', '240.0.0.1'],
  ['unspecified', '0.0.0.0', '0.0.0.1'],
  ['unspecified', '::', '::1'],
  ['private', '172.31.255.255', '172.32.0.0'],
  ['private', 'fd00::1', 'fc00::1'],
  ['public', '8.8.8.8', '169.254.0.1'],
  ['public', '240.0.0.1', '255.255.255.255'],
  ['10.1.0.0/16', '10.1.255.255', '10.2.0.0'],
  ['10.1.2.3', '10.1.2.3', '10.1.2.4'],
  ['2001:db8::/33', '2001:db8:7fff::1', '2001:db8:8000::1'],
] as const;

describe('network_direction', () => {
  for (const [source, destination, expected] of directions) {
    it(`finds ${source} to ${destination} ${expected}`, () => {
      assert.equal(direction(['private'], source, destination), expected);
    });
  }
  for (const [network, inside, outside] of networks) {
    it(`counts ${inside} to ${network}, and not ${outside}`, () => {
      assert.equal(direction([network], inside, outside), 'outbound');
    });
  }

  const document = between('10.0.0.1', '8.8.8.8');
  itProcesses('network_direction', [
    [
      'writes into network.direction',
      { internal_networks: ['private'] },
      document,
      { ...document, network: { direction: 'outbound' } },
    ],
    [
      'fills templates',
      { internal_networks: ['{{{n}}}'] },
      { ...document, n: '8.0.0.0/8' },
      { ...document, n: '8.0.0.0/8', network: { direction: 'inbound' } },
    ],
    [
      'reads networks in the document',
      { internal_networks_field: 'n' },
      { ...document, n: ['private'] },
      { ...document, n: ['private'], network: { direction: 'outbound' } },
    ],
    ['passes over a document without networks', { internal_networks_field: 'n' }, document, document],
    [
      'passes over a document without an address',
      { internal_networks: ['private'] },
      { source: { ip: '10.0.0.1' } },
      { source: { ip: '10.0.0.1' } },
    ],
    [
      'fails on one with ignore_missing: false',
      { internal_networks: ['private'], ignore_missing: false },
      {},
      /not present/,
    ],
    [
      'fails on a network that is none',
      { internal_networks: ['office'] },
      document,
      /\[office\] is no network/,
    ],
    [
      'fails on an address that is none',
      { internal_networks: ['private'] },
      between('x', '8.8.8.8'),
      /not an IP address/,
    ],
  ]);
  itRefuses('network_direction', [
    ['needs networks', {}, '/processors/0/network_direction', /needs one of/],
    [
      'takes networks from one place',
      { internal_networks: ['private'], internal_networks_field: 'n' },
      '/processors/0/network_direction',
      /needs one of/,
    ],
  ]);
});
