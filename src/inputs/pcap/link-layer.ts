/** What a frame carries. `other` is traffic that is none of ours, such as ARP. */
export type Frame =
  | { readonly kind: 'ip'; readonly data: Buffer }
  | { readonly kind: 'other' }
  | { readonly kind: 'malformed'; readonly reason: string };

const other: Frame = { kind: 'other' };
const truncated: Frame = { kind: 'malformed', reason: 'truncated frame' };
const vlanTypes: ReadonlySet<number> = new Set([0x8100, 0x88a8, 0x9100, 0x9200, 0x9300]);
const ipv4Type = 0x0800;
const ipv6Type = 0x86dd;
const maxTags = 8;

/** The address families of BSD's loopback header that are IP: one number for IPv4, one a system for IPv6. */
const loopbackFamilies: ReadonlySet<number> = new Set([2, 10, 24, 28, 30]);

/** Takes the link layer off a frame. Link types: https://www.tcpdump.org/linktypes.html */
export function unwrapFrame(linkType: number, data: Buffer): Frame {
  switch (linkType) {
    case 1:
      return data.length < 14 ? truncated : byEtherType(data, 12);
    case 0:
    case 108:
      return unwrapLoopback(data);
    case 113:
      return data.length < 16 ? truncated : byEtherType(data, 14);
    case 276:
      return data.length < 20 ? truncated : byEtherType(data, 0, 20);
    case 12:
    case 14:
    case 101:
    case 228:
    case 229:
      return data.length === 0 ? truncated : byVersion(data);
    default:
      return { kind: 'malformed', reason: `link type ${linkType} is not read` };
  }
}

/** Family in the byte order of the machine that captured (type 0), or the network's (type 108). */
function unwrapLoopback(data: Buffer): Frame {
  if (data.length < 5) return truncated;
  const isIp = loopbackFamilies.has(data.readUInt32BE(0)) || loopbackFamilies.has(data.readUInt32LE(0));
  return isIp ? byVersion(data.subarray(4)) : other;
}

function byVersion(data: Buffer): Frame {
  const version = (data[0] ?? 0) >> 4;
  return version === 4 || version === 6 ? { kind: 'ip', data } : other;
}

function byEtherType(data: Buffer, typeAt: number, payloadAt = typeAt + 2): Frame {
  let type = data.readUInt16BE(typeAt);
  let at = payloadAt;
  for (let tags = 0; vlanTypes.has(type); tags += 1) {
    if (tags === maxTags) return { kind: 'malformed', reason: 'more than 8 VLAN tags' };
    if (data.length < at + 4) return truncated;
    type = data.readUInt16BE(at + 2);
    at += 4;
  }
  if (type < 0x0600 && isSnap(data, at)) {
    type = data.readUInt16BE(at + 6);
    at += 8;
  }
  if (type !== ipv4Type && type !== ipv6Type) return other;
  return data.length <= at ? truncated : byVersion(data.subarray(at));
}

/** An IEEE 802.3 length where a type would be, with the type in a SNAP header (RFC 1042). */
function isSnap(data: Buffer, at: number): boolean {
  return data.length >= at + 8 && data.toString('hex', at, at + 6) === 'aaaa03000000';
}
