import type { CodePointRange } from '../../normal/regex-tree.js';
import type { Profile } from '../profile.js';
import { largerOrbits, pairRuns } from './folding-table.js';
import { mergeRanges } from '../../normal/regex/code-points.js';

/** Code points that fold together, each orbit ascending. */
const orbits: readonly (readonly number[])[] = [...pairRuns.flatMap(pairsOf), ...largerOrbits.map(numbersOf)];
const orbitOf: ReadonlyMap<number, readonly number[]> = new Map(
  orbits.flatMap((orbit) => orbit.map((codePoint) => [codePoint, orbit] as const)),
);

function numbersOf(text: string): number[] {
  return text.split(' ').map((digits) => Number.parseInt(digits, 36));
}

function pairsOf(run: string): number[][] {
  const [first = 0, last = 0, step = 1, delta = 0] = numbersOf(run);
  const pairs: number[][] = [];
  for (let codePoint = first; codePoint <= last; codePoint += step)
    pairs.push([codePoint, codePoint + delta]);
  return pairs;
}

function isAsciiLetter(codePoint: number): boolean {
  return (codePoint >= 0x41 && codePoint <= 0x5a) || (codePoint >= 0x61 && codePoint <= 0x7a);
}

/** True where a letter of the text has another case. */
export function hasCase(text: string): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isAsciiLetter(codePoint) || orbitOf.has(codePoint)) return true;
  }
  return false;
}

/**
 * The forms of a letter that the server's own folding would miss, itself included; undefined where the server folds
 * it. The Kelvin sign and the long s are not looked for under `k` and `s`: every word would grow by them.
 */
export function explicitForms(character: string, profile: Profile): readonly string[] | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  if (profile.folding === 'unicode' || codePoint < 0x80) return undefined;
  return orbitOf.get(codePoint)?.map((form) => String.fromCodePoint(form));
}

function contains(ranges: readonly CodePointRange[], codePoint: number): boolean {
  return ranges.some((range) => codePoint >= range.from && codePoint <= range.to);
}

/** The ranges and every letter that folds together with one of theirs; merged and ascending. */
export function closeOverCase(
  ranges: readonly CodePointRange[],
  profile: Profile,
): readonly CodePointRange[] {
  const added: CodePointRange[] = [];
  const add = (codePoint: number): number => added.push({ from: codePoint, to: codePoint });
  for (let upper = 0x41; upper <= 0x5a; upper += 1) {
    if (contains(ranges, upper)) add(upper + 0x20);
    if (contains(ranges, upper + 0x20)) add(upper);
  }
  for (const orbit of orbits) {
    const present = orbit.some(
      (form) => (profile.folding === 'unicode' || form >= 0x80) && contains(ranges, form),
    );
    if (present) orbit.forEach(add);
  }
  return mergeRanges([...ranges, ...added]);
}
