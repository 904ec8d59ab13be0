import type { Catalog } from '../../../src/catalog/catalog.js';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { isJsonObject } from '../../../src/diagnostics/json.js';
import { createEngine } from '../../../src/engine/create-engine.js';
import { createMatcher } from '../../../src/engine/create-matcher.js';
import { matchMapping } from '../../../src/harness/match-mapping.js';
import type { NormalRule } from '../../../src/normal/normal-rule.js';
import { normalise } from '../../../src/normal/normalise.js';
import type { SigmaFilter, SigmaRule } from '../../../src/sigma/ast.js';
import { profiles, type ProfileName } from '../../../src/targets/profile.js';
import { queryDsl } from '../../../src/targets/query-dsl/compile.js';
import { oracleMatches, type OracleOptions } from '../../support/oracle/oracle.js';

/** A rule and what was compiled of it. */
export interface Trial {
  readonly rule: SigmaRule;
  readonly filters: readonly SigmaFilter[];
  readonly profile: ProfileName;
  readonly normal: NormalRule;
  /** What stands under `query`. */
  readonly query: JsonObject;
  /** The mapping that `match` gives to the fields of the rule. */
  readonly mapping: JsonObject;
  readonly oracle: OracleOptions;
}

/** A document on which the three do not agree. */
export interface Disagreement {
  readonly rule: string;
  readonly profile: ProfileName;
  readonly document: JsonObject;
  readonly oracle: boolean;
  readonly engine: boolean;
  readonly match: boolean;
  readonly query: JsonObject;
}

export interface TrialOptions {
  readonly profile?: ProfileName;
  readonly catalog?: Catalog;
  readonly filters?: readonly SigmaFilter[];
  readonly oracle?: OracleOptions;
}

const nowhere: Catalog = { sources: new Map() };

/** Compiles a rule; undefined where an error or a loss stands in the way. */
export function openTrial(rule: SigmaRule, options: TrialOptions = {}): Trial | undefined {
  const { profile = 'elasticsearch-8.19', catalog = nowhere, filters = [], oracle = {} } = options;
  const { rule: normal } = normalise({ kind: 'rule', rule, filters }, catalog);
  if (normal === undefined) return undefined;
  const { artefact } = queryDsl.compile(normal, profiles[profile]);
  if (artefact === undefined || artefact.losses.length > 0) return undefined;
  // Read back from its bytes, as a server would.
  const { query } = JSON.parse(JSON.stringify(artefact.body)) as JsonObject;
  if (query === undefined || !isJsonObject(query)) return undefined;
  return { rule, filters, profile, normal, query, mapping: matchMapping([normal], catalog), oracle };
}

/**
 * Where the oracle, a search of the embedded engine and `match` say different things of a document. The engine's
 * fields are of type keyword where `match` has wildcard. A document that its mapping refuses is nobody's match.
 */
export function disagreements(trial: Trial, documents: readonly JsonObject[]): readonly Disagreement[] {
  const { rule, filters, profile, query } = trial;
  const { found, refused } = searchHits(trial, documents);
  const matcher = createMatcher([{ id: 'rule', query }], trial.mapping, profile);
  return documents.flatMap((document, at): Disagreement[] => {
    if (refused.has(at)) return [];
    const verdict = {
      oracle: oracleMatches(rule, document, trial.oracle, filters),
      engine: found.has(at),
      match: matcher(document).length > 0,
    };
    if (verdict.oracle === verdict.engine && verdict.oracle === verdict.match) return [];
    return [{ rule: rule.meta.id?.value ?? rule.meta.name, profile, document, ...verdict, query }];
  });
}

interface Found {
  readonly found: ReadonlySet<number>;
  readonly refused: ReadonlySet<number>;
}

function searchHits({ profile, query, mapping }: Trial, documents: readonly JsonObject[]): Found {
  const engine = createEngine({ profile, now: () => 0 });
  engine.putIndexTemplate('all', { patterns: ['*'], mappings: asKeywords(mapping) });
  engine.createIndex('events');
  const refused = new Set<number>();
  documents.forEach((source, at) => {
    const outcome = engine.index({ index: 'events', id: String(at), source });
    if (outcome.result === 'failed') refused.add(at);
  });
  const { hits } = engine.search({
    indices: ['events'],
    body: { query, size: 10_000, _source: false, sort: ['_doc'] },
  });
  return { found: new Set(hits.hits.map(({ _id }) => Number(_id))), refused };
}

function asKeywords(mapping: Json): JsonObject {
  const text = JSON.stringify(mapping).replaceAll('{"type":"wildcard"}', '{"type":"keyword"}');
  return JSON.parse(text) as JsonObject;
}
