import type { Fragment, IpPacket } from './ip-packet.js';
import type { PacketTime } from './captured-packet.js';

export type FragmentResult =
  | { readonly kind: 'whole'; readonly packet: IpPacket }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'malformed'; readonly reason: string };

interface Part {
  readonly offset: number;
  readonly bytes: Buffer;
}

interface Datagram {
  readonly first: PacketTime;
  readonly parts: Part[];
  /** Bytes of the whole, known once the last fragment was seen. */
  length: number | undefined;
  /** Overlapping fragments were seen: no part of it is believed. */
  refused: boolean;
  protocol: number | undefined;
}

const maxDatagrams = 1024;
const maxParts = 512;
const maxBytes = 65_535;
const timeoutSeconds = 30;
const waiting: FragmentResult = { kind: 'waiting' };

/**
 * Puts fragments together in bounded memory. Exact repetitions do no harm; where fragments overlap otherwise the
 * datagram is refused, since the sender and the receiver may have made different things of it (RFC 5722).
 */
export class Fragments {
  private readonly datagrams = new Map<string, Datagram>();

  add(packet: IpPacket, fragment: Fragment, time: PacketTime): FragmentResult {
    if (packet.missing > 0) return { kind: 'malformed', reason: 'fragment cut off by the capture' };
    const end = fragment.offset + packet.payload.length;
    if (end > maxBytes || (fragment.more && packet.payload.length % 8 !== 0)) {
      return { kind: 'malformed', reason: 'fragment of an impossible length' };
    }
    const key = keyOf(packet, fragment);
    const datagram = this.find(key, time);
    if (datagram.refused) return waiting;
    const fault = addPart(datagram, { offset: fragment.offset, bytes: packet.payload }, fragment.more);
    if (fault !== undefined) {
      datagram.refused = true;
      datagram.parts.length = 0;
      return { kind: 'malformed', reason: fault };
    }
    if (fragment.offset === 0) datagram.protocol = packet.protocol;
    const payload = assemble(datagram);
    if (payload === undefined) return waiting;
    this.datagrams.delete(key);
    const { source, destination } = packet;
    const protocol = datagram.protocol ?? packet.protocol;
    return { kind: 'whole', packet: { source, destination, protocol, payload, missing: 0 } };
  }

  /** Datagrams that were never complete. */
  get incomplete(): number {
    let count = 0;
    for (const datagram of this.datagrams.values()) if (!datagram.refused) count += 1;
    return count;
  }

  private find(key: string, time: PacketTime): Datagram {
    const known = this.datagrams.get(key);
    if (known !== undefined && time.seconds - known.first.seconds <= timeoutSeconds) return known;
    const fresh = { first: time, parts: [], length: undefined, refused: false, protocol: undefined };
    this.datagrams.delete(key);
    this.datagrams.set(key, fresh);
    if (this.datagrams.size > maxDatagrams) {
      const [oldest] = this.datagrams.keys();
      if (oldest !== undefined) this.datagrams.delete(oldest);
    }
    return fresh;
  }
}

function keyOf(packet: IpPacket, fragment: Fragment): string {
  // In IPv6 only the first fragment must say which protocol it is, so that it cannot be part of the key there.
  const protocol = packet.source.length === 4 ? packet.protocol : '';
  return `${packet.source.toString('hex')}>${packet.destination.toString('hex')}/${protocol}/${fragment.id}`;
}

/** Adds a part in its place; returns what is wrong with it. */
function addPart(datagram: Datagram, part: Part, more: boolean): string | undefined {
  const { parts } = datagram;
  const end = part.offset + part.bytes.length;
  if (!more) {
    if (datagram.length !== undefined && datagram.length !== end)
      return 'fragments that disagree on the length';
    datagram.length = end;
  }
  const isRepeated = parts.some((known) => known.offset === part.offset && known.bytes.equals(part.bytes));
  if (isRepeated) return undefined;
  if (parts.some((known) => part.offset < known.offset + known.bytes.length && end > known.offset)) {
    return 'overlapping fragments';
  }
  if (parts.length === maxParts) return 'more than 512 fragments';
  // A copy, so that a small part does not hold on to the chunk it was read in.
  parts.push({ offset: part.offset, bytes: Buffer.from(part.bytes) });
  return undefined;
}

function assemble(datagram: Datagram): Buffer | undefined {
  if (datagram.length === undefined) return undefined;
  const held = datagram.parts.reduce((sum, part) => sum + part.bytes.length, 0);
  if (held !== datagram.length) return undefined;
  const inOrder = datagram.parts.toSorted((a, b) => a.offset - b.offset);
  return Buffer.concat(inOrder.map((part) => part.bytes));
}
