import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import { EngineError, type SearchRequest, type SearchResponse } from '../../engine/api.js';
import { jsonSkeleton, type JsonSkeleton } from '../template/json-skeleton.js';
import type { Template } from '../template/template.js';
import { resolveIndexName } from '../index-name.js';
import type { SearchSource } from '../watch.js';
import { render } from './render.js';
import { contextModel, StepFailure, type RunContext } from './run-context.js';

/** Sends a search with everything rendered and gives its response as a payload. */
export async function runSearch(
  source: SearchSource,
  payload: JsonObject,
  run: RunContext,
): Promise<JsonObject> {
  const request = searchRequest(source, payload, run);
  const record = { pointer: source.at, request };
  let response: SearchResponse;
  try {
    response = await answer(source, request, run);
  } catch (error) {
    run.searches.push(record);
    throw error;
  }
  run.searches.push({ ...record, response });
  return searchPayload(source, response);
}

async function answer(
  source: SearchSource,
  request: SearchRequest,
  run: RunContext,
): Promise<SearchResponse> {
  try {
    return await run.ports.search.search(request);
  } catch (error) {
    if (error instanceof EngineError) {
      throw new StepFailure(
        `the search was refused: ${error.message}`,
        (source.bodyAt ?? source.at) + error.pointer,
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new StepFailure(`the search failed: ${reason}`, source.at);
  }
}

function searchRequest(source: SearchSource, payload: JsonObject, run: RunContext): SearchRequest {
  const indices = source.indices.map((name) => {
    const resolved = resolveIndexName(name, run.executionTime);
    if (!resolved.ok) throw new StepFailure(resolved.reason, source.at);
    return resolved.name;
  });
  const { ignoreUnavailable, allowNoIndices } = source;
  return { indices, body: renderBody(source, payload, run), ignoreUnavailable, allowNoIndices };
}

function renderBody(source: SearchSource, payload: JsonObject, run: RunContext): JsonObject {
  if (source.template === undefined) return {};
  const at = source.bodyAt ?? `${source.at}/template`;
  const body = renderJson(source.template, { ctx: contextModel(run, payload) }, run, at);
  if (!isJsonObject(body)) throw new StepFailure('the body does not render to a JSON object', at);
  return body;
}

const skeletons = new WeakMap<Template, { readonly skeleton: JsonSkeleton | undefined }>();

/** Undefined where the template does not render to JSON. */
function renderJson(template: Template, model: JsonObject, run: RunContext, at: string): Json | undefined {
  const known = skeletons.get(template) ?? { skeleton: jsonSkeleton(template) };
  skeletons.set(template, known);
  const { skeleton } = known;
  if (skeleton === undefined) return parseJson(render(template, model, run, at, 'params'));
  const printed = new Map<string, string>();
  return skeleton.fill((token) => {
    const path = token.kind === 'value' ? token.path : undefined;
    const before = path === undefined ? undefined : printed.get(path);
    if (before !== undefined) return before;
    const plain: Template = { kind: 'inline', tokens: [token], params: template.params, escape: 'none' };
    const text = render(plain, model, run, at, 'params');
    if (path !== undefined) printed.set(path, text);
    return text;
  });
}

/** Undefined where the text is no JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** By default Watcher gives `hits.total` as a number, and -1 where hits were not counted. */
function searchPayload(source: SearchSource, response: SearchResponse): JsonObject {
  const payload = response as unknown as JsonObject;
  const hits = payload['hits'];
  if (!source.totalHitsAsInt || !isJsonObject(hits)) return payload;
  const total = hits['total'];
  return {
    ...payload,
    hits: { ...hits, total: isJsonObject(total) ? (total['value'] ?? -1) : (total ?? -1) },
  };
}
