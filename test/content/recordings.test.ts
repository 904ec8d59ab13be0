import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { fieldText } from '../../src/harness/fields.js';
import { replayEvents, type ReplayResult } from '../../src/harness/replay-events.js';
import { repositoryDir } from '../support/repository.js';

/** Recording, client, and the detections that are right about it. */
const reconnaissance = [
  ['dig_manual', '10.244.1.12', ['dns_record_type_probe', 'dns_zone_transfer_attempt']],
  ['dnsrecon_brt', '10.244.1.13', ['dns_many_unique_names']],
  ['dnsenum', '10.244.1.15', ['dns_many_unique_names']],
  ['fierce', '10.244.1.16', ['dns_zone_transfer_attempt']],
  ['nmap_dns_brute', '10.244.1.18', ['dns_many_unique_names']],
] as const;

async function replayed(file: string, rate: number): Promise<ReplayResult> {
  const events = [join(repositoryDir, 'samples', 'traffic', file)];
  return replayEvents(repositoryDir, [], { events, start: Date.UTC(2026, 2, 4, 5, 6, 7), rate });
}

describe('the recordings', function () {
  this.timeout(120_000);

  for (const [name, client, rules] of reconnaissance) {
    for (const file of [`${name}.pcap`, `${name}.coredns.log`]) {
      it(`of ${file} raise the right alerts, each once, and name the client`, async () => {
        const { alerts, skipped, refused, failures } = await replayed(file, 100);
        const raised = alerts.map((alert) => fieldText(alert, 'rule.name'));
        for (const rule of rules)
          assert.ok(raised.includes(rule), `${rule} is not among ${raised.join(', ')}`);
        for (const alert of alerts) assert.equal(fieldText(alert, 'picket.client.name'), client);
        const keys = alerts.map(
          (alert) => fieldText(alert, 'rule.id') + fieldText(alert, 'picket.alert.key'),
        );
        assert.equal(new Set(keys).size, keys.length, 'a burst is one alert');
        assert.deepEqual([skipped.count, refused.count, failures.count], [0, 0, 0]);
      });
    }
  }

  for (const name of ['bind', 'dnsmasq', 'unbound']) {
    it(`of ${name} raise the same alerts as those of CoreDNS`, async () => {
      const { alerts, skipped, refused, failures } = await replayed(`dig_probe.${name}.log`, 100);
      const raised = alerts.map((alert) => [
        fieldText(alert, 'rule.name'),
        fieldText(alert, 'picket.client.name'),
      ]);
      for (const rule of ['dns_record_type_probe', 'dns_zone_transfer_attempt'])
        assert.deepEqual(
          raised.filter(([other]) => other === rule),
          [[rule, '10.244.1.20']],
        );
      assert.deepEqual([skipped.count, refused.count, failures.count], [0, 0, 0]);
    });
  }

  for (const file of ['benign_ndots5.pcap', 'benign_ndots5.coredns.log']) {
    for (const rate of [1, 100, 10_000]) {
      it(`of ${file} stay silent at ${rate} lines a second`, async () => {
        const { alerts, events } = await replayed(file, rate);
        assert.equal(events, 102);
        assert.deepEqual(alerts, []);
      });
    }
  }
});
