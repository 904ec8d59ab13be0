import { isJsonObject, type JsonObject } from '../../diagnostics/json.js';
import type { Input } from '../watch.js';
import { extractKeys } from './extract.js';
import { renderTemplated } from './render.js';
import { attempt, contextModel, outside, StepFailure, type RunContext } from './run-context.js';
import { parseJson, runSearch } from './search.js';

type HttpInput = Extract<Input, { readonly kind: 'http' }>;
type ChainInput = Extract<Input, { readonly kind: 'chain' }>;

/** Loads the payload. `payload` is what the inputs before this one in a chain have loaded. */
export async function runInput(input: Input, payload: JsonObject, run: RunContext): Promise<JsonObject> {
  switch (input.kind) {
    case 'none':
      return {};
    case 'simple':
      return input.payload;
    case 'search':
      return within(run, input.at, extracted(await runSearch(input.source, payload, run), input.extract));
    case 'http':
      return within(run, input.at, await runHttp(input, payload, run));
    case 'chain':
      return runChain(input, run);
  }
}

function extracted(payload: JsonObject, keys: readonly string[] | undefined): JsonObject {
  return keys === undefined ? payload : extractKeys(payload, keys);
}

function within(run: RunContext, at: string, payload: JsonObject): JsonObject {
  if (run.maxPayload !== Number.POSITIVE_INFINITY && JSON.stringify(payload).length > run.maxPayload) {
    throw new StepFailure(`the payload is larger than ${run.maxPayload} characters`, at);
  }
  return payload;
}

/**
 * Watcher goes on after an input of a chain that failed, with an empty payload under its name: only the history tells.
 * Here the errors of the run tell.
 */
async function runChain(chain: ChainInput, run: RunContext): Promise<JsonObject> {
  let payload: JsonObject = {};
  for (const { name, input } of chain.inputs) {
    const before = payload;
    const result = await attempt(() => runInput(input, before, run));
    if (!result.ok) {
      const { pointer, message } = result.failure;
      run.errors.push({
        code: 'watch/chained-input-failed',
        pointer,
        message: `input "${name}": ${message}`,
      });
    }
    payload = { ...payload, [name]: result.ok ? result.value : {} };
  }
  return payload;
}

async function runHttp(input: HttpInput, payload: JsonObject, run: RunContext): Promise<JsonObject> {
  const port = run.ports.http;
  if (port === undefined) throw new StepFailure('HTTP inputs cannot be run here', input.at);
  const { at, fields, contentType } = input.source;
  const request = renderTemplated(fields, { ctx: contextModel(run, payload) }, run);
  if (!isJsonObject(request)) throw new StepFailure('an HTTP request must be an object', at);
  const answer = await outside(at, 'the HTTP request failed', () => port.send(request));
  const body = contentType === 'text' ? { _value: answer.body } : jsonPayload(answer.body, at);
  const kept = extracted(body, input.extract);
  return { ...kept, _status_code: answer.status, _headers: answer.headers };
}

function jsonPayload(text: string, at: string): JsonObject {
  const value = parseJson(text);
  if (Array.isArray(value)) return { data: value };
  if (isJsonObject(value)) return value;
  throw new StepFailure('the answer is no JSON', at);
}
