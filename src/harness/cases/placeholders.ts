import type { Json, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import { parseOffset } from '../moment.js';
import { randomInteger, type Random } from './random.js';

/**
 * What may stand between `{{` and `}}` in a generated document:
 * `i` (the number of the document, from 0), `i % n`, `int a b`, `hex n`, `letters n`, `pick a|b|c`, and a moment by its
 * distance from the end of the timeline: `now`, `now-7d`, `now+30d`.
 */
export type Placeholder =
  | { readonly kind: 'index'; readonly modulo?: number }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'characters'; readonly alphabet: string; readonly length: number }
  | { readonly kind: 'pick'; readonly choices: readonly string[] }
  | { readonly kind: 'moment'; readonly iso: string };

type Part = string | Placeholder;

/** A document with its placeholders parsed once, rendered for each index. */
export interface DocumentTemplate {
  render(index: number, random: Random): JsonObject;
}

export interface TemplateFault {
  readonly placeholder: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
}

type Rendered = (index: number, random: Random) => Json;

/** A document's template under way: the end of its timeline, and what is wrong with it so far. */
interface Preparation {
  readonly now: number;
  readonly faults: TemplateFault[];
}

/**
 * Parses the placeholders of a document. Faults name every placeholder that is not known.
 *
 * @param now the end of the timeline in epoch milliseconds
 */
export function parseTemplate(
  document: JsonObject,
  now: number,
): { template: DocumentTemplate; faults: TemplateFault[] } {
  const faults: TemplateFault[] = [];
  const render = prepare(document, '', { now, faults });
  return {
    template: { render: (index, random) => render(index, random) as JsonObject },
    faults,
  };
}

/** A document that is written out, with the moments filled in that it gives by their distance from `now`. */
export function fillMoments(value: Json, now: number): Json {
  if (typeof value === 'string') {
    const [whole, text = ''] = /^\{\{(.*)\}\}$/.exec(value) ?? [];
    const placeholder = whole === undefined ? undefined : parseMomentPlaceholder(text.trim(), now);
    return placeholder?.kind === 'moment' ? placeholder.iso : value;
  }
  if (Array.isArray(value)) return value.map((item: Json) => fillMoments(item, now));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fillMoments(child, now)]));
}

function prepare(value: Json, pointer: string, preparation: Preparation): Rendered {
  if (typeof value === 'string') return prepareString(value, pointer, preparation);
  if (Array.isArray(value)) {
    const items = value.map((item: Json, at) => prepare(item, `${pointer}/${at}`, preparation));
    return (index, random) => items.map((item) => item(index, random));
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(
      ([key, child]) => [key, prepare(child, `${pointer}/${key}`, preparation)] as const,
    );
    return (index, random) => Object.fromEntries(entries.map(([key, child]) => [key, child(index, random)]));
  }
  return () => value;
}

function prepareString(text: string, pointer: string, preparation: Preparation): Rendered {
  const parts = splitPlaceholders(text, pointer, preparation);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') {
    const numeric = only.kind === 'index' || only.kind === 'integer';
    return (index, random) => {
      const value = renderPlaceholder(only, index, random);
      return numeric ? Number(value) : value;
    };
  }
  if (parts.every((part) => typeof part === 'string')) return () => text;
  return (index, random) =>
    parts.map((part) => (typeof part === 'string' ? part : renderPlaceholder(part, index, random))).join('');
}

function splitPlaceholders(text: string, pointer: string, { now, faults }: Preparation): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{\{(.*?)\}\}/g)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const placeholder = parsePlaceholder((match[1] ?? '').trim(), now);
    if (placeholder === undefined) {
      faults.push({ placeholder: match[0], pointer });
      parts.push(match[0]);
    } else {
      parts.push(placeholder);
    }
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const hexDigits = '0123456789abcdef';

function parseMomentPlaceholder(text: string, now: number): Placeholder | undefined {
  const match = /^now\s*([+-].*)?$/.exec(text);
  if (match === null) return undefined;
  const offset = match[1] === undefined ? 0 : parseOffset(match[1].replace(/\s/g, ''));
  return offset === undefined ? undefined : { kind: 'moment', iso: new Date(now + offset).toISOString() };
}

function parsePlaceholder(text: string, now: number): Placeholder | undefined {
  if (text === 'i') return { kind: 'index' };
  const modulo = /^i\s*%\s*([1-9]\d*)$/.exec(text);
  if (modulo !== null) return { kind: 'index', modulo: Number(modulo[1]) };
  const integer = /^int\s+(-?\d+)\s+(-?\d+)$/.exec(text);
  if (integer !== null && Number(integer[1]) <= Number(integer[2])) {
    return { kind: 'integer', min: Number(integer[1]), max: Number(integer[2]) };
  }
  const characters = /^(hex|letters)\s+([1-9]\d{0,3})$/.exec(text);
  if (characters !== null) {
    const alphabet = characters[1] === 'hex' ? hexDigits : letters;
    return { kind: 'characters', alphabet, length: Number(characters[2]) };
  }
  const pick = /^pick\s+(.+)$/.exec(text);
  if (pick !== null)
    return { kind: 'pick', choices: (pick[1] ?? '').split('|').map((choice) => choice.trim()) };
  return parseMomentPlaceholder(text, now);
}

function renderPlaceholder(placeholder: Placeholder, index: number, random: Random): string {
  switch (placeholder.kind) {
    case 'index':
      return String(placeholder.modulo === undefined ? index : index % placeholder.modulo);
    case 'integer':
      return String(randomInteger(random, placeholder.min, placeholder.max));
    case 'characters':
      return Array.from(
        { length: placeholder.length },
        () => placeholder.alphabet[randomInteger(random, 0, placeholder.alphabet.length - 1)],
      ).join('');
    case 'moment':
      return placeholder.iso;
    case 'pick':
      return placeholder.choices[randomInteger(random, 0, placeholder.choices.length - 1)] ?? '';
  }
}
