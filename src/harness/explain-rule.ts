import { readFile } from 'node:fs/promises';
import type { Artefact } from '../compile/artefact.js';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import { explainQuery, type Explanation } from '../engine/explain.js';
import type { NormalRule } from '../normal/normal-rule.js';
import { profiles } from '../targets/profile.js';
import { targets } from '../targets/registry.js';
import type { Provenance } from '../targets/target.js';
import type { Workspace } from '../compile/workspace.js';
import { fieldValue } from './fields.js';
import { describeMeaning, describeTiming } from './describe-rule.js';
import { findRule } from './find-rule.js';
import { openSession } from './session.js';

/** A clause, whether the event met it, and the line of YAML that it came from. */
export interface ExplainedClause extends Omit<Explanation, 'clauses'> {
  readonly origin?: SourceRange;
  readonly clauses: readonly ExplainedClause[];
}

export interface ExplainedEvent {
  readonly dataset: string | null;
  readonly matched: boolean;
  /** The event as it was indexed, after the pipeline of its source. */
  readonly document: JsonObject;
  readonly query: ExplainedClause;
}

export interface RuleExplanation {
  readonly normal?: NormalRule;
  /** What it counts, compares that with, and when it is silent, in sentences. */
  readonly meaning: readonly string[];
  /** What the schedule means for bursts, in sentences. */
  readonly timing: readonly string[];
  /** Of the rule, and after them the watches of the summaries that it reads. */
  readonly artefacts: readonly Artefact[];
  readonly event?: ExplainedEvent;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly dir: string;
}

/** Thrown where an event cannot be read or indexed. */
export class EventError extends Error {
  override readonly name = 'EventError';
  readonly code = 'cli/event';
  constructor(
    message: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }
}

/**
 * What a rule means, what it compiles to, and, for an event, clause by clause why it matched or not.
 *
 * @param eventFile JSON of one event, or `-` for standard input
 * @throws RuleNotFound, EventError
 */
export async function explainRule(dir: string, asked: string, eventFile?: string): Promise<RuleExplanation> {
  const { workspace, compiled, diagnostics } = await findRule(dir, asked);
  const { normal, artefacts, rollUps } = compiled;
  const event =
    normal === undefined || eventFile === undefined
      ? undefined
      : await explainEvent(workspace, normal, await readEvent(eventFile));
  return {
    ...(normal !== undefined && { normal }),
    meaning: normal === undefined ? [] : describeMeaning(normal),
    timing: normal === undefined ? [] : describeTiming(normal),
    artefacts: [...artefacts, ...rollUps],
    ...(event !== undefined && { event }),
    diagnostics,
    texts: workspace.texts,
    dir,
  };
}

async function explainEvent(
  workspace: Workspace,
  normal: NormalRule,
  event: JsonObject,
): Promise<ExplainedEvent> {
  const { profile } = workspace.project;
  const target = await targets['query-dsl']();
  const [first] = normal.branches;
  const dataset = (first?.alerts === true ? undefined : datasetOf(event)) ?? first?.dataset ?? null;
  // What one event of this source must be, without the time and the counting around it.
  const own = normal.branches.filter((branch) => branch.dataset === dataset);
  const single: NormalRule = {
    ...normal,
    branches: own.length > 0 ? own : normal.branches,
    stage: { kind: 'each', lookback: 0 },
  };
  const { artefact } = target.compile(single, profiles[profile]);
  const query = artefact?.body['query'];
  if (artefact === undefined || !isJsonObject(query))
    throw new EventError('The rule does not compile to a query.');
  const { sources, alerts } = workspace.catalog;
  const source = dataset === null ? undefined : sources.get(dataset);
  const document = source === undefined ? event : await indexed(workspace, source.dataset, event);
  // Alerts pass no pipeline: they are written as they are.
  const mappings = (dataset === alerts?.dataset ? alerts : source)?.mapping ?? { dynamic: true };
  const explanation = explainQuery(query, document, { mappings, profile, pointer: '/query' });
  return {
    dataset: source?.dataset ?? (first?.alerts === true ? dataset : null),
    matched: explanation.matched,
    document,
    query: withOrigins(explanation, artefact.provenance),
  };
}

async function indexed(workspace: Workspace, dataset: string, event: JsonObject): Promise<JsonObject> {
  const { catalog, project } = workspace;
  const session = await openSession({ catalog, profile: project.profile, artefacts: [] });
  const stamp = fieldValue(event, '@timestamp');
  const parsed = typeof stamp === 'string' ? Date.parse(stamp) : Number(stamp);
  const time = Number.isNaN(parsed) ? Date.now() : parsed;
  const outcome = session.deliver({ dataset, time, arrival: time + 1000, document: event });
  if (outcome.result === 'failed') throw new EventError(`${dataset} refuses the event: ${outcome.reason}.`);
  const { hits } = session.engine.search({ indices: ['logs-*'], body: { query: { match_all: {} } } }).hits;
  return hits[0]?._source ?? event;
}

function datasetOf(event: JsonObject): string | undefined {
  const named = fieldValue(event, 'data_stream.dataset') ?? fieldValue(event, 'event.dataset');
  return typeof named === 'string' ? named : undefined;
}

function withOrigins(explanation: Explanation, provenance: Provenance): ExplainedClause {
  const { clauses, ...own } = explanation;
  const origin = provenance[own.pointer];
  return {
    ...own,
    ...(origin !== undefined && { origin }),
    clauses: clauses.map((clause) => withOrigins(clause, provenance)),
  };
}

async function readEvent(file: string): Promise<JsonObject> {
  const text = await readText(file);
  const name = file === '-' ? 'Standard input' : file;
  for (const candidate of [text, text.trim().split('\n')[0] ?? '']) {
    const value = parseJson(candidate);
    if (isJsonObject(value)) return isJsonObject(value['_source']) ? value['_source'] : value;
  }
  throw new EventError(`${name} holds no JSON object.`, ['one event as {"@timestamp": "…", …}']);
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

async function readText(file: string): Promise<string> {
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString('utf8');
  }
  try {
    return await readFile(file, 'utf8');
  } catch (fault) {
    const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault';
    throw new EventError(`${file} cannot be read (${reason}).`);
  }
}
