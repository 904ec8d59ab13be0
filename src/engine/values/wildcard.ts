import type { Fold } from './fold.js';

type Part =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'one' } | { readonly kind: 'any' };

/** Splits a pattern: `*` any run, `?` one character, `\` takes the next character as it is. */
function parseParts(pattern: string): Part[] {
  const parts: Part[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '\\' && i + 1 < pattern.length) {
      text += pattern.charAt(++i);
    } else if (character === '*' || character === '?') {
      flush();
      const previous = parts.at(-1);
      if (character === '?') parts.push({ kind: 'one' });
      else if (previous?.kind !== 'any') parts.push({ kind: 'any' });
    } else {
      text += character;
    }
  }
  flush();
  return parts;
}

/** A run of texts and single characters between two `*`. */
type Segment = readonly Part[];

function segmentsOf(parts: readonly Part[]): Segment[] {
  const segments: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'any') segments.push([]);
    else segments.at(-1)?.push(part);
  }
  return segments;
}

/** Whether a place lies inside a surrogate pair, where the server sees no character boundary. */
export function splitsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** The end of the segment if it stands at `at`, else -1. `?` takes a whole code point, and a text only whole ones. */
function matchAt(segment: Segment, text: string, at: number): number {
  if (splitsPair(text, at)) return -1;
  let position = at;
  for (const part of segment) {
    if (part.kind === 'text') {
      if (!text.startsWith(part.text, position)) return -1;
      position += part.text.length;
      if (splitsPair(text, position)) return -1;
    } else {
      const point = text.codePointAt(position);
      if (point === undefined) return -1;
      position += point > 0xffff ? 2 : 1;
    }
  }
  return position;
}

/** The end of the first place at or after `from` where the segment stands, else -1. */
function findFrom(segment: Segment, text: string, from: number): number {
  const [first] = segment;
  for (let at = from; at <= text.length; at++) {
    if (first?.kind === 'text') {
      at = text.indexOf(first.text, at);
      if (at < 0) return -1;
    }
    const end = matchAt(segment, text, at);
    if (end >= 0) return end;
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
  }
  return -1;
}

/** True if the segment stands at the very end, not before `from`. */
function matchesEnd(segment: Segment, text: string, from: number): boolean {
  if (segment.length === 1 && segment[0]?.kind === 'text') {
    const start = text.length - segment[0].text.length;
    return start >= from && text.endsWith(segment[0].text) && !splitsPair(text, start);
  }
  for (let at = from; at <= text.length; at++) {
    if (matchAt(segment, text, at) === text.length) return true;
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
  }
  return segment.length === 0;
}

/**
 * Compiles a wildcard pattern that must cover the whole value. Matching is leftmost, segment by segment, without
 * backtracking over `*`.
 */
export function compileWildcard(pattern: string, fold?: Fold): (text: string) => boolean {
  const segments = segmentsOf(parseParts(fold === undefined ? pattern : fold(pattern)));
  const head = segments[0] ?? [];
  const tail = segments.at(-1) ?? [];
  const middle = segments.slice(1, -1);
  const test = (text: string): boolean => {
    let position = matchAt(head, text, 0);
    if (position < 0) return false;
    if (segments.length === 1) return position === text.length;
    for (const segment of middle) {
      position = findFrom(segment, text, position);
      if (position < 0) return false;
    }
    return matchesEnd(tail, text, position);
  };
  return fold === undefined ? test : (text) => test(fold(text));
}
