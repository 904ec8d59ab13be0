import type { CodePointRange } from '../regex-tree.js';

export const lastCodePoint = 0x10ffff;

/** One code point. */
export function single(codePoint: number): CodePointRange {
  return { from: codePoint, to: codePoint };
}

/** Sorted, with overlapping and touching ranges merged. */
export function mergeRanges(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const merged: CodePointRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

/** Every code point outside the ranges. */
export function complement(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const outside: CodePointRange[] = [];
  let next = 0;
  for (const range of mergeRanges(ranges)) {
    if (range.from > next) {
      outside.push({ from: next, to: range.from - 1 });
    }
    next = range.to + 1;
  }
  if (next <= lastCodePoint) {
    outside.push({ from: next, to: lastCodePoint });
  }
  return outside;
}

/** The code point and its upper- and lower-case forms, as far as these are one code point. */
function caseVariants(codePoint: number): readonly number[] {
  const char = String.fromCodePoint(codePoint);
  const forms = [char, char.toLowerCase(), char.toUpperCase()].flatMap((form) => {
    const [first, ...rest] = Array.from(form);
    return first === undefined || rest.length > 0 ? [] : [first.codePointAt(0) ?? codePoint];
  });
  return [...new Set(forms)].sort((a, b) => a - b);
}

const largestFoldedRange = 4096;

/** The ranges with the other case of each letter, or undefined where a range is too large to go through. */
export function foldRanges(ranges: readonly CodePointRange[]): readonly CodePointRange[] | undefined {
  const folded: CodePointRange[] = [...ranges];
  for (const range of ranges) {
    if (range.to - range.from > largestFoldedRange) {
      return undefined;
    }
    for (let codePoint = range.from; codePoint <= range.to; codePoint++) {
      folded.push(...caseVariants(codePoint).map(single));
    }
  }
  return mergeRanges(folded);
}
