import type { EngineProfile } from '../api.js';
import { isStringLike } from '../mapping/field.js';
import type { FieldReference } from '../mapping/mapping.js';
import { compileLanguage } from '../regexp/automaton.js';
import type { RegexpFlags } from '../regexp/parse-regexp.js';
import { parseRegexp, RegexpError } from '../regexp/parse-regexp.js';
import { refuse } from '../request.js';
import { foldFor, variantsFor } from '../values/fold.js';
import { compileWildcard, splitsPair } from '../values/wildcard.js';
import type { BindScope, BoundQuery } from './bound.js';
import { bindConstant } from './bind-term.js';
import { termLeaf } from './leaf.js';
import type { PatternNode, RegexpNode } from './node.js';

/** Refuses patterns on fields without string terms, and on keys of flattened fields but for prefixes. */
function requirePatterns(node: PatternNode | RegexpNode, { field, key }: FieldReference): void {
  if (field.type === 'flattened') {
    if (key !== undefined && node.kind !== 'prefix') {
      refuse(node, `${node.kind} queries are not possible on keys of the flattened field [${field.name}]`);
    }
  } else if (!isStringLike(field.type)) {
    refuse(
      node,
      `${node.kind} queries need a keyword, text or wildcard field, and [${field.name}] is of type ${field.type}`,
    );
  }
}

/** A test of whole terms for a prefix or wildcard query. */
export function patternTest(
  node: PatternNode,
  lowercase: boolean,
  profile: EngineProfile,
): (term: string) => boolean {
  const value = lowercase ? node.value.toLowerCase() : node.value;
  const fold = node.caseInsensitive ? foldFor(profile) : undefined;
  if (node.kind === 'wildcard') return compileWildcard(value, fold);
  if (fold === undefined) return (term) => term.startsWith(value) && !splitsPair(term, value.length);
  const folded = fold(value);
  return (term) => {
    const own = fold(term);
    return own.startsWith(folded) && !splitsPair(own, folded.length);
  };
}

export function bindPattern(node: PatternNode, reference: FieldReference, scope: BindScope): BoundQuery {
  requirePatterns(node, reference);
  const test = patternTest(node, reference.field.lowercase, scope.profile);
  if (reference.field.type === 'constant_keyword') return bindConstant(node, reference, test, scope);
  return termLeaf(node, reference, test);
}

const flagNames: Readonly<Record<string, Partial<RegexpFlags>>> = {
  ALL: { complement: true, intersection: true, interval: true, empty: true, anyString: true },
  COMPLEMENT: { complement: true },
  INTERVAL: { interval: true },
  INTERSECTION: { intersection: true },
  ANYSTRING: { anyString: true },
  EMPTY: { empty: true },
  NONE: {},
};

function readFlags(node: RegexpNode): RegexpFlags {
  let flags: RegexpFlags = {
    complement: false,
    intersection: false,
    interval: false,
    empty: false,
    anyString: false,
  };
  for (const name of node.flags.split('|')) {
    const more = flagNames[name.toUpperCase()] ?? refuse(node, `regexp flag "${name}" is not known`);
    flags = { ...flags, ...more };
  }
  return flags;
}

/** Compiled patterns keep the states that they found, and the same watch asks with the same patterns every minute. */
const compiled = new Map<string, (text: string) => boolean>();
const maxCompiled = 500;

function compileRegexp(node: RegexpNode, pattern: string, profile: EngineProfile): (text: string) => boolean {
  const key = JSON.stringify([pattern, node.flags, node.caseInsensitive, profile]);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const flags = readFlags(node);
  const variants = node.caseInsensitive
    ? variantsFor(profile)
    : (point: number): readonly number[] => [point];
  try {
    const test = compileLanguage((languages) => parseRegexp(pattern, flags, languages, variants));
    if (compiled.size >= maxCompiled) compiled.clear();
    compiled.set(key, test);
    return test;
  } catch (error) {
    if (!(error instanceof RegexpError)) throw error;
    return refuse(
      node,
      `"${pattern}" is no regular expression of Lucene's: ${error.message} at ${error.position}`,
    );
  }
}

export function bindRegexp(node: RegexpNode, reference: FieldReference, scope: BindScope): BoundQuery {
  requirePatterns(node, reference);
  const pattern = reference.field.lowercase ? node.value.toLowerCase() : node.value;
  const test = compileRegexp(node, pattern, scope.profile);
  if (reference.field.type === 'constant_keyword') return bindConstant(node, reference, test, scope);
  return termLeaf(node, reference, test);
}
