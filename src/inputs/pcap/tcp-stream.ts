import type { PacketTime } from './captured-packet.js';
import { nanosecondsBetween } from './captured-packet.js';
import type { TcpSegment } from './tcp-segment.js';

/** What came out of a stream: a message with its length prefix taken off, or something that could not be read. */
export type StreamItem =
  | {
      readonly kind: 'message';
      readonly bytes: Buffer;
      /** By its prefix; more than there are bytes where the capture cut it off. */
      readonly length: number;
      readonly time: PacketTime;
    }
  | { readonly kind: 'fault'; readonly reason: string };

interface Waiting {
  readonly sequence: number;
  readonly payload: Buffer;
  readonly time: PacketTime;
}

const maxWaiting = 64;
const maxWaitingBytes = 256 * 1024;
/** What did not come within this time was not captured: a retransmission would have come before. */
const maxWaitNanoseconds = 3e9;
/** Further apart than any window in flight: a new connection on old ports, whose start was not captured. */
const farApart = 1 << 24;
const headerBytes = 12;

/**
 * One direction of a connection, put back in order and cut into DNS messages (RFC 1035, section 4.2.2). What comes
 * twice counts once, and what came first stands. A stream whose start was missed is read from the first segment that
 * looks like the beginning of a message.
 */
export class TcpStream {
  private next: number | undefined;
  private initial: number | undefined;
  private held: Buffer = Buffer.alloc(0);
  private heldSince: PacketTime | undefined;
  private waiting: Waiting[] = [];
  private waitingBytes = 0;
  /** False until bytes looked like DNS: from there on lengths are believed. */
  private isSure = false;

  /** Bytes kept in memory. */
  get size(): number {
    return this.held.length + this.waitingBytes;
  }

  /** @param missing bytes of the payload that the capture cut off */
  *add(segment: TcpSegment, time: PacketTime, missing: number): Generator<StreamItem> {
    if (segment.isStart) this.restart((segment.sequence + 1) >>> 0);
    const sequence = segment.isStart ? (segment.sequence + 1) >>> 0 : segment.sequence;
    if (segment.payload.length > 0) yield* this.accept({ sequence, payload: segment.payload, time });
    if (missing > 0) yield* this.skipMissing((sequence + segment.payload.length + missing) >>> 0);
  }

  /** Says what is lost where no more will come. */
  *end(): Generator<StreamItem> {
    if (this.waiting.length > 0) yield* this.skipGap();
    if (this.held.length > 0 && this.isSure) yield fault('TCP stream ended inside a DNS message');
    this.held = Buffer.alloc(0);
  }

  private restart(sequence: number): void {
    if (sequence === this.initial) return;
    this.initial = sequence;
    this.next = sequence;
    this.held = Buffer.alloc(0);
    this.waiting = [];
    this.waitingBytes = 0;
    this.isSure = true;
  }

  private *accept(part: Waiting): Generator<StreamItem> {
    this.next ??= part.sequence;
    const ahead = distance(this.next, part.sequence);
    if (Math.abs(ahead) > farApart) {
      yield* this.end();
      this.next = part.sequence;
      this.isSure = false;
      yield* this.append(part);
    } else if (ahead > 0) {
      yield* this.putAside(part);
    } else {
      yield* this.append(part);
      yield* this.takeWaiting();
    }
  }

  private *putAside(part: Waiting): Generator<StreamItem> {
    // A copy, so that it does not hold on to the chunk it was read in.
    this.waiting.push({ ...part, payload: Buffer.from(part.payload) });
    this.waitingBytes += part.payload.length;
    const [first = part] = this.waiting;
    const isLost = nanosecondsBetween(first.time, part.time) > maxWaitNanoseconds;
    if (isLost || this.waiting.length > maxWaiting || this.waitingBytes > maxWaitingBytes)
      yield* this.skipGap();
  }

  /** Gives up bytes that never came and goes on after them. */
  private *skipGap(): Generator<StreamItem> {
    while (this.waiting.length > 0) {
      const next = this.next ?? 0;
      const first = this.waiting.reduce((a, b) =>
        distance(next, b.sequence) < distance(next, a.sequence) ? b : a,
      );
      if (distance(next, first.sequence) > 0) {
        yield fault('TCP segments are missing');
        this.lose(first.sequence);
      }
      yield* this.takeWaiting();
    }
  }

  private *skipMissing(sequence: number): Generator<StreamItem> {
    if (this.next === undefined || distance(this.next, sequence) <= 0) return;
    const body = this.held.subarray(2);
    if (body.length >= headerBytes && this.heldSince !== undefined && this.isBelievable()) {
      yield { kind: 'message', bytes: body, length: this.held.readUInt16BE(0), time: this.heldSince };
    } else {
      yield fault('TCP segment cut off by the capture');
    }
    this.lose(sequence);
    yield* this.takeWaiting();
  }

  private lose(next: number): void {
    this.next = next;
    this.held = Buffer.alloc(0);
    this.isSure = false;
  }

  private *takeWaiting(): Generator<StreamItem> {
    for (;;) {
      const next = this.next ?? 0;
      const at = this.waiting.findIndex((part) => distance(next, part.sequence) <= 0);
      const [part] = at === -1 ? [] : this.waiting.splice(at, 1);
      if (part === undefined) return;
      this.waitingBytes -= part.payload.length;
      yield* this.append(part);
    }
  }

  private *append(part: Waiting): Generator<StreamItem> {
    const known = distance(part.sequence, this.next ?? part.sequence);
    if (known >= part.payload.length) return;
    const fresh = part.payload.subarray(known);
    this.next = (part.sequence + part.payload.length) >>> 0;
    if (this.held.length === 0) this.heldSince = part.time;
    this.held = Buffer.concat([this.held, fresh]);
    yield* this.cut(part.time);
  }

  private *cut(time: PacketTime): Generator<StreamItem> {
    while (this.held.length >= 2) {
      const length = this.held.readUInt16BE(0);
      const isWhole = this.held.length >= length + 2;
      if (
        length < headerBytes ||
        (!this.isSure && this.held.length >= 2 + headerBytes && !this.isBelievable())
      ) {
        yield fault(
          this.isSure ? 'TCP stream holds no DNS message' : 'TCP stream begins inside a DNS message',
        );
        this.held = Buffer.alloc(0);
        this.isSure = false;
        return;
      }
      if (!isWhole) return;
      const bytes = this.held.subarray(2, length + 2);
      yield { kind: 'message', bytes, length, time: this.heldSince ?? time };
      this.isSure = true;
      this.held = this.held.subarray(length + 2);
      this.heldSince = time;
    }
  }

  /** True where the bytes after the length prefix could be a DNS header. */
  private isBelievable(): boolean {
    const flags = this.held[4] ?? 0;
    const questions = this.held.readUInt16BE(6);
    // Only the later messages of a transfer have no question.
    return ((flags >> 3) & 0x0f) <= 6 && (questions === 1 || (questions === 0 && flags >= 0x80));
  }
}

function fault(reason: string): StreamItem {
  return { kind: 'fault', reason };
}

/** How far one sequence number lies after another, modulo 2^32; negative where it lies before. */
function distance(from: number, to: number): number {
  return (to - from) | 0;
}
