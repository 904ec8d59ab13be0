import nock from 'nock';
import { isJsonObject, type Json, type JsonObject } from '../../../src/diagnostics/json.js';
import { json } from '../../connect/support/cluster.js';
import { filterPath } from './filter-path.js';
import { asStoredTemplate, asStoredWatch } from './stored-forms.js';

/** A request as the fake has seen it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Json;
}

interface StoredWatch {
  body: JsonObject;
  active: boolean;
  acked: readonly string[];
  seqNo: number;
}

interface Reply {
  readonly status: number;
  readonly body: Json;
}

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly params: readonly string[];
  readonly handle: (ids: readonly string[], request: SeenRequest) => Reply;
}

/** A way to disturb the next requests: answers in the place of the fake. */
export type Disturbance = (request: SeenRequest) => Reply | undefined | Promise<Reply | undefined>;

/**
 * A cluster in memory that speaks the documented interfaces that deploying needs, and no others: a path or parameter that
 * is not among them fails the test. It keeps things in the forms in which the server does.
 */
export class FakeCluster {
  readonly seen: SeenRequest[] = [];
  readonly unknown: string[] = [];
  readonly watches = new Map<string, StoredWatch>();
  readonly scripts = new Map<string, JsonObject>();
  readonly pipelines = new Map<string, JsonObject>();
  readonly lifecycles = new Map<string, JsonObject>();
  readonly policies = new Map<string, JsonObject>();
  /** Enrich policies whose index has been made. */
  readonly executed = new Set<string>();
  readonly indices = new Set<string>();
  readonly componentTemplates = new Map<string, JsonObject>();
  readonly indexTemplates = new Map<string, JsonObject>();
  /** Indices that follow a lifecycle policy. */
  readonly followers = new Map<string, readonly string[]>();
  /** Scheduled moments of the runs of each watch that `_execute` made. */
  readonly runs = new Map<string, string[]>();
  /** Epoch milliseconds of the first event of all. */
  firstEvent: number | undefined;
  version = '8.19.21';
  disturb: Disturbance | undefined;
  private nextSeqNo = 0;

  constructor(readonly url: string) {
    for (const method of ['GET', 'PUT', 'POST', 'DELETE'] as const) {
      nock(url)
        .persist()
        .intercept(/.*/, method)
        .reply(async (uri, body) => {
          const reply = await this.answer(method, uri, body as Json);
          return [reply.status, reply.body, json];
        });
    }
  }

  /** Requests that may have changed something. */
  get writes(): readonly string[] {
    return this.seen
      .filter(({ method, path }) => method !== 'GET' && !/_search$|_query\/watches$/.test(path))
      .map(({ method, path }) => `${method} ${path}`);
  }

  /** Forgets what was asked, not what is there. */
  forget(): void {
    this.seen.length = 0;
  }

  /** Somebody's watch, or Picket's as an operator has left it. */
  setWatch(id: string, body: JsonObject, state: Partial<Omit<StoredWatch, 'body'>> = {}): void {
    this.watches.set(id, { body, active: true, acked: [], seqNo: this.nextSeqNo++, ...state });
  }

  /** The state of a watch that an operator changes. */
  changeWatch(id: string, change: Partial<StoredWatch>): void {
    const watch = this.watches.get(id);
    if (watch === undefined) throw new Error(`There is no watch ${id}.`);
    this.watches.set(id, { ...watch, ...change, seqNo: this.nextSeqNo++ });
  }

  private async answer(method: string, uri: string, body: Json): Promise<Reply> {
    const url = new URL(uri, this.url);
    const query = Object.fromEntries(url.searchParams);
    const request = { method, path: url.pathname, query, body };
    this.seen.push(request);
    const disturbed = await this.disturb?.(request);
    if (disturbed !== undefined) return disturbed;
    for (const route of this.routes) {
      const match = route.method === method ? route.pattern.exec(url.pathname) : null;
      if (match === null) continue;
      const strange = Object.keys(query).filter(
        (name) => name !== 'filter_path' && !route.params.includes(name),
      );
      if (strange.length > 0) break;
      const reply = route.handle(match.slice(1).map(decodeURIComponent), request);
      const filter = query['filter_path'];
      return filter === undefined ? reply : { ...reply, body: filterPath(reply.body, filter) };
    }
    this.unknown.push(`${method} ${uri}`);
    return refusal(
      400,
      'illegal_argument_exception',
      `no handler found for uri [${uri}] and method [${method}]`,
    );
  }

