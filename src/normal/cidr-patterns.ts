import ipaddr from 'ipaddr.js';
import type { PatternPart } from './predicate.js';

/** A network in its canonical spelling, host bits cleared, or undefined where the text is none. */
export function parseNetwork(text: string): string | undefined {
  const slash = /^([^/]+)\/(\d{1,3})$/.exec(text);
  if (slash?.[1] === undefined || !isAddress(slash[1])) {
    return undefined;
  }
  const address = ipaddr.parse(slash[1]);
  const bits = Number(slash[2]);
  if (bits > (address.kind() === 'ipv4' ? 32 : 128)) {
    return undefined;
  }
  const network =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${address.toString()}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits}`);
  return `${network.toString()}/${bits}`;
}

/** Whether the text is an IPv4 address of four decimal numbers or an IPv6 address, without zone. */
export function isAddress(text: string): boolean {
  return text.includes(':')
    ? !text.includes('%') && ipaddr.IPv6.isValid(text)
    : ipaddr.IPv4.isValidFourPartDecimal(text);
}

/**
 * Patterns for the addresses of a network as text in their usual spelling (dotted decimal; for IPv6 RFC 5952), for
 * fields that hold addresses as keyword. Undefined for IPv6 networks whose addresses are spelt too variously.
 */
export function networkPatterns(network: string): readonly (readonly PatternPart[])[] | undefined {
  const [address = '', size = ''] = network.split('/');
  const bits = Number(size);
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4
    ? ipv4Patterns(parsed.octets, bits)
    : ipv6Patterns(parsed.parts, bits, parsed.toRFC5952String());
}

function ipv4Patterns(octets: readonly number[], bits: number): readonly (readonly PatternPart[])[] {
  const whole = Math.floor(bits / 8);
  const prefix = octets.slice(0, whole).join('.');
  const lead = whole === 0 ? '' : `${prefix}.`;
  if (whole === 4) {
    return [[{ kind: 'literal', text: prefix }]];
  }
  const rest = bits % 8;
  if (rest === 0) {
    return [whole === 0 ? dotted : startingWith(lead)];
  }
  const first = octets[whole] ?? 0;
  const tail = whole === 3 ? '' : '.';
  return Array.from({ length: 2 ** (8 - rest) }, (_, step) => {
    const text = `${lead}${first + step}${tail}`;
    return tail === '' ? [{ kind: 'literal', text }] : startingWith(text);
  });
}

/** Any IPv4 address: 0.0.0.0/0. */
const dotted: readonly PatternPart[] = [
  { kind: 'any-run' },
  { kind: 'literal', text: '.' },
  { kind: 'any-run' },
];

function ipv6Patterns(
  groups: readonly number[],
  bits: number,
  spelling: string,
): readonly (readonly PatternPart[])[] | undefined {
  if (bits === 128) {
    return [[{ kind: 'literal', text: spelling }]];
  }
  const whole = Math.floor(bits / 16);
  const fixed = groups.slice(0, whole);
  // A zero group may be swallowed by `::`, whose place depends on the groups after the network's.
  if (bits === 0 || fixed.includes(0)) {
    return undefined;
  }
  const lead = fixed.map((group) => `${group.toString(16)}:`).join('');
  const rest = bits % 16;
  if (rest === 0) {
    return [startingWith(lead)];
  }
  const first = groups[whole] ?? 0;
  // Groups below 1000 (hex) are spelt shorter, so only those with a leading digit share a prefix.
  if (first < 0x1000 || rest < 4) {
    return undefined;
  }
  const digits = Math.ceil(rest / 4);
  const shift = 16 - 4 * digits;
  return Array.from({ length: 2 ** (4 * digits - rest) }, (_, step) =>
    startingWith(lead + ((first >> shift) + step).toString(16)),
  );
}

function startingWith(text: string): readonly PatternPart[] {
  return [{ kind: 'literal', text }, { kind: 'any-run' }];
}
