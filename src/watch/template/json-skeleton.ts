import { isJsonObject, type Json, type JsonObject } from '../../diagnostics/json.js';
import type { Template, Token } from './template.js';

/** Prints one escaped value as its text, before escaping. */
export type ValuePrinter = (token: Token) => string;

/** A JSON template that was parsed before it is rendered. */
export interface JsonSkeleton {
  /** The body that rendering and then parsing would give; parts without values are the same objects each time. */
  fill(print: ValuePrinter): Json;
}

type Filled = (print: ValuePrinter) => Json;

const open = '\uE000';
const close = '\uE001';
const marker = /\uE000(\d+)\uE001/;

/**
 * Parses a template whose values all stand inside JSON strings, escaped. For these, parsing and then filling gives what
 * rendering and then parsing gives, since an escaped value is exactly one run of characters of its string; a watch
 * that runs thousands of times need not parse the same JSON each time. Undefined for any other template.
 */
export function jsonSkeleton(template: Template): JsonSkeleton | undefined {
  if (template.kind !== 'inline' || template.escape !== 'json') return undefined;
  const values: Token[] = [];
  let text = '';
  for (const token of template.tokens) {
    if (token.kind === 'text' && !/[\uE000\uE001]/.test(token.text)) {
      text += token.text;
    } else if (token.kind === 'value' && token.escaped) {
      text += `${open}${values.length}${close}`;
      values.push(token);
    } else {
      return undefined;
    }
  }
  try {
    const parsed = JSON.parse(text) as Json;
    if (hasMarkedKey(parsed)) return undefined;
    const fill = prepare(parsed, values);
    return { fill: (print) => (fill === undefined ? parsed : fill(print)) };
  } catch {
    // A value outside of strings decides the structure, so it has to be rendered first.
    return undefined;
  }
}

function hasMarkedKey(value: Json): boolean {
  if (Array.isArray(value)) return value.some((item: Json) => hasMarkedKey(item));
  return (
    isJsonObject(value) &&
    Object.entries(value).some(([key, child]) => marker.test(key) || hasMarkedKey(child))
  );
}

/** Undefined where there is nothing to fill. */
function prepare(value: Json, values: readonly Token[]): Filled | undefined {
  if (typeof value === 'string') return prepareString(value, values);
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => [item, prepare(item, values)] as const);
    if (items.every(([, fill]) => fill === undefined)) return undefined;
    return (print) => items.map(([item, fill]) => (fill === undefined ? item : fill(print)));
  }
  if (!isJsonObject(value)) return undefined;
  const filled = Object.entries(value).flatMap(([key, child]) => {
    const fill = prepare(child, values);
    return fill === undefined ? [] : [[key, fill] as const];
  });
  if (filled.length === 0) return undefined;
  return (print): JsonObject => {
    // A copy owns every key, `__proto__` too, so that assigning one cannot reach a prototype.
    const copy: Record<string, Json> = { ...value };
    for (const [key, fill] of filled) copy[key] = fill(print);
    return copy;
  };
}

function prepareString(text: string, values: readonly Token[]): Filled | undefined {
  if (!marker.test(text)) return undefined;
  const parts = text
    .split(/\uE000(\d+)\uE001/)
    .map((part, at) => (at % 2 === 0 ? part : values[Number(part)]));
  return (print) =>
    parts
      .map((part) => (part === undefined || typeof part === 'string' ? (part ?? '') : print(part)))
      .join('');
}
