import type { CodePointRange, RegexTree } from '../../normal/regex-tree.js';
import { rangesOf } from './regexp-tree.js';

/** A state of the automaton: where it goes on a set of characters, and where for free. */
interface State {
  readonly moves: { readonly on: readonly CodePointRange[]; readonly to: number }[];
  readonly free: number[];
}

const maxStates = 20_000;

/**
 * What it costs to determinise an expression, counted as Lucene does: the sizes of all state sets that are visited.
 * Counting stops above the limit. Against live servers the count is exact for repetitions and a little high elsewhere.
 */
export function automatonEffort(trees: readonly RegexTree[], ignoreCase: boolean, limit: number): number {
  return trees.reduce((worst, tree) => Math.max(worst, effortOf(tree, ignoreCase, limit)), 0);
}

function effortOf(tree: RegexTree, ignoreCase: boolean, limit: number): number {
  const states: State[] = [];
  const first = addState(states);
  const last = build(tree, first, states, ignoreCase);
  if (last === undefined) return limit + 1;
  return determinise(states, first, limit);
}

function addState(states: State[]): number {
  states.push({ moves: [], free: [] });
  return states.length - 1;
}

/** Adds the tree's states after `from` and returns the state after it; undefined when there are too many. */
function build(tree: RegexTree, from: number, states: State[], ignoreCase: boolean): number | undefined {
  if (states.length > maxStates) return undefined;
  switch (tree.kind) {
    case 'empty':
    case 'anchor':
      return from;
    case 'literal': {
      let at = from;
      for (const character of tree.text) at = addMove(states, at, formsOf(character, ignoreCase));
      return at;
    }
    case 'class':
      return addMove(states, from, rangesOf(tree));
    case 'sequence': {
      let at: number | undefined = from;
      for (const part of tree.of) {
        if (at === undefined) return undefined;
        at = build(part, at, states, ignoreCase);
      }
      return at;
    }
    case 'alternation': {
      const end = addState(states);
      for (const part of tree.of) {
        const last = build(part, from, states, ignoreCase);
        if (last === undefined) return undefined;
        states[last]?.free.push(end);
      }
      return end;
    }
    case 'repeat':
      return buildRepeat(tree, from, states, ignoreCase);
  }
}

function buildRepeat(
  tree: Extract<RegexTree, { kind: 'repeat' }>,
  from: number,
  states: State[],
  ignoreCase: boolean,
): number | undefined {
  let at = addState(states);
  states[from]?.free.push(at);
  for (let count = 0; count < tree.min; count += 1) {
    const next = build(tree.of, at, states, ignoreCase);
    if (next === undefined) return undefined;
    at = next;
  }
  const end = addState(states);
  if (tree.max === null) {
    const loop = addState(states);
    states[at]?.free.push(loop);
    const last = build(tree.of, loop, states, ignoreCase);
    if (last === undefined) return undefined;
    states[last]?.free.push(loop);
    states[loop]?.free.push(end);
    return end;
  }
  for (let count = tree.min; count < tree.max; count += 1) {
    states[at]?.free.push(end);
    const next = build(tree.of, at, states, ignoreCase);
    if (next === undefined) return undefined;
    at = next;
  }
  states[at]?.free.push(end);
  return end;
}

function formsOf(character: string, ignoreCase: boolean): CodePointRange[] {
  const forms = ignoreCase ? [character, character.toLowerCase(), character.toUpperCase()] : [character];
  const points = [...new Set(forms.map((form) => form.codePointAt(0) ?? 0))].sort(
    (left, right) => left - right,
  );
  return points.map((point) => ({ from: point, to: point }));
}

function addMove(states: State[], from: number, on: readonly CodePointRange[]): number {
  const to = addState(states);
  states[from]?.moves.push({ on, to });
  return to;
}

/** The states reachable without a character, ascending. */
function close(states: readonly State[], seeds: Iterable<number>): number[] {
  const reached = new Set(seeds);
  for (const state of reached) states[state]?.free.forEach((next) => reached.add(next));
  return [...reached].sort((left, right) => left - right);
}

function determinise(states: readonly State[], first: number, limit: number): number {
  const start = close(states, [first]);
  const seen = new Set([start.join()]);
  const work = [start];
  let effort = 0;
  for (let current = work.pop(); current !== undefined; current = work.pop()) {
    effort += current.length;
    if (effort > limit) return effort;
    for (const targets of stepsOf(states, current)) {
      const next = close(states, targets);
      const key = next.join();
      if (!seen.has(key)) {
        seen.add(key);
        work.push(next);
      }
    }
  }
  return effort;
}

/** For each stretch of characters that the set of states tells apart, where it leads. */
function stepsOf(states: readonly State[], current: readonly number[]): Set<number>[] {
  const moves = current.flatMap((state) => states[state]?.moves ?? []);
  const edges: { readonly at: number; readonly to: number; readonly opens: boolean }[] = [];
  for (const { on, to } of moves) {
    for (const range of on) {
      edges.push({ at: range.from, to, opens: true }, { at: range.to + 1, to, opens: false });
    }
  }
  edges.sort((left, right) => left.at - right.at);
  const open = new Map<number, number>();
  const steps: Set<number>[] = [];
  for (const [index, edge] of edges.entries()) {
    const count = (open.get(edge.to) ?? 0) + (edge.opens ? 1 : -1);
    if (count === 0) open.delete(edge.to);
    else open.set(edge.to, count);
    if (edges[index + 1]?.at !== edge.at && open.size > 0) steps.push(new Set(open.keys()));
  }
  return steps;
}
