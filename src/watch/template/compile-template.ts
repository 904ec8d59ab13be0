import Mustache from 'mustache';

import { TemplateError, type Token } from './template.js';

/** What mustache's parser gives: type, value, start, end and, for sections, what is inside. */
type ParsedTag = readonly unknown[];

/**
 * Compiles a template of Elasticsearch's Mustache.
 * https://www.elastic.co/docs/solutions/search/search-templates
 * @throws TemplateError for malformed templates and for what Elasticsearch does not document (partials, inheritance).
 */
export function compileTemplate(source: string): readonly Token[] {
  if (!source.includes('{{')) return source === '' ? [] : [{ kind: 'text', text: source }];
  const writer = new Mustache.Writer();
  let tags: readonly ParsedTag[];
  try {
    tags = writer.parse(source) as readonly ParsedTag[];
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error));
  }
  return tags.flatMap(token);
}

function token(tag: ParsedTag): readonly Token[] {
  const [type, value, , , body] = tag;
  const name = String(value);
  switch (type) {
    case 'text':
      return [{ kind: 'text', text: name }];
    case 'name':
      return [{ kind: 'value', path: plainName(name), escaped: true }];
    case '&':
      return [{ kind: 'value', path: plainName(name), escaped: false }];
    case '#':
      return [section(name, (body as readonly ParsedTag[]).flatMap(token))];
    case '^':
      return [
        {
          kind: 'section',
          path: plainName(name),
          inverted: true,
          body: (body as readonly ParsedTag[]).flatMap(token),
        },
      ];
    case '!':
    case '=':
      return [];
    case '>':
      throw new TemplateError(`partials are not supported: {{>${name}}}`);
    default:
      throw new TemplateError(`unknown tag {{${String(type)}${name}}}`);
  }
}

function section(name: string, body: readonly Token[]): Token {
  if (name.toLowerCase() === 'tojson') return { kind: 'to-json', path: onlyText(name, body) };
  if (name.toLowerCase() === 'url') return { kind: 'url', body };
  if (name.toLowerCase() === 'join') return { kind: 'join', path: onlyText(name, body), delimiter: ',' };
  const delimiter = /^join delimiter='(.*)'$/s.exec(name)?.[1];
  if (delimiter !== undefined) return { kind: 'join', path: onlyText(name, body), delimiter };
  return { kind: 'section', path: plainName(name), inverted: false, body };
}

/** `{{#toJson}}path{{/toJson}}`: the path stands there as text, not as a tag. */
function onlyText(name: string, body: readonly Token[]): string {
  const [first, ...others] = body;
  if (first?.kind !== 'text' || others.length > 0) {
    throw new TemplateError(
      `{{#${name}}} must hold exactly one path, as text: {{#${name}}}ctx.payload{{/${name}}}`,
    );
  }
  return plainName(first.text);
}

/** mustache.java gives names that begin with these a meaning of their own. */
function plainName(name: string): string {
  if (name === '' || /^[<$%]/.test(name)) throw new TemplateError(`{{${name}}} is not supported`);
  return name;
}
