/** The parts of a URI under the names that ECS gives them. A URI without a host or scheme has null for it. */
export interface UriParts {
  readonly domain: string | null;
  readonly scheme: string | null;
  readonly [part: string]: string | number | null;
}

const URI = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
const LEGAL = /^(?:[A-Za-z0-9\-_.!~*'();/?:@&=+$,[\]#]|[^\0-\x9f\s]|%[0-9A-Fa-f]{2})*$/u;
const HOST =
  /^(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.?|(?:\d{1,3}\.){3}\d{1,3}|\[[0-9A-Fa-f:.%a-z0-9]+\])$/;
/** Not legal in a URI, though they are plain ASCII. */
const ILLEGAL = /["<>\\^`{|}]/;
const URL_SCHEMES = new Set(['http', 'https', 'ftp', 'file', 'jar']);

/**
 * Splits a URI as Java's URI class does, escapes decoded; what breaks that class's rules is split as a URL where it
 * has a scheme that Java knows, escapes left as they are. Undefined where it is neither.
 */
export function splitUri(text: string): UriParts | undefined {
  const match = URI.exec(text);
  if (match === null) return undefined;
  const [, scheme, authority, path = '', query, fragment] = match;
  const legal = LEGAL.test(text) && !ILLEGAL.test(text) && text.split('#').length <= 2;
  if (!legal && (scheme === undefined || !URL_SCHEMES.has(scheme.toLowerCase()))) return undefined;
  if (legal && scheme === undefined && /^[^/?#]*:/.test(text)) return undefined;
  const decode = legal ? decodeEscapes : (part: string): string => part;
  if (legal && scheme !== undefined && authority === undefined && !path.startsWith('/')) {
    // Opaque, such as mailto:someone: nothing more is known of it.
    return path === '' ? undefined : { domain: null, scheme, ...optional('fragment', fragment, decode) };
  }
  return {
    scheme: scheme ?? null,
    ...splitAuthority(authority ?? '', legal, decode),
    path: decode(path),
    ...extensionOf(decode(path)),
    ...optional('query', query, decode),
    ...optional('fragment', fragment, decode),
  };
}

function optional(
  name: string,
  value: string | undefined,
  decode: (part: string) => string,
): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: decode(value) };
}

function splitAuthority(
  authority: string,
  strict: boolean,
  decode: (part: string) => string,
): { readonly domain: string | null; readonly [part: string]: string | number | null } {
  const match = /^(?:(.*)@)?(\[[^\]]*\]|[^:]*)(?::(\d*))?$/s.exec(authority);
  const [, user, host = '', port] = match ?? [];
  if (match === null || (strict && !HOST.test(host))) return { domain: strict || host === '' ? null : host };
  return {
    domain: host,
    ...(port === undefined || port === '' ? {} : { port: Number(port) }),
    ...(user === undefined ? {} : userParts(decode(user))),
  };
}

function userParts(user: string): Readonly<Record<string, string>> {
  const colon = user.indexOf(':');
  if (colon < 0) return { user_info: user };
  return { user_info: user, username: user.slice(0, colon), password: user.slice(colon + 1) };
}

function extensionOf(path: string): Readonly<Record<string, string>> {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const dot = last.lastIndexOf('.');
  return path.includes('/') && dot >= 0 ? { extension: last.slice(dot + 1) } : {};
}

function decodeEscapes(part: string): string {
  return part.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
