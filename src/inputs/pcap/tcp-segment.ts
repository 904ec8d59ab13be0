/** A TCP segment (RFC 9293, section 3.1). */
export interface TcpSegment {
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly sequence: number;
  readonly isStart: boolean;
  readonly isEnd: boolean;
  readonly isReset: boolean;
  readonly payload: Buffer;
}

/** Reads a segment; undefined where its header is cut off or impossible. */
export function readSegment(data: Buffer): TcpSegment | undefined {
  if (data.length < 20) return undefined;
  const headerLength = ((data[12] ?? 0) >> 4) * 4;
  if (headerLength < 20 || headerLength > data.length) return undefined;
  const flags = data[13] ?? 0;
  return {
    sourcePort: data.readUInt16BE(0),
    destinationPort: data.readUInt16BE(2),
    sequence: data.readUInt32BE(4),
    isStart: (flags & 0x02) !== 0,
    isEnd: (flags & 0x01) !== 0,
    isReset: (flags & 0x04) !== 0,
    payload: data.subarray(headerLength),
  };
}
