import { ByteQueue } from './byte-queue.js';
import type { CaptureMagic } from './capture-magic.js';
import type { CaptureItem, CaptureParser } from './captured-packet.js';
import { isPossibleTime } from './captured-packet.js';

const fileHeader = 24;
/** More than any snap length in use; a longer packet means that the record's header is damaged. */
const maxPacketBytes = 1024 * 1024;

type PcapMagic = Extract<CaptureMagic, { kind: 'pcap' }>;

/** The classic format: a file header, then records (draft-ietf-opsawg-pcap). */
export class PcapParser implements CaptureParser {
  private readonly queue = new ByteQueue();
  private linkType: number | undefined;
  private number = 0;
  private damaged = false;

  constructor(private readonly magic: PcapMagic) {}

  *push(chunk: Uint8Array): Generator<CaptureItem> {
    if (this.damaged) return;
    this.queue.push(chunk);
    if (this.linkType === undefined) {
      const header = this.queue.take(fileHeader);
      if (header === undefined) return;
      // The upper bits say how long a frame check sequence is; the lower are the link type.
      this.linkType = this.uint32(header, 20) & 0xffff;
    }
    for (let item = this.record(this.linkType); item !== undefined; item = this.record(this.linkType))
      yield item;
  }

  *end(): Generator<CaptureItem> {
    if (this.damaged) return;
    const left = this.queue.size;
    if (this.linkType === undefined) {
      yield { kind: 'fault', number: 1, reason: 'the capture ends inside its header' };
    } else if (left > 0) {
      yield { kind: 'fault', number: this.number + 1, reason: 'the capture ends inside a packet' };
    }
  }

  private record(linkType: number): CaptureItem | undefined {
    const size = this.magic.recordHeader;
    const header = this.damaged ? undefined : this.queue.peek(size);
    if (header === undefined) return undefined;
    const length = this.uint32(header, 8);
    const number = this.number + 1;
    if (length > maxPacketBytes) {
      this.damaged = true;
      return { kind: 'fault', number, reason: 'damaged packet header; nothing after it can be read' };
    }
    if (this.queue.size < size + length) return undefined;
    const fraction = this.uint32(header, 4);
    const time = {
      seconds: this.uint32(header, 0),
      nanoseconds: this.magic.nanoseconds ? fraction : fraction * 1000,
    };
    const originalLength = this.uint32(header, 12);
    this.queue.skip(size);
    const data = this.queue.take(length) ?? Buffer.alloc(0);
    this.number = number;
    if (!isPossibleTime(time)) return { kind: 'fault', number, reason: 'packet with an impossible time' };
    return { kind: 'packet', number, time, linkType, data, originalLength };
  }

  private uint32(bytes: Buffer, at: number): number {
    return this.magic.littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }
}
