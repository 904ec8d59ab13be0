import { ByteQueue } from './byte-queue.js';
import type { CaptureItem, CaptureParser, PacketTime } from './captured-packet.js';
import { isPossibleTime } from './captured-packet.js';
import type { CaptureInterface } from './pcapng-interface.js';
import { EndianReader, readInterface, timeOf } from './pcapng-interface.js';

const blockTypes = { interface: 1, obsoletePacket: 2, simplePacket: 3, enhancedPacket: 6 } as const;
const sectionHeader = 0x0a0d0d0a;
/** Longer blocks hold no packet that matters; they are passed over without being held. */
const maxBlockBytes = 2 * 1024 * 1024;
const maxInterfaces = 65_536;

/**
 * The newer format: blocks, in sections that each have their byte order and interfaces
 * (draft-ietf-opsawg-pcapng). Blocks that hold no packet are passed over.
 */
export class PcapngParser implements CaptureParser {
  private readonly queue = new ByteQueue();
  private reader = new EndianReader(true);
  private interfaces: (CaptureInterface | undefined)[] = [];
  private number = 0;
  private damaged = false;
  private lastTime: PacketTime | undefined;

  *push(chunk: Uint8Array): Generator<CaptureItem> {
    if (this.damaged) return;
    this.queue.push(chunk);
    for (let more = true; more;) {
      const block = this.nextBlock();
      more = block !== undefined;
      if (block !== undefined) yield* block;
    }
  }

  *end(): Generator<CaptureItem> {
    if (!this.damaged && (this.queue.size > 0 || this.queue.skipping)) {
      yield this.fault('the capture ends inside a block', this.number + 1);
    }
  }

  /** What the next block holds, or undefined where it has not wholly arrived. */
  private nextBlock(): readonly CaptureItem[] | undefined {
    const head = this.damaged ? undefined : this.queue.peek(12);
    if (head === undefined) return undefined;
    const isSection = head.readUInt32BE(0) === sectionHeader;
    if (isSection && !this.startSection(head)) return this.giveUp();
    const length = this.reader.uint32(head, 4);
    if (length < 12 || length % 4 !== 0) return this.giveUp();
    if (length > maxBlockBytes) {
      this.queue.skip(length);
      return [this.fault('block longer than 2 MiB', this.number + 1)];
    }
    const block = this.queue.take(length);
    if (block === undefined) return undefined;
    return isSection ? [] : this.readBlock(this.reader.uint32(block, 0), block.subarray(8, -4));
  }

  private startSection(head: Buffer): boolean {
    const magic = head.toString('hex', 8, 12);
    if (magic !== '4d3c2b1a' && magic !== '1a2b3c4d') return false;
    this.reader = new EndianReader(magic === '4d3c2b1a');
    this.interfaces = [];
    return true;
  }

  private giveUp(): readonly CaptureItem[] {
    this.damaged = true;
    return [this.fault('damaged block header; nothing after it can be read', this.number + 1)];
  }

  private readBlock(type: number, body: Buffer): readonly CaptureItem[] {
    switch (type) {
      case blockTypes.interface:
        if (this.interfaces.length < maxInterfaces) this.interfaces.push(readInterface(this.reader, body));
        return [];
      case blockTypes.enhancedPacket:
        return [this.readPacket(body, body.length < 20 ? -1 : this.reader.uint32(body, 0))];
      case blockTypes.obsoletePacket:
        return [this.readPacket(body, body.length < 20 ? -1 : this.reader.uint16(body, 0))];
      case blockTypes.simplePacket:
        return [this.readSimplePacket(body)];
      default:
        return [];
    }
  }

  private readPacket(body: Buffer, interfaceId: number): CaptureItem {
    this.number += 1;
    if (interfaceId === -1) return this.fault('truncated packet block');
    const origin = this.interfaces[interfaceId];
    if (origin === undefined) return this.fault('packet of an interface that was not described');
    const length = this.reader.uint32(body, 12);
    if (length > body.length - 20) return this.fault('packet longer than its block');
    const time = timeOf(origin, this.reader.uint32(body, 4), this.reader.uint32(body, 8));
    if (!isPossibleTime(time)) return this.fault('packet with an impossible time');
    this.lastTime = time;
    const originalLength = this.reader.uint32(body, 16);
    return {
      kind: 'packet',
      number: this.number,
      time,
      linkType: origin.linkType,
      data: body.subarray(20, 20 + length),
      originalLength,
    };
  }

  /** Such a packet has no time; it gets that of the one before it, as it came after it. */
  private readSimplePacket(body: Buffer): CaptureItem {
    this.number += 1;
    const origin = this.interfaces[0];
    if (body.length < 4) return this.fault('truncated packet block');
    if (origin === undefined) return this.fault('packet of an interface that was not described');
    if (this.lastTime === undefined) return this.fault('packet without a time');
    const originalLength = this.reader.uint32(body, 0);
    const snapped = origin.snapLength === 0 ? originalLength : Math.min(originalLength, origin.snapLength);
    const data = body.subarray(4, 4 + snapped);
    const { linkType } = origin;
    return { kind: 'packet', number: this.number, time: this.lastTime, linkType, data, originalLength };
  }

  private fault(reason: string, number = this.number): CaptureItem {
    return { kind: 'fault', number, reason };
  }
}
