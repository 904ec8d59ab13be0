import { indices, path } from '../connect/path.js';
import type { Answer, Cluster } from '../connect/cluster.js';
import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { isMarked, owner, textAt, valueAt } from './mark.js';
import { readAll, readOptional } from './read.js';
import { olderVersions } from './script-versions.js';
import { resourceKey, type FillState, type Found, type Resource, type ResourceKind } from './resource.js';
import { readWatches } from './watches.js';

/** What is on a cluster, as far as it is of Picket or in its way, by `resourceKey`. */
export type ActualState = ReadonlyMap<string, Found>;

/**
 * Reads what carries Picket's mark, and whatever bears a name that is wanted. Names are listed first, bodies read only
 * of those: a cluster may hold thousands of other pipelines and templates.
 */
export async function readActual(
  cluster: Cluster,
  wanted: readonly Resource[],
): Promise<Answer<ActualState>> {
  const idsOf = (...kinds: readonly ResourceKind[]): readonly string[] =>
    wanted.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const readers = [
    async () => readScripts(cluster, idsOf('script')),
    async () => readPolicies(cluster),
    async () => readPipelines(cluster, idsOf('pipeline')),
    async () => readLifecycles(cluster, idsOf('lifecycle')),
    async () => readTemplates(cluster, 'component-template', idsOf('component-template')),
    async () => readTemplates(cluster, 'index-template', idsOf('index-template')),
    async () => readWatches(cluster, idsOf('roll-up', 'watch')),
  ];
  const state = new Map<string, Found>();
  for (const read of readers) {
    const answer = await read();
    if (!answer.ok) return answer;
    for (const found of answer.value) state.set(resourceKey(found), found);
  }
  return { ok: true, value: state };
}

function found(kind: ResourceKind, id: string, body: JsonObject): Found {
  return { kind, id, body, owned: isMarked(kind, body) };
}

/** Scripts cannot be listed. Those of the set are asked for by name, and the older versions of each. */
async function readScripts(cluster: Cluster, ids: readonly string[]): Promise<Answer<readonly Found[]>> {
  const names = [...ids, ...ids.flatMap(olderVersions)];
  return readAll(names, async (id) => {
    const answer = await readOptional(cluster, path`/_scripts/${id}`);
    if (!answer.ok) return answer;
    const script = valueAt(answer.value, ['script']);
    return { ok: true, value: isJsonObject(script) ? [found('script', id, { script })] : [] };
  });
}

/** Enrich policies are few and small: all are read. The server puts the name into the body. */
async function readPolicies(cluster: Cluster): Promise<Answer<readonly Found[]>> {
  const answer = await readOptional(cluster, path`/_enrich/policy`);
  if (!answer.ok) return answer;
  const policies = listOf(valueAt(answer.value, ['policies'])).flatMap((entry) => {
    const [config] = entriesOf(valueAt(entry, ['config']) ?? null);
    if (config === undefined) return [];
    const [type, { name, ...policy }] = config;
    return typeof name === 'string' ? [found('enrich-policy', name, { [type]: policy })] : [];
  });
  return { ok: true, value: policies };
}

const pipelinesAtOnce = 30;

async function readPipelines(cluster: Cluster, ids: readonly string[]): Promise<Answer<readonly Found[]>> {
  const marks = await readOptional(cluster, path`/_ingest/pipeline`, {
    filter_path: '*._meta.managed_by',
  });
  if (!marks.ok) return marks;
  const names = [...new Set([...ids, ...markedKeys(marks.value, ['_meta', 'managed_by'])])].sort();
  const parts = Array.from({ length: Math.ceil(names.length / pipelinesAtOnce) }, (_, at) =>
    names.slice(at * pipelinesAtOnce, (at + 1) * pipelinesAtOnce),
  );
  return readAll(parts, async (part) => {
    const answer = await readOptional(cluster, path`/_ingest/pipeline/${indices(part)}`);
    if (!answer.ok) return answer;
    return { ok: true, value: entriesOf(answer.value).map(([id, body]) => found('pipeline', id, body)) };
  });
}

