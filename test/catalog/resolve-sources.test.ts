import { strict as assert } from 'node:assert';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { resolveSources } from '../../src/catalog/resolve-sources.js';
import type { Catalog, Logsource } from '../../src/catalog/catalog.js';

const dns = [
  'aws.route53_resolver_logs',
  'bind.query',
  'coredns.log',
  'dnsmasq.log',
  'docker.container_logs',
  'kubernetes.container_logs',
  'network_traffic.dns',
  'suricata.eve',
  'unbound.log',
  'zeek.dns',
];
const processes = ['cloud_defend.process', 'endpoint.events.process'];

describe('a logsource', () => {
  let catalog: Catalog;
  before(async () => {
    catalog = (await loadCatalog()).catalog;
  });

  const table: readonly (readonly [Logsource, readonly string[]])[] = [
    [{ category: 'dns' }, dns],
    [{ product: 'coredns' }, ['coredns.log']],
    [{ product: 'coredns', service: 'log' }, ['coredns.log']],
    [{ category: 'dns', product: 'coredns' }, ['coredns.log']],
    [{ category: 'dns', product: 'packetbeat' }, ['network_traffic.dns']],
    [{ product: 'zeek', service: 'dns' }, ['zeek.dns']],
    [{ product: 'suricata' }, ['suricata.eve']],
    [{ category: 'dns', product: 'bind', service: 'query' }, ['bind.query']],
    [{ product: 'aws', service: 'route53_resolver_logs' }, ['aws.route53_resolver_logs']],
    [{ product: 'kubernetes' }, ['kubernetes.container_logs']],
    [{ product: 'docker', service: 'container_logs' }, ['docker.container_logs']],
    [{ category: 'process_creation' }, processes],
    [{ category: 'process_creation', product: 'linux' }, processes],
    [{ category: 'process_creation', product: 'macos' }, ['endpoint.events.process']],
    [{ category: 'process_creation', product: 'windows' }, []],
    [{ category: 'DNS' }, dns],
    // The keys must hold together: each alone would be answered.
    [{ category: 'dns', product: 'kubernetes', service: 'container_logs' }, []],
    [{ category: 'proxy' }, []],
    [{}, []],
  ];
  for (const [logsource, expected] of table) {
    it(`${JSON.stringify(logsource)} stands for ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        resolveSources(catalog, logsource).map((source) => source.dataset),
        expected,
      );
    });
  }
});
