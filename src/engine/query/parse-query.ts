import { isJsonObject } from '../../diagnostics/json.js';
import type { Part } from '../request.js';
import {
  asArray,
  asBoolean,
  asList,
  asObject,
  asScalar,
  asString,
  child,
  has,
  only,
  optional,
  refuse,
  singleEntry,
} from '../request.js';
import { fieldBody, shared, sharedKeys } from './clause.js';
import type { QueryNode, QueryValue } from './node.js';
import { parseMatch } from './parse-match.js';
import { parseRange } from './parse-range.js';

/** Terms of one `terms` query; `index.max_terms_count`. */
const maxTerms = 65_536;
/** Characters of a pattern; `index.max_regex_length`. */
const maxRegexLength = 1000;
/** Characters of a case-insensitive term, prefix or wildcard. */
const maxCaseInsensitiveLength = 1000;

function parseTerm(part: Part, pointer: string): QueryNode {
  const [field, body] = fieldBody(part, 'term', 'value');
  only(body, ['value', 'case_insensitive', ...sharedKeys], 'term');
  const value = asScalar(child(body, 'value'), 'the value of a term');
  const caseInsensitive = optional(body, 'case_insensitive', asBoolean) ?? false;
  if (caseInsensitive) checkLength(child(body, 'value'), String(value), maxCaseInsensitiveLength, 'term');
  return { kind: 'term', field, value, caseInsensitive, ...shared(pointer, body) };
}

function checkLength(part: Part, text: string, limit: number, what: string): void {
  if (text.length > limit) {
    refuse(part, `a case-insensitive ${what} of ${text.length} characters is over the limit of ${limit}`);
  }
}

function parseTerms(part: Part, pointer: string): QueryNode {
  const body = asObject(part, 'terms');
  const [field, more] = Object.keys(body.value).filter((key) => !sharedKeys.includes(key));
  if (field === undefined) return refuse(part, 'terms names no field');
  if (more !== undefined)
    return refuse(child(body, more), `terms takes one field, and "${more}" is a second`);
  const list = child(body, field);
  if (isJsonObject(list.value)) return refuse(list, 'a terms lookup is not supported');
  const items = asArray(list, 'the values of terms');
  if (items.length > maxTerms) refuse(list, `terms takes at most ${maxTerms} values, not ${items.length}`);
  const values = items.map((item): QueryValue => asScalar(item, 'a value of terms'));
  return { kind: 'terms', field, values, ...shared(pointer, body) };
}

function parsePattern(kind: 'prefix' | 'wildcard', part: Part, pointer: string): QueryNode {
  const [field, body] = fieldBody(part, kind, 'value');
  only(body, ['value', 'wildcard', 'case_insensitive', 'rewrite', ...sharedKeys], kind);
  const key = kind === 'wildcard' && has(body, 'wildcard') ? 'wildcard' : 'value';
  const value = String(asScalar(child(body, key), `the value of ${kind}`));
  const caseInsensitive = optional(body, 'case_insensitive', asBoolean) ?? false;
  if (caseInsensitive) checkLength(child(body, key), value, maxCaseInsensitiveLength, kind);
  return { kind, field, value, caseInsensitive, ...shared(pointer, body) };
}

function parseRegexpQuery(part: Part, pointer: string): QueryNode {
  const [field, body] = fieldBody(part, 'regexp', 'value');
  const known = ['value', 'flags', 'case_insensitive', 'max_determinized_states', 'rewrite'];
  only(body, [...known, ...sharedKeys], 'regexp');
  const value = asString(child(body, 'value'), 'the value of regexp');
  if (value.length > maxRegexLength) {
    refuse(
      child(body, 'value'),
      `a regexp of ${value.length} characters is over the limit of ${maxRegexLength}`,
    );
  }
  return {
    kind: 'regexp',
    field,
    value,
    flags: optional(body, 'flags', asString) ?? 'ALL',
    caseInsensitive: optional(body, 'case_insensitive', asBoolean) ?? false,
    ...shared(pointer, body),
  };
}

function parseBool(part: Part, pointer: string): QueryNode {
  const body = asObject(part, 'bool');
  const clauses = ['must', 'filter', 'should', 'must_not'];
  only(body, [...clauses, 'minimum_should_match', 'adjust_pure_negative', ...sharedKeys], 'bool');
  const read = (key: string): QueryNode[] => (has(body, key) ? asList(child(body, key)).map(parseQuery) : []);
  const minimum = optional(body, 'minimum_should_match', asScalar);
  return {
    kind: 'bool',
    must: read('must'),
    filter: read('filter'),
    should: read('should'),
    mustNot: read('must_not'),
    ...(minimum !== undefined && { minimumShouldMatch: String(minimum) }),
    ...shared(pointer, body),
  };
}

