/** A real engine to check against. Its URL comes from PICKET_ENGINES, a list with commas. */
export interface LiveEngine {
  readonly url: string;
  readonly distribution: 'elasticsearch' | 'opensearch';
  readonly version: string;
  call(method: string, path: string, body?: unknown): Promise<LiveAnswer>;
}

export interface LiveAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

interface Banner {
  readonly version?: { readonly number?: string; readonly distribution?: string };
}

async function call(url: string, method: string, path: string, body?: unknown): Promise<LiveAnswer> {
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
  const response = await fetch(`${url}${path}`, {
    method,
    ...(text === null ? {} : { body: text, headers: { 'content-type': type } }),
  });
  const answer = await response.text();
  return {
    status: response.status,
    body: (answer === '' ? {} : JSON.parse(answer)) as Record<string, unknown>,
  };
}

/** The engines that the environment names, each asked who it is. */
export async function liveEngines(): Promise<readonly LiveEngine[]> {
  const urls = (process.env.PICKET_ENGINES ?? '').split(',').filter((url) => url !== '');
  return Promise.all(
    urls.map(async (url) => {
      const { version } = (await call(url, 'GET', '/')).body as Banner;
      return {
        url,
        distribution: version?.distribution === 'opensearch' ? 'opensearch' : 'elasticsearch',
        version: version?.number ?? '',
        call: (method, path, body) => call(url, method, path, body),
      };
    }),
  );
}
