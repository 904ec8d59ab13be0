import { parseAddress } from '../values/ip.js';
import { IngestFailure, IngestRefusal } from './ingest-failure.js';
import type { MutableObject } from './mutable-json.js';

/** Pieces of a URI as they are written; undefined where one is missing. */
interface Pieces {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  /** Undefined for a URI without hierarchy, such as `mailto:`. */
  readonly path: string | undefined;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

interface Authority {
  readonly userInfo?: string;
  readonly host?: string;
  readonly port?: number;
}

/**
 * Takes a URI apart as Java does: strictly by RFC 2396, else as a URL that may hold what a URI may not. Fails where it is
 * neither. `domain` and `scheme` are null where there is none.
 */
export function parseUri(text: string): MutableObject {
  const pieces = splitUri(text);
  if (pieces !== undefined) return uriParts(pieces, readAuthority(pieces.authority ?? ''), decode);
  return urlParts(text);
}

const ESCAPED = '%[0-9A-Fa-f]{2}';
/** Characters outside ASCII that are neither controls nor spaces are taken as they are. */
const OTHER = '[^\\p{ASCII}\\p{Cc}\\p{Z}]';
const PATH = new RegExp(`^(?:[A-Za-z0-9_\\-!.~'()*;/:@&=+$,]|${ESCAPED}|${OTHER})*$`, 'u');
const QUERY = new RegExp(`^(?:[A-Za-z0-9_\\-!.~'()*;/?:@&=+$,[\\]]|${ESCAPED}|${OTHER})*$`, 'u');
const AUTHORITY = new RegExp(`^(?:[A-Za-z0-9_\\-!.~'()*;:@&=+$,[\\]]|${ESCAPED}|${OTHER})+$`, 'u');
const PIECES = /^(?:([^:/?#]+):)?([^#]*)(?:#([^]*))?$/;
const HIERARCHY = /^(?:\/\/([^/?]*))?([^?]*)(?:\?([^]*))?$/;

function splitUri(text: string): Pieces | undefined {
  const [, scheme, rest = '', fragment] = PIECES.exec(text) ?? [];
  if (scheme !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return undefined;
  // A colon at the start promises a scheme, and a scheme something after it.
  if (rest.startsWith(':') || (scheme !== undefined && rest === '')) return undefined;
  if (fragment !== undefined && !QUERY.test(fragment)) return undefined;
  if (scheme !== undefined && !rest.startsWith('/')) {
    if (!QUERY.test(rest)) return undefined;
    return { scheme, authority: undefined, path: undefined, query: undefined, fragment };
  }
  const [, authority, path = '', query] = HIERARCHY.exec(rest) ?? [];
  if (authority === '' && path === '') return undefined;
  if (authority !== undefined && authority !== '' && !AUTHORITY.test(authority)) return undefined;
  if (!PATH.test(path) || (query !== undefined && !QUERY.test(query))) return undefined;
  return { scheme, authority: authority === '' ? undefined : authority, path, query, fragment };
}

const HOST_AND_PORT = /^(\[[^\]]*\]|[^:[\]]*)(?::(\d*))?$/;
const HOSTNAME =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.?$/;

/** An authority that names no host by the rules is taken for a registry's: nothing is known of it. */
function readAuthority(text: string): Authority {
  const at = text.indexOf('@');
  const [, host, port] = HOST_AND_PORT.exec(text.slice(at + 1)) ?? [];
  if (host === undefined || !isHost(host)) return {};
  if (port !== undefined && Number(port) > 2 ** 31 - 1) return {};
  return {
    ...(at < 0 ? {} : { userInfo: text.slice(0, at) }),
    host,
    ...(port === undefined || port === '' ? {} : { port: Number(port) }),
  };
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) {
    const address = host.slice(1, -1).replace(/%[A-Za-z0-9_.~-]+$/, '');
    return address.includes(':') && parseAddress(address) !== undefined;
  }
  if (parseAddress(host) !== undefined) return true;
  const last = host.replace(/\.$/, '').lastIndexOf('.');
  // The last label of several begins with a letter.
  return HOSTNAME.test(host) && (last < 0 || /^[A-Za-z]/.test(host.slice(last + 1)));
}

const URL_PIECES = /^(https?|ftp):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/i;

/** What is no URI may be a URL: spaces, quotes and the like stand in it as they are. */
function urlParts(text: string): MutableObject {
  const match = URL_PIECES.exec(text.trim());
  const [, scheme = '', authority = '', path = '', query, fragment] = match ?? [];
  if (match === null) {
    if (/^\s*(?:url:)?(?:https?|ftp|file|jar|mailto|jrt|jmod):/i.test(text)) {
      throw new IngestRefusal(`[${text}] is no URI, and how a server would read it as a URL is not known`);
    }
    throw new IngestFailure(`unable to parse URI [${text}]`);
  }
  const read = readAuthority(authority);
  if (read.host === undefined) {
    throw new IngestRefusal(`[${text}] is no URI, and its host is none either`);
  }
  return uriParts({ scheme: scheme.toLowerCase(), authority, path, query, fragment }, read, (piece) => piece);
}

function uriParts(pieces: Pieces, authority: Authority, read: (piece: string) => string): MutableObject {
  const parts: MutableObject = { domain: authority.host ?? null, scheme: pieces.scheme ?? null };
  const path = pieces.path === undefined ? undefined : read(pieces.path);
  if (path !== undefined) {
    parts['path'] = path;
    const extension = extensionOf(path);
    if (extension !== undefined) parts['extension'] = extension;
  }
  if (pieces.fragment !== undefined) parts['fragment'] = read(pieces.fragment);
  if (authority.port !== undefined) parts['port'] = authority.port;
  if (pieces.query !== undefined) parts['query'] = read(pieces.query);
  if (authority.userInfo !== undefined) addUser(parts, read(authority.userInfo));
  return parts;
}

function extensionOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  const dot = path.lastIndexOf('.');
  return slash >= 0 && dot > slash ? path.slice(dot + 1) : undefined;
}

function addUser(parts: MutableObject, userInfo: string): void {
  parts['user_info'] = userInfo;
  const colon = userInfo.indexOf(':');
  if (colon < 0) return;
  parts['username'] = userInfo.slice(0, colon);
  parts['password'] = userInfo.slice(colon + 1);
}

/** Percent-escapes as UTF-8; what is none becomes U+FFFD, as in Java. */
function decode(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
