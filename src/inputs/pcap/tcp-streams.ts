import type { PacketTime } from './captured-packet.js';
import type { TcpSegment } from './tcp-segment.js';
import type { StreamItem } from './tcp-stream.js';
import { TcpStream } from './tcp-stream.js';

export interface TcpFlow {
  /** Address and port of either end. */
  readonly source: string;
  readonly destination: string;
}

const maxStreams = 20_000;
const maxBytes = 32 * 1024 * 1024;

/**
 * The directions of all connections, in bounded memory: the longest unused are forgotten first. One that has ended is
 * kept until then, so that a repetition of its last segment does not count as traffic of its own.
 */
export class TcpStreams {
  private readonly streams = new Map<string, TcpStream>();
  private bytes = 0;

  *add(flow: TcpFlow, segment: TcpSegment, time: PacketTime, missing: number): Generator<StreamItem> {
    const key = `${flow.source} ${flow.destination}`;
    const stream = this.streams.get(key) ?? new TcpStream();
    this.streams.delete(key);
    this.streams.set(key, stream);
    const before = stream.size;
    yield* stream.add(segment, time, missing);
    if (segment.isReset) yield* stream.end();
    this.bytes += stream.size - before;
    yield* this.shrink();
  }

  *end(): Generator<StreamItem> {
    for (const stream of this.streams.values()) yield* stream.end();
    this.streams.clear();
  }

  private *shrink(): Generator<StreamItem> {
    for (const [key, stream] of this.streams) {
      if (this.streams.size <= maxStreams && this.bytes <= maxBytes) return;
      this.bytes -= stream.size;
      this.streams.delete(key);
      yield* stream.end();
    }
  }
}
