import { compareText } from './compare.js';

/**
 * Candidates that a misspelt word may have meant, the likeliest first, at most three. Case is ignored. A candidate
 * counts while its distance is at most a third of the longer word's length, and at most four: very short words resemble
 * nothing.
 */
export function suggest(word: string, candidates: Iterable<string>): readonly string[] {
  const folded = word.toLowerCase();
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) continue;
    const other = candidate.toLowerCase();
    const limit = Math.min(4, Math.floor(Math.max(folded.length, other.length) / 3));
    if (Math.abs(folded.length - other.length) > limit) continue;
    const distance = editDistance(folded, other, limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  return found.slice(0, 3).map((entry) => entry.candidate);
}

/**
 * Damerau-Levenshtein distance (adjacent letters swapped count once), in UTF-16 units. Returns `limit + 1` as soon as
 * the distance must exceed the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), limit + 1);
}

function at(cells: readonly number[], index: number): number {
  return cells[index] ?? Number.POSITIVE_INFINITY;
}