async function readLifecycles(cluster: Cluster, ids: readonly string[]): Promise<Answer<readonly Found[]>> {
  const marks = await readOptional(cluster, path`/_ilm/policy`, {
    filter_path: '*.policy._meta.managed_by',
  });
  if (!marks.ok) return marks;
  const names = [...new Set([...ids, ...markedKeys(marks.value, ['policy', '_meta', 'managed_by'])])].sort();
  return readAll(names, async (id) => {
    const answer = await readOptional(cluster, path`/_ilm/policy/${id}`);
    if (!answer.ok) return answer;
    const entries = entriesOf(answer.value).filter(([name]) => name === id);
    return { ok: true, value: entries.map(([name, entry]) => lifecycle(name, entry)) };
  });
}

function lifecycle(id: string, entry: JsonObject): Found {
  const count = (key: string): number => {
    const users = valueAt(entry, ['in_use_by', key]);
    return Array.isArray(users) ? users.length : 0;
  };
  const policy = valueAt(entry, ['policy']) ?? {};
  return { ...found('lifecycle', id, { policy }), followers: count('indices') + count('data_streams') };
}

type TemplateKind = 'component-template' | 'index-template';

/** Where the interfaces of the two kinds differ. */
const templateInterfaces = {
  'component-template': {
    path: path`/_component_template`,
    list: 'component_templates',
    item: 'component_template',
  },
  'index-template': { path: path`/_index_template`, list: 'index_templates', item: 'index_template' },
} as const;

async function readTemplates(
  cluster: Cluster,
  kind: TemplateKind,
  ids: readonly string[],
): Promise<Answer<readonly Found[]>> {
  const { list, item, path: all } = templateInterfaces[kind];
  const listed = await readOptional(cluster, all, {
    filter_path: `${list}.name,${list}.${item}._meta.managed_by`,
  });
  if (!listed.ok) return listed;
  const entries = listOf(valueAt(listed.value, [list]));
  const names = entries.flatMap((entry) => {
    const name = textAt(entry, ['name']);
    const isOurs = textAt(entry, [item, '_meta', 'managed_by']) === owner;
    return name !== undefined && (isOurs || ids.includes(name)) ? [name] : [];
  });
  return readAll(names.sort(), async (name) => {
    const one =
      kind === 'index-template' ? path`/_index_template/${name}` : path`/_component_template/${name}`;
    const answer = await readOptional(cluster, one);
    if (!answer.ok) return answer;
    const bodies = listOf(valueAt(answer.value, [list])).filter((entry) => textAt(entry, ['name']) === name);
    return { ok: true, value: bodies.flatMap((entry) => template(kind, name, valueAt(entry, [item]))) };
  });
}

function template(kind: TemplateKind, id: string, body: Json | undefined): readonly Found[] {
  if (!isJsonObject(body)) return [];
  const { fill, body: rest } = takeFillState(body);
  return [{ ...found(kind, id, rest), ...(fill === undefined ? {} : { fill }) }];
}

/** The state of filling, apart from the body that it was put into. */
function takeFillState(body: JsonObject): { readonly fill?: FillState; readonly body: JsonObject } {
  const meta = body['_meta'];
  if (!isJsonObject(meta) || !Object.hasOwn(meta, 'fill')) return { body };
  const { fill, ...rest } = meta;
  const filled = textAt(fill ?? null, ['filled']);
  const activate = valueAt(fill ?? null, ['filling', 'activate']);
  return {
    fill: {
      ...(filled === undefined ? {} : { filled }),
      ...(typeof activate === 'boolean' ? { filling: { activate } } : {}),
    },
    body: { ...body, _meta: rest },
  };
}

/** The names of those entries that carry the mark. */
function markedKeys(body: Json, way: readonly string[]): readonly string[] {
  return entriesOf(body).flatMap(([name, entry]) => (textAt(entry, way) === owner ? [name] : []));
}

function entriesOf(body: Json): readonly (readonly [string, JsonObject])[] {
  if (!isJsonObject(body)) return [];
  return Object.entries(body).flatMap(([name, entry]) =>
    isJsonObject(entry) ? [[name, entry] as const] : [],
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
