import type { CodePointRange, RegexTree } from '../regex-tree.js';
import { lastCodePoint, mergeRanges } from './code-points.js';

const empty: RegexTree = { kind: 'empty' };

/** A sequence without nested sequences and empties, adjacent literals merged. */
export function sequenceOf(parts: readonly RegexTree[]): RegexTree {
  const of: RegexTree[] = [];
  for (const part of parts.flatMap((inner) => (inner.kind === 'sequence' ? inner.of : [inner]))) {
    const last = of.at(-1);
    if (part.kind === 'empty') {
      continue;
    }
    if (part.kind === 'literal' && last?.kind === 'literal') {
      of[of.length - 1] = { kind: 'literal', text: last.text + part.text };
    } else {
      of.push(part);
    }
  }
  const [first] = of;
  return first === undefined ? empty : of.length === 1 ? first : { kind: 'sequence', of };
}

/** An alternation without nested alternations and repeated branches. */
export function alternationOf(branches: readonly RegexTree[]): RegexTree {
  const flat = branches.flatMap((branch) => (branch.kind === 'alternation' ? branch.of : [branch]));
  const seen = new Map(flat.map((branch) => [JSON.stringify(branch), branch] as const));
  const of = [...seen.values()];
  const [first] = of;
  return first === undefined ? empty : of.length === 1 ? first : { kind: 'alternation', of };
}

/** A class in its shorter spelling: one character is a literal, and everything to the last code point is negated. */
export function classOf(ranges: readonly CodePointRange[], negated: boolean): RegexTree {
  const merged = mergeRanges(ranges);
  const [first] = merged;
  if (!negated && merged.length === 1 && first !== undefined && first.from === first.to) {
    return { kind: 'literal', text: String.fromCodePoint(first.from) };
  }
  return { kind: 'class', negated, ranges: merged };
}

/** One character of any kind. */
export const anyCharacter: RegexTree = {
  kind: 'class',
  negated: false,
  ranges: [{ from: 0, to: lastCodePoint }],
};

/** `of` between `min` and `max` times. */
export function repeatOf(of: RegexTree, min: number, max: number | null): RegexTree {
  if (of.kind === 'empty' || max === 0) {
    return empty;
  }
  return min === 1 && max === 1 ? of : { kind: 'repeat', of, min, max };
}
