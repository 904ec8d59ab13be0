import { base64, base64offset, utf16, utf16be, utf16le } from './encoding.js';
import type { Modifier } from './modifier.js';
import { cased, contains, endswith, expand, fieldref, startswith, windash } from './text.js';
import * as typed from './typed.js';

/**
 * Every modifier of the Sigma modifiers appendix 2.1, by name. A new one is a value in a file beside this and a
 * line here.
 */
export const modifiers: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['all', { kind: 'item', sets: 'all' }],
  ['neq', { kind: 'item', sets: 'negated' }],
  ['contains', contains],
  ['startswith', startswith],
  ['endswith', endswith],
  ['cased', cased],
  ['exists', typed.exists],
  ['re', typed.re],
  ['i', typed.ignoreCase],
  ['m', typed.multiLine],
  ['s', typed.dotAll],
  ['cidr', typed.cidr],
  ['gt', typed.gt],
  ['gte', typed.gte],
  ['lt', typed.lt],
  ['lte', typed.lte],
  ['windash', windash],
  ['base64', base64],
  ['base64offset', base64offset],
  ['utf16le', utf16le],
  ['wide', utf16le],
  ['utf16be', utf16be],
  ['utf16', utf16],
  ['expand', expand],
  ['fieldref', fieldref],
  ['minute', typed.minute],
  ['hour', typed.hour],
  ['day', typed.day],
  ['week', typed.week],
  ['month', typed.month],
  ['year', typed.year],
]);
