/** A moment with the precision of a capture. */
export interface PacketTime {
  /** Since the epoch. */
  readonly seconds: number;
  /** 0 to 999,999,999. */
  readonly nanoseconds: number;
}

export interface CapturedPacket {
  readonly kind: 'packet';
  /** From 1, over the whole file. */
  readonly number: number;
  readonly time: PacketTime;
  /** As in the registry of link types at tcpdump.org. */
  readonly linkType: number;
  /** What was captured; shorter than `originalLength` where the capture cut packets off. */
  readonly data: Buffer;
  readonly originalLength: number;
}

/** A packet or block that cannot be read. */
export interface CaptureFault {
  readonly kind: 'fault';
  readonly number: number;
  readonly reason: string;
}

export type CaptureItem = CapturedPacket | CaptureFault;

/** Takes a capture file apart, fed in chunks of any size. */
export interface CaptureParser {
  push(chunk: Uint8Array): Iterable<CaptureItem>;
  /** What is to be said about bytes that are left over. */
  end(): Iterable<CaptureItem>;
}

/** Later than any packet that Elasticsearch could date. */
const maxSeconds = 253_402_300_800;

/** True for a time that a document can carry. */
export function isPossibleTime(time: PacketTime): boolean {
  return time.seconds >= 0 && time.seconds < maxSeconds && time.nanoseconds < 1_000_000_000;
}

/** Epoch milliseconds, rounded down. */
export function milliseconds(time: PacketTime): number {
  return time.seconds * 1000 + Math.floor(time.nanoseconds / 1_000_000);
}

/** Nanoseconds from one moment to another, never below zero. */
export function nanosecondsBetween(from: PacketTime, to: PacketTime): number {
  return Math.max(0, (to.seconds - from.seconds) * 1e9 + (to.nanoseconds - from.nanoseconds));
}

export function isBefore(a: PacketTime, b: PacketTime): boolean {
  return a.seconds < b.seconds || (a.seconds === b.seconds && a.nanoseconds < b.nanoseconds);
}
