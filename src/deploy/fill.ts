import type { Answer, Cluster } from '../connect/cluster.js';
import { indices, path } from '../connect/path.js';
import { fillMoments } from '../compile/fill-moments.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { error, warning } from '../diagnostics/report.js';
import { textAt, valueAt } from './mark.js';
import type { Resource, RollUpRuns } from './resource.js';

export interface FillOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Called after each run. */
  readonly onRun?: (done: number, total: number) => void;
}

export interface FillOutcome {
  /** Runs that were made. */
  readonly runs: number;
  /** An error where the history is not filled to its end. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Fills a roll-up from raw events: its own watch, as it is stored, is run for past moments, the oldest first. It may be
 * inactive. Runs are repeatable, so that filling can be broken off and begun again.
 */
export async function fillRollUp(
  cluster: Cluster,
  { id, body, rollUp }: Resource,
  { now, onRun }: FillOptions,
): Promise<FillOutcome> {
  if (rollUp === undefined) throw new Error(`${id} is no roll-up.`);
  const first = await firstEvent(cluster, body, rollUp, now);
  if (!first.ok) return { runs: 0, diagnostics: [first.fault.diagnostic] };
  // A run that is due right now is made here too.
  const moments = first.value === undefined ? [] : [...fillMoments(rollUp, first.value, now + 1)];
  const kinds = new Set<string>();
  for (const [at, moment] of moments.entries()) {
    const answer = await cluster.send(execution(id, moment));
    if (!answer.ok) return { runs: at, diagnostics: [answer.fault.diagnostic] };
    const problem = problemOf(answer.value);
    if (problem !== undefined) {
      const message = `The roll-up ${id} could not sum up what was until ${isoTime(moment)}: ${problem}`;
      return { runs: at, diagnostics: [error('deploy/fill', undefined, message)] };
    }
    const met = healthKinds(answer.value);
    const lost = met.filter((kind) => unwritten.includes(kind));
    if (lost.length > 0) {
      const message = `The roll-up ${id} wrote nothing for what was until ${isoTime(moment)}: ${lost.join(', ')}.`;
      return { runs: at, diagnostics: [error('deploy/fill', undefined, message)] };
    }
    for (const kind of met) kinds.add(kind);
    onRun?.(at + 1, moments.length);
  }
  const message = `While the roll-up ${id} was filled, it reported ${[...kinds].sort().join(', ')}.`;
  const diagnostics = kinds.size === 0 ? [] : [warning('deploy/fill-health', undefined, message)];
  return { runs: moments.length, diagnostics };
}

/** The first event within the history, in epoch milliseconds; undefined where there is none. */
async function firstEvent(
  cluster: Cluster,
  body: JsonObject,
  { history, delay, reach }: RollUpRuns,
  now: number,
): Promise<Answer<number | undefined>> {
  const from = new Date(now - (history + delay + reach) * 1000).toISOString();
  const answer = await cluster.send({
    method: 'POST',
    path: path`/${indices(searchedIndices(body))}/_search`,
    query: { ignore_unavailable: true, allow_no_indices: true },
    repeat: 'idempotent',
    body: {
      size: 0,
      track_total_hits: false,
      query: { range: { '@timestamp': { gte: from } } },
      aggs: { first: { min: { field: '@timestamp' } } },
    },
  });
  if (!answer.ok) return answer;
  const value = valueAt(answer.value, ['aggregations', 'first', 'value']);
  return { ok: true, value: typeof value === 'number' ? value : undefined };
}

/** The indices that the first search of a watch's chain is about: the raw events. */
function searchedIndices(body: JsonObject): readonly string[] {
  const inputs = valueAt(body, ['input', 'chain', 'inputs']);
  const first = Array.isArray(inputs) ? (inputs as readonly Json[])[0] : undefined;
  const search = isJsonObject(first) ? Object.values(first)[0] : undefined;
  const names = valueAt(search, ['search', 'request', 'indices']);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** Only what tells how a run went: its payload may be large. */
const reported = [
  'watch_record.state',
  'watch_record.exception.reason',
  'watch_record.result.input.status',
  'watch_record.result.input.error.reason',
  'watch_record.result.condition.status',
  'watch_record.result.transform.status',
  'watch_record.result.transform.error.reason',
  'watch_record.result.transform.reason',
  'watch_record.result.transform.payload.health.kind',
  'watch_record.result.transform.payload.health.picket.health.kind',
  'watch_record.result.actions.id',
  'watch_record.result.actions.status',
  'watch_record.result.actions.reason',
  'watch_record.result.actions.error.reason',
].join(',');

/** https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-watcher-execute-watch */
function execution(id: string, moment: number): Parameters<Cluster['send']>[0] {
  const time = isoTime(moment);
  return {
    method: 'POST',
    path: path`/_watcher/watch/${id}/_execute`,
    query: { filter_path: reported },
    // Documents have fixed ids: a second run of a moment writes the same.
    repeat: 'idempotent',
    timeout: 300,
    body: {
      trigger_data: { scheduled_time: time, triggered_time: time },
      ignore_condition: false,
      action_modes: { _all: 'force_execute' },
      record_execution: false,
    },
  };
}

/** Kinds of health with which a run writes no summaries, and which a later run may be free of. */
const unwritten: readonly string[] = ['search-failed', 'failed-shards', 'timed-out'];

/** What went wrong with a run, as a sentence; undefined where it went well. */
function problemOf(answer: Json): string | undefined {
  const record = valueAt(answer, ['watch_record']);
  const state = textAt(record ?? null, ['state']);
  const thrown = textAt(record ?? null, ['exception', 'reason']);
  if (thrown !== undefined) return `${thrown}.`;
  if (state !== 'executed') return `the run ended as ${state ?? 'unknown'}.`;
  const result = valueAt(record, ['result']);
  const actions = valueAt(result, ['actions']);
  const parts = [
    ...['input', 'condition', 'transform'].map((name) => [name, valueAt(result, [name])] as const),
    ...(Array.isArray(actions) ? (actions as readonly Json[]) : []).map(
      (action) => [textAt(action, ['id']) ?? 'an action', action] as const,
    ),
  ];
  for (const [name, part] of parts) {
    const status = textAt(part ?? null, ['status']) ?? '';
    if (!status.endsWith('failure')) continue;
    const reason = textAt(part ?? null, ['error', 'reason']) ?? textAt(part ?? null, ['reason']);
    return `${name} failed${reason === undefined ? '' : `: ${reason}`}.`;
  }
  return undefined;
}

function healthKinds(answer: Json): readonly string[] {
  const health = valueAt(answer, ['watch_record', 'result', 'transform', 'payload', 'health']);
  return (Array.isArray(health) ? (health as readonly Json[]) : []).flatMap(
    (document) => textAt(document, ['picket', 'health', 'kind']) ?? textAt(document, ['kind']) ?? [],
  );
}

function isoTime(moment: number): string {
  return new Date(moment).toISOString();
}
