import type { CodePointRange } from '../regex-tree.js';
import { complement, single } from './code-points.js';

function ranges(...pairs: readonly (readonly [string, string])[]): readonly CodePointRange[] {
  return pairs.map(([from, to]) => ({ from: from.charCodeAt(0), to: to.charCodeAt(0) }));
}

const digit = ranges(['0', '9']);
const lower = ranges(['a', 'z']);
const upper = ranges(['A', 'Z']);
const word = [...digit, ...lower, ...upper, ...ranges(['_', '_'])];
const space = ranges(['\t', '\r'], [' ', ' ']);
const horizontal = [
  ...ranges(['\t', '\t'], [' ', ' '], ['\u00a0', '\u00a0'], ['\u1680', '\u1680'], ['\u180e', '\u180e']),
  ...ranges(['\u2000', '\u200a'], ['\u202f', '\u202f'], ['\u205f', '\u205f'], ['\u3000', '\u3000']),
];
const vertical = ranges(['\n', '\r'], ['\u0085', '\u0085'], ['\u2028', '\u2029']);

/** `\d`, `\w` and so on. PCRE without its UCP option: ASCII only, but for \h and \v. */
export const shorthands: ReadonlyMap<string, readonly CodePointRange[]> = new Map([
  ['d', digit],
  ['D', complement(digit)],
  ['w', word],
  ['W', complement(word)],
  ['s', space],
  ['S', complement(space)],
  ['h', horizontal],
  ['H', complement(horizontal)],
  ['v', vertical],
  ['V', complement(vertical)],
  ['N', complement([single(10)])],
]);

/** `[:alpha:]` and so on, ASCII only. */
export const posixClasses: ReadonlyMap<string, readonly CodePointRange[]> = new Map([
  ['alnum', [...digit, ...lower, ...upper]],
  ['alpha', [...lower, ...upper]],
  ['ascii', [{ from: 0, to: 0x7f }]],
  ['blank', ranges(['\t', '\t'], [' ', ' '])],
  ['cntrl', [{ from: 0, to: 0x1f }, single(0x7f)]],
  ['digit', digit],
  ['graph', ranges(['!', '~'])],
  ['lower', lower],
  ['print', ranges([' ', '~'])],
  ['punct', ranges(['!', '/'], [':', '@'], ['[', '`'], ['{', '~'])],
  ['space', space],
  ['upper', upper],
  ['word', word],
  ['xdigit', [...digit, ...ranges(['a', 'f'], ['A', 'F'])]],
]);

/** Escapes that stand for one character, in a class and outside. */
export const controlEscapes: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['e', 0x1b],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
]);
