import type { RegexTree } from '../../src/normal/regex-tree.js';
import type { PatternPart } from '../../src/normal/predicate.js';

/** A tree as a JavaScript expression: a second, plain printer that the tests trust. */
export function toJavaScript(tree: RegexTree): string {
  const unit = (point: number): string => `\\u{${point.toString(16)}}`;
  switch (tree.kind) {
    case 'empty':
      return '(?:)';
    case 'literal':
      return Array.from(tree.text)
        .map((character) => unit(character.codePointAt(0) ?? 0))
        .join('');
    case 'class': {
      const items = tree.ranges.map(({ from, to }) => `${unit(from)}-${unit(to)}`).join('');
      return `[${tree.negated ? '^' : ''}${items}]`;
    }
    case 'sequence':
      return tree.of.map((part) => `(?:${toJavaScript(part)})`).join('');
    case 'alternation':
      return `(?:${tree.of.map(toJavaScript).join('|')})`;
    case 'repeat':
      return `(?:${toJavaScript(tree.of)}){${tree.min},${tree.max ?? ''}}`;
    case 'anchor':
      return tree.at === 'start' ? '^' : '$';
  }
}

/** Whether an unanchored search finds the tree in the value. */
export function searchFinds(tree: RegexTree, ignoreCase: boolean, value: string): boolean {
  return new RegExp(toJavaScript(tree), ignoreCase ? 'iu' : 'u').test(value);
}

/** Whether a pattern matches the whole value. */
export function patternMatches(parts: readonly PatternPart[], cased: boolean, value: string): boolean {
  const of = parts.map((part): RegexTree => {
    const any: RegexTree = { kind: 'class', negated: true, ranges: [] };
    switch (part.kind) {
      case 'literal':
        return { kind: 'literal', text: part.text };
      case 'any-run':
        return { kind: 'repeat', of: any, min: 0, max: null };
      case 'any-one':
        return any;
    }
  });
  const tree: RegexTree = {
    kind: 'sequence',
    of: [{ kind: 'anchor', at: 'start' }, ...of, { kind: 'anchor', at: 'end' }],
  };
  return searchFinds(tree, !cased, value);
}
