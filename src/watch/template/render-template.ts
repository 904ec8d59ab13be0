import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import { TemplateError, type Escape, type Token } from './template.js';

/** From the innermost to the outermost. */
type Scopes = readonly Json[];

/**
 * Renders as Elasticsearch's Mustache does. A path that leads nowhere renders as nothing.
 * @throws TemplateError where Elasticsearch would print a Java object or fail.
 */
export function renderTemplate(tokens: readonly Token[], model: JsonObject, escape: Escape): string {
  return renderAll(tokens, [model], escape);
}

function renderAll(tokens: readonly Token[], scopes: Scopes, escape: Escape): string {
  let result = '';
  for (const token of tokens) result += renderOne(token, scopes, escape);
  return result;
}

function renderOne(token: Token, scopes: Scopes, escape: Escape): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'value': {
      const value = scalarText(lookUp(token.path, scopes), token.path);
      return token.escaped && escape === 'json' ? JSON.stringify(value).slice(1, -1) : value;
    }
    case 'section':
      return renderSection(token.path, token.inverted, token.body, scopes, escape);
    case 'to-json': {
      const value = lookUp(token.path, scopes);
      // On a string Elasticsearch prints the text without quotes or escapes.
      return typeof value === 'object' && value !== null
        ? JSON.stringify(value)
        : scalarText(value, token.path);
    }
    case 'join':
      return join(lookUp(token.path, scopes), token.path, token.delimiter);
    case 'url':
      return token.body.map((part) => formEncode(renderOne(part, scopes, escape))).join('');
  }
}

function renderSection(
  path: string,
  inverted: boolean,
  body: readonly Token[],
  scopes: Scopes,
  escape: Escape,
): string {
  const value = lookUp(path, scopes);
  if (isFalsy(value)) return inverted ? renderAll(body, scopes, escape) : '';
  if (inverted) return '';
  const items = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return items.map((item) => renderAll(body, [item, ...scopes], escape)).join('');
}

/** As mustache.java decides: zero is true. */
function isFalsy(value: Json | undefined): value is undefined {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === false || value === '';
}

/** The first scope that has the path's first part decides. */
function lookUp(path: string, scopes: Scopes): Json | undefined {
  if (path === '.') return scopes[0];
  const [first = '', ...rest] = path.split('.');
  for (const scope of scopes) {
    const found = member(scope, first);
    if (found === undefined) continue;
    return rest.reduce<Json | undefined>(
      (value, part) => (value === undefined ? value : member(value, part)),
      found,
    );
  }
  return undefined;
}

function member(value: Json, name: string): Json | undefined {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    if (name === 'size') return list.length;
    if (!/^\d+$/.test(name)) return undefined;
    if (Number(name) >= list.length)
      throw new TemplateError(`there is no element ${name} in a list of ${list.length}`);
    return list[Number(name)];
  }
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function scalarText(value: Json | undefined, path: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') {
    const kind = Array.isArray(value) ? 'a list' : 'a map';
    throw new TemplateError(`{{${path}}} is ${kind}, which would print as a Java object; use {{#toJson}}`);
  }
  return String(value);
}

function join(value: Json | undefined, path: string, delimiter: string): string {
  if (!Array.isArray(value)) throw new TemplateError(`{{#join}}${path}{{/join}} needs a list`);
  return (value as readonly Json[])
    .map((item) => {
      if (item === null) throw new TemplateError(`{{#join}}${path}{{/join}} meets null in the list`);
      return scalarText(item, path);
    })
    .join(delimiter);
}

/** HTML form encoding, which Elasticsearch's `url` function applies. */
function formEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
