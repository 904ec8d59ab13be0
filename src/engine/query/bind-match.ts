import { isText } from '../mapping/field.js';
import type { FieldReference } from '../mapping/mapping.js';
import { analyse } from '../values/analyse.js';
import { EngineError } from '../api.js';
import type { BindScope, BoundQuery } from './bound.js';
import { everything, nothing } from './bound.js';
import { bindTerm } from './bind-term.js';
import { requireSearchable } from './leaf.js';
import { minimumShouldMatch } from './minimum.js';
import type { MatchNode } from './node.js';

type Lists = readonly (readonly string[])[];

function startsAt(tokens: readonly string[], at: number, terms: readonly string[], prefix: boolean): boolean {
  return terms.every((term, i) => {
    const token = tokens[at + i];
    return prefix && i === terms.length - 1 ? token?.startsWith(term) === true : token === term;
  });
}

function phraseTest(terms: readonly string[], prefix: boolean): (lists: Lists) => boolean {
  return (lists) => lists.some((tokens) => tokens.some((_, at) => startsAt(tokens, at, terms, prefix)));
}

function termsTest(node: MatchNode, terms: readonly string[]): (lists: Lists) => boolean {
  const distinct = [...new Set(terms)];
  const last = terms.at(-1);
  const present = (lists: Lists, term: string): boolean => {
    const prefix = node.kind === 'match_bool_prefix' && term === last;
    return lists.some((tokens) => tokens.some((token) => (prefix ? token.startsWith(term) : token === term)));
  };
  const spec = node.minimumShouldMatch;
  const wanted =
    node.operator === 'and'
      ? distinct.length
      : Math.max(1, spec === undefined ? 1 : minimumShouldMatch(spec, distinct.length));
  return (lists) => distinct.filter((term) => present(lists, term)).length >= wanted;
}

/** Not a text: the whole value is one term. */
function bindExact(node: MatchNode, reference: FieldReference, scope: BindScope): BoundQuery {
  try {
    return bindTerm(node, reference, node.value, false, scope);
  } catch (error) {
    if (node.lenient && error instanceof EngineError) return nothing(node, error.message);
    throw error;
  }
}

/** A full-text query on a mapped field. */
export function bindMatch(node: MatchNode, reference: FieldReference, scope: BindScope): BoundQuery {
  const { field } = reference;
  if (!isText(field.type)) return bindExact(node, reference, scope);
  requireSearchable(field, node);
  const terms = analyse(field.searchAnalyser, String(node.value));
  if (terms.length === 0) {
    return node.zeroTerms === 'all'
      ? everything(node, 'the text has no terms')
      : nothing(node, 'the text has no terms');
  }
  const phrase = node.kind === 'match_phrase' || node.kind === 'match_phrase_prefix';
  const test = phrase ? phraseTest(terms, node.kind === 'match_phrase_prefix') : termsTest(node, terms);
  return { kind: 'tokens', node, slot: field.slot, field: field.name, analyser: field.analyser, test };
}
