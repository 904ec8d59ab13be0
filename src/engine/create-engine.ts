import type { JsonObject } from '../diagnostics/json.js';
import type {
  EmbeddedEngine,
  EngineProfile,
  IndexOutcome,
  IndexRequest,
  SearchRequest,
  SearchResponse,
} from './api.js';
import { EngineError } from './api.js';
import type { IngestPort } from './ingest-port.js';
import { lookUpField } from './mapping/mapping.js';
import { checkMapping, openMapping } from './mapping/copy-mapping.js';
import type { EngineScriptPort } from './script-port.js';
import { parseSearchBody } from './search/body.js';
import { runSearch } from './search/run-search.js';
import { createEmptySkipper, type EmptySkipper } from './search/skip-empty.js';
import { resolveIndices } from './store/index-names.js';
import { automaticId, IndexStore } from './store/index-store.js';
import { compileWildcard } from './values/wildcard.js';

export interface EngineOptions {
  readonly profile: EngineProfile;
  /** The server's clock in epoch milliseconds: `now` in queries and `_ingest.timestamp`. */
  readonly now: () => number;
  /** Ingest pipelines; without them a request that names a pipeline fails. */
  readonly ingest?: IngestPort;
  /** Stored scripts that pipeline aggregations may call. */
  readonly scripts?: EngineScriptPort;
}

type TemplateDefinition = Parameters<EmbeddedEngine['putIndexTemplate']>[1];

interface Template {
  readonly name: string;
  readonly definition: TemplateDefinition;
  matches(index: string): boolean;
}

/** Everything that an engine holds. */
interface State {
  readonly profile: EngineProfile;
  readonly templates: Map<string, Template>;
  readonly stores: Map<string, IndexStore>;
  readonly pipelines: Map<string, string>;
  readonly aliases: Map<string, Set<string>>;
  readonly emptySkipper: EmptySkipper;
  documents: number;
}

