/** What the first bytes of a capture say about it. */
export type CaptureMagic =
  | {
      readonly kind: 'pcap';
      readonly littleEndian: boolean;
      readonly nanoseconds: boolean;
      /** Bytes before each packet: 16, or 24 in the variant that names interface and protocol. */
      readonly recordHeader: number;
    }
  | { readonly kind: 'pcapng' };

const magics: Readonly<Record<string, CaptureMagic>> = {
  a1b2c3d4: { kind: 'pcap', littleEndian: false, nanoseconds: false, recordHeader: 16 },
  d4c3b2a1: { kind: 'pcap', littleEndian: true, nanoseconds: false, recordHeader: 16 },
  a1b23c4d: { kind: 'pcap', littleEndian: false, nanoseconds: true, recordHeader: 16 },
  '4d3cb2a1': { kind: 'pcap', littleEndian: true, nanoseconds: true, recordHeader: 16 },
  a1b2cd34: { kind: 'pcap', littleEndian: false, nanoseconds: false, recordHeader: 24 },
  '34cdb2a1': { kind: 'pcap', littleEndian: true, nanoseconds: false, recordHeader: 24 },
  '0a0d0d0a': { kind: 'pcapng' },
};

/** Tells a capture by its magic number; undefined for anything else. */
export function captureMagic(head: Buffer): CaptureMagic | undefined {
  return magics[head.toString('hex', 0, 4)];
}
