import type { FieldReference, Mapping } from '../mapping/mapping.js';
import { fieldsBelow, ignoredSlot, lookUpField } from '../mapping/mapping.js';
import { refuse } from '../request.js';
import { foldFor } from '../values/fold.js';
import { compileWildcard } from '../values/wildcard.js';
import { bindMatch } from './bind-match.js';
import { bindPattern, bindRegexp, patternTest } from './bind-pattern.js';
import { bindRange } from './bind-range.js';
import { bindTerm, bindTerms } from './bind-term.js';
import type { BindScope, BoundQuery } from './bound.js';
import { everything, nothing } from './bound.js';
import { valueLeaf } from './leaf.js';
import { isMinimumShouldMatch, minimumShouldMatch } from './minimum.js';
import type { BoolNode, ExistsNode, NestedNode, QueryNode } from './node.js';

/** Clauses of one query; `indices.query.bool.max_clause_count` on a heap of ordinary size. */
export const maxClauses = 8192;

function bindBool(node: BoolNode, scope: BindScope): BoundQuery {
  const bindAll = (nodes: readonly QueryNode[]): BoundQuery[] =>
    nodes.map((clause) => bindQuery(clause, scope));
  const required = node.must.length + node.filter.length > 0;
  const spec = node.minimumShouldMatch;
  if (spec !== undefined && !isMinimumShouldMatch(spec))
    refuse(node, `minimum_should_match "${spec}" cannot be read`);
  // Without a required clause one of the optional ones must match, whatever the minimum says.
  const least = node.should.length > 0 && !required ? 1 : 0;
  return {
    kind: 'bool',
    node,
    must: bindAll(node.must),
    filter: bindAll(node.filter),
    should: bindAll(node.should),
    mustNot: bindAll(node.mustNot),
    minimum: spec === undefined ? least : Math.max(least, minimumShouldMatch(spec, node.should.length)),
  };
}

type FieldNode = Extract<QueryNode, { readonly field: string }>;

/** The test that a query puts to a name, for `_index` and `_id`. */
function nameTest(node: FieldNode, scope: BindScope): (name: string) => boolean {
  const fold = foldFor(scope.profile);
  switch (node.kind) {
    case 'term':
      return node.caseInsensitive
        ? (name) => fold(name) === fold(String(node.value))
        : (name) =>
            String(node.value).includes('*')
              ? compileWildcard(String(node.value))(name)
              : name === String(node.value);
    case 'terms':
      return (name) => node.values.some((value) => String(value) === name);
    case 'prefix':
    case 'wildcard':
      return patternTest(node, false, scope.profile);
    case 'match':
    case 'match_phrase':
    case 'match_phrase_prefix':
    case 'match_bool_prefix':
      return (name) => name === String(node.value);
    case 'exists':
      return () => true;
    case 'regexp':
    case 'range':
      return refuse(node, `${node.kind} is not possible on ${node.field}`);
  }
}

/** Fields that are no part of documents. Undefined for an ordinary field. */
function bindMetadata(node: FieldNode, scope: BindScope): BoundQuery | undefined {
  if (node.field === '_index') {
    const why = `the index is ${scope.index}`;
    return nameTest(node, scope)(scope.index) ? everything(node, why) : nothing(node, why);
  }
  if (node.field === '_id') {
    if (node.kind === 'term') return { kind: 'ids', node, ids: new Set([String(node.value)]) };
    if (node.kind === 'terms') return { kind: 'ids', node, ids: new Set(node.values.map(String)) };
    if (node.kind === 'exists') return everything(node, 'every document has an id');
    return refuse(node, `${node.kind} is not possible on _id`);
  }
  if (node.field !== '_ignored') return undefined;
  if (node.kind === 'exists') return { kind: 'present', node, slots: [ignoredSlot] };
  const test = nameTest(node, scope);
  return { kind: 'cell', node, slot: ignoredSlot, field: '_ignored', test: (value) => test(String(value)) };
}

/** `exists` holds for a field with a value, and for an object with one below it. */
function bindExists(node: ExistsNode, scope: BindScope): BoundQuery {
  const { mapping } = scope;
  const names = node.field.includes('*')
    ? [...mapping.fields.keys()].filter(compileWildcard(node.field))
    : [node.field];
  const fields = names.flatMap((name) => {
    const reference = lookUpField(mapping, name);
    return reference === undefined
      ? fieldsBelow(mapping, name).map((field): FieldReference => ({ field }))
      : [reference];
  });
  if (fields.length === 0) return nothing(node, `no field ${node.field} is mapped`);
  const constant = fields.find(({ field }) => mapping.constants.has(field.name));
  if (constant !== undefined) return everything(node, `${constant.field.name} is a constant of the index`);
  const [only, more] = fields;
  if (only?.key !== undefined && more === undefined) return valueLeaf(node, only, () => true);
  return { kind: 'present', node, slots: fields.map(({ field }) => field.slot) };
}

