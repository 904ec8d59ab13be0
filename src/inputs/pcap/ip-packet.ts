/** A packet of IPv4 or IPv6, extension headers taken off. */
export interface IpPacket {
  readonly source: Buffer;
  readonly destination: Buffer;
  /** 6 for TCP, 17 for UDP. In a fragment: of the first header after it. */
  readonly protocol: number;
  readonly payload: Buffer;
  /** Bytes of the payload that the capture cut off. */
  readonly missing: number;
  readonly fragment?: Fragment;
}

export interface Fragment {
  readonly id: number;
  /** Bytes before it in the whole payload. */
  readonly offset: number;
  readonly more: boolean;
}

export type IpResult =
  | { readonly kind: 'packet'; readonly packet: IpPacket }
  | { readonly kind: 'malformed'; readonly reason: string };

const maxExtensionHeaders = 16;

/** Reads an IP packet by the version that it claims. */
export function readIp(data: Buffer): IpResult {
  return (data[0] ?? 0) >> 4 === 4 ? readIpv4(data) : readIpv6(data);
}

/** RFC 791. Options are passed over; Ethernet's padding after the packet is left out. */
function readIpv4(data: Buffer): IpResult {
  if (data.length < 20) return malformed('truncated IPv4 header');
  const headerLength = ((data[0] ?? 0) & 0x0f) * 4;
  // A length of 0 is what a capture sees where the network card cuts the packet up.
  const totalLength = data.readUInt16BE(2) || data.length;
  if (headerLength < 20 || totalLength < headerLength) return malformed('impossible IPv4 header length');
  if (data.length < headerLength) return malformed('truncated IPv4 header');
  const fragmentBits = data.readUInt16BE(6);
  const offset = (fragmentBits & 0x1fff) * 8;
  const more = (fragmentBits & 0x2000) !== 0;
  const packet: IpPacket = {
    source: data.subarray(12, 16),
    destination: data.subarray(16, 20),
    protocol: data[9] ?? 0,
    payload: data.subarray(headerLength, totalLength),
    missing: Math.max(0, totalLength - data.length),
  };
  if (offset === 0 && !more) return { kind: 'packet', packet };
  return { kind: 'packet', packet: { ...packet, fragment: { id: data.readUInt16BE(4), offset, more } } };
}

/** RFC 8200. */
function readIpv6(data: Buffer): IpResult {
  if (data.length < 40) return malformed('truncated IPv6 header');
  const payloadLength = data.readUInt16BE(4) || data.length - 40;
  const packet: IpPacket = {
    source: data.subarray(8, 24),
    destination: data.subarray(24, 40),
    protocol: data[6] ?? 59,
    payload: data.subarray(40, 40 + payloadLength),
    missing: Math.max(0, payloadLength - (data.length - 40)),
  };
  return skipExtensions(packet);
}

/** Takes IPv6 extension headers off the payload, as far as the first fragment header or the upper layer. */
export function skipExtensions(packet: IpPacket): IpResult {
  let { protocol, payload } = packet;
  for (let headers = 0; headers <= maxExtensionHeaders; headers += 1) {
    const length = extensionLength(protocol, payload);
    if (length === 0) return { kind: 'packet', packet: { ...packet, protocol, payload } };
    if (length === undefined || payload.length < length) return malformed('truncated IPv6 extension header');
    const fragment = protocol === 44 ? readFragment(payload) : undefined;
    protocol = payload[0] ?? 59;
    payload = payload.subarray(length);
    if (fragment !== undefined && (fragment.more || fragment.offset > 0)) {
      return { kind: 'packet', packet: { ...packet, protocol, payload, fragment } };
    }
  }
  return malformed('more than 16 IPv6 extension headers');
}

/** Bytes of the header, 0 where it is no extension header, undefined where even its length is cut off. */
function extensionLength(protocol: number, payload: Buffer): number | undefined {
  const length = payload[1];
  switch (protocol) {
    case 0:
    case 43:
    case 60:
    case 135:
    case 139:
    case 140:
      return length === undefined ? undefined : (length + 1) * 8;
    case 51:
      return length === undefined ? undefined : (length + 2) * 4;
    case 44:
      return 8;
    default:
      return 0;
  }
}

function readFragment(payload: Buffer): Fragment {
  const bits = payload.readUInt16BE(2);
  return { id: payload.readUInt32BE(4), offset: bits & 0xfff8, more: (bits & 1) !== 0 };
}

function malformed(reason: string): IpResult {
  return { kind: 'malformed', reason };
}
