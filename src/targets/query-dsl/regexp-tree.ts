import type { CodePointRange, RegexTree } from '../../normal/regex-tree.js';
import { complement, lastCodePoint, mergeRanges } from '../../normal/regex/code-points.js';
import type { Profile } from '../profile.js';
import { closeOverCase, explicitForms } from './folding.js';

/** Lone surrogates cannot be indexed, and a pattern that names them would be no valid UTF-8. */
function withoutSurrogates(ranges: readonly CodePointRange[]): CodePointRange[] {
  return mergeRanges(ranges).flatMap(({ from, to }) => {
    const below = { from, to: Math.min(to, 0xd7ff) };
    const above = { from: Math.max(from, 0xe000), to };
    return [below, above].filter((range) => range.from <= range.to);
  });
}

/** The set that a class node stands for, as ascending ranges. */
export function rangesOf(node: Extract<RegexTree, { kind: 'class' }>): CodePointRange[] {
  return withoutSurrogates(node.negated ? complement(node.ranges) : node.ranges);
}

/** True where the set is every character that can be indexed. */
export function isAnyCharacter(ranges: readonly CodePointRange[]): boolean {
  const [below, above] = ranges;
  return (
    ranges.length === 2 &&
    below?.from === 0 &&
    below.to === 0xd7ff &&
    above?.from === 0xe000 &&
    above.to === lastCodePoint
  );
}

/** A text as a tree, letters that the server does not fold as classes. */
export function literalTree(text: string, ignoreCase: boolean, profile: Profile): RegexTree {
  const of: RegexTree[] = [];
  let run = '';
  const flush = (): void => {
    if (run !== '') of.push({ kind: 'literal', text: run });
    run = '';
  };
  for (const character of text) {
    const forms = ignoreCase ? explicitForms(character, profile) : undefined;
    if (forms === undefined) {
      run += character;
    } else {
      flush();
      const points = forms.map((form) => form.codePointAt(0) ?? 0);
      of.push({ kind: 'class', negated: false, ranges: points.map((point) => ({ from: point, to: point })) });
    }
  }
  flush();
  return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'sequence', of };
}

/**
 * The tree with case spelt out where the server's `case_insensitive` does not reach: Lucene folds literal letters
 * but not the ends of a class's ranges.
 */
export function spellOutCase(tree: RegexTree, profile: Profile): RegexTree {
  switch (tree.kind) {
    case 'literal':
      return literalTree(tree.text, true, profile);
    case 'class':
      return { ...tree, ranges: closeOverCase(tree.ranges, profile) };
    case 'sequence':
    case 'alternation':
      return { ...tree, of: tree.of.map((part) => spellOutCase(part, profile)) };
    case 'repeat':
      return { ...tree, of: spellOutCase(tree.of, profile) };
    case 'empty':
    case 'anchor':
      return tree;
  }
}

/** True where the tree matches the empty text. Anchors count as empty. */
export function isNullable(tree: RegexTree): boolean {
  switch (tree.kind) {
    case 'empty':
    case 'anchor':
      return true;
    case 'literal':
      return tree.text === '';
    case 'class':
      return false;
    case 'sequence':
      return tree.of.every(isNullable);
    case 'alternation':
      return tree.of.some(isNullable);
    case 'repeat':
      return tree.min === 0 || isNullable(tree.of);
  }
}

/** True where the tree can match nothing at all: an empty class that has to be matched. */
export function isImpossible(tree: RegexTree): boolean {
  switch (tree.kind) {
    case 'empty':
    case 'anchor':
    case 'literal':
      return false;
    case 'class':
      return rangesOf(tree).length === 0;
    case 'sequence':
      return tree.of.some(isImpossible);
    case 'alternation':
      return tree.of.every(isImpossible);
    case 'repeat':
      return tree.min > 0 && isImpossible(tree.of);
  }
}

/** True where an anchor is anywhere in the tree. */
export function hasAnchor(tree: RegexTree): boolean {
  switch (tree.kind) {
    case 'anchor':
      return true;
    case 'sequence':
    case 'alternation':
      return tree.of.some(hasAnchor);
    case 'repeat':
      return hasAnchor(tree.of);
    case 'empty':
    case 'literal':
    case 'class':
      return false;
  }
}

const empty: RegexTree = { kind: 'empty' };

/**
 * The same expression without parts that are always empty and alternatives that never match. Lucene reads `()` beside
 * an alternation wrongly, so the printer must never need it; an empty alternative becomes an optional group.
 */
export function withoutEmptyParts(tree: RegexTree): RegexTree {
  switch (tree.kind) {
    case 'empty':
    case 'anchor':
    case 'class':
      return tree;
    case 'literal':
      return tree.text === '' ? empty : tree;
    case 'sequence': {
      const parts = tree.of
        .map(withoutEmptyParts)
        .flatMap((part) => (part.kind === 'sequence' ? part.of : [part]));
      const of = parts.filter((part) => part.kind !== 'empty');
      return single(of) ?? { kind: 'sequence', of };
    }
    case 'alternation': {
      const of = tree.of.filter((part) => !isImpossible(part)).map(withoutEmptyParts);
      const some = of.filter((part) => part.kind !== 'empty');
      const body: RegexTree = single(some) ?? { kind: 'alternation', of: some };
      return some.length === of.length || body.kind === 'empty'
        ? body
        : { kind: 'repeat', of: body, min: 0, max: 1 };
    }
    case 'repeat': {
      if (tree.max === 0 || isImpossible(tree.of)) return empty;
      const of = withoutEmptyParts(tree.of);
      return of.kind === 'empty' ? empty : { ...tree, of };
    }
  }
}

/** The only part, or emptiness for none; undefined for several. */
function single(parts: readonly RegexTree[]): RegexTree | undefined {
  return parts.length === 0 ? empty : parts.length === 1 ? parts[0] : undefined;
}
