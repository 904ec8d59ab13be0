import type { Catalog } from '../catalog/catalog.js';
import type { CompiledRule } from '../compile/compile-project.js';
import { compileWorkspace, type OpenOptions } from '../compile/open-project.js';
import { openWorkspace, type Workspace } from '../compile/workspace.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonObject } from '../diagnostics/json.js';
import { isJsonObject } from '../diagnostics/json.js';
import { createMatcher, type Matcher } from '../engine/create-matcher.js';
import { isBlank, lineBatches, type Line } from '../inputs/lines.js';
import { openUnpacked } from '../inputs/open-bytes.js';
import { decodeJsonText } from '../inputs/text.js';
import type { Branch, NormalRule } from '../normal/normal-rule.js';
import { profiles, type Profile } from '../targets/profile.js';
import { targets } from '../targets/registry.js';
import { matchMapping } from './match-mapping.js';

export interface MatchOptions {
  /** NDJSON file, or `-` for standard input. */
  readonly events: string;
  /** A rule sees only the events of its sources. */
  readonly route: boolean;
}

/** An event that a rule matched. */
export interface Match {
  /** The rule's id, or its file's stem. */
  readonly rule: string;
  /** Number of the line, from 1. */
  readonly event: number;
}

export interface MatchRun {
  /** In the order of the events, then of the rules. */
  readonly matches: AsyncIterable<readonly Match[]>;
  /** Lines that hold no JSON object so far. */
  skipped(): number;
  readonly rules: number;
  /** Errors of rules, which are then not evaluated. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly dir: string;
}

interface MatchRule {
  readonly label: string;
  readonly normal: NormalRule;
  readonly query: JsonObject;
}

/**
 * Evaluates single-event rules over NDJSON, by their query-dsl artefacts. Without `route` a rule sees every event,
 * whatever its logsource.
 */
export async function matchEvents(
  dir: string,
  paths: readonly string[],
  options: MatchOptions,
): Promise<MatchRun> {
  const workspace = await openWorkspace(dir, paths);
  const { rules, diagnostics } = await compileRules(workspace, options.route);
  const matcher = createMatcher(
    rules.map(({ label, query }) => ({ id: label, query })),
    matchMapping(
      rules.map(({ normal }) => normal),
      workspace.catalog,
    ),
    workspace.project.profile,
  );
  const counts = { skipped: 0 };
  return {
    matches: matchLines(matcher, options.events, counts),
    skipped: () => counts.skipped,
    rules: rules.length,
    diagnostics: [...workspace.diagnostics, ...diagnostics],
    texts: workspace.texts,
    dir,
  };
}

interface Compiled {
  readonly rules: readonly MatchRule[];
  readonly diagnostics: readonly Diagnostic[];
}

async function compileRules(workspace: Workspace, route: boolean): Promise<Compiled> {
  const options: OpenOptions = { targets: [], eachRule: true };
  const profile = profiles[workspace.project.profile];
  const sourced = await compileWorkspace(workspace, options);
  if (route) return finish(sourced.rules, sourced.diagnostics, profile, (normal) => normal);
  // A rule that asks its sources for what they lack still means something on events that come from elsewhere.
  const nowhere: Catalog = { sources: new Map() };
  const sourceless = await compileWorkspace({ ...workspace, catalog: nowhere }, options);
  const fallback = new Map(sourceless.rules.map((rule) => [rule.meta.name, rule]));
  const rules = sourced.rules.map((rule) =>
    rule.normal === undefined ? (fallback.get(rule.meta.name) ?? rule) : rule,
  );
  return finish(rules, sourceless.diagnostics, profile, unrouted);
}

async function finish(
  compiled: readonly CompiledRule[],
  diagnostics: readonly Diagnostic[],
  profile: Profile,
  shape: (normal: NormalRule) => NormalRule,
): Promise<Compiled> {
  const target = await targets['query-dsl']();
  const rules: MatchRule[] = [];
  const faults: Diagnostic[] = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { meta, normal: own } of compiled) {
    if (own === undefined) continue;
    const normal = shape(own);
    const outcome = target.compile(normal, profile);
    faults.push(...outcome.diagnostics.filter(({ severity }) => severity === 'error'));
    const query = outcome.artefact?.body['query'];
    if (isJsonObject(query))
      rules.push({ label: meta.id?.value ?? stemOf(meta.file, meta.index), normal, query });
  }
  return { rules, diagnostics: faults };
}

/** One branch that any event may meet, whatever source it came from. */
function unrouted(normal: NormalRule): NormalRule {
  const clauses = new Map(normal.branches.map(({ where }) => [meaningOf(where), where]));
  const of = [...clauses.values()];
  const [only] = of;
  const where = of.length === 1 && only !== undefined ? only : ({ kind: 'any', of } as const);
  const branch: Branch = { dataset: null, indices: ['*'], where, ingested: false };
  return { ...normal, branches: [branch] };
}

function meaningOf(value: unknown): string {
  return JSON.stringify(value, (key, child: unknown) => (key === 'origin' ? undefined : child));
}

/** `-2` for the second document of a file. */
function stemOf(file: string, index: number): string {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  return index === 0 ? stem : `${stem}-${index + 1}`;
}

async function* matchLines(
  matcher: Matcher,
  file: string,
  counts: { skipped: number },
): AsyncGenerator<readonly Match[]> {
  for await (const lines of lineBatches(openUnpacked(file))) {
    const found: Match[] = [];
    for (const line of lines) {
      const event = parseEvent(line);
      if (event === undefined) counts.skipped += 1;
      if (event === undefined || event === 'blank') continue;
      for (const rule of matcher(event)) found.push({ rule, event: line.number });
    }
    if (found.length > 0) yield found;
  }
}

function parseEvent(line: Line): JsonObject | 'blank' | undefined {
  if (line.bytes === undefined) return undefined;
  if (isBlank(line.bytes)) return 'blank';
  try {
    const value: unknown = JSON.parse(decodeJsonText(line.bytes));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
