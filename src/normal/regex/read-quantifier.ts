import type { Scanner } from './scanner.js';

/**
 * Reads a quantifier, where one stands, as the least and the most repetitions (null where there is no most). A lazy one
 * is the same as a greedy one: only whether the expression matches is asked.
 * @throws RegexFault for one that is broken, possessive, or repeats what cannot be repeated
 */
export function readQuantifier(
  scanner: Scanner,
  from: number,
  repeatable: boolean,
): readonly [number, number | null] | undefined {
  const found = scanner.match(/[*+?]|\{(\d+)(,?)(\d*)\}/);
  if (found === undefined) {
    return undefined;
  }
  const [min, max] = boundsOf(found);
  if (max !== null && max < min) {
    throw scanner.syntax(`the quantifier ${found[0]} ends before it begins`, from);
  }
  if (min > 65535 || (max ?? 0) > 65535) {
    throw scanner.syntax(`the quantifier ${found[0]} counts beyond 65535`, from);
  }
  if (!repeatable) {
    throw scanner.syntax('an anchor cannot be repeated', from);
  }
  if (scanner.take('+')) {
    throw scanner.unsupported('a possessive quantifier', from, [`${found[0]} without the second +`]);
  }
  scanner.take('?');
  return [min, max];
}

/** `{3}` is exactly three, `{3,}` three or more. */
function boundsOf(quantifier: RegExpExecArray): readonly [number, number | null] {
  switch (quantifier[0]) {
    case '*':
      return [0, null];
    case '+':
      return [1, null];
    case '?':
      return [0, 1];
    default: {
      const min = Number(quantifier[1]);
      const open = quantifier[2] === ',';
      const max = quantifier[3] === '' || quantifier[3] === undefined ? null : Number(quantifier[3]);
      return [min, open ? max : min];
    }
  }
}
