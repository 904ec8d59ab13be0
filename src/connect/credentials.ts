import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/report.js';

/** Variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How Picket proves who it is. Kept out of everything that is printed or written. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'api-key'; readonly apiKey: string }
  | { readonly kind: 'password'; readonly username: string; readonly password: string };

export interface CredentialsOutcome {
  readonly credentials: Credentials;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Credentials out of variables: PICKET_API_KEY, else PICKET_USERNAME with PICKET_PASSWORD, else the same of ELASTIC_….
 * An empty variable counts as unset. Half a pair is an error.
 */
export function credentialsFrom(environment: Environment): CredentialsOutcome {
  for (const prefix of ['PICKET', 'ELASTIC']) {
    const valueOf = (name: string): string | undefined => {
      const value = environment[`${prefix}_${name}`];
      return value === '' ? undefined : value;
    };
    const apiKey = valueOf('API_KEY');
    if (apiKey !== undefined) return apiKeyOutcome(apiKey, `${prefix}_API_KEY`);
    const username = valueOf('USERNAME');
    const password = valueOf('PASSWORD');
    if (username !== undefined && password !== undefined) {
      return { credentials: { kind: 'password', username, password }, diagnostics: [] };
    }
    if (username !== undefined || password !== undefined) {
      const [set, missing] = username === undefined ? ['PASSWORD', 'USERNAME'] : ['USERNAME', 'PASSWORD'];
      const message = `${prefix}_${set} is set, but ${prefix}_${missing} is not.`;
      return none(error('connect/credentials', undefined, message));
    }
  }
  return none();
}

/** A key travels in a header, where a line break would begin another one. */
function apiKeyOutcome(apiKey: string, variable: string): CredentialsOutcome {
  const trimmed = apiKey.trim();
  if (/^[\x21-\x7e]+$/.test(trimmed)) {
    return { credentials: { kind: 'api-key', apiKey: trimmed }, diagnostics: [] };
  }
  const message = `${variable} holds characters that an API key cannot have.`;
  return none(error('connect/credentials', undefined, message));
}

function none(...diagnostics: readonly Diagnostic[]): CredentialsOutcome {
  return { credentials: { kind: 'none' }, diagnostics };
}

export interface UrlOutcome {
  /** Origin and path, without a slash at the end. */
  readonly url?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the URL of a server: http or https, no credentials in it, no query. */
export function readUrl(text: string, credentials: Credentials): UrlOutcome {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    const message = 'The URL of a server begins with https:// or http://.';
    return {
      diagnostics: [error('connect/url', undefined, message, { suggestions: ['https://host:9200'] })],
    };
  }
  if (url.username !== '' || url.password !== '') {
    const message =
      'The URL of a server holds no user and no password, since it is printed and kept in files.';
    const suggestions = ['set PICKET_API_KEY, or PICKET_USERNAME and PICKET_PASSWORD'];
    return { diagnostics: [error('connect/url', undefined, message, { suggestions })] };
  }
  if (url.search !== '' || url.hash !== '') {
    const message = 'The URL of a server ends with its path: it has no query and no fragment.';
    return { diagnostics: [error('connect/url', undefined, message)] };
  }
  const shown = (url.origin + url.pathname).replace(/\/+$/, '');
  if (url.protocol === 'https:' || credentials.kind === 'none' || isLoopback(url.hostname)) {
    return { url: shown, diagnostics: [] };
  }
  const message = `Credentials travel to ${url.host} unencrypted.`;
  return { url: shown, diagnostics: [warning('connect/plain-text', undefined, message)] };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

export interface AuthorityOutcome {
  /** PEM. */
  readonly authority?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the certificate of the authority that signed the server's: the file that PICKET_CA_FILE names. */
export async function readAuthority(environment: Environment): Promise<AuthorityOutcome> {
  const file = environment['PICKET_CA_FILE'];
  if (file === undefined || file === '') return { diagnostics: [] };
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text?.includes('-----BEGIN CERTIFICATE-----') === true) return { authority: text, diagnostics: [] };
  const message =
    text === undefined
      ? `PICKET_CA_FILE names ${file}, which cannot be read.`
      : `PICKET_CA_FILE names ${file}, which holds no certificate in PEM form.`;
  return { diagnostics: [error('connect/authority', undefined, message)] };
}