function bindNested(node: NestedNode, scope: BindScope): BoundQuery {
  const object = scope.mapping.objects.get(node.path);
  if (object?.nested === undefined) {
    if (node.ignoreUnmapped) return nothing(node, `no nested object ${node.path} is mapped`);
    return refuse(node, `[${node.path}] is no nested object of the mapping`);
  }
  return { kind: 'nested', node, path: node.path, query: bindQuery(node.query, scope) };
}

function bindField(node: FieldNode, scope: BindScope): BoundQuery {
  const metadata = bindMetadata(node, scope);
  if (metadata !== undefined) return metadata;
  if (node.kind === 'exists') return bindExists(node, scope);
  const reference = lookUpField(scope.mapping, node.field);
  if (reference === undefined) return nothing(node, `no field ${node.field} is mapped`);
  switch (node.kind) {
    case 'term':
      return bindTerm(node, reference, node.value, node.caseInsensitive, scope);
    case 'terms':
      return bindTerms(node, reference, node.values, scope);
    case 'prefix':
    case 'wildcard':
      return bindPattern(node, reference, scope);
    case 'regexp':
      return bindRegexp(node, reference, scope);
    case 'range':
      return bindRange(node, reference, scope);
    case 'match':
    case 'match_phrase':
    case 'match_phrase_prefix':
    case 'match_bool_prefix':
      return bindMatch(node, reference, scope);
  }
}

interface KnownBound extends Pick<BindScope, 'profile' | 'index'> {
  /** Version of the mapping. */
  readonly version: number;
  readonly bound: BoundQuery;
}

/** Clauses as they were bound: watches send the same ones to the same indices at every run. */
const known = new WeakMap<Mapping, WeakMap<QueryNode, KnownBound>>();

function knownIn(mapping: Mapping): WeakMap<QueryNode, KnownBound> {
  const bounds = known.get(mapping) ?? new WeakMap<QueryNode, KnownBound>();
  known.set(mapping, bounds);
  return bounds;
}

/**
 * Resolves a query's fields and values against a mapping. A clause whose meaning depends on nothing but the mapping is
 * resolved once. Throws EngineError where a field cannot take the query.
 */
export function bindQuery(node: QueryNode, scope: BindScope): BoundQuery {
  const { mapping, profile, index } = scope;
  const bounds = knownIn(mapping);
  const held = bounds.get(node);
  if (held?.version === mapping.version && held.profile === profile && held.index === index)
    return held.bound;
  const asked = { now: false };
  const watched: BindScope = {
    mapping,
    profile,
    index,
    get now() {
      asked.now = true;
      return scope.now;
    },
  };
  const bound = resolveQuery(node, watched);
  if (!asked.now) bounds.set(node, { version: mapping.version, profile, index, bound });
  return bound;
}

function resolveQuery(node: QueryNode, scope: BindScope): BoundQuery {
  switch (node.kind) {
    case 'bool':
      return bindBool(node, scope);
    case 'nested':
      return bindNested(node, scope);
    case 'ids':
      return { kind: 'ids', node, ids: new Set(node.values) };
    case 'constant_score':
      return { kind: 'constant_score', node, filter: bindQuery(node.filter, scope) };
    case 'dis_max':
      return { kind: 'max', node, queries: node.queries.map((query) => bindQuery(query, scope)) };
    case 'match_all':
      return everything(node, 'every document');
    case 'match_none':
      return nothing(node, 'no document');
    case 'term':
    case 'terms':
    case 'prefix':
    case 'wildcard':
    case 'regexp':
    case 'range':
    case 'exists':
    case 'match':
    case 'match_phrase':
    case 'match_phrase_prefix':
    case 'match_bool_prefix':
      return bindField(node, scope);
  }
}

/** Leaves of a query, as the server counts its clauses. */
export function countClauses(node: QueryNode): number {
  const sum = (nodes: readonly QueryNode[]): number =>
    nodes.reduce((total, next) => total + countClauses(next), 0);
  switch (node.kind) {
    case 'bool':
      return sum(node.must) + sum(node.filter) + sum(node.should) + sum(node.mustNot);
    case 'nested':
      return countClauses(node.query);
    case 'constant_score':
      return countClauses(node.filter);
    case 'dis_max':
      return sum(node.queries);
    case 'term':
    case 'terms':
    case 'prefix':
    case 'wildcard':
    case 'regexp':
    case 'range':
    case 'exists':
    case 'ids':
    case 'match':
    case 'match_phrase':
    case 'match_phrase_prefix':
    case 'match_bool_prefix':
    case 'match_all':
    case 'match_none':
      return 1;
  }
}

/** Refuses a query of more clauses than the server takes. */
export function checkClauses(node: QueryNode): void {
  const clauses = countClauses(node);
  if (clauses > maxClauses) refuse(node, `the query has ${clauses} clauses, over the limit of ${maxClauses}`);
}
