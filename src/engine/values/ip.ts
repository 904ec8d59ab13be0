/** An address as 32 hexadecimal digits; IPv4 as its mapped IPv6 address, so that all addresses have one order. */
export type Address = string;

const mapped = '00000000000000000000ffff';
const octet = /^(?:0|[1-9]\d{0,2})$/;
const group = /^[0-9a-fA-F]{1,4}$/;

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function parseV4(text: string): string | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let digits = '';
  for (const part of parts) {
    if (!octet.test(part) || Number(part) > 255) return undefined;
    digits += hex(Number(part), 2);
  }
  return digits;
}

/** Groups of one side of `::`; a dotted quad may stand at the very end. */
function parseGroups(text: string, last: boolean): string[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: string[] = [];
  for (const [i, part] of parts.entries()) {
    if (last && i === parts.length - 1 && part.includes('.')) {
      const quad = parseV4(part);
      if (quad === undefined) return undefined;
      groups.push(quad.slice(0, 4), quad.slice(4));
    } else if (group.test(part)) {
      groups.push(part.toLowerCase().padStart(4, '0'));
    } else {
      return undefined;
    }
  }
  return groups;
}

function parseV6(text: string): string | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [before = '', after] = halves;
  const head = parseGroups(before, after === undefined);
  const tail = after === undefined ? [] : parseGroups(after, true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (after === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array<string>(missing).fill('0000'), ...tail].join('');
}

/** Reads an IPv4 or IPv6 literal; undefined if it is none. The zone of `fe80::1%eth0` is left out, as the server does. */
export function parseAddress(text: string): Address | undefined {
  if (text.includes(':')) return parseV6(text.replace(/%[^%]+$/, ''));
  const quad = parseV4(text);
  return quad === undefined ? undefined : mapped + quad;
}

/** The lowest and highest address of a CIDR block; undefined if the text is none. Host bits may be set. */
export function parseCidr(text: string): readonly [Address, Address] | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = parseAddress(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (address === undefined || !/^\d{1,3}$/.test(length)) return undefined;
  const v4 = !text.includes(':');
  if (Number(length) > (v4 ? 32 : 128)) return undefined;
  const bits = BigInt(128 - (Number(length) + (v4 ? 96 : 0)));
  const low = ((BigInt(`0x${address}`) >> bits) << bits).toString(16).padStart(32, '0');
  const high = (BigInt(`0x${low}`) + (1n << bits) - 1n).toString(16).padStart(32, '0');
  return [low, high];
}

/** The longest run of two or more zero groups, which RFC 5952 shortens. */
function longestZeros(groups: readonly string[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (let i = 0; i <= groups.length; i++) {
    if (groups[i] === '0') continue;
    if (i - start > best[1]) best = [start, i - start];
    start = i + 1;
  }
  return best[1] >= 2 ? best : [0, 0];
}

/** The text of an address as the server prints it. */
export function formatAddress(address: Address): string {
  if (address.startsWith(mapped)) {
    return [24, 26, 28, 30].map((at) => String(parseInt(address.slice(at, at + 2), 16))).join('.');
  }
  const groups = Array.from({ length: 8 }, (_, i) =>
    parseInt(address.slice(i * 4, i * 4 + 4), 16).toString(16),
  );
  const [at, length] = longestZeros(groups);
  if (length === 0) return groups.join(':');
  return `${groups.slice(0, at).join(':')}::${groups.slice(at + length).join(':')}`;
}
