import type { InputItem, InputOptions } from '../input.js';
import { TimeHeap } from '../time-heap.js';
import { formatAddress } from './address.js';
import type { CapturedPacket, PacketTime } from './captured-packet.js';
import { milliseconds } from './captured-packet.js';
import { describeTransaction } from './dns-document.js';
import { readMessage } from './dns-message.js';
import { Fragments } from './fragments.js';
import type { IpPacket } from './ip-packet.js';
import { readIp, skipExtensions } from './ip-packet.js';
import { unwrapFrame } from './link-layer.js';
import type { TcpSegment } from './tcp-segment.js';
import { readSegment } from './tcp-segment.js';
import type { FlowItem, TcpFlow } from './tcp-streams.js';
import { TcpStreams } from './tcp-streams.js';
import type { Peer, Transaction, Transport } from './transactions.js';
import { Transactions, endpoint } from './transactions.js';

/** Events that wait for an older transaction to end; beyond that they go out in the order in which they ended. */
const maxEnded = 20_000;
const protocols = { tcp: 6, udp: 17 } as const;

/** From packets to events: link layer, IP with its fragments, UDP and TCP, DNS messages, transactions. */
export class DnsCapture {
  private readonly fragments = new Fragments();
  private readonly streams = new TcpStreams();
  private readonly transactions = new Transactions();
  private readonly ports: ReadonlySet<number>;
  private readonly ended = new TimeHeap<InputItem>();
  private endedCount = 0;
  private lastPacket = 0;

  constructor(private readonly options: InputOptions) {
    this.ports = new Set(options.ports ?? [53]);
  }

  *take(packet: CapturedPacket): Generator<InputItem> {
    this.lastPacket = packet.number;
    const frame = unwrapFrame(packet.linkType, packet.data);
    if (frame.kind === 'malformed') yield this.skip(frame.reason);
    if (frame.kind !== 'ip') return;
    const found = readIp(frame.data);
    if (found.kind === 'malformed') {
      yield this.skip(found.reason);
      return;
    }
    const { fragment } = found.packet;
    if (fragment === undefined) {
      yield* this.takeIp(found.packet, packet.time);
      return;
    }
    const joined = this.fragments.add(found.packet, fragment, packet.time);
    if (joined.kind === 'malformed') yield this.skip(joined.reason);
    if (joined.kind !== 'whole') return;
    // Further extension headers may stand in the part that was cut up.
    const whole = joined.packet.source.length === 16 ? skipExtensions(joined.packet) : undefined;
    if (whole?.kind === 'malformed') yield this.skip(whole.reason);
    else yield* this.takeIp(whole?.packet ?? joined.packet, packet.time);
  }

  *end(): Generator<InputItem> {
    for (const found of this.streams.end()) yield* this.takeFlowItem(found);
    const { incomplete } = this.fragments;
    if (incomplete > 0) yield this.skip(`${incomplete} datagrams with fragments missing`);
    yield* this.events(this.transactions.end());
  }

  private *takeIp(packet: IpPacket, time: PacketTime): Generator<InputItem> {
    if (packet.protocol === protocols.udp) yield* this.takeUdp(packet, time);
    if (packet.protocol === protocols.tcp) yield* this.takeTcp(packet, time);
  }

  private *takeUdp(packet: IpPacket, time: PacketTime): Generator<InputItem> {
    const { payload } = packet;
    if (payload.length < 8) {
      yield this.skip('truncated UDP header');
      return;
    }
    const sourcePort = payload.readUInt16BE(0);
    const destinationPort = payload.readUInt16BE(2);
    if (!this.ports.has(sourcePort) && !this.ports.has(destinationPort)) return;
    const length = payload.readUInt16BE(4) || payload.length + packet.missing;
    if (length < 8) {
      yield this.skip('impossible UDP length');
      return;
    }
    const bytes = payload.subarray(8, length);
    const isCutOff = payload.length < length;
    const ends = this.ends(packet, sourcePort, destinationPort);
    yield* this.takeMessage({ bytes, isCutOff, length: length - 8, transport: 'udp', time, ...ends });
  }

  private *takeTcp(packet: IpPacket, time: PacketTime): Generator<InputItem> {
    const segment = readSegment(packet.payload);
    if (segment === undefined) {
      yield this.skip('truncated TCP header');
      return;
    }
    if (!this.ports.has(segment.sourcePort) && !this.ports.has(segment.destinationPort)) return;
    const flow = this.ends(packet, segment.sourcePort, segment.destinationPort);
    for (const found of this.streams.add(flow, segment, time, packet.missing))
      yield* this.takeFlowItem(found);
    yield* this.closeConnection(segment, flow);
  }

  private *takeFlowItem({ flow, item }: FlowItem): Generator<InputItem> {
    if (item.kind === 'fault') {
      yield this.skip(item.reason);
      return;
    }
    const { bytes, length, time } = item;
    const isCutOff = bytes.length < length;
    yield* this.takeMessage({ bytes, isCutOff, length: length + 2, transport: 'tcp', time, ...flow });
  }

  private *closeConnection(segment: TcpSegment, flow: TcpFlow): Generator<InputItem> {
    if (!segment.isEnd && !segment.isReset) return;
    const [source, destination] = [endpoint(flow.source), endpoint(flow.destination)];
    // Who asked closes the connection too, often while the answer is still under way: only the server's end counts.
    if (this.ports.has(segment.sourcePort) || segment.isReset) {
      yield* this.events(this.transactions.closeConnection(destination, source));
    }
    if (segment.isReset) yield* this.events(this.transactions.closeConnection(source, destination));
  }

  private *takeMessage(sent: {
    readonly bytes: Buffer;
    readonly isCutOff: boolean;
    /** On the wire, with the prefix of TCP. */
    readonly length: number;
    readonly transport: Transport;
    readonly time: PacketTime;
    readonly source: Peer;
    readonly destination: Peer;
  }): Generator<InputItem> {
    const found = readMessage(sent.bytes, sent.isCutOff);
    if (found.kind === 'fault') {
      yield this.skip(found.reason);
      return;
    }
    const { transport, time, source, destination, length } = sent;
    const { message } = found;
    yield* this.events(
      this.transactions.add({
        message,
        transport,
        source,
        destination,
        time,
        bytes: length,
        packet: this.lastPacket,
      }),
    );
  }

  private ends(packet: IpPacket, sourcePort: number, destinationPort: number): TcpFlow {
    return {
      source: peer(packet.source, sourcePort),
      destination: peer(packet.destination, destinationPort),
    };
  }

  /**
   * Transactions end in the order of their responses, events go out in that of their queries: one that has ended waits
   * until no older one is open.
   */
  private *events(transactions: Iterable<Transaction>): Generator<InputItem> {
    for (const transaction of transactions) {
      const event = describeTransaction(transaction);
      this.ended.push(event.time, (this.endedCount += 1), event);
    }
    const oldest = this.transactions.oldestQuery();
    const until = oldest === undefined ? Number.POSITIVE_INFINITY : milliseconds(oldest);
    for (let first = this.ended.first(); first !== undefined; first = this.ended.first()) {
      if (first.time > until && this.ended.size <= maxEnded) return;
      this.ended.pop();
      yield first.value;
    }
  }

  private skip(reason: string): InputItem {
    return { kind: 'skipped', reason, position: this.lastPacket, file: this.options.file };
  }
}

function peer(address: Buffer, port: number): Peer {
  // A copy, so that a query that waits does not hold on to the chunk it was read in.
  return { address: Buffer.from(address), ip: formatAddress(address), port };
}
