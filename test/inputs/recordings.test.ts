import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { InputEvent, InputItem } from '../../src/inputs/input.js';
import { mergeInputs } from '../../src/inputs/merge-inputs.js';
import { openInput } from '../../src/inputs/open-input.js';
import { chunksOf, valueAt } from '../support/packets.js';

const traffic = (file: string): string =>
  fileURLToPath(new URL(`../../samples/traffic/${file}`, import.meta.url));

async function all(items: AsyncIterable<InputItem>): Promise<InputItem[]> {
  const found: InputItem[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function eventsOf(file: string): Promise<readonly InputEvent[]> {
  const items = await all(openInput(traffic(file), { start: 0, rate: 10 }));
  return items.map((item) => {
    assert.ok(item.kind === 'event', 'nothing is skipped');
    return item;
  });
}

interface Run {
  readonly name: string;
  readonly client: string;
  readonly captured: number;
  readonly negative: number;
  readonly logged: number;
  readonly transfers: number;
}

/** Queries and negative answers as they were counted when the runs were recorded; CoreDNS logs a transfer twice. */
const runs: readonly Run[] = [
  { name: 'benign_ndots5', client: '10.244.1.11', captured: 102, negative: 84, logged: 102, transfers: 0 },
  // One query more than the log has: CoreDNS does not log the refused question of class CH.
  { name: 'dig_manual', client: '10.244.1.12', captured: 20, negative: 7, logged: 20, transfers: 2 },
  { name: 'dnsrecon_brt', client: '10.244.1.13', captured: 3823, negative: 3811, logged: 3823, transfers: 0 },
  { name: 'dnsenum', client: '10.244.1.15', captured: 1506, negative: 1500, logged: 1507, transfers: 1 },
  { name: 'fierce', client: '10.244.1.16', captured: 4, negative: 0, logged: 5, transfers: 1 },
  { name: 'nmap_dns_brute', client: '10.244.1.18', captured: 337, negative: 314, logged: 337, transfers: 0 },
];

describe('recorded runs', function () {
  this.timeout(60_000);

  for (const run of runs) {
    it(`${run.name}: every query is one event, and every one is answered`, async () => {
      const events = await eventsOf(`${run.name}.pcap`);
      assert.equal(events.length, run.captured);
      assert.deepEqual([...new Set(events.map((event) => valueAt(event, 'source.ip')))], [run.client]);
      assert.deepEqual([...new Set(events.map((event) => valueAt(event, 'error.message')))], [undefined]);
      const negative = events.filter((event) => valueAt(event, 'dns.response_code') === 'NXDOMAIN');
      assert.equal(negative.length, run.negative);
      const transfers = events.filter((event) => valueAt(event, 'dns.question.type') === 'AXFR');
      assert.equal(transfers.length, run.transfers);
    });

    it(`${run.name}: every line of the log is one event`, async () => {
      const events = await eventsOf(`${run.name}.coredns.log`);
      assert.equal(events.length, run.logged);
    });
  }

  it('fierce: the transfer is one transaction of 15 records', async () => {
    const events = await eventsOf('fierce.pcap');
    const transfer = events.find((event) => valueAt(event, 'dns.question.type') === 'AXFR');
    assert.equal(valueAt(transfer, 'dns.answers_count'), 15);
    assert.equal(valueAt(transfer, 'network.transport'), 'tcp');
    assert.equal(valueAt(transfer, 'status'), 'OK');
  });

  it('dig_manual: wildcard, underscore and CHAOS names are as they were asked', async () => {
    const names = (await eventsOf('dig_manual.pcap')).map((event) => valueAt(event, 'query'));
    assert.ok(names.includes('class IN, type A, *.svc.cluster.local'));
    assert.ok(names.includes('class IN, type SRV, _https._tcp.kubernetes.default.svc.cluster.local'));
    assert.ok(names.includes('class CH, type TXT, version.bind'));
  });

  it('come out of standard input and gzip as out of a file', async () => {
    const packed = gzipSync(await readFile(traffic('fierce.pcap')));
    const items = await all(openInput('-', { stdin: chunksOf(packed, 50) }));
    assert.deepEqual(items, await eventsOf('fierce.pcap'));
  });

  it('merge into one stream in the order of time', async () => {
    const inputs = runs.map(({ name }) => openInput(traffic(`${name}.pcap`)));
    const items = await all(mergeInputs(inputs.toReversed()));
    const times = items.map((item) => (item.kind === 'event' ? item.time : Number.NaN));
    assert.equal(times.length, 102 + 20 + 3823 + 1506 + 4 + 337);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
    assert.equal(items.filter((item) => item.kind === 'event' && item.late === true).length, 0);
  });
});
