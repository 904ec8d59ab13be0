import ipaddr from 'ipaddr.js';

/** The bytes of an address, 4 or 16; IPv4 in IPv6 counts as IPv4. Undefined where the text is no address. */
export function addressBytes(text: string): readonly number[] | undefined {
  if (!isAddress(text)) return undefined;
  return ipaddr.process(text).toByteArray();
}

/** True for a dotted quad and for every form of IPv6. */
export function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(':') && ipaddr.IPv6.isValid(text));
}

/** A predicate for `10.0.0.0/8` and the like, or one address; undefined where the text is no network. */
export function networkTest(text: string): ((bytes: readonly number[]) => boolean) | undefined {
  const [address = '', length, more] = text.split('/');
  const network = addressBytes(address);
  if (network === undefined || more !== undefined) return undefined;
  const bits = length === undefined ? network.length * 8 : Number(length);
  if (!/^\d{0,3}$/.test(length ?? '') || length === '' || bits > network.length * 8) return undefined;
  return (bytes) => bytes.length === network.length && samePrefix(bytes, network, bits);
}

function samePrefix(left: readonly number[], right: readonly number[], bits: number): boolean {
  return left.every((byte, index) => {
    const inside = Math.min(8, Math.max(0, bits - index * 8));
    const mask = (0xff << (8 - inside)) & 0xff;
    return (byte & mask) === ((right[index] ?? 0) & mask);
  });
}
