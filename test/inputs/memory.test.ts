import { strict as assert } from 'node:assert';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { corednsReader } from '../../src/inputs/coredns-reader.js';
import { ecsReader } from '../../src/inputs/ecs-reader.js';
import type { InputOptions, InputReader } from '../../src/inputs/input.js';
import { dnsmasqReader } from '../../src/inputs/name-server-readers.js';
import { pcapReader } from '../../src/inputs/pcap/pcap-reader.js';
import { zeekReader } from '../../src/inputs/zeek-reader.js';
import { dnsmasqQuery, zeek } from '../catalog/support/other-servers.js';
import {
  captureStart,
  dnsMessage,
  dnsRecord,
  ethernet,
  flow,
  ipv4,
  pcapFile,
  responseFlags,
  reverse,
  tcp,
  udpFrame,
  uint16,
} from '../support/packets.js';

const megabyte = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are still in use once everything else was let go, buffers included. */
async function retained(): Promise<number> {
  // The memory of a buffer is let go in the background, and counted as free by the collection after that.
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

interface Stream {
  readonly reader: InputReader;
  readonly options?: Partial<InputOptions>;
  readonly chunks: number;
  /** Chunks after which limits are reached: from there on nothing more may be held. */
  readonly warm: number;
  readonly chunk: (index: number) => Buffer;
}

/** What was held at the end of a stream beyond what was held at its warm point, and how many bytes lie between. */
async function growthOf({ reader, options, chunks, warm, chunk }: Stream): Promise<{
  readonly events: number;
  readonly passed: number;
  readonly grown: number;
}> {
  let [passed, atWarm, atEnd, events] = [0, 0, 0, 0];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (let index = 0; index < chunks; index += 1) {
      if (index === warm) atWarm = await retained();
      const next = await Promise.resolve(chunk(index));
      if (index >= warm) passed += next.length;
      yield next;
    }
    atEnd = await retained();
  }
  for await (const item of reader.read(bytes(), { file: 'x', ...options })) {
    if (item.kind === 'event') events += 1;
  }
  return { events, passed, grown: atEnd - atWarm };
}

const perChunk = 500;
const recordHeader = 16;
/** Of the source's address in a record: after its header, Ethernet's and the first part of IP's. */
const sourceAt = recordHeader + 14 + 12;

/** Chunks of packets that are all alike but for their source and their time. */
function flood(frame: Buffer, packetsASecond: number): (index: number) => Buffer {
  const head = pcapFile([]);
  const record = pcapFile([frame]).subarray(head.length);
  return (index) => {
    const parts = index === 0 ? [head] : [];
    for (let at = 0; at < perChunk; at += 1) {
      const number = index * perChunk + at;
      const packet = Buffer.from(record);
      packet.writeUInt32LE(captureStart + Math.floor(number / packetsASecond), 0);
      packet.writeUInt32BE(0x0a00_0000 + number, sourceAt);
      parts.push(packet);
    }
    return Buffer.concat(parts);
  };
}

/** The beginning of a message that never ends, in a connection of which nothing else was captured. */
function unfinished(length: number): Buffer {
  return ethernet(
    ipv4(flow, 6, tcp(flow, 1, Buffer.concat([uint16(60_000), dnsMessage(), Buffer.alloc(length)]))),
  );
}

const allAtOnce = Number.POSITIVE_INFINITY;

describe('memory while reading', function () {
  this.timeout(60_000);

  const document = `{"@timestamp":"2026-01-01T00:00:00Z","data_stream":{"dataset":"d"},"message":"${'x'.repeat(400)}"}\n`;
  const line = '[INFO] 10.0.0.1:40000 - 7 "A IN www.example. udp 30 false 512" NOERROR qr,rd 100 0.0001s\n';
  const lines = (text: string): Buffer => Buffer.from(text.repeat(Math.ceil((256 * 1024) / text.length)));
  const text = Buffer.concat([Buffer.from([249]), Buffer.alloc(249, 'x')]);
  const records = Array.from({ length: 5 }, () => dnsRecord(16, text));
  const pairs = pcapFile(
    Array.from({ length: 100 }, (_, id) => [
      udpFrame(dnsMessage({ id })),
      udpFrame(dnsMessage({ id, flags: responseFlags, answers: records }), reverse(flow)),
    ]).flat(),
  );

  // Each passes about 50 MB. What a limit of a capture's tables lets through is the most that may be held.
  const whole: readonly (readonly [string, Stream, number])[] = [
    ['NDJSON', { reader: ecsReader, chunks: 200, warm: 20, chunk: () => lines(document) }, 200],
    [
      "CoreDNS's log",
      { reader: corednsReader, options: { start: 0 }, chunks: 200, warm: 20, chunk: () => lines(line) },
      200,
    ],
    [
      "Zeek's records",
      { reader: zeekReader, chunks: 200, warm: 20, chunk: () => lines(`${JSON.stringify(zeek)}\n`) },
      200,
    ],
    [
      "dnsmasq's log",
      { reader: dnsmasqReader, chunks: 200, warm: 20, chunk: () => lines(`${dnsmasqQuery}\n`) },
      200,
    ],
    [
      'queries with long answers',
      {
        reader: pcapReader,
        chunks: 340,
        warm: 34,
        chunk: (index) => (index === 0 ? pairs : pairs.subarray(24)),
      },
      340,
    ],
  ];
  for (const [title, stream, leastEvents] of whole) {
    it(`does not grow over 50 MB of ${title}`, async () => {
      const { events, passed, grown } = await growthOf(stream);
      assert.ok(events >= leastEvents * 100, `${events} events`);
      assert.ok(passed > 40 * megabyte, `${passed} bytes passed`);
      assert.ok(grown < 4 * megabyte, `${grown} bytes more are held`);
    });
  }

  const limits: readonly (readonly [string, Buffer, number, number, number])[] = [
    ['queries that nobody answers', udpFrame(dnsMessage()), 1000, 100, 40],
    ['first fragments', ethernet(ipv4(flow, 17, Buffer.alloc(1000), { more: true })), allAtOnce, 60, 10],
    ['many connections inside a message', unfinished(600), allAtOnce, 80, 44],
    ['long connections inside a message', unfinished(3000), allAtOnce, 44, 26],
  ];
  for (const [title, frame, packetsASecond, chunks, warm] of limits) {
    it(`does not grow with more and more ${title}`, async () => {
      const chunk = flood(frame, packetsASecond);
      const { passed, grown } = await growthOf({ reader: pcapReader, chunks, warm, chunk });
      assert.ok(grown < passed / 4, `${grown} bytes more are held of ${passed}`);
    });
  }

  it('does not grow with partial lines of ever other streams', async () => {
    const log = 'x'.repeat(200);
    const chunk = (index: number): Buffer =>
      Buffer.from(
        Array.from(
          { length: perChunk },
          (_, at) => `{"log":"${log}","stream":"${index}.${at}","time":"2026-01-01T00:00:00Z"}\n`,
        ).join(''),
      );
    const { grown, passed } = await growthOf({ reader: corednsReader, chunks: 100, warm: 20, chunk });
    assert.ok(grown < passed / 4, `${grown} bytes more are held of ${passed}`);
  });
});
