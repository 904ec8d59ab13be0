import { hash } from 'node:crypto';

export interface Endpoint {
  readonly address: Buffer;
  readonly port: number;
}

/**
 * Community ID version 1, seed 0: the same for both directions of a flow.
 * https://github.com/corelight/community-id-spec
 * @param protocol 6 for TCP, 17 for UDP
 */
export function communityId(protocol: number, a: Endpoint, b: Endpoint): string {
  const order = Buffer.compare(a.address, b.address) || a.port - b.port;
  const [low, high] = order <= 0 ? [a, b] : [b, a];
  const size = low.address.length;
  const bytes = Buffer.alloc(8 + 2 * size);
  low.address.copy(bytes, 2);
  high.address.copy(bytes, 2 + size);
  bytes[2 + 2 * size] = protocol;
  bytes.writeUInt16BE(low.port, 4 + 2 * size);
  bytes.writeUInt16BE(high.port, 6 + 2 * size);
  return `1:${hash('sha1', bytes, 'base64')}`;
}
