import { EngineError } from '../api.js';
import { IngestFailure, IngestRefusal } from './ingest-failure.js';
import type { IngestDocument } from './ingest-document.js';
import { scalarText, valueText } from './java-text.js';
import { getKey, isMap, type MutableJson } from './mutable-json.js';

/** How `{{name}}` escapes its value; `{{{name}}}` and `{{&name}}` never do. */
export type MediaType = 'application/json' | 'text/plain' | 'application/x-www-form-urlencoded';

/** A Mustache template as pipelines use it: text and variables. Sections and partials are refused. */
export interface Template {
  /** True where there is nothing to fill in. */
  readonly constant: boolean;
  render(document: IngestDocument): string;
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly names: readonly string[]; readonly escaped: boolean };

/**
 * Reads a template once. What a document holds is only ever put out, never read as a template.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/ingest.html#template-snippets
 */
export function compileTemplate(
  text: string,
  pointer: string,
  mediaType: MediaType = 'application/json',
): Template {
  const parts = parseTemplate(text, pointer);
  if (parts.every((part) => part.kind === 'text')) {
    const whole = parts.map((part) => part.text).join('');
    return { constant: true, render: () => whole };
  }
  return {
    constant: false,
    render: (document) => parts.map((part) => renderPart(part, document, mediaType)).join(''),
  };
}

function parseTemplate(text: string, pointer: string): readonly Part[] {
  const parts: Part[] = [];
  let position = 0;
  for (;;) {
    const open = text.indexOf('{{', position);
    if (open < 0) break;
    if (open > position) parts.push({ kind: 'text', text: text.slice(position, open) });
    const triple = text.startsWith('{{{', open);
    const start = open + (triple ? 3 : 2);
    const closing = triple ? '}}}' : '}}';
    const close = text.indexOf(closing, start);
    if (close < 0)
      throw new EngineError(`the tag at character ${open + 1} of the template has no end`, pointer);
    parts.push(readTag(text.slice(start, close), !triple, pointer));
    position = close + closing.length;
  }
  if (position < text.length) parts.push({ kind: 'text', text: text.slice(position) });
  return parts;
}

const NAME = /^[^\s{}#^/>!=&.]+(?:\.[^\s{}.]+)*$/;

function readTag(content: string, escaped: boolean, pointer: string): Part {
  const raw = content.startsWith('&');
  const name = (raw ? content.slice(1) : content).trim();
  if (!NAME.test(name)) {
    throw new EngineError(`the template tag [${content.trim()}] is not a plain variable`, pointer);
  }
  return { kind: 'variable', names: name.split('.'), escaped: escaped && !raw };
}

function renderPart(part: Part, document: IngestDocument, mediaType: MediaType): string {
  if (part.kind === 'text') return part.text;
  const text = variableText(lookUp(document, part.names));
  return part.escaped ? escapeFor(mediaType, text) : text;
}

function lookUp(document: IngestDocument, names: readonly string[]): MutableJson | undefined {
  const [first, ...rest] = names;
  if (first === undefined) return undefined;
  let value: MutableJson | undefined;
  if (first === '_ingest') value = document.ingest;
  else value = first === '_source' ? document.fields : getKey(document.fields, first);
  for (const name of rest) value = member(value, name);
  return value;
}

function member(value: MutableJson | undefined, name: string): MutableJson | undefined {
  if (!Array.isArray(value)) return isMap(value) ? getKey(value, name) : undefined;
  if (name === 'size') return value.length;
  if (!/^\d+$/.test(name)) return undefined;
  const item = value[Number(name)];
  if (item === undefined)
    throw new IngestFailure(`a template asks for element [${name}] of a list of ${value.length}`);
  return item;
}

function variableText(value: MutableJson | undefined): string {
  if (value === undefined || value === null) return '';
  // A list reaches the template as a map from index to value, and that is how the server prints it.
  if (Array.isArray(value))
    return `{${value.map((item, index) => `${index}=${valueText(item)}`).join(', ')}}`;
  if (typeof value === 'object') {
    throw new IngestRefusal('a template prints an object, and its order of keys on a server is not known');
  }
  return scalarText(value);
}

const SHORT_ESCAPES = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

function escapeFor(mediaType: MediaType, text: string): string {
  switch (mediaType) {
    case 'application/json':
      return text.replaceAll(/["\\]|\p{Cc}/gu, escapeJsonCharacter);
    case 'text/plain':
      return text;
    case 'application/x-www-form-urlencoded':
      return formEncode(text);
  }
}

function escapeJsonCharacter(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 ? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
}

function formEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
