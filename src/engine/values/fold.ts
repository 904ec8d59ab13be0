import type { EngineProfile } from '../api.js';

/** Maps a text to the form under which texts that differ in case only are equal. */
export type Fold = (text: string) => string;

const nonAscii = /[\u0080-\uffff]/;
const upperRuns = /[A-Z]+/g;

function foldAscii(text: string): string {
  return nonAscii.test(text) ? text.replace(upperRuns, (run) => run.toLowerCase()) : text.toLowerCase();
}

/**
 * Letters whose simple folding in CaseFolding.txt is not what upper- and then lower-casing gives: dotted and
 * dotless i fold to themselves, three letters fold to a twin.
 */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['\u0130', '\u0130'],
  ['\u0131', '\u0131'],
  ['\u1fd3', '\u0390'],
  ['\u1fe3', '\u03b0'],
  ['\ufb05', '\ufb06'],
]);

function isSingle(text: string): boolean {
  return text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length;
}

function foldCharacter(character: string): string {
  const exception = exceptions.get(character);
  if (exception !== undefined) return exception;
  const upper = character.toUpperCase();
  const single = isSingle(upper) ? upper : character;
  const lower = single.toLowerCase();
  return isSingle(lower) ? lower : character;
}

function foldUnicode(text: string): string {
  if (!nonAscii.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** The letters that a server's `case_insensitive` takes as equal. */
export function foldFor(profile: EngineProfile): Fold {
  switch (profile) {
    case 'elasticsearch-9':
      return foldUnicode;
    case 'elasticsearch-8.19':
    case 'opensearch-2.19':
      return foldAscii;
  }
}

function asciiVariants(point: number): readonly number[] {
  const letter = String.fromCodePoint(point);
  return /^[A-Za-z]$/.test(letter) ? [point, point ^ 0x20] : [point];
}

let classes: ReadonlyMap<string, readonly number[]> | undefined;

/** Every class of more than one code point that fold alike, by what they fold to. */
function foldClasses(): ReadonlyMap<string, readonly number[]> {
  if (classes !== undefined) return classes;
  const found = new Map<string, number[]>();
  for (let point = 0; point < 0x1f000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    const folded = foldUnicode(character);
    if (folded === character && character.toUpperCase() === character) continue;
    found.set(folded, [...(found.get(folded) ?? []), point]);
  }
  classes = found;
  return classes;
}

function unicodeVariants(point: number): readonly number[] {
  const alike = foldClasses().get(foldUnicode(String.fromCodePoint(point))) ?? [];
  return alike.includes(point) ? alike : [point, ...alike];
}

/** The code points that a server takes as equal to one, itself included. */
export function variantsFor(profile: EngineProfile): (point: number) => readonly number[] {
  switch (profile) {
    case 'elasticsearch-9':
      return unicodeVariants;
    case 'elasticsearch-8.19':
    case 'opensearch-2.19':
      return asciiVariants;
  }
}