const noMappings: JsonObject = {};
const forbidden = /[\\/*?"<>| ,#:\p{Lu}]|^[-_+]/u;

function openTemplate(name: string, definition: TemplateDefinition): Template {
  checkMapping(definition.mappings ?? noMappings, '/mappings');
  const tests = definition.patterns.map((pattern) => compileWildcard(pattern));
  return { name, definition, matches: (index) => tests.some((test) => test(index)) };
}

function findTemplate(state: State, index: string): Template | undefined {
  const fitting = [...state.templates.values()].filter((template) => template.matches(index));
  return fitting.sort((a, b) => (b.definition.priority ?? 0) - (a.definition.priority ?? 0))[0];
}

function openStore(state: State, name: string): IndexStore {
  const existing = state.stores.get(name);
  if (existing !== undefined) return existing;
  if (forbidden.test(name) || name === '' || name === '.' || name === '..' || Buffer.byteLength(name) > 255) {
    throw new EngineError(`[${name}] is no name for an index`, '');
  }
  const template = findTemplate(state, name)?.definition;
  const store = new IndexStore(
    name,
    openMapping(template?.mappings ?? noMappings, '/mappings'),
    state.profile,
  );
  state.stores.set(name, store);
  if (template?.defaultPipeline !== undefined) state.pipelines.set(name, template.defaultPipeline);
  for (const alias of template?.aliases ?? []) {
    const behind = state.aliases.get(alias) ?? new Set<string>();
    state.aliases.set(alias, behind.add(name));
  }
  return store;
}

/** An alias takes writes where it stands for one index. */
function writeTarget(state: State, name: string): string {
  const behind = state.aliases.get(name);
  const [only, more] = behind ?? [];
  if (behind === undefined) return name;
  if (only === undefined || more !== undefined) {
    throw new EngineError(`the alias [${name}] stands for several indices and has no write index`, '');
  }
  return only;
}

function runPipeline(
  options: EngineOptions,
  state: State,
  request: IndexRequest,
  index: string,
): { source: JsonObject; index: string; id?: string } | IndexOutcome {
  const asIs = { source: request.source, index, ...(request.id !== undefined && { id: request.id }) };
  const known = state.pipelines.get(index) ?? findTemplate(state, index)?.definition.defaultPipeline;
  const pipeline = request.pipeline ?? known;
  if (pipeline === undefined || pipeline === '_none') return asIs;
  const { ingest } = options;
  if (ingest?.has(pipeline) !== true)
    return { result: 'failed', reason: `pipeline with id [${pipeline}] does not exist` };
  const meta = { index, ...(request.id !== undefined && { id: request.id }), timestamp: options.now() };
  const outcome = ingest.run(pipeline, request.source, meta);
  switch (outcome.kind) {
    case 'document':
      return { ...asIs, ...outcome };
    case 'dropped':
      return { result: 'dropped' };
    case 'failed':
      return { result: 'failed', reason: outcome.reason };
  }
}

function indexDocument(options: EngineOptions, state: State, request: IndexRequest): IndexOutcome {
  try {
    const piped = runPipeline(options, state, request, writeTarget(state, request.index));
    if ('result' in piped) return piped;
    if (piped.id !== undefined && Buffer.byteLength(piped.id) > 512) {
      return { result: 'failed', reason: 'an id of more than 512 bytes' };
    }
    const store = openStore(state, writeTarget(state, piped.index));
    const id = piped.id ?? freeId(state, store);
    return store.put(piped.source, id, request.opType === 'create');
  } catch (error) {
    if (error instanceof EngineError) return { result: 'failed', reason: error.message };
    throw error;
  }
}

function freeId(state: State, store: IndexStore): string {
  let id: string;
  do id = automaticId(++state.documents);
  while (store.rowOf(id) !== undefined);
  return id;
}

function findStores(
  state: State,
  expressions: readonly string[],
  request: Partial<SearchRequest> = {},
): IndexStore[] {
  const names = { indices: new Set(state.stores.keys()), aliases: state.aliases };
  const found = resolveIndices(expressions, names, {
    ignoreUnavailable: request.ignoreUnavailable ?? false,
    allowNoIndices: request.allowNoIndices ?? true,
  });
  return found.map((name) => state.stores.get(name)).filter((store) => store !== undefined);
}

function search(options: EngineOptions, state: State, request: SearchRequest): SearchResponse {
  const body = parseSearchBody(request.body);
  const found = findStores(state, request.indices, request);
  const { stores, passed } = state.emptySkipper.worthSearching(request.body, found);
  const response = runSearch(body, stores, {
    profile: options.profile,
    now: options.now(),
    shards: found.length,
    ...(options.scripts !== undefined && { scripts: options.scripts }),
  });
  passed();
  return response;
}

function deleteBefore(state: State, indices: string, field: string, time: number): number {
  let removed = 0;
  for (const store of findStores(state, [indices], { ignoreUnavailable: true })) {
    const reference = lookUpField(store.mapping, field);
    if (reference !== undefined) removed += store.deleteBefore(reference.field.slot, time);
  }
  return removed;
}

/** What an index has besides its documents goes with it: its default pipeline, and its place behind aliases. */
function deleteIndex(state: State, name: string): boolean {
  for (const [alias, behind] of state.aliases) {
    if (behind.delete(name) && behind.size === 0) state.aliases.delete(alias);
  }
  state.pipelines.delete(name);
  return state.stores.delete(name);
}

/**
 * An in-process engine with the semantics of the profile's server for what Picket's artefacts use. Whatever it does
 * not know it refuses with EngineError and the JSON pointer.
 */
export function createEngine(options: EngineOptions): EmbeddedEngine {
  const state: State = {
    profile: options.profile,
    templates: new Map(),
    stores: new Map(),
    pipelines: new Map(),
    aliases: new Map(),
    emptySkipper: createEmptySkipper(),
    documents: 0,
  };
  return {
    putPipeline(id, definition) {
      if (options.ingest === undefined)
        throw new EngineError('this engine was opened without ingest pipelines', '');
      options.ingest.putPipeline(id, definition);
    },
    putIndexTemplate(name, template) {
      state.templates.set(name, openTemplate(name, template));
    },
    createIndex(name) {
      if (state.stores.has(name)) throw new EngineError(`index [${name}] already exists`, '');
      openStore(state, name);
    },
    deleteIndex: (name) => deleteIndex(state, name),
    indexNames: (indices) =>
      findStores(state, [indices], { ignoreUnavailable: true })
        .map(({ name }) => name)
        .sort(),
    index: (request) => indexDocument(options, state, request),
    search: (request) => search(options, state, request),
    deleteBefore: (indices, field, time) => deleteBefore(state, indices, field, time),
    count: (indices) =>
      findStores(state, [indices], { ignoreUnavailable: true }).reduce((sum, store) => sum + store.size, 0),
  };
}
