import type { PacketTime } from './captured-packet.js';

/** Numbers in the byte order of a section. Out of range reads throw; callers check lengths first. */
export class EndianReader {
  constructor(private readonly littleEndian: boolean) {}

  uint16(bytes: Buffer, at: number): number {
    return this.littleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  }

  uint32(bytes: Buffer, at: number): number {
    return this.littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }

  int64(bytes: Buffer, at: number): bigint {
    return this.littleEndian ? bytes.readBigInt64LE(at) : bytes.readBigInt64BE(at);
  }
}

export interface CaptureInterface {
  readonly linkType: number;
  /** 0 for no limit. */
  readonly snapLength: number;
  readonly ticksPerSecond: bigint;
  /** Seconds to add to each time. */
  readonly offset: bigint;
}

const optionCodes = { end: 0, resolution: 9, offset: 14 } as const;

/** Reads an interface description block's body; undefined where it is too short. */
export function readInterface(reader: EndianReader, body: Buffer): CaptureInterface | undefined {
  if (body.length < 8) return undefined;
  let ticksPerSecond = 1_000_000n;
  let offset = 0n;
  for (let at = 8; at + 4 <= body.length;) {
    const code = reader.uint16(body, at);
    const length = reader.uint16(body, at + 2);
    const value = body.subarray(at + 4, at + 4 + length);
    if (code === optionCodes.end || value.length < length) break;
    if (code === optionCodes.resolution && length === 1) ticksPerSecond = resolution(value[0] ?? 6);
    if (code === optionCodes.offset && length === 8) offset = reader.int64(value, 0);
    at += 4 + Math.ceil(length / 4) * 4;
  }
  return { linkType: reader.uint16(body, 0), snapLength: reader.uint32(body, 4), ticksPerSecond, offset };
}

/** The highest bit chooses between powers of two and of ten. */
function resolution(value: number): bigint {
  return value >= 0x80 ? 2n ** BigInt(value & 0x7f) : 10n ** BigInt(value);
}

/** The moment of two halves of a time stamp; far out of range where the stamp is nonsense. */
export function timeOf(origin: CaptureInterface, high: number, low: number): PacketTime {
  const ticks = (BigInt(high) << 32n) | BigInt(low);
  const seconds = Number(ticks / origin.ticksPerSecond + origin.offset);
  const nanoseconds = Number(((ticks % origin.ticksPerSecond) * 1_000_000_000n) / origin.ticksPerSecond);
  return { seconds, nanoseconds };
}
