import ipaddr from 'ipaddr.js';

const known = new Map<string, string>();
const maxKnown = 10_000;

/** Text of an address of 4 or 16 bytes; IPv6 as RFC 5952 writes it, IPv4 inside IPv6 as IPv4. */
export function formatAddress(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.');
  const key = bytes.toString('latin1');
  const text = known.get(key) ?? formatIpv6(bytes);
  if (known.size >= maxKnown) known.clear();
  known.set(key, text);
  return text;
}

function formatIpv6(bytes: Buffer): string {
  const address = new ipaddr.IPv6([...bytes]);
  return address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toRFC5952String();
}
