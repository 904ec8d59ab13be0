import type { RegexTree } from '../../normal/regex-tree.js';
import { quoteClass, quoteRegexp } from './quote.js';
import {
  hasAnchor,
  isAnyCharacter,
  isImpossible,
  isNullable,
  rangesOf,
  withoutEmptyParts,
} from './regexp-tree.js';

/** Ways that a search can match, each held at the ends that it is anchored to. */
export interface SearchBranch {
  readonly start: boolean;
  readonly end: boolean;
  readonly body: readonly RegexTree[];
}

/** More branches than this come of anchors deep inside groups, and nobody could read the result. */
const maxBranches = 64;

/**
 * The alternatives of an unanchored search, with anchors taken out of them. Lucene has no anchors and always matches
 * whole values, so an anchor may only stand where a match begins or ends. Undefined where one stands elsewhere.
 */
function searchBranches(tree: RegexTree): readonly SearchBranch[] | undefined {
  if (isImpossible(tree)) return [];
  if (!hasAnchor(tree)) return [{ start: false, end: false, body: [tree] }];
  switch (tree.kind) {
    case 'anchor':
      return [{ start: tree.at === 'start', end: tree.at === 'end', body: [] }];
    case 'alternation': {
      const branches: SearchBranch[] = [];
      for (const alternative of tree.of) {
        const found = searchBranches(alternative);
        if (found === undefined) return undefined;
        branches.push(...found);
      }
      return branches.length <= maxBranches ? branches : undefined;
    }
    case 'sequence':
      return sequenceBranches(tree.of);
    case 'repeat':
      return tree.min === 1 && tree.max === 1 ? searchBranches(tree.of) : optionalBranches(tree);
    case 'empty':
    case 'literal':
    case 'class':
      return [{ start: false, end: false, body: [tree] }];
  }
}

/** `(^a)?` is `^a` or nothing; more repetitions of an anchored group say nothing that can be matched. */
function optionalBranches(tree: Extract<RegexTree, { kind: 'repeat' }>): readonly SearchBranch[] | undefined {
  if (tree.min !== 0 || tree.max !== 1) return undefined;
  const once = searchBranches(tree.of);
  return once === undefined ? undefined : [...once, { start: false, end: false, body: [] }];
}

function sequenceBranches(parts: readonly RegexTree[]): readonly SearchBranch[] | undefined {
  let branches: readonly SearchBranch[] = [{ start: false, end: false, body: [] }];
  for (const part of parts) {
    const next = searchBranches(part);
    if (next === undefined || branches.length * next.length > maxBranches) return undefined;
    const joined: SearchBranch[] = [];
    for (const left of branches) {
      for (const right of next) {
        const both = join(left, right);
        if (both !== 'impossible') joined.push(both);
      }
    }
    branches = joined;
  }
  return branches;
}

/**
 * One branch after the other. Nothing may follow the end of the value and nothing precede its start: what stands there
 * has to be empty, or the two never match together.
 */
function join(left: SearchBranch, right: SearchBranch): SearchBranch | 'impossible' {
  if (left.end && !right.body.every(isNullable)) return 'impossible';
  if (right.start && !left.body.every(isNullable)) return 'impossible';
  const body = [...(right.start ? [] : left.body), ...(left.end ? [] : right.body)];
  return { start: left.start || right.start, end: left.end || right.end, body };
}

/** What an unanchored search asks of a whole value. */
export type SearchPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'anything' }
  /** Expressions over whole values, of which one has to match. '' matches the empty value. */
  | {
      readonly kind: 'expressions';
      readonly expressions: readonly string[];
      readonly trees: readonly RegexTree[];
    };

const anyRun: RegexTree = {
  kind: 'repeat',
  of: { kind: 'class', negated: true, ranges: [] },
  min: 0,
  max: null,
};

