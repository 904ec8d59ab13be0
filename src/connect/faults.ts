import { errors } from '@elastic/elasticsearch';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { error } from '../diagnostics/report.js';
import type { ClusterFault } from './cluster.js';
import type { FailedAttempt } from './retry.js';

export interface Failure {
  readonly fault: ClusterFault;
  readonly attempt: FailedAttempt;
}

/** What a request that failed says to a user. `what` names it: `PUT /_watcher/watch/a`. Throws what is no such failure. */
export function describeFailure(thrown: unknown, what: string): Failure {
  if (thrown instanceof errors.ResponseError) {
    const status = thrown.statusCode ?? 0;
    const fault = answeredFault(status, thrown.body as Json, what);
    return { fault, attempt: { status, transient: isTransient(status), ...waitOf(thrown.headers) } };
  }
  if (thrown instanceof errors.TimeoutError) {
    return unanswered('connect/timeout', `${what} was not answered in time.`, true);
  }
  if (thrown instanceof errors.DeserializationError) {
    return unanswered(
      'connect/not-a-cluster',
      `${what} was answered with something that is not JSON.`,
      false,
    );
  }
  if (thrown instanceof errors.ConnectionError || thrown instanceof errors.NoLivingConnectionsError) {
    return connectionFailure(thrown, what);
  }
  throw thrown;
}

function unanswered(code: DiagnosticCode, message: string, transient: boolean, reason = message): Failure {
  return { fault: { reason, diagnostic: error(code, undefined, message) }, attempt: { transient } };
}

/** Node's messages of a handshake that failed speak of certificates, or of a version of TLS. */
const tls = /certificate|self[- ]signed|altnames|\bSSL\b|\bTLS\b|wrong version number/i;

function connectionFailure(thrown: Error, what: string): Failure {
  const reason = thrown.message === '' ? 'the connection failed' : thrown.message;
  const isTls = tls.test(reason);
  const code = isTls ? 'connect/tls' : 'connect/unreachable';
  return unanswered(code, `${what} did not get through: ${sentence(reason)}`, !isTls, reason);
}

function isTransient(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504;
}

function waitOf(headers: Readonly<Record<string, unknown>> | undefined): Pick<FailedAttempt, 'retryAfter'> {
  const seconds = Number(headers?.['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfter: seconds } : {};
}

/** What an answer with a status of 400 or more says to a user. */
export function answeredFault(status: number, body: Json, what: string): ClusterFault {
  const { type, reason } = reasonOf(body);
  const privileges = status === 403 ? privilegesIn(reason) : undefined;
  const needed = privileges === undefined ? '' : ` It needs one of the privileges ${privileges}.`;
  const said = reason === '' ? '.' : `: ${sentence(reason)}`;
  const message = `${what} was answered with ${status}${said}${needed}`;
  return {
    status,
    ...(type === undefined ? {} : { type }),
    reason,
    diagnostic: error(codeOf(status), undefined, message),
  };
}

function codeOf(status: number): DiagnosticCode {
  const codes: Readonly<Record<number, DiagnosticCode>> = {
    401: 'connect/unauthorized',
    403: 'connect/forbidden',
    404: 'connect/not-found',
    409: 'connect/conflict',
    413: 'connect/too-large',
    429: 'connect/busy',
    502: 'connect/unavailable',
    503: 'connect/unavailable',
    504: 'connect/unavailable',
  };
  return codes[status] ?? (status < 500 ? 'connect/refused' : 'connect/server-fault');
}

/** The answer's own account: its reason, and the innermost cause where that says something else. */
export function reasonOf(body: Json): { readonly type?: string; readonly reason: string } {
  if (!isJsonObject(body)) return { reason: typeof body === 'string' ? shorten(body) : '' };
  const top = body['error'];
  if (typeof top === 'string') return { reason: shorten(top) };
  if (!isJsonObject(top)) return { reason: '' };
  const outer = textAt(top, 'reason');
  const inner = innermost(top);
  const reason = inner === undefined || outer.includes(inner) ? outer : `${outer}: ${inner}`;
  const type = textAt(top, 'type');
  return { ...(type === '' ? {} : { type }), reason: shorten(reason) };
}

function innermost(cause: JsonObject): string | undefined {
  let at: JsonObject = cause;
  for (let depth = 0; depth < 20; depth++) {
    const next = at['caused_by'];
    if (!isJsonObject(next)) break;
    at = next;
  }
  const text = textAt(at, 'reason');
  return at === cause || text === '' ? undefined : text;
}

function textAt(parent: JsonObject, key: string): string {
  const value = parent[key];
  return typeof value === 'string' ? value : '';
}

const longestReason = 600;

/** A server may answer with a whole page or a whole query: its beginning says enough. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestReason ? line : `${line.slice(0, longestReason)}…`;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Elasticsearch ends a refusal with `this action is granted by the cluster privileges [manage_watcher,manage,all]`. */
function privilegesIn(reason: string): string | undefined {
  return /granted by the (?:cluster |index )?privileges \[([^\]]+)\]/
    .exec(reason)?.[1]
    ?.replaceAll(',', ', ');
}
