import type { PacketTime } from './captured-packet.js';
import type { TcpSegment } from './tcp-segment.js';
import type { StreamItem } from './tcp-stream.js';
import { TcpStream } from './tcp-stream.js';
import type { Peer } from './transactions.js';
import { endpoint } from './transactions.js';

export interface TcpFlow {
  readonly source: Peer;
  readonly destination: Peer;
}

/** What came out of a stream, and which it was. */
export interface FlowItem {
  readonly flow: TcpFlow;
  readonly item: StreamItem;
}

interface Entry {
  readonly flow: TcpFlow;
  readonly stream: TcpStream;
}

const maxStreams = 20_000;
const maxBytes = 32 * 1024 * 1024;

/**
 * The directions of all connections, in bounded memory: the longest unused are forgotten first. One that has ended is
 * kept until then, so that a repetition of its last segment does not count as traffic of its own.
 */
export class TcpStreams {
  private readonly streams = new Map<string, Entry>();
  private bytes = 0;

  *add(flow: TcpFlow, segment: TcpSegment, time: PacketTime, missing: number): Generator<FlowItem> {
    const key = `${endpoint(flow.source)} ${endpoint(flow.destination)}`;
    const entry = this.streams.get(key) ?? { flow, stream: new TcpStream() };
    this.streams.delete(key);
    this.streams.set(key, entry);
    const before = entry.stream.size;
    yield* of(entry, entry.stream.add(segment, time, missing));
    if (segment.isReset) yield* of(entry, entry.stream.end());
    this.bytes += entry.stream.size - before;
    yield* this.shrink();
  }

  *end(): Generator<FlowItem> {
    for (const entry of this.streams.values()) yield* of(entry, entry.stream.end());
    this.streams.clear();
  }

  private *shrink(): Generator<FlowItem> {
    for (const [key, entry] of this.streams) {
      if (this.streams.size <= maxStreams && this.bytes <= maxBytes) return;
      this.bytes -= entry.stream.size;
      this.streams.delete(key);
      yield* of(entry, entry.stream.end());
    }
  }
}

function* of(entry: Entry, items: Iterable<StreamItem>): Generator<FlowItem> {
  for (const item of items) yield { flow: entry.flow, item };
}
