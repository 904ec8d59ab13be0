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

/** How some of a network's addresses are spelt: a text with wildcards, or an expression where digits must be digits. */
export type NetworkSpelling =
  | { readonly kind: 'pattern'; readonly parts: readonly PatternPart[] }
  | { readonly kind: 'regex'; readonly source: string };

/**
 * The spellings of a network's addresses as text, in their usual form (dotted decimal; for IPv6 RFC 5952), for fields
 * that hold addresses as keyword. Undefined for IPv6 networks whose addresses are spelt too variously.
 */
export function networkSpellings(network: string): readonly NetworkSpelling[] | undefined {
  const [address = '', size = ''] = network.split('/');
  const bits = Number(size);
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4
    ? ipv4Patterns(parsed.octets, bits)
    : ipv6Patterns(parsed.parts, bits, parsed.toRFC5952String());
}

function ipv4Patterns(octets: readonly number[], bits: number): readonly NetworkSpelling[] {
  const whole = Math.floor(bits / 8);
  const prefix = octets.slice(0, whole).join('.');
  const lead = whole === 0 ? '' : `${prefix}.`;
  if (whole === 4) {
    return [literally(prefix)];
  }
  const rest = bits % 8;
  if (rest === 0) {
    return [whole === 0 ? dotted : startingWith(lead)];
  }
  const first = octets[whole] ?? 0;
  const tail = whole === 3 ? '' : '.';
  return Array.from({ length: 2 ** (8 - rest) }, (_, step) => {
    const text = `${lead}${first + step}${tail}`;
    return tail === '' ? literally(text) : startingWith(text);
  });
}

/** Any IPv4 address: 0.0.0.0/0. */
const dotted: NetworkSpelling = {
  kind: 'pattern',
  parts: [{ kind: 'any-run' }, { kind: 'literal', text: '.' }, { kind: 'any-run' }],
};

/**
 * The spelling of RFC 5952 shortens the first longest run of at least two zero groups to `::`. Inside the network's
 * fixed groups that is only told apart from other networks where the run is at its end and at most two groups long.
 */
function ipv6Patterns(
  groups: readonly number[],
  bits: number,
  spelling: string,
): readonly NetworkSpelling[] | undefined {
  if (bits === 128) {
    return [literally(spelling)];
  }
  const whole = Math.floor(bits / 16);
  const fixed = groups.slice(0, whole).map((group) => group.toString(16));
  const zerosAtEnd = fixed.length - fixed.findLastIndex((group) => group !== '0') - 1;
  const lead = fixed.slice(0, fixed.length - zerosAtEnd);
  const rest = bits % 16;
  const first = groups[whole] ?? 0;
  // Zeros that the network's own next group ends are no run at its end.
  const inner = rest > 0 && first > 0;
  const shortened = inner ? 0 : zerosAtEnd + (rest > 0 ? 1 : 0);
  const ambiguous = inner ? zerosAtEnd > 1 : shortened > 2 || (shortened > 0 && lead.length === 0);
  if (ambiguous || bits === 0 || /(?:^|,)0,0(?:,|$)/.test(lead.join())) {
    return undefined;
  }
  const prefix = fixed.map((group) => `${group}:`).join('');
  const patterns =
    rest === 0
      ? [startingWith(prefix)]
      : hexPatterns(first, first + 2 ** (16 - rest) - 1).map((group) =>
          groupSpelling(prefix, group, whole === 7),
        );
  return shortened === 0 ? patterns : [...patterns, startingWith(`${lead.join(':')}::`)];
}

/** A group as leading digits and a count of digits that may be any. */
interface GroupDigits {
  readonly digits: string;
  readonly open: number;
}

/** A wildcard would take a colon for a digit (`fc??:*` fits `fc1::`), so open digits are spelt as a class. */
function groupSpelling(prefix: string, group: GroupDigits, last: boolean): NetworkSpelling {
  const text = prefix + group.digits;
  if (group.open > 0) {
    return { kind: 'regex', source: `^${text}[0-9a-f]{${group.open}}${last ? '$' : ':'}` };
  }
  return last ? literally(text) : startingWith(`${text}:`);
}

/** The numbers from `from` to `to` as hexadecimal digits without leading zeros, in as few patterns as digits allow. */
function hexPatterns(from: number, to: number): readonly GroupDigits[] {
  const patterns: GroupDigits[] = [];
  let next = from;
  while (next <= to) {
    let open = 0;
    // A block of 16^n numbers of one length can leave its last n digits open.
    while (fitsBlock(next, to, open + 1)) {
      open++;
    }
    const size = 16 ** open;
    // 0 to f are one open digit with nothing in front.
    patterns.push({ digits: next === 0 && open === 1 ? '' : Math.floor(next / size).toString(16), open });
    next += size;
  }
  return patterns;
}

function fitsBlock(from: number, to: number, open: number): boolean {
  const size = 16 ** open;
  const wholeBlock = from % size === 0 && from + size - 1 <= to;
  return wholeBlock && (from >= size || (from === 0 && open === 1));
}

function literally(text: string): NetworkSpelling {
  return { kind: 'pattern', parts: [{ kind: 'literal', text }] };
}

function startingWith(text: string): NetworkSpelling {
  return { kind: 'pattern', parts: [{ kind: 'literal', text }, { kind: 'any-run' }] };
}
