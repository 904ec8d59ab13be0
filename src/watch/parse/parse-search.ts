import { isJsonObject } from '../../diagnostics/json.js';
import type { SearchSource } from '../watch.js';
import { checkIndexName } from '../index-name.js';
import {
  child,
  elements,
  flag,
  members,
  oneOf,
  oneOrMore,
  refuse,
  required,
  text,
  type Cursor,
  type Members,
} from './cursor.js';
import { bodyTemplate, parseSearchTemplate, plainText } from './parse-template.js';

const known = ['indices', 'indices_options', 'search_type', 'body', 'template', 'rest_total_hits_as_int'];

/** The `request` of a search input or search transform, inside the object that holds it. */
export function parseSearch(fields: Members, at: string): SearchSource {
  const request = required(fields, 'request', 'a search', at);
  const parts = members(request, '"request"', known);
  const type = parts.get('search_type');
  if (type !== undefined) oneOf(type, '"search_type"', ['query_then_fetch']);
  const asInt = parts.get('rest_total_hits_as_int');
  return {
    at: request.at,
    indices: parseIndices(required(parts, 'indices', '"request"', request.at)),
    ...parseOptions(parts.get('indices_options')),
    ...parseBody(parts, request.at),
    totalHitsAsInt: asInt === undefined || flag(asInt, '"rest_total_hits_as_int"'),
  };
}

function parseIndices(cursor: Cursor): readonly string[] {
  const names = oneOrMore(cursor, '"indices"').flatMap((each) =>
    (typeof cursor.value === 'string' ? text(each, '"indices"').split(',') : [text(each, '"indices"')]).map(
      (name) => ({
        value: name.trim(),
        at: each.at,
      }),
    ),
  );
  return names.map((name) => {
    if (name.value === '') refuse('the name of an index is empty, which would search every index', name.at);
    const problem = checkIndexName(plainText(name, 'the name of an index'));
    return problem === undefined ? name.value : refuse(problem, name.at);
  });
}

/** Watcher's default is lenient: what does not exist is ignored, and no index at all is no hit at all. */
function parseOptions(
  cursor: Cursor | undefined,
): Pick<SearchSource, 'ignoreUnavailable' | 'allowNoIndices'> {
  if (cursor === undefined) return { ignoreUnavailable: true, allowNoIndices: true };
  const options = members(cursor, '"indices_options"', [
    'expand_wildcards',
    'ignore_unavailable',
    'allow_no_indices',
  ]);
  const expand = options.get('expand_wildcards');
  if (expand !== undefined) {
    for (const each of oneOrMore(expand, '"expand_wildcards"')) oneOf(each, '"expand_wildcards"', ['open']);
  }
  const option = (key: string): boolean => {
    const field = options.get(key);
    return field === undefined || flag(field, `"${key}"`);
  };
  return { ignoreUnavailable: option('ignore_unavailable'), allowNoIndices: option('allow_no_indices') };
}

function parseBody(parts: Members, at: string): Pick<SearchSource, 'template' | 'bodyAt'> {
  const body = parts.get('body');
  const template = parts.get('template');
  if (template !== undefined) {
    if (body !== undefined) refuse('"request" has both "body" and "template"', body.at);
    return { template: parseSearchTemplate(template) };
  }
  if (body === undefined) return {};
  if (!isJsonObject(body.value)) refuse('"body" must be an object', body.at);
  return { template: bodyTemplate(body.value, body.at), bodyAt: child(at, 'body') };
}

/** The keys that an input keeps of its response, dots between the levels. */
export function parseExtract(fields: Members): readonly string[] | undefined {
  const extract = fields.get('extract');
  return extract && elements(extract, '"extract"').map((each) => text(each, 'a key of "extract"'));
}
