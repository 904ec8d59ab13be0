import type { Part } from '../request.js';
import { asBoolean, asNumber, asScalar, asString, child, has, only, optional, refuse } from '../request.js';
import type { MatchNode, QueryNode } from './node.js';
import { fieldBody, shared, sharedKeys } from './clause.js';

const known: Readonly<Record<MatchNode['kind'], readonly string[]>> = {
  match: [
    'query',
    'operator',
    'minimum_should_match',
    'zero_terms_query',
    'lenient',
    'auto_generate_synonyms_phrase_query',
  ],
  match_phrase: ['query', 'slop', 'zero_terms_query'],
  match_phrase_prefix: ['query', 'slop', 'max_expansions', 'zero_terms_query'],
  match_bool_prefix: ['query', 'operator', 'minimum_should_match'],
};

function readOperator(part: Part): 'and' | 'or' {
  const operator = asString(part, '"operator"').toLowerCase();
  return operator === 'and' || operator === 'or' ? operator : refuse(part, '"operator" must be and or or');
}

function readZeroTerms(part: Part): 'none' | 'all' {
  const value = asString(part, '"zero_terms_query"');
  return value === 'none' || value === 'all' ? value : refuse(part, '"zero_terms_query" must be none or all');
}

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/full-text-queries.html */
export function parseMatch(kind: MatchNode['kind'], part: Part, pointer: string): QueryNode {
  const [field, body] = fieldBody(part, kind, 'query');
  only(body, [...known[kind], ...sharedKeys], kind);
  const slop = optional(body, 'slop', asNumber) ?? 0;
  if (slop !== 0) refuse(child(body, 'slop'), 'a phrase with slop is not supported');
  const minimum = has(body, 'minimum_should_match')
    ? asScalar(child(body, 'minimum_should_match'), 'it')
    : undefined;
  return {
    kind,
    field,
    value: asScalar(child(body, 'query'), `the text of ${kind}`),
    operator: optional(body, 'operator', readOperator) ?? 'or',
    ...(minimum !== undefined && { minimumShouldMatch: String(minimum) }),
    zeroTerms: optional(body, 'zero_terms_query', readZeroTerms) ?? 'none',
    lenient: optional(body, 'lenient', asBoolean) ?? false,
    ...shared(pointer, body),
  };
}
