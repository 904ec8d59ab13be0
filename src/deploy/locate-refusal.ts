import type { SourceRange } from '../diagnostics/diagnostic.js';
import { escapePointer } from '../diagnostics/json-pointer.js';
import { isJsonObject, type Json } from '../diagnostics/json.js';
import { rangeOf } from './differences.js';
import type { Resource } from './resource.js';

/**
 * The line of YAML that a server's refusal is about. Its parser says `[line:column]` of the bytes that were sent; other
 * messages name a field or a value in brackets. Where neither leads to a known part, the rule as a whole.
 */
export function locateRefusal(reason: string, resource: Resource): SourceRange | undefined {
  const provenance = resource.provenance ?? {};
  const pointer = placeIn(reason, resource.text) ?? namedIn(reason, resource.body);
  const found = pointer === undefined ? undefined : rangeOf(pointer, provenance);
  return found ?? firstRange(Object.values(provenance));
}

function firstRange(ranges: readonly SourceRange[]): SourceRange | undefined {
  return [...ranges].sort((a, b) => a.line - b.line || a.column - b.column)[0];
}

/** The innermost cause comes last in a reason, and so does its place. */
function placeIn(reason: string, text: string): string | undefined {
  const place = [...reason.matchAll(/\[(\d+):(\d+)\]/g)].at(-1);
  return place === undefined ? undefined : pointerAt(text, Number(place[1]), Number(place[2]));
}

/** The pointer of the value that a place of JSON text lies in; lines and columns count from 1. */
export function pointerAt(text: string, line: number, column: number): string | undefined {
  const offset = offsetOf(text, line, column);
  if (offset === undefined) return undefined;
  const way: (string | number)[] = [];
  let key: string | undefined;
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g)) {
    if (index > offset) break;
    const top = way.at(-1);
    if (token === '{') {
      way.push('');
      key = undefined;
    } else if (token === '[') {
      way.push(0);
    } else if (token === '}' || token === ']') {
      way.pop();
      key = undefined;
    } else if (token === ',') {
      if (typeof top === 'number') way[way.length - 1] = top + 1;
      key = undefined;
    } else if (token.startsWith('"') && typeof top === 'string' && key === undefined) {
      key = JSON.parse(token) as string;
      way[way.length - 1] = key;
    }
  }
  return way.map((step) => `/${escapePointer(String(step))}`).join('');
}

function offsetOf(text: string, line: number, column: number): number | undefined {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return undefined;
    start = end + 1;
  }
  return Math.min(text.length, start + Math.max(0, column - 1));
}

/** The deepest part whose key or text a reason names in brackets, the last name first. */
function namedIn(reason: string, body: Json): string | undefined {
  const names = [...reason.matchAll(/\[([^[\]]+)\]/g)].map((match) => match[1] ?? '').reverse();
  for (const name of names) {
    const pointer = find(body, name, '');
    if (pointer !== undefined) return pointer;
  }
  return undefined;
}

function find(value: Json, name: string, pointer: string): string | undefined {
  if (value === name) return pointer;
  const entries = Array.isArray(value)
    ? (value as readonly Json[]).map((item, at) => [String(at), item] as const)
    : Object.entries(isJsonObject(value) ? value : {});
  for (const [key, item] of entries) {
    const below = `${pointer}/${escapePointer(key)}`;
    const found = find(item, name, below) ?? (key === name ? below : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
