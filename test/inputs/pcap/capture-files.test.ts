import { strict as assert } from 'node:assert';
import {
  captureStart,
  dnsMessage,
  pcapFile,
  readCapture,
  responseFlags,
  reverse,
  flow,
  udpFrame,
  valueAt,
} from '../../support/packets.js';
import {
  enhancedPacket,
  interfaceBlock,
  pcapngBlock,
  sectionHeader,
  simplePacket,
} from '../../support/pcapng.js';

const query = udpFrame(dnsMessage({ name: 'a.example.com' }));
const answer = udpFrame(dnsMessage({ name: 'a.example.com', flags: responseFlags }), reverse(flow));

describe('pcap files', () => {
  for (const littleEndian of [true, false]) {
    for (const nanoseconds of [true, false]) {
      const title = `${littleEndian ? 'little' : 'big'} endian, ${nanoseconds ? 'nano' : 'micro'}seconds`;
      it(`reads times and packets: ${title}`, async () => {
        const packets = [
          { data: query, at: 1500 },
          { data: answer, at: 1504 },
        ];
        const { events } = await readCapture(pcapFile(packets, { littleEndian, nanoseconds }));
        assert.equal(events.length, 1);
        assert.equal(events[0]?.time, captureStart * 1000 + 1500);
        assert.equal(valueAt(events[0], 'event.duration'), 4_000_000);
      });
    }
  }

  it('reads the same whatever the size of the chunks', async () => {
    const file = pcapFile([query, answer]);
    const whole = await readCapture(file);
    for (const size of [1, 7, 24, 100]) assert.deepEqual(await readCapture(file, {}, size), whole);
  });

  const cuts: readonly (readonly [string, number, string])[] = [
    ['the header', 10, 'the capture ends inside its header'],
    ['a packet header', 24 + 16 + query.length + 5, 'the capture ends inside a packet'],
    ['a packet', 24 + 16 + query.length + 40, 'the capture ends inside a packet'],
  ];
  for (const [where, length, reason] of cuts) {
    it(`says so where the file ends inside ${where}`, async () => {
      const { skipped } = await readCapture(pcapFile([query, answer]).subarray(0, length));
      assert.deepEqual(
        skipped.map((item) => item.reason),
        [reason],
      );
    });
  }

  it('stops at a record whose length cannot be, and keeps what came before', async () => {
    const file = pcapFile([query, answer]);
    file.writeUInt32LE(0xfffffff0, 24 + 16 + query.length + 8);
    const { events, skipped } = await readCapture(file);
    assert.equal(events.length, 1);
    assert.match(skipped[0]?.reason ?? '', /damaged packet header/);
  });

  it('has no events in a file that is no capture', async () => {
    const { events, skipped } = await readCapture(Buffer.from('hello, world'));
    assert.deepEqual([events.length, skipped[0]?.reason], [0, 'not a packet capture']);
  });

  it('keeps a question that the snap length left whole', async () => {
    const long = udpFrame(
      dnsMessage({ name: 'a.example.com', flags: responseFlags, answers: [Buffer.alloc(300, 1)] }),
      reverse(flow),
    );
    const data = long.subarray(0, 96);
    const { events } = await readCapture(pcapFile([query, { data, originalLength: long.length }]));
    assert.equal(valueAt(events[0], 'dns.question.name'), 'a.example.com');
    assert.equal(valueAt(events[0], 'dns.answers_count'), 1);
    assert.equal(valueAt(events[0], 'error.message'), 'response is malformed: cut off by the capture');
  });
});

