import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { ecsReader } from '../../src/inputs/ecs-reader.js';
import type { InputItem } from '../../src/inputs/input.js';
import { pcapReader } from '../../src/inputs/pcap/pcap-reader.js';
import { dnsMessage, ethernet, flow, ipv4, pcapFile, tcp, udp } from '../support/packets.js';

const megabyte = 1024 * 1024;

/** The highest use of heap and buffers, over what there was before, while an input is read through. */
async function growthOf(
  items: AsyncIterable<InputItem>,
): Promise<{ readonly events: number; readonly bytes: number }> {
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  let highest = before;
  let events = 0;
  let count = 0;
  for await (const item of items) {
    if (item.kind === 'event') events += 1;
    if ((count += 1) % 1000 === 0) highest = Math.max(highest, used());
  }
  return { events, bytes: highest - before };
}

describe('memory while reading', () => {
  it('stays bounded over 50 MB of NDJSON', async () => {
    const line = `{"@timestamp":"2026-01-01T00:00:00Z","data_stream":{"dataset":"d"},"message":"${'x'.repeat(400)}"}\n`;
    const chunk = Buffer.from(line.repeat(500));
    const chunks = Math.ceil((50 * megabyte) / chunk.length);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < chunks; at += 1) yield await Promise.resolve(Buffer.from(chunk));
    }
    const { events, bytes: growth } = await growthOf(ecsReader.read(bytes(), { file: 'x' }));
    assert.equal(events, chunks * 500);
    assert.ok(growth < 200 * megabyte, `${growth} bytes`);
  });

  it('stays bounded over queries, fragments and connections that never end', async () => {
    const head = pcapFile([]);
    const payload = Buffer.alloc(1000, 1);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(head);
      for (let at = 0; at < 200; at += 1) {
        const packets = Array.from({ length: 100 }, (_, index) => {
          const number = at * 100 + index;
          const from = { ...flow, source: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}` };
          return [
            ethernet(ipv4(from, 17, udp(from, dnsMessage()))),
            ethernet(ipv4(from, 17, payload, { more: true })),
            ethernet(ipv4(from, 6, tcp(from, 1, Buffer.concat([dnsMessage().fill(0xff, 0, 1), payload])))),
          ];
        });
        yield pcapFile(packets.flat().map((data) => ({ data, at: at * 100 }))).subarray(24);
      }
    }
    const { events, bytes: growth } = await growthOf(pcapReader.read(bytes(), { file: 'x' }));
    assert.equal(events, 20_000);
    assert.ok(growth < 300 * megabyte, `${growth} bytes`);
  });

  it('does not depend on how much of a capture came before', async () => {
    const file = await readFile(new URL('../../samples/traffic/dnsenum.pcap', import.meta.url));
    const body = file.subarray(24);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(file.subarray(0, 24));
      for (let at = 0; at < 20; at += 1) yield Buffer.from(body);
    }
    const { events, bytes: growth } = await growthOf(pcapReader.read(bytes(), { file: 'x' }));
    // The one query over TCP has the same sequence numbers each time: the repetitions are the same connection's.
    assert.equal(events, 20 * 1505 + 1);
    assert.ok(growth < 150 * megabyte, `${growth} bytes`);
  });
});
