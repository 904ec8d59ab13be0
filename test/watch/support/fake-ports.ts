import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import type { SearchRequest, SearchResponse } from '../../../src/engine/api.js';
import { parseWatch } from '../../../src/watch/parse-watch.js';
import type { DocumentWrite, WatchPorts, WriteOutcome } from '../../../src/watch/ports.js';
import { runWatch, type WatchContext } from '../../../src/watch/run-watch.js';
import type { WatchRun } from '../../../src/watch/watch-run.js';

/** 2026-01-01T12:00:00.000Z, a Thursday. */
export const noon = Date.parse('2026-01-01T12:00:00Z');

export const everyMinute: JsonObject = { schedule: { cron: '0 * * * * ?' } };

/** Ports that remember what they were asked and answer as they are told. */
export interface FakePorts extends WatchPorts {
  readonly requests: SearchRequest[];
  readonly writes: { readonly documents: readonly DocumentWrite[]; readonly refresh: boolean }[];
  readonly scriptCalls: { readonly id: string; readonly context: JsonObject; readonly params: JsonObject }[];
}

export interface FakeAnswers {
  readonly search?: (request: SearchRequest) => SearchResponse;
  readonly write?: (document: DocumentWrite) => WriteOutcome;
  readonly scripts?: Readonly<Record<string, (context: JsonObject, params: JsonObject) => Json>>;
  readonly templates?: Readonly<Record<string, string>>;
}

export function fakePorts(answers: FakeAnswers = {}): FakePorts {
  const requests: SearchRequest[] = [];
  const writes: FakePorts['writes'] = [];
  const scriptCalls: FakePorts['scriptCalls'] = [];
  const created = (document: DocumentWrite): WriteOutcome => ({
    result: 'created',
    id: document.id ?? 'made',
  });
  return {
    requests,
    writes,
    scriptCalls,
    search: {
      search: (request) => {
        requests.push(request);
        return (answers.search ?? (() => response(0)))(request);
      },
    },
    write: {
      write: (documents, refresh) => {
        writes.push({ documents, refresh });
        return documents.map(answers.write ?? created);
      },
    },
    scripts: {
      run: (id, context, params) => {
        scriptCalls.push({ id, context, params });
        return answers.scripts?.[id]?.(context, params);
      },
    },
    templates: { source: (id) => answers.templates?.[id] },
  };
}

/** An answer with `total` hits and none of them listed. */
export function response(total: number, more: Partial<SearchResponse> = {}): SearchResponse {
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { total: { value: total, relation: 'eq' }, max_score: null, hits: [] },
    ...more,
  };
}

/** Runs a watch body once at noon; the trigger fires every minute. */
export async function runOnce(
  body: JsonObject,
  ports: WatchPorts = fakePorts(),
  context: Partial<WatchContext> = {},
): Promise<WatchRun> {
  const watch = parseWatch({ trigger: everyMinute, ...body });
  return runWatch(watch, { watchId: 'probe', scheduledTime: noon, ports, ...context });
}