describe('pcapng files', () => {
  const ticks = BigInt(captureStart) * 1_000_000n + 250_000n;

  for (const littleEndian of [true, false]) {
    it(`reads enhanced packets, ${littleEndian ? 'little' : 'big'} endian`, async () => {
      const order = { littleEndian };
      const { events, skipped } = await readCapture(
        Buffer.concat([
          sectionHeader(order),
          interfaceBlock(1, order),
          enhancedPacket(query, ticks, order),
          enhancedPacket(answer, ticks + 3n, order),
        ]),
      );
      assert.deepEqual(skipped, []);
      assert.equal(events[0]?.time, captureStart * 1000 + 250);
      assert.equal(valueAt(events[0], 'event.duration'), 3000);
    });
  }

  const resolutions: readonly (readonly [string, number, bigint])[] = [
    ['seconds', 0, BigInt(captureStart)],
    ['milliseconds', 3, BigInt(captureStart) * 1000n],
    ['nanoseconds', 9, BigInt(captureStart) * 1_000_000_000n],
    ['2^-10 seconds', 0x8a, BigInt(captureStart) * 1024n],
  ];
  for (const [title, resolution, time] of resolutions) {
    it(`reads times in ${title}`, async () => {
      const { events } = await readCapture(
        Buffer.concat([sectionHeader(), interfaceBlock(1, { resolution }), enhancedPacket(query, time)]),
      );
      assert.equal(events[0]?.time, captureStart * 1000);
    });
  }

  it('adds the offset of an interface', async () => {
    const { events } = await readCapture(
      Buffer.concat([sectionHeader(), interfaceBlock(1, { offset: 3600n }), enhancedPacket(query, ticks)]),
    );
    assert.equal(events[0]?.time, (captureStart + 3600) * 1000 + 250);
  });

  it('starts anew with each section, byte order and interfaces included', async () => {
    const big = { littleEndian: false };
    const raw = query.subarray(14);
    const { events, skipped } = await readCapture(
      Buffer.concat([
        sectionHeader(),
        interfaceBlock(1),
        enhancedPacket(query, ticks),
        sectionHeader(big),
        interfaceBlock(101, big),
        enhancedPacket(raw, ticks + 1n, big),
      ]),
    );
    assert.deepEqual(skipped, []);
    assert.equal(events.length, 2);
  });

  it('passes over blocks that hold no packet, long ones included', async () => {
    const { events, skipped } = await readCapture(
      Buffer.concat([
        sectionHeader(),
        interfaceBlock(1),
        pcapngBlock(4, Buffer.alloc(64, 1)),
        pcapngBlock(0x0bad, Buffer.alloc(4)),
        pcapngBlock(4, Buffer.alloc(3 * 1024 * 1024)),
        enhancedPacket(query, ticks),
      ]),
    );
    assert.equal(events.length, 1);
    assert.deepEqual(
      skipped.map(({ reason }) => reason),
      ['block longer than 2 MiB'],
    );
  });

  it('gives a simple packet the time of the one before it', async () => {
    const { events, skipped } = await readCapture(
      Buffer.concat([
        sectionHeader(),
        interfaceBlock(1),
        simplePacket(answer),
        enhancedPacket(query, ticks),
        simplePacket(answer),
      ]),
    );
    assert.equal(skipped[0]?.reason, 'packet without a time');
    assert.equal(valueAt(events[0], 'dns.type'), 'answer');
  });

  const faults: readonly (readonly [string, Buffer, string])[] = [
    [
      'an interface that was not described',
      enhancedPacket(query, ticks),
      'packet of an interface that was not described',
    ],
    [
      'a damaged length',
      pcapngBlock(6, Buffer.alloc(0), { length: 13 }),
      'damaged block header; nothing after it can be read',
    ],
    [
      'a block that is cut off',
      enhancedPacket(query, ticks).subarray(0, 40),
      'the capture ends inside a block',
    ],
    ['a truncated packet block', pcapngBlock(6, Buffer.alloc(8)), 'truncated packet block'],
  ];
  for (const [title, block, reason] of faults) {
    it(`counts ${title}`, async () => {
      const { events, skipped } = await readCapture(Buffer.concat([sectionHeader(), block]));
      assert.deepEqual([events.length, skipped.map((item) => item.reason)], [0, [reason]]);
    });
  }
});
