export interface PcapngSpec {
  readonly littleEndian?: boolean;
  /** `if_tsresol`. */
  readonly resolution?: number;
  /** `if_tsoffset`, in seconds. */
  readonly offset?: bigint;
  /** What the block claims as its length. */
  readonly length?: number;
}

/** Numbers in a byte order, each with its width in bytes. */
function numbers(
  values: readonly (readonly [2 | 4 | 8, number | bigint])[],
  { littleEndian = true }: PcapngSpec,
): Buffer {
  return Buffer.concat(
    values.map(([width, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt(value));
      const used = bytes.subarray(8 - width);
      return littleEndian ? used.reverse() : used;
    }),
  );
}

export function pcapngBlock(type: number, body: Buffer, spec: PcapngSpec = {}): Buffer {
  const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
  const length = spec.length ?? padded.length + 12;
  return Buffer.concat([
    numbers(
      [
        [4, type],
        [4, length],
      ],
      spec,
    ),
    padded,
    numbers([[4, length]], spec),
  ]);
}

export function sectionHeader(spec: PcapngSpec = {}): Buffer {
  const body = numbers(
    [
      [4, 0x1a2b3c4d],
      [2, 1],
      [2, 0],
      [8, 0xffffffffffffffffn],
    ],
    spec,
  );
  return pcapngBlock(0x0a0d0d0a, body, spec);
}

export function interfaceBlock(linkType: number, spec: PcapngSpec = {}): Buffer {
  const parts = [
    numbers(
      [
        [2, linkType],
        [2, 0],
        [4, 0],
      ],
      spec,
    ),
  ];
  const option = (code: number, length: number): Buffer =>
    numbers(
      [
        [2, code],
        [2, length],
      ],
      spec,
    );
  // A comment first: options that are not read must be passed over by their padded length.
  parts.push(option(1, 5), Buffer.from('hello\0\0\0', 'latin1'));
  if (spec.resolution !== undefined) parts.push(option(9, 1), Buffer.from([spec.resolution, 0, 0, 0]));
  if (spec.offset !== undefined) parts.push(option(14, 8), numbers([[8, spec.offset]], spec));
  parts.push(option(0, 0));
  return pcapngBlock(1, Buffer.concat(parts), spec);
}

export function enhancedPacket(data: Buffer, ticks: bigint, spec: PcapngSpec = {}): Buffer {
  const head = numbers(
    [
      [4, 0],
      [4, ticks >> 32n],
      [4, ticks & 0xffffffffn],
      [4, data.length],
      [4, data.length],
    ],
    spec,
  );
  return pcapngBlock(6, Buffer.concat([head, data]), spec);
}

export function simplePacket(data: Buffer, spec: PcapngSpec = {}): Buffer {
  return pcapngBlock(3, Buffer.concat([numbers([[4, data.length]], spec), data]), spec);
}