  private readonly routes: readonly Route[] = [
    route('GET', '/', [], () => ({ status: 200, body: { version: { number: this.version } } })),
    route('POST', '/*/_search', ['ignore_unavailable', 'allow_no_indices'], () => ({
      status: 200,
      body: { aggregations: { first: { value: this.firstEvent ?? null } } },
    })),
    ...this.scriptRoutes(),
    ...this.pipelineRoutes(),
    ...this.lifecycleRoutes(),
    ...this.policyRoutes(),
    ...this.templateRoutes('component_template', this.componentTemplates),
    ...this.templateRoutes('index_template', this.indexTemplates),
    ...this.watchRoutes(),
  ];

  private scriptRoutes(): readonly Route[] {
    return [
      route('GET', '/_scripts/*', [], ([id = '']) => {
        const script = this.scripts.get(id);
        if (script === undefined) return { status: 404, body: { _id: id, found: false } };
        return { status: 200, body: { _id: id, found: true, script } };
      }),
      route('PUT', '/_scripts/*', [], ([id = ''], { body }) => {
        this.scripts.set(id, objectAt(body, 'script'));
        return acknowledged;
      }),
      route('DELETE', '/_scripts/*', [], ([id = '']) => removed(this.scripts, id)),
    ];
  }

  private pipelineRoutes(): readonly Route[] {
    return [
      route('GET', '/_ingest/pipeline', [], () => found(Object.fromEntries(this.pipelines))),
      route('GET', '/_ingest/pipeline/*', [], ([ids = '']) =>
        found(Object.fromEntries([...this.pipelines].filter(([id]) => ids.split(',').includes(id)))),
      ),
      route('PUT', '/_ingest/pipeline/*', [], ([id = ''], { body }) => {
        const policy = /"policy_name":"([^"]+)"/.exec(JSON.stringify(body))?.[1];
        if (policy !== undefined && !this.executed.has(policy)) {
          const reason = `no enrich index exists for policy with name [${policy}]`;
          return refusal(400, 'illegal_argument_exception', reason);
        }
        this.pipelines.set(id, { ...asObject(body), created_date_millis: 1, modified_date_millis: 2 });
        return acknowledged;
      }),
      route('DELETE', '/_ingest/pipeline/*', [], ([id = '']) => removed(this.pipelines, id)),
    ];
  }

  private policyRoutes(): readonly Route[] {
    const missing = (body: JsonObject): readonly Json[] => {
      const names = objectAt(body, 'match')['indices'];
      const all = Array.isArray(names) ? (names as readonly Json[]) : [];
      return all.filter((name) => typeof name !== 'string' || !this.indices.has(name));
    };
    return [
      route('GET', '/_enrich/policy', [], () => ({
        status: 200,
        body: {
          policies: [...this.policies].map(([name, body]) => ({
            config: { match: { name, ...objectAt(body, 'match') } },
          })),
        },
      })),
      route('PUT', '/_enrich/policy/*', [], ([id = ''], { body }) => {
        const [absent] = missing(asObject(body));
        if (absent !== undefined)
          return refusal(404, 'index_not_found_exception', `no such index ${JSON.stringify(absent)}`);
        if (this.policies.has(id)) {
          return refusal(409, 'resource_already_exists_exception', `policy [${id}] already exists`);
        }
        this.policies.set(id, asObject(body));
        return acknowledged;
      }),
      route('POST', '/_enrich/policy/*/_execute', [], ([id = '']) => {
        this.executed.add(id);
        return { status: 200, body: { status: { phase: 'COMPLETE' } } };
      }),
      route('DELETE', '/_enrich/policy/*', [], ([id = '']) => {
        const users = [...this.pipelines].filter(([, body]) => JSON.stringify(body).includes(`"${id}"`));
        if (users.length === 0) return removed(this.policies, id);
        return refusal(
          409,
          'status_exception',
          `Could not delete policy [${id}] because a pipeline is referencing it`,
        );
      }),
      route('PUT', '/([^_/][^/]*)', [], ([index = '']) => {
        if (this.indices.has(index)) {
          return refusal(400, 'resource_already_exists_exception', `index [${index}] already exists`);
        }
        this.indices.add(index);
        return acknowledged;
      }),
    ];
  }

  private lifecycleRoutes(): readonly Route[] {
    const entry = (id: string, body: JsonObject): JsonObject => ({
      ...body,
      version: 1,
      modified_date: '2026-01-01T00:00:00.000Z',
      in_use_by: { indices: this.followers.get(id) ?? [], data_streams: [], composable_templates: [] },
    });
    const all = (): JsonObject =>
      Object.fromEntries([...this.lifecycles].map(([id, body]) => [id, entry(id, body)]));
    return [
      route('GET', '/_ilm/policy', [], () => ({ status: 200, body: all() })),
      route('GET', '/_ilm/policy/*', [], ([id = '']) => {
        const body = this.lifecycles.get(id);
        if (body === undefined) return refusal(404, 'resource_not_found_exception', `no policy [${id}]`);
        return { status: 200, body: { [id]: entry(id, body) } };
      }),
      route('PUT', '/_ilm/policy/*', [], ([id = ''], { body }) => {
        this.lifecycles.set(id, asStoredPolicy(asObject(body)));
        return acknowledged;
      }),
      route('DELETE', '/_ilm/policy/*', [], ([id = '']) => removed(this.lifecycles, id)),
    ];
  }

  private templateRoutes(
    item: 'component_template' | 'index_template',
    templates: Map<string, JsonObject>,
  ): readonly Route[] {
    const list = (entries: readonly (readonly [string, JsonObject])[]): JsonObject => ({
      [`${item}s`]: entries.map(([name, body]) => ({ name, [item]: body })),
    });
    return [
      route('GET', `/_${item}`, [], () => ({ status: 200, body: list([...templates]) })),
      route('GET', `/_${item}/*`, [], ([id = '']) => {
        const body = templates.get(id);
        if (body === undefined) return refusal(404, 'resource_not_found_exception', `no template [${id}]`);
        return { status: 200, body: list([[id, body]]) };
      }),
      route('PUT', `/_${item}/*`, [], ([id = ''], { body }) => {
        templates.set(id, asStoredTemplate(item, asObject(body)));
        return acknowledged;
      }),
      route('DELETE', `/_${item}/*`, [], ([id = '']) => {
        const users = [...this.indexTemplates].filter(([, body]) => composes(body, id)).map(([name]) => name);
        if (item === 'index_template' || users.length === 0) return removed(templates, id);
        const reason = `component templates [${id}] cannot be removed as they are still in use by index templates [${users.join(', ')}]`;
        return refusal(400, 'illegal_argument_exception', reason);
      }),
    ];
  }

  private watchRoutes(): readonly Route[] {
    return [
      route('POST', '/_watcher/_query/watches', [], (_, { body }) => this.queryWatches(asObject(body))),
      route('GET', '/_watcher/watch/*', [], ([id = '']) => {
        const watch = this.watches.get(id);
        if (watch === undefined) return { status: 404, body: { found: false, _id: id } };
        return { status: 200, body: { found: true, _version: 1, ...watchEntry(id, watch) } };
      }),
      route('PUT', '/_watcher/watch/*', ['active', 'if_seq_no', 'if_primary_term'], ([id = ''], request) =>
        this.putWatch(id, request),
      ),
      route('DELETE', '/_watcher/watch/*', [], ([id = '']) => removed(this.watches, id)),
      route('PUT', '/_watcher/watch/*/_activate', [], ([id = '']) => {
        this.changeWatch(id, { active: true });
        return { status: 200, body: { status: { state: { active: true } } } };
      }),
      route('POST', '/_watcher/watch/*/_execute', [], ([id = ''], { body }) =>
        this.execute(id, asObject(body)),
      ),
    ];
  }

  private queryWatches(request: JsonObject): Reply {
    const { from, size } = request;
    const should = objectAt(objectAt(request, 'query'), 'bool')['should'];
    const [, named] = Array.isArray(should) ? (should as readonly Json[]) : [];
    const ids = objectAt(named, 'ids')['values'];
    const matching = [...this.watches]
      .filter(
        ([id, { body }]) =>
          objectAt(body, 'metadata')['managed_by'] === 'picket' || (Array.isArray(ids) && ids.includes(id)),
      )
      .map(([id, watch]) => watchEntry(id, watch));
    const page = matching.slice(Number(from), Number(from) + Number(size));
    return { status: 200, body: { count: matching.length, watches: page } };
  }

  private putWatch(id: string, { query, body }: SeenRequest): Reply {
    const current = this.watches.get(id);
    const expected = query['if_seq_no'];
    if (expected !== undefined && current?.seqNo !== Number(expected)) {
      return refusal(409, 'version_conflict_engine_exception', `[${id}]: version conflict`);
    }
    const stored = asStoredWatch(asObject(body));
    this.watches.set(id, {
      body: stored,
      active: query['active'] !== 'false',
      acked: [],
      seqNo: this.nextSeqNo++,
    });
    return { status: current === undefined ? 201 : 200, body: { _id: id, created: current === undefined } };
  }

  private execute(id: string, body: JsonObject): Reply {
    const known = ['trigger_data', 'ignore_condition', 'action_modes', 'record_execution'];
    const strange = Object.keys(body).filter((key) => !known.includes(key));
    if (strange.length > 0)
      return refusal(400, 'parse_exception', `unexpected field [${String(strange[0])}]`);
    if (!this.watches.has(id))
      return refusal(404, 'resource_not_found_exception', `watch [${id}] does not exist`);
    const time = objectAt(body, 'trigger_data')['scheduled_time'];
    if (typeof time !== 'string') return refusal(400, 'parse_exception', 'scheduled_time is missing');
    this.runs.set(id, [...(this.runs.get(id) ?? []), time]);
    const actions = [{ id: 'summaries', type: 'index', status: 'success' }];
    const result = { input: { status: 'success' }, condition: { status: 'success' }, actions };
    return { status: 200, body: { _id: id, watch_record: { state: 'executed', result } } };
  }
}

