import type { Condition } from '../sigma/ast.js';

/** The condition and everything in it. */
export function conditionsUnder(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [condition, ...condition.of.flatMap(conditionsUnder)];
    case 'not':
      return [condition, ...conditionsUnder(condition.of)];
    case 'selection':
    case 'quantified':
      return [condition];
  }
}
