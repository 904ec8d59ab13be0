import { strict as assert } from 'node:assert';
import {
  dnsMessage,
  ethernet,
  flow,
  flow6,
  ipv4,
  ipv6,
  pcapFile,
  readCapture,
  udp,
  uint16,
  uint32,
  valueAt,
} from '../../support/packets.js';

const query = dnsMessage({ name: 'a.example.com' });
const packet4 = ipv4(flow, 17, udp(flow, query));
const packet6 = ipv6(flow6, 17, udp(flow6, query));
const loopback = (family: number, littleEndian: boolean, packet: Buffer): Buffer =>
  Buffer.concat([littleEndian ? uint32(family).swap32() : uint32(family), packet]);
const cooked1 = (type: number, packet: Buffer): Buffer =>
  Buffer.concat([Buffer.alloc(14), uint16(type), packet]);
const cooked2 = (type: number, packet: Buffer): Buffer =>
  Buffer.concat([uint16(type), Buffer.alloc(18), packet]);
const snap = (packet: Buffer): Buffer =>
  Buffer.concat([Buffer.from('aaaa03000000', 'hex'), uint16(0x0800), packet]);

describe('link layers', () => {
  const cases: readonly (readonly [string, number, Buffer, string])[] = [
    ['Ethernet', 1, ethernet(packet4), flow.source],
    ['Ethernet with IPv6', 1, ethernet(packet6), flow6.source],
    ['Ethernet with a VLAN tag', 1, ethernet(packet4, undefined, [0x8100]), flow.source],
    ['Ethernet with stacked VLAN tags', 1, ethernet(packet6, undefined, [0x88a8, 0x8100]), flow6.source],
    ['Ethernet with three tags', 1, ethernet(packet4, undefined, [0x9100, 0x8100, 0x8100]), flow.source],
    ['IEEE 802.3 with SNAP', 1, ethernet(snap(packet4), packet4.length + 8), flow.source],
    ['Ethernet padded to its minimum', 1, Buffer.concat([ethernet(packet4), Buffer.alloc(20)]), flow.source],
    ['BSD loopback, little endian', 0, loopback(2, true, packet4), flow.source],
    ['BSD loopback, big endian', 0, loopback(2, false, packet4), flow.source],
    ['BSD loopback, IPv6 of macOS', 0, loopback(30, true, packet6), flow6.source],
    ['BSD loopback, IPv6 of FreeBSD', 0, loopback(28, true, packet6), flow6.source],
    ['OpenBSD loopback', 108, loopback(24, false, packet6), flow6.source],
    ['Linux cooked v1', 113, cooked1(0x0800, packet4), flow.source],
    [
      'Linux cooked v1 with a VLAN tag',
      113,
      cooked1(0x8100, Buffer.concat([uint16(7, 0x86dd), packet6])),
      flow6.source,
    ],
    ['Linux cooked v2', 276, cooked2(0x0800, packet4), flow.source],
    ['Linux cooked v2 with IPv6', 276, cooked2(0x86dd, packet6), flow6.source],
    ['raw IP', 101, packet4, flow.source],
    ['raw IP with IPv6', 101, packet6, flow6.source],
    ['raw IP under its BSD number', 12, packet4, flow.source],
    ['raw IP under its OpenBSD number', 14, packet6, flow6.source],
    ['raw IPv4', 228, packet4, flow.source],
    ['raw IPv6', 229, packet6, flow6.source],
  ];
  for (const [title, linkType, frame, source] of cases) {
    it(`reads a query out of ${title}`, async () => {
      const { events, skipped } = await readCapture(pcapFile([frame], { linkType }));
      assert.deepEqual(skipped, []);
      assert.equal(events.length, 1);
      assert.equal(valueAt(events[0], 'source.ip'), source);
      assert.equal(valueAt(events[0], 'dns.question.name'), 'a.example.com');
    });
  }

  it('passes over traffic that is not IP, such as ARP', async () => {
    const arp = ethernet(Buffer.alloc(28), 0x0806);
    assert.deepEqual(await readCapture(pcapFile([arp])), { events: [], skipped: [], names: [] });
  });

  it('counts a frame of a link type that is not read', async () => {
    const { skipped } = await readCapture(pcapFile([Buffer.alloc(60)], { linkType: 127 }));
    assert.deepEqual(
      skipped.map(({ reason, position, file }) => [reason, position, file]),
      [['link type 127 is not read', 1, 'test.pcap']],
    );
  });

  it('counts every truncated frame with its number and goes on', async () => {
    const whole = ethernet(packet4);
    const cuts = [3, 13, 16, 20, 33, 36, 41];
    const { events, skipped } = await readCapture(
      pcapFile([...cuts.map((cut) => whole.subarray(0, cut)), whole]),
    );
    assert.deepEqual(
      skipped.map(({ position }) => position),
      cuts.map((_, index) => index + 1),
    );
    assert.equal(events.length, 1);
  });

  it('does not follow VLAN tags without end', async () => {
    const tags = Array.from({ length: 50 }, () => 0x8100);
    const { skipped } = await readCapture(pcapFile([ethernet(packet4, undefined, tags)]));
    assert.equal(skipped[0]?.reason, 'more than 8 VLAN tags');
  });
});
