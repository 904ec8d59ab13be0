import { isJsonObject, type JsonObject } from '../../diagnostics/json.js';
import { compileTemplate } from '../template/compile-template.js';
import { TemplateError, type Escape, type Template } from '../template/template.js';
import { members, oneOf, refuse, required, text, type Cursor, type Members } from './cursor.js';

/** A template of an action: text, or `{source | id, params}`. Only text that begins with `__json__::` escapes. */
export function parseTextTemplate(cursor: Cursor, what: string): Template {
  if (typeof cursor.value === 'string') return inline(cursor.value, {}, 'by-prefix', cursor.at);
  return parseTemplateObject(cursor, what, 'by-prefix');
}

/** The `template` of a search request: it renders JSON. */
export function parseSearchTemplate(cursor: Cursor): Template {
  return parseTemplateObject(cursor, '"template"', 'json');
}

/** The body of a search request, which Watcher turns into a template as a whole. */
export function bodyTemplate(body: JsonObject, at: string): Template {
  return inline(JSON.stringify(body), {}, 'json', at);
}

function parseTemplateObject(cursor: Cursor, what: string, escape: Escape | 'by-prefix'): Template {
  const fields = members(cursor, what, ['source', 'id', 'params', 'lang']);
  const lang = fields.get('lang');
  if (lang !== undefined) oneOf(lang, '"lang"', ['mustache']);
  const params = parseParams(fields);
  const id = fields.get('id');
  if (id !== undefined) {
    const source = fields.get('source');
    if (source !== undefined) refuse(`${what} has both "id" and "source"`, source.at);
    return { kind: 'stored', id: text(id, '"id"'), params, escape: escape === 'by-prefix' ? 'none' : escape };
  }
  const source = required(fields, 'source', what, cursor.at);
  return inline(sourceText(source), params, escape, source.at);
}

/** Elasticsearch takes a template's source as text or as the JSON itself. */
function sourceText(cursor: Cursor): string {
  return isJsonObject(cursor.value) ? JSON.stringify(cursor.value) : text(cursor, '"source"');
}

export function parseParams(fields: Members): JsonObject {
  const params = fields.get('params');
  if (params === undefined) return {};
  return isJsonObject(params.value) ? params.value : refuse('"params" must be an object', params.at);
}

function inline(source: string, params: JsonObject, escape: Escape | 'by-prefix', at: string): Template {
  const prefix = escape === 'by-prefix' ? /^__([a-z]+)__::/.exec(source) : null;
  if (prefix !== null && !['json', 'text'].includes(prefix[1] ?? '')) {
    refuse(`the content type "${prefix[1] ?? ''}" of a template is not supported; json and text are`, at);
  }
  const chosen = escape === 'by-prefix' ? (prefix?.[1] === 'json' ? 'json' : 'none') : escape;
  try {
    return {
      kind: 'inline',
      tokens: compileTemplate(source.slice(prefix?.[0].length ?? 0)),
      params,
      escape: chosen,
    };
  } catch (error) {
    if (error instanceof TemplateError) refuse(`the template cannot be read: ${error.message}`, at);
    throw error;
  }
}

/** A plain string that Watcher does not render, where Mustache tags would be taken literally. */
export function plainText(cursor: Cursor, what: string): string {
  const value = text(cursor, what);
  if (value.includes('{{'))
    refuse(`${what} is not rendered by Watcher, so "{{" means nothing in it`, cursor.at);
  return value;
}