const acknowledged: Reply = { status: 200, body: { acknowledged: true } };

function route(method: string, path: string, params: readonly string[], handle: Route['handle']): Route {
  const pattern = new RegExp(`^${path.replaceAll(/(?<!\])\*/g, '([^/]+)')}$`);
  return { method, pattern, params, handle };
}

function refusal(status: number, type: string, reason: string): Reply {
  return { status, body: { status, error: { type, reason, root_cause: [{ type, reason }] } } };
}

function found(body: JsonObject): Reply {
  return { status: Object.keys(body).length === 0 ? 404 : 200, body };
}

function removed(map: Map<string, unknown>, id: string): Reply {
  return map.delete(id) ? acknowledged : refusal(404, 'resource_not_found_exception', `[${id}] is missing`);
}

function composes(body: JsonObject, id: string): boolean {
  const parts = body['composed_of'];
  return Array.isArray(parts) && parts.includes(id);
}

function watchEntry(id: string, { body, active, acked, seqNo }: StoredWatch): JsonObject {
  const actions = Object.fromEntries(
    Object.keys(objectAt(body, 'actions')).map((name) => [
      name,
      { ack: { state: acked.includes(name) ? 'acked' : 'awaits_successful_execution' } },
    ]),
  );
  const status = { state: { active }, actions, version: 1 };
  return { _id: id, _seq_no: seqNo, _primary_term: 1, status, watch: body };
}

/** A phase begins at once unless it says otherwise. */
function asStoredPolicy(body: JsonObject): JsonObject {
  const policy = objectAt(body, 'policy');
  const phases = Object.entries(objectAt(policy, 'phases')).map(
    ([name, phase]) => [name, { min_age: '0ms', ...asObject(phase) }] as const,
  );
  return { policy: { ...policy, phases: Object.fromEntries(phases) } };
}

function asObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function objectAt(parent: Json | undefined, key: string): JsonObject {
  return asObject(asObject(parent)[key]);
}
