import type { Client } from '@elastic/elasticsearch';
import type { Json } from '../diagnostics/json.js';
import type { Answer, ClusterRequest } from './cluster.js';
import { describeFailure } from './faults.js';
import { nextWait, type RetryPorts } from './retry.js';

/** Sends requests, repeats those that may be, and turns what went wrong into values. */
export interface Sender {
  send(request: ClusterRequest): Promise<Answer<Json>>;
  readonly retry: RetryPorts;
  close(): Promise<void>;
}

const defaultTimeout = 60;

/** A sender over the client, whose own retries are switched off: it would repeat what must not be. */
export function createSender(client: Client, retry: RetryPorts): Sender {
  return {
    retry,
    send: async (request) => {
      const repeat = request.repeat ?? (request.method === 'POST' ? 'refused' : 'idempotent');
      for (let attempt = 1; ; attempt++) {
        try {
          return { ok: true, value: await sendOnce(client, request) };
        } catch (thrown) {
          const failure = describeFailure(thrown, `${request.method} ${request.path}`);
          const wait = nextWait(attempt, failure.attempt, repeat, retry.random);
          if (wait === undefined) return { ok: false, fault: failure.fault };
          await retry.sleep(wait);
        }
      }
    },
    close: async () => client.close(),
  };
}

async function sendOnce(client: Client, request: ClusterRequest): Promise<Json> {
  const { method, path, query, body, timeout = defaultTimeout } = request;
  const lines = typeof body === 'string' && path.endsWith('/_bulk');
  const contentType = lines ? 'application/x-ndjson' : 'application/json';
  const answer: unknown = await client.transport.request(
    {
      method,
      path,
      ...(query === undefined ? {} : { querystring: { ...query } }),
      ...(body === undefined ? {} : lines ? { bulkBody: body } : { body: bodyOf(body) }),
    },
    {
      maxRetries: 0,
      requestTimeout: timeout * 1000,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': contentType }),
      },
    },
  );
  return answer === undefined || answer === '' ? null : (answer as Json);
}

function bodyOf(body: NonNullable<ClusterRequest['body']>): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
