import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  dnsMessage,
  dnsRecord,
  flow,
  pcapFile,
  prefixed,
  readCapture,
  responseFlags,
  reverse,
  tcpFrame,
  udpFrame,
  wireName,
} from '../../support/packets.js';
import { enhancedPacket, interfaceBlock, sectionHeader } from '../../support/pcapng.js';
import { changes, mutate } from '../../support/changes.js';
import { isJsonObject } from '../../../src/diagnostics/json.js';

const recording = (name: string): Buffer =>
  readFileSync(new URL(`../../../samples/traffic/${name}.pcap`, import.meta.url));
const bytes = (maxLength: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));

/** Every event is a document that JSON can hold, every skipped item says what and where. */
async function readsWithoutFault(file: Buffer): Promise<void> {
  const { events, skipped } = await readCapture(file, {}, 4096);
  for (const { document, time } of events) {
    assert.ok(isJsonObject(document) && Number.isSafeInteger(time));
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  }
  for (const { reason, position } of skipped) assert.ok(reason !== '' && position >= 1);
}

/** Packets enough to know each kind of traffic; the long recordings repeat themselves. */
const firstBytes = 12_000;

describe('hostile captures', function () {
  this.timeout(60_000);

  const heads: readonly (readonly [string, Buffer])[] = [
    ['nothing', Buffer.alloc(0)],
    ['a pcap header', pcapFile([])],
    ['a pcapng header', Buffer.concat([sectionHeader(), interfaceBlock(1)])],
  ];
  for (const [title, head] of heads) {
    it(`of any bytes after ${title} neither throw nor hang`, async () => {
      await fc.assert(
        fc.asyncProperty(bytes(400), (rest) => readsWithoutFault(Buffer.concat([head, rest]))),
        { numRuns: 200 },
      );
    });
  }

  for (const linkType of [0, 1, 101, 108, 113, 276]) {
    it(`of any frames of link type ${linkType} neither throw nor hang`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(bytes(120), { maxLength: 8 }), (frames) =>
          readsWithoutFault(pcapFile(frames, { linkType })),
        ),
        { numRuns: 100 },
      );
    });
  }

  it('of any bytes in UDP neither throw nor hang', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes(200), { maxLength: 8 }), (payloads) =>
        readsWithoutFault(pcapFile(payloads.map((payload) => udpFrame(payload)))),
      ),
      { numRuns: 200 },
    );
  });

  it('of any bytes behind a sound header neither throw nor hang', async () => {
    const types = fc.constantFrom(1, 2, 5, 6, 12, 15, 16, 28, 33, 41, 43, 46, 47, 48, 50, 257);
    const message = fc.tuple(types, bytes(80), bytes(20)).map(([type, data, rest]) =>
      Buffer.concat([
        dnsMessage({
          flags: responseFlags,
          answers: [dnsRecord(type, data)],
          additionals: [dnsRecord(41, data)],
        }),
        rest,
      ]),
    );
    await fc.assert(
      fc.asyncProperty(message, (payload) => readsWithoutFault(pcapFile([udpFrame(payload, reverse(flow))]))),
      { numRuns: 300 },
    );
  });

  it('of any segments in TCP neither throw nor hang', async () => {
    const segment = fc.tuple(fc.integer({ min: 0, max: 300 }), bytes(100), fc.integer({ min: 0, max: 63 }));
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 12 }), (segments) =>
        readsWithoutFault(
          pcapFile(segments.map(([sequence, payload, flags]) => tcpFrame(sequence, payload, flow, flags))),
        ),
      ),
      { numRuns: 200 },
    );
  });

  const names = ['benign_ndots5', 'dig_manual', 'dnsenum', 'dnsrecon_brt', 'fierce', 'nmap_dns_brute'];
  for (const name of names) {
    it(`made from ${name} by changing bytes neither throw nor hang`, async () => {
      const file = recording(name).subarray(0, firstBytes);
      await fc.assert(
        fc.asyncProperty(changes, fc.constantFrom(0, 24), (list, from) =>
          readsWithoutFault(mutate(file, list, from)),
        ),
        { numRuns: 80 },
      );
    });
  }

  it('in pcapng, made by changing bytes, neither throw nor hang', async () => {
    const query = udpFrame(dnsMessage());
    const file = Buffer.concat([
      sectionHeader(),
      interfaceBlock(1, { resolution: 9, offset: 5n }),
      enhancedPacket(query, 1_767_225_600_000_000_000n),
      enhancedPacket(
        udpFrame(dnsMessage({ flags: responseFlags }), reverse(flow)),
        1_767_225_600_000_000_001n,
      ),
    ]);
    await fc.assert(
      fc.asyncProperty(changes, (list) => readsWithoutFault(mutate(file, list, 0))),
      { numRuns: 300 },
    );
  });

  it('with a message of nothing but records and pointers are read at once', async () => {
    const long = wireName(Array.from({ length: 3 }, () => 'x'.repeat(63)));
    const pointers = Array.from({ length: 3000 }, () =>
      Buffer.from('c00c0001000100000000000401020304', 'hex'),
    );
    const message = dnsMessage({ name: long, flags: responseFlags, answers: pointers });
    const prefix = prefixed(message);
    const frames = [];
    for (let at = 0; at < prefix.length; at += 1400) {
      frames.push(tcpFrame(1 + at, prefix.subarray(at, at + 1400), reverse(flow)));
    }
    const { events } = await readCapture(pcapFile(frames));
    assert.equal(events.length, 1);
  });
});
