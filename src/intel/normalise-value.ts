import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';
import { parse as parseDomain } from 'tldts';
import type { DiagnosticCode } from '../diagnostics/codes.js';

/** A value in the one form in which events hold it. */
export interface Observable {
  readonly type: 'domain-name' | 'ipv4-addr' | 'ipv6-addr';
  readonly value: string;
  /** The URL that it is the host of. */
  readonly url?: string;
}

/** Why a value is not taken. */
export interface Refusal {
  readonly code: DiagnosticCode;
  readonly message: string;
}

export type Normalised =
  { readonly ok: true; readonly observable: Observable } | { readonly ok: false; readonly refusal: Refusal };

/** Longest name that DNS carries, without the trailing dot (RFC 1035, section 2.3.4). */
const maxNameLength = 253;
const maxLabelLength = 63;
const maxTextLength = 8192;

/**
 * A value as feeds write it (defanged, in capitals, with a trailing dot, in its own alphabet, as a URL) in the form in
 * which events hold it: a name in lower-case ASCII, or an address in its shortest form. A value that would match what
 * is everybody's (a public suffix, a private address) is refused.
 */
export function normaliseValue(text: string): Normalised {
  if (text.length > maxTextLength)
    return refuse('intel/not-a-value', 'The value is longer than 8,192 characters.');
  const plain = refang(text);
  if (plain === '') return refuse('intel/not-a-value', 'There is no value.');
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//iu.exec(plain);
  if (scheme !== null) return ofUrl(plain);
  if (isIP(plain) !== 0) return ofAddress(plain);
  const network = /^([0-9a-f:.]+)\/(\d{1,3})$/iu.exec(plain);
  if (network !== null && isIP(network[1] ?? '') !== 0)
    return ofNetwork(network[1] ?? '', Number(network[2]), text);
  if (/[/?#@]|:\d+$|^\[/u.test(plain)) return ofUrl(`http://${plain}`, plain);
  return ofName(plain, text);
}

/** Puts right what is done to values so that nobody opens them by mistake. */
function refang(text: string): string {
  return text
    .trim()
    .replace(/^(["'<`])(.*)(["'>`])$/u, '$2')
    .replace(/^(?:hxxp|h\*\*p|meow)(s?)(?=\[?:)/iu, 'http$1')
    .replace(/\[:\/\/\]|\[:\]\/\/|:\[\/\/\]/gu, '://')
    .replace(/\[:\]/gu, ':')
    .replace(/ ?[[({](?:\.|dot)[\])}] ?/giu, '.')
    .replace(/\\\./gu, '.')
    .replace(/\[@\]|\(at\)|\[at\]/giu, '@')
    .trim();
}

function ofUrl(text: string, written = text): Normalised {
  const host = hostOf(text);
  if (host === undefined) {
    return refuse('intel/not-a-value', `${JSON.stringify(written)} is neither a URL, a name nor an address.`);
  }
  const inner = isIP(host) === 0 ? ofName(host, written) : ofAddress(host);
  if (!inner.ok) return inner;
  return { ok: true, observable: { ...inner.observable, url: text } };
}

function hostOf(text: string): string | undefined {
  // A scheme that URLs know percent-decodes the host, brings it to ASCII, and reads addresses in all their spellings.
  const known = text.replace(/^[a-z][a-z0-9+.-]*:\/\//iu, 'http://');
  try {
    const { hostname } = new URL(known);
    return hostname.replace(/^\[(.*)\]$/u, '$1');
  } catch {
    return undefined;
  }
}

function ofNetwork(address: string, bits: number, written: string): Normalised {
  if (bits === (isIP(address) === 4 ? 32 : 128)) return ofAddress(address);
  return refuse(
    'intel/network',
    `${written.trim()} is a network; events are compared with single addresses.`,
  );
}

function ofAddress(text: string): Normalised {
  // A zone says through which interface a link is reached, which is nothing that a feed can know.
  if (text.includes('%')) return refuse('intel/private-address', `${text} is an address of one link only.`);
  const address = ipaddr.process(text);
  const range = address.range();
  const value = address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
  if (!isPublicRange(range)) {
    return refuse('intel/private-address', `${value} is no address of the public Internet (${range}).`);
  }
  return { ok: true, observable: { type: address.kind() === 'ipv4' ? 'ipv4-addr' : 'ipv6-addr', value } };
}

/** Tunnels and translations lead to public addresses. */
function isPublicRange(range: string): boolean {
  return ['unicast', '6to4', 'teredo', 'rfc6052', 'rfc6145', 'as112', 'amt'].includes(range);
}

/** Names that never leave a network, so that an indicator of them would match its own traffic (RFC 6761 and others). */
const privateSuffixes = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'lan',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
];

function ofName(text: string, written: string): Normalised {
  const shown = JSON.stringify(written.trim());
  const bare = text.replace(/^\*?\.+/u, '').replace(/\.+$/u, '');
  const name = domainToASCII(bare);
  const labels = name.split('.');
  const isName =
    !bare.includes('%') &&
    isIP(name) === 0 &&
    name.length <= maxNameLength &&
    labels.every(
      (label) => label.length <= maxLabelLength && /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/u.test(label),
    ) &&
    !/^\d+$/u.test(labels.at(-1) ?? '');
  if (!isName) return refuse('intel/not-a-value', `${shown} is neither a name, an address nor a URL.`);
  const { domain, isIcann, isPrivate } = parseDomain(name, {
    allowPrivateDomains: true,
    validateHostname: false,
  });
  if (privateSuffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))) {
    return refuse('intel/private-name', `${shown} is a name that only a network of one's own answers.`);
  }
  if (labels.length === 1 && isIcann !== true && isPrivate !== true) {
    return refuse('intel/not-a-value', `${shown} has no dot: it is no name of the Internet.`);
  }
  if (domain === null) {
    return refuse('intel/public-suffix', `${shown} is a suffix under which anybody registers names.`);
  }
  return { ok: true, observable: { type: 'domain-name', value: name } };
}

function refuse(code: DiagnosticCode, message: string): Normalised {
  return { ok: false, refusal: { code, message } };
}
