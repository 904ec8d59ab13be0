import { Client, HttpConnection, SniffingTransport } from '@elastic/elasticsearch';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isJsonObject, type Json } from '../diagnostics/json.js';
import { error } from '../diagnostics/report.js';
import { createCluster } from './client-cluster.js';
import type { Cluster, ServerInfo } from './cluster.js';
import {
  credentialsFrom,
  readAuthority,
  readUrl,
  type Credentials,
  type Environment,
} from './credentials.js';
import { path } from './path.js';
import { realTime, type RetryPorts } from './retry.js';
import { createSender, type Sender } from './sender.js';

export interface ConnectOptions {
  /** Of the server: `https://host:9200`, no credentials in it. */
  readonly url: string;
  /** Where credentials and PICKET_CA_FILE are taken from: `process.env`. */
  readonly environment: Environment;
  readonly retry?: RetryPorts;
}

export interface ConnectOutcome {
  /** Absent where an error is among the diagnostics. */
  readonly cluster?: Cluster;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Opens a server and asks it what it is. Nothing is changed on it. What a server or the network may do wrong comes back
 * as diagnostics, here and from every request.
 */
export async function connect(options: ConnectOptions): Promise<ConnectOutcome> {
  const { credentials, diagnostics: secrets } = credentialsFrom(options.environment);
  const { url, diagnostics: address } = readUrl(options.url, credentials);
  const { authority, diagnostics: trust } = await readAuthority(options.environment);
  const diagnostics = [...secrets, ...address, ...trust];
  if (url === undefined || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const client = createClient(url, credentials, authority);
  const sender = createSender(client, options.retry ?? realTime);
  const { server, diagnostics: greeting } = await greet(sender, url);
  if (server !== undefined) return { cluster: createCluster(sender, url, server), diagnostics };
  await sender.close();
  return { diagnostics: [...diagnostics, ...greeting] };
}

/**
 * The client checks at its first answer that it talks to Elasticsearch, and marks its requests with a media type of
 * Elastic's. OpenSearch answers to neither, and Picket asks by itself what it talks to.
 */
class PlainTransport extends SniffingTransport {
  constructor(options: ConstructorParameters<typeof SniffingTransport>[0]) {
    const { connectionPool, serializer, diagnostic, name, redaction, context } = options;
    super({
      connectionPool,
      maxRetries: 0,
      ...(serializer && { serializer }),
      ...(diagnostic && { diagnostic }),
      ...(name !== undefined && { name }),
      ...(redaction && { redaction }),
      ...(context !== undefined && { context }),
    });
  }
}

function createClient(url: string, credentials: Credentials, authority: string | undefined): Client {
  return new Client({
    node: url,
    Transport: PlainTransport,
    Connection: HttpConnection,
    ...authOf(credentials),
    ...(authority === undefined ? {} : { tls: { ca: authority } }),
  });
}

function authOf(credentials: Credentials): Pick<ConstructorParameters<typeof Client>[0], 'auth'> {
  switch (credentials.kind) {
    case 'none':
      return {};
    case 'api-key':
      return { auth: { apiKey: credentials.apiKey } };
    case 'password':
      return { auth: { username: credentials.username, password: credentials.password } };
  }
}

async function greet(
  sender: Sender,
  url: string,
): Promise<{ readonly server?: ServerInfo; readonly diagnostics: readonly Diagnostic[] }> {
  const answer = await sender.send({ method: 'GET', path: path`/` });
  if (!answer.ok) return { diagnostics: [answer.fault.diagnostic] };
  const server = serverOf(answer.value);
  if (server !== undefined) return { server, diagnostics: [] };
  const message = `${url} does not answer as Elasticsearch does.`;
  return { diagnostics: [error('connect/not-a-cluster', undefined, message)] };
}

/** Out of the answer to `GET /`. */
function serverOf(body: Json): ServerInfo | undefined {
  const version = isJsonObject(body) ? body['version'] : undefined;
  if (!isJsonObject(version)) return undefined;
  const number = version['number'];
  if (typeof number !== 'string') return undefined;
  return {
    product: version['distribution'] === 'opensearch' ? 'opensearch' : 'elasticsearch',
    version: number,
    serverless: version['build_flavor'] === 'serverless',
  };
}
