import type { YamlNode } from '../../read/document.js';
import { keyText, mappingOf } from '../../sigma/nodes.js';
import type { Bound, ConditionOperator } from '../normal-rule.js';

const operators: readonly ConditionOperator[] = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'];

/** The bounds under a key, `deviation: { gte: 6 }`. What is no number is left out: the schema refuses it. */
export function boundsAt(condition: YamlNode | undefined, key: string): readonly Bound[] {
  return (mappingOf(condition, key)?.entries ?? []).flatMap((entry): Bound[] => {
    const op = operators.find((known) => known === keyText(entry));
    const { value } = entry;
    if (op === undefined || value.kind !== 'scalar' || typeof value.value !== 'number') return [];
    return [{ op, value: value.value, origin: value.range }];
  });
}

/** True where the number meets every bound. */
export function meets(bounds: readonly Bound[], number: number): boolean {
  return bounds.every(({ op, value }) => {
    switch (op) {
      case 'gt':
        return number > value;
      case 'gte':
        return number >= value;
      case 'lt':
        return number < value;
      case 'lte':
        return number <= value;
      case 'eq':
        return number === value;
      case 'neq':
        return number !== value;
    }
  });
}

/**
 * True where no number meets all of the bounds.
 *
 * @param kind `counts` are whole numbers from 1 on
 */
export function isImpossible(bounds: readonly Bound[], kind: 'counts' | 'numbers'): boolean {
  // A satisfiable set of bounds is met at one of their ends, right beside one, or between two of them.
  const ends = [...new Set(bounds.map(({ value }) => value))].sort((a, b) => a - b);
  const whole = ends.flatMap((end) => [
    Math.floor(end),
    Math.ceil(end),
    Math.floor(end) + 1,
    Math.ceil(end) - 1,
  ]);
  const between = ends.map((end, index) => (end + (ends[index + 1] ?? end + 2)) / 2);
  const beside = [(ends[0] ?? 0) - 1, (ends.at(-1) ?? 0) + 1];
  const candidates =
    kind === 'counts'
      ? [1, ...whole, ...between.map(Math.floor)].filter((one) => one >= 1)
      : [...ends, ...between, ...beside];
  return !candidates.some((candidate) => meets(bounds, candidate));
}
