import { createHash } from 'node:crypto';
import type { Address } from '../values/ip.js';
import { IngestFailure } from './ingest-failure.js';

/** Both directions of a conversation. `first` and `second` are its ports, or the type and code of ICMP. */
export interface Flow {
  readonly source: Address;
  readonly destination: Address;
  /** IANA's number. */
  readonly protocol: number;
  readonly first: number;
  readonly second: number;
}

const numbers: ReadonlyMap<string, number> = new Map([
  ['icmp', 1],
  ['igmp', 2],
  ['tcp', 6],
  ['udp', 17],
  ['gre', 47],
  ['ipv6-icmp', 58],
  ['icmpv6', 58],
  ['eigrp', 88],
  ['ospf', 89],
  ['pim', 103],
  ['sctp', 132],
]);

/** IANA's number of a protocol given by name or number; undefined for anything else. */
export function protocolNumber(text: string): number | undefined {
  const number = numbers.get(text.toLowerCase()) ?? (/^\d{1,3}$/.test(text) ? Number(text) : undefined);
  return number !== undefined && number < 255 ? number : undefined;
}

export function isPorted(protocol: number): boolean {
  return protocol === 6 || protocol === 17 || protocol === 132;
}

/** Types of ICMP that are question and answer to each other. */
const pairs: Readonly<Record<1 | 58, readonly (readonly [number, number])[]>> = {
  1: [
    [8, 0],
    [13, 14],
    [10, 9],
    [17, 18],
  ],
  58: [
    [128, 129],
    [133, 134],
    [135, 136],
    [130, 131],
    [139, 140],
    [144, 145],
  ],
};

/**
 * The flow's hash, version 1, the same for both directions.
 * https://github.com/corelight/community-id-spec
 */
export function communityId(flow: Flow, seed: number): string {
  const { source, destination, protocol } = flow;
  const counterpart = protocol === 1 || protocol === 58 ? counterpartOf(protocol, flow.first) : undefined;
  const oneWay = (protocol === 1 || protocol === 58) && counterpart === undefined;
  const [first, second] = [flow.first, counterpart ?? flow.second];
  const forward = oneWay || source < destination || (source === destination && first < second);
  const [from, to] = forward ? [source, destination] : [destination, source];
  const bytes = [uint16(seed), addressBytes(from), addressBytes(to), Buffer.from([protocol, 0])];
  if (isPorted(protocol) || protocol === 1 || protocol === 58) {
    bytes.push(uint16(forward ? first : second), uint16(forward ? second : first));
  }
  return `1:${createHash('sha1').update(Buffer.concat(bytes)).digest('base64')}`;
}

function counterpartOf(protocol: 1 | 58, type: number): number | undefined {
  // The server pairs the request for information with its answer, and not the answer with the request.
  if (protocol === 1 && type === 15) return 16;
  for (const [question, answer] of pairs[protocol]) {
    if (type === question) return answer;
    if (type === answer) return question;
  }
  return undefined;
}

/** Four bytes for an IPv4 address, one that is mapped into IPv6 too; else sixteen. */
function addressBytes(address: Address): Buffer {
  return Buffer.from(/^0{20}f{4}/.test(address) ? address.slice(24) : address, 'hex');
}

function uint16(number: number): Buffer {
  if (number < 0 || number > 65_535) throw new IngestFailure(`[${number}] does not fit into two bytes`);
  return Buffer.from([number >> 8, number & 255]);
}