function parseExists(part: Part, pointer: string): QueryNode {
  const body = asObject(part, 'exists');
  only(body, ['field', ...sharedKeys], 'exists');
  return { kind: 'exists', field: asString(child(body, 'field'), '"field"'), ...shared(pointer, body) };
}

function parseIds(part: Part, pointer: string): QueryNode {
  const body = asObject(part, 'ids');
  only(body, ['values', ...sharedKeys], 'ids');
  const values = asList(child(body, 'values')).map((item) => asString(item, 'an id'));
  return { kind: 'ids', values, ...shared(pointer, body) };
}

function parseNested(part: Part, pointer: string): QueryNode {
  const body = asObject(part, 'nested');
  only(body, ['path', 'query', 'score_mode', 'ignore_unmapped', ...sharedKeys], 'nested');
  return {
    kind: 'nested',
    path: asString(child(body, 'path'), '"path"'),
    query: parseQuery(child(body, 'query')),
    ignoreUnmapped: optional(body, 'ignore_unmapped', asBoolean) ?? false,
    scoreMode: readScoreMode(child(body, 'score_mode')),
    ...shared(pointer, body),
  };
}

function readScoreMode(part: Part): 'avg' | 'max' | 'min' | 'sum' | 'none' {
  const mode = part.value ?? 'avg';
  switch (mode) {
    case 'avg':
    case 'max':
    case 'min':
    case 'sum':
    case 'none':
      return mode;
    default:
      return refuse(part, '"score_mode" must be avg, max, min, sum or none');
  }
}

function parseConstantScore(part: Part, pointer: string): QueryNode {
  const body = asObject(part, 'constant_score');
  only(body, ['filter', ...sharedKeys], 'constant_score');
  return { kind: 'constant_score', filter: parseQuery(child(body, 'filter')), ...shared(pointer, body) };
}

function parseDisMax(part: Part, pointer: string): QueryNode {
  const body = asObject(part, 'dis_max');
  only(body, ['queries', 'tie_breaker', ...sharedKeys], 'dis_max');
  return {
    kind: 'dis_max',
    queries: asList(child(body, 'queries')).map(parseQuery),
    ...shared(pointer, body),
  };
}

function parseEverything(kind: 'match_all' | 'match_none', part: Part, pointer: string): QueryNode {
  const body = asObject(part, kind);
  only(body, sharedKeys, kind);
  return { kind, ...shared(pointer, body) };
}

/** Nodes by the JSON that they were read from: watches send the same clauses at every run. */
const known = new WeakMap<object, QueryNode>();

/**
 * Reads a query. Throws EngineError with the pointer of whatever it does not know.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/query-dsl.html
 */
export function parseQuery(part: Part): QueryNode {
  const { value, pointer } = part;
  if (typeof value !== 'object' || value === null) return readQuery(part);
  const cached = known.get(value);
  if (cached?.pointer === pointer) return cached;
  const node = readQuery(part);
  known.set(value, node);
  return node;
}

function readQuery(part: Part): QueryNode {
  const [kind, body] = singleEntry(asObject(part, 'a query'), 'a query');
  const { pointer } = part;
  switch (kind) {
    case 'bool':
      return parseBool(body, pointer);
    case 'term':
      return parseTerm(body, pointer);
    case 'terms':
      return parseTerms(body, pointer);
    case 'prefix':
    case 'wildcard':
      return parsePattern(kind, body, pointer);
    case 'regexp':
      return parseRegexpQuery(body, pointer);
    case 'range':
      return parseRange(body, pointer);
    case 'exists':
      return parseExists(body, pointer);
    case 'ids':
      return parseIds(body, pointer);
    case 'match':
    case 'match_phrase':
    case 'match_phrase_prefix':
    case 'match_bool_prefix':
      return parseMatch(kind, body, pointer);
    case 'nested':
      return parseNested(body, pointer);
    case 'constant_score':
      return parseConstantScore(body, pointer);
    case 'dis_max':
      return parseDisMax(body, pointer);
    case 'match_all':
    case 'match_none':
      return parseEverything(kind, body, pointer);
    default:
      return refuse(body, `query "${kind}" is not supported`);
  }
}
