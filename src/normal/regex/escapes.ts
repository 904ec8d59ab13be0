import type { CodePointRange } from '../regex-tree.js';
import { controlEscapes, shorthands } from './classes.js';
import { lastCodePoint } from './code-points.js';
import type { Scanner } from './scanner.js';

/** What an escape stands for, in a class or outside. */
export type Escape =
  | { readonly kind: 'char'; readonly codePoint: number }
  | { readonly kind: 'ranges'; readonly ranges: readonly CodePointRange[] }
  | { readonly kind: 'anchor'; readonly at: 'start' | 'end' }
  | { readonly kind: 'quoted'; readonly text: string };

/** Reads what follows a backslash that was consumed at `from`. */
export function readEscape(scanner: Scanner, from: number, inClass: boolean): Escape {
  if (scanner.done) {
    throw scanner.syntax('the expression ends with a lone backslash', from);
  }
  const numeric = readNumeric(scanner, from, inClass);
  if (numeric !== undefined) {
    return { kind: 'char', codePoint: numeric };
  }
  const char = scanner.next();
  const ranges = shorthands.get(char);
  if (ranges !== undefined) {
    return { kind: 'ranges', ranges };
  }
  const control = inClass && char === 'b' ? 8 : controlEscapes.get(char);
  if (control !== undefined) {
    return { kind: 'char', codePoint: control };
  }
  if (!/^[A-Za-z0-9]$/.test(char)) {
    return { kind: 'char', codePoint: char.codePointAt(0) ?? 0 };
  }
  if (char === 'Q') {
    const quoted = scanner.match(/([^]*?)(?:\\E|$)/);
    return { kind: 'quoted', text: quoted?.[1] ?? '' };
  }
  if (char === 'E') {
    return { kind: 'quoted', text: '' };
  }
  return readPosition(scanner, char, from, inClass);
}

/** `\A`, `\z` and what Picket cannot carry. */
function readPosition(scanner: Scanner, char: string, from: number, inClass: boolean): Escape {
  if (!inClass && char === 'A') {
    return { kind: 'anchor', at: 'start' };
  }
  if (!inClass && (char === 'z' || char === 'Z')) {
    return { kind: 'anchor', at: 'end' };
  }
  const construct = unsupported.get(char);
  if (construct !== undefined) {
    scanner.match(/\{[^}]*\}|<[^>]*>|'[^']*'/);
    throw scanner.unsupported(construct.name, from, construct.instead);
  }
  throw scanner.syntax(`\\${char} means nothing in a regular expression`, from);
}

const boundary = ['use a class such as (^|[^A-Za-z0-9_]) and ([^A-Za-z0-9_]|$) instead'];
const unsupported: ReadonlyMap<string, { readonly name: string; readonly instead: readonly string[] }> =
  new Map([
    ['b', { name: 'the word boundary \\b', instead: boundary }],
    ['B', { name: 'the word boundary \\B', instead: boundary }],
    ['k', { name: 'a back-reference', instead: [] }],
    ['g', { name: 'a back-reference', instead: [] }],
    ['p', { name: 'a Unicode property', instead: ['list the characters in a class'] }],
    ['P', { name: 'a Unicode property', instead: ['list the characters in a class'] }],
    ['G', { name: '\\G', instead: [] }],
    ['K', { name: '\\K', instead: [] }],
    ['R', { name: '\\R', instead: ['(\\r\\n|[\\n-\\r])'] }],
    ['X', { name: '\\X', instead: [] }],
    ['C', { name: '\\C', instead: [] }],
  ]);

/** `\x41`, `\x{1F600}`, `\u0041`, `\o{101}`, `\012`, `\cA`; back-references are refused. */
function readNumeric(scanner: Scanner, from: number, inClass: boolean): number | undefined {
  const hex = scanner.match(/x(?:\{([0-9A-Fa-f]{1,8})\}|([0-9A-Fa-f]{0,2}))|u([0-9A-Fa-f]{4})/);
  if (hex !== undefined) {
    return checked(scanner, Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16) || 0, from);
  }
  const octal = scanner.match(/o\{([0-7]{1,8})\}|(0[0-7]{0,2})/);
  if (octal !== undefined) {
    return checked(scanner, Number.parseInt(octal[1] ?? octal[2] ?? '', 8), from);
  }
  const control = scanner.match(/c([\x20-\x7e])/);
  if (control?.[1] !== undefined) {
    return control[1].toUpperCase().charCodeAt(0) ^ 64;
  }
  const digits = scanner.match(/[1-9][0-9]*/)?.[0];
  if (digits === undefined) {
    return undefined;
  }
  if (inClass && /^[0-7]{1,3}$/.test(digits)) {
    return Number.parseInt(digits, 8);
  }
  throw scanner.unsupported('a back-reference', from);
}

function checked(scanner: Scanner, codePoint: number, from: number): number {
  if (codePoint > lastCodePoint || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
    throw scanner.syntax('the escape stands for no character', from);
  }
  return codePoint;
}