/** A search as Lucene expressions. `^`, `$` at other places than the ends of a match give undefined. */
export function planSearch(tree: RegexTree): SearchPlan | undefined {
  const branches = searchBranches(tree);
  if (branches === undefined) return undefined;
  if (branches.length === 0) return { kind: 'nothing' };
  const trimmed = branches.map(trim);
  if (trimmed.some((branch) => !branch.start && !branch.end && branch.body.length === 0))
    return { kind: 'anything' };
  const groups = new Map<string, SearchBranch[]>();
  for (const branch of trimmed) {
    const key = `${branch.start}${branch.end}`;
    groups.set(key, [...(groups.get(key) ?? []), branch]);
  }
  const trees = [...groups.values()].map((group) => withoutEmptyParts(wholeValue(group)));
  return { kind: 'expressions', expressions: trees.map(printExpression), trees };
}

/** What may be empty at an open end adds nothing to a search: the surroundings take its place. */
function trim(branch: SearchBranch): SearchBranch {
  let body = flatten(branch.body);
  while (!branch.start && body[0] !== undefined && isNullable(body[0])) body = body.slice(1);
  while (!branch.end && body.at(-1) !== undefined && isNullable(body.at(-1) ?? { kind: 'empty' })) {
    body = body.slice(0, -1);
  }
  return { ...branch, body };
}

function flatten(parts: readonly RegexTree[]): RegexTree[] {
  return parts.flatMap((part) =>
    part.kind === 'sequence' ? flatten(part.of) : part.kind === 'empty' || isEmptyLiteral(part) ? [] : [part],
  );
}

function isEmptyLiteral(part: RegexTree): boolean {
  return part.kind === 'literal' && part.text === '';
}

/** Branches with the same ends as one tree over the whole value. */
function wholeValue(branches: readonly SearchBranch[]): RegexTree {
  const [first] = branches;
  const bodies = branches.flatMap((branch): RegexTree[] => {
    const [only] = branch.body;
    if (branch.body.length === 1 && only?.kind === 'alternation') return [...only.of];
    return [{ kind: 'sequence', of: branch.body }];
  });
  const body: RegexTree =
    bodies.length === 1 && bodies[0] !== undefined ? bodies[0] : { kind: 'alternation', of: bodies };
  return {
    kind: 'sequence',
    of: [...(first?.start === true ? [] : [anyRun]), body, ...(first?.end === true ? [] : [anyRun])],
  };
}

/** A tree without anchors and empty parts in Lucene's syntax; '' for the empty value alone. */
export function printExpression(tree: RegexTree): string {
  switch (tree.kind) {
    case 'empty':
    case 'anchor':
      return '';
    case 'literal':
      return quoteRegexp(tree.text);
    case 'class': {
      const ranges = rangesOf(tree);
      if (isAnyCharacter(ranges)) return '.';
      const [only] = ranges;
      if (ranges.length === 1 && only !== undefined && only.from === only.to) {
        return quoteRegexp(String.fromCodePoint(only.from));
      }
      if (tree.negated && tree.ranges.length < ranges.length) {
        const inner = rangesOf({ ...tree, negated: false });
        if (inner.length > 0) return quoteClass(inner, true);
      }
      return quoteClass(ranges, false);
    }
    case 'sequence':
      return tree.of.map(printInSequence).join('');
    case 'alternation':
      return [...new Set(tree.of.map(printExpression))].join('|');
    case 'repeat':
      return printRepeat(tree);
  }
}

function printInSequence(part: RegexTree): string {
  const text = printExpression(part);
  return part.kind === 'alternation' ? `(${text})` : text;
}

function printRepeat({ of, min, max }: Extract<RegexTree, { kind: 'repeat' }>): string {
  const inner = printExpression(of);
  const operand = isOneCharacter(of) ? inner : `(${inner})`;
  if (min === 1 && max === 1) return operand;
  if (min === 0 && max === null) return `${operand}*`;
  if (min === 1 && max === null) return `${operand}+`;
  if (min === 0 && max === 1) return `${operand}?`;
  if (max === null) return `${operand}{${min},}`;
  return min === max ? `${operand}{${min}}` : `${operand}{${min},${max}}`;
}

function isOneCharacter(tree: RegexTree): boolean {
  return tree.kind === 'class' || (tree.kind === 'literal' && Array.from(tree.text).length === 1);
}
