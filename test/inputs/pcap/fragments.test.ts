import { strict as assert } from 'node:assert';
import type { TimedPacket } from '../../support/packets.js';
import {
  dnsMessage,
  dnsRecord,
  ethernet,
  flow,
  flow6,
  fragment6,
  ipv4,
  ipv6,
  pcapFile,
  readCapture,
  responseFlags,
  udp,
  udpFrame,
  valueAt,
} from '../../support/packets.js';

const text = dnsRecord(16, Buffer.concat([Buffer.from([200]), Buffer.alloc(200, 'x')]));
const message = dnsMessage({ flags: responseFlags, answers: Array.from({ length: 10 }, () => text) });
const size = 800;

function parts4(datagram: Buffer, id = 9): Buffer[] {
  const offsets = [0, size, 2 * size].filter((offset) => offset < datagram.length);
  return offsets.map((offset) =>
    ethernet(
      ipv4(flow, 17, datagram.subarray(offset, offset + size), {
        id,
        offset,
        more: offset + size < datagram.length,
      }),
    ),
  );
}

function parts6(payload: Buffer, next = 17): Buffer[] {
  return [0, size, 2 * size].map((offset) =>
    ethernet(
      ipv6(
        flow6,
        44,
        fragment6(next, 77, offset, offset + size < payload.length, payload.subarray(offset, offset + size)),
      ),
    ),
  );
}

const datagram = udp(flow, message);
const [first, second, third] = parts4(datagram) as [Buffer, Buffer, Buffer];

describe('IP fragments', () => {
  const orders: readonly (readonly [string, readonly Buffer[]])[] = [
    ['in order', [first, second, third]],
    ['in reverse', [third, second, first]],
    ['with the middle last', [first, third, second]],
    ['with one repeated', [first, second, second, third]],
  ];
  for (const [title, frames] of orders) {
    it(`are put together ${title}`, async () => {
      const { events, skipped } = await readCapture(pcapFile(frames));
      assert.deepEqual(skipped, []);
      assert.equal(events.length, 1);
      assert.equal(valueAt(events[0], 'dns.answers_count'), 10);
      assert.equal(valueAt(events[0], 'destination.bytes'), message.length);
    });
  }

  it('are put together in IPv6', async () => {
    const { events } = await readCapture(pcapFile(parts6(udp(flow6, message)).toReversed()));
    assert.equal(valueAt(events[0], 'dns.answers_count'), 10);
  });

  it('may hold further extension headers of IPv6', async () => {
    const options = Buffer.from([17, 0, 1, 4, 0, 0, 0, 0]);
    const { events } = await readCapture(pcapFile(parts6(Buffer.concat([options, udp(flow6, message)]), 60)));
    assert.equal(valueAt(events[0], 'dns.answers_count'), 10);
  });

  it('of two datagrams do not mix', async () => {
    const other = udp(
      flow,
      dnsMessage({
        id: 8,
        flags: responseFlags,
        name: 'b.example.com',
        answers: Array.from({ length: 10 }, () => text),
      }),
    );
    const [a, b, c] = parts4(other, 10) as [Buffer, Buffer, Buffer];
    const { names } = await readCapture(pcapFile([a, first, c, third, second, b]));
    assert.deepEqual(names, ['www.example.com', 'b.example.com']);
  });

  it('that overlap are refused, whichever came first', async () => {
    const evil = ethernet(ipv4(flow, 17, Buffer.alloc(size, 'y'), { id: 9, offset: 400, more: true }));
    for (const frames of [
      [first, evil, second, third],
      [evil, first, second, third],
    ]) {
      const { events, skipped } = await readCapture(pcapFile(frames));
      assert.deepEqual([events.length, skipped.map(({ reason }) => reason)], [0, ['overlapping fragments']]);
    }
  });

  it('that disagree on the length are refused', async () => {
    const end = ethernet(ipv4(flow, 17, Buffer.alloc(16), { id: 9, offset: 8000 }));
    const { skipped } = await readCapture(pcapFile([first, third, end]));
    assert.equal(skipped[0]?.reason, 'fragments that disagree on the length');
  });

  it('beyond 64 KiB are refused', async () => {
    const beyond = ethernet(ipv4(flow, 17, Buffer.alloc(800), { id: 9, offset: 65_528 }));
    const { skipped } = await readCapture(pcapFile([beyond]));
    assert.equal(skipped[0]?.reason, 'fragment of an impossible length');
  });

  it('that never come are counted at the end', async () => {
    const { events, skipped } = await readCapture(pcapFile([first, third]));
    assert.deepEqual([events.length, skipped[0]?.reason], [0, '1 datagrams with fragments missing']);
  });

  it('that come half a minute late belong to another datagram', async () => {
    const late: readonly (Buffer | TimedPacket)[] = [first, second, { data: third, at: 40_000 }];
    assert.equal((await readCapture(pcapFile(late))).events.length, 0);
  });

  it('of thousands of datagrams that never end do not keep later ones from being read', async () => {
    const flood = Array.from({ length: 5000 }, (_, id) =>
      ethernet(ipv4(flow, 17, Buffer.alloc(8), { id, offset: 8, more: true })),
    );
    const { events } = await readCapture(pcapFile([...flood, first, second, third]));
    assert.equal(events.length, 1);
  });
});

describe('IP headers', () => {
  const query = dnsMessage({ name: 'a.example.com' });
  const hopByHop = (next: number): Buffer => Buffer.from([next, 0, 5, 2, 0, 0, 1, 0]);
  const routing = (next: number): Buffer =>
    Buffer.from([next, 2, 0, 0, ...Array.from({ length: 20 }, () => 0)]);
  const authentication = (next: number): Buffer =>
    Buffer.from([next, 4, ...Array.from({ length: 22 }, () => 0)]);
  const frames: readonly (readonly [string, Buffer])[] = [
    ['IPv4 options', ipv4(flow, 17, udp(flow, query), { options: Buffer.from([0x94, 4, 0, 0, 1, 1, 1, 0]) })],
    ['IPv6 hop-by-hop options', ipv6(flow6, 0, Buffer.concat([hopByHop(17), udp(flow6, query)]))],
    [
      'a chain of IPv6 headers',
      ipv6(
        flow6,
        0,
        Buffer.concat([hopByHop(43), routing(60), hopByHop(51), authentication(17), udp(flow6, query)]),
      ),
    ],
    ['an IPv6 fragment that is the whole', ipv6(flow6, 44, fragment6(17, 1, 0, false, udp(flow6, query)))],
  ];
  for (const [title, packet] of frames) {
    it(`with ${title} are passed over`, async () => {
      const { names, skipped } = await readCapture(pcapFile([ethernet(packet)]));
      assert.deepEqual([names, skipped], [['a.example.com'], []]);
    });
  }

  it('of IPv6 without end are refused', async () => {
    const chain = Buffer.concat(Array.from({ length: 40 }, () => hopByHop(60)));
    const { skipped } = await readCapture(pcapFile([ethernet(ipv6(flow6, 60, chain))]));
    assert.equal(skipped[0]?.reason, 'more than 16 IPv6 extension headers');
  });

  it('with a total length of zero, as segmentation offload leaves it, are read', async () => {
    const frame = udpFrame(query);
    frame.writeUInt16BE(0, 14 + 2);
    assert.deepEqual((await readCapture(pcapFile([frame]))).names, ['a.example.com']);
  });
});
