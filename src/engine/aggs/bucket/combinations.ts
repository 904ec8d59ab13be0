import type { ValueSource } from '../../search/values.js';
import { eachDistinct } from '../../search/values.js';
import type { Scalar } from '../../values/scalar.js';

/** A value of one source, or null for a bucket of what is missing. */
export type Value = Scalar | null;
export type Tuple = readonly Value[];

/** One part of a combination. */
export interface Part {
  readonly source: ValueSource;
  /** The key of a value: itself, or the beginning of its interval. */
  round(value: Scalar): Scalar;
  readonly missingBucket: boolean;
}

export interface Combination {
  readonly tuple: Tuple;
  /** In ascending order. */
  readonly docs: number[];
}

/** More values of one source than any index holds. */
const radix = 2 ** 26;

/**
 * The combinations of values that documents have. Values get numbers, and so does each beginning of a combination:
 * a document is put into its group by one look-up a part.
 */
export function combine(
  parts: readonly Part[],
  docs: readonly number[],
  wanted: (tuple: Tuple) => boolean,
): readonly Combination[] {
  const values = parts.map(() => new Map<Value, number>());
  const beginnings = parts.map(() => new Map<number, number>());
  // Of whole combinations; undefined for those that are not wanted.
  const found: (Combination | undefined)[] = [];
  const tuple: Value[] = [];

  const put = (depth: number, beginning: number, doc: number): void => {
    const part = parts[depth];
    if (part === undefined) {
      found[beginning]?.docs.push(doc);
      return;
    }
    const cell = part.source.cell(doc);
    if (cell === undefined) {
      if (part.missingBucket) take(depth, beginning, null, doc);
    } else if (typeof cell !== 'object') take(depth, beginning, part.round(cell), doc);
    else for (const value of rounded(part, cell)) take(depth, beginning, value, doc);
  };
  const take = (depth: number, beginning: number, value: Value, doc: number): void => {
    tuple[depth] = value;
    put(depth + 1, numberOf(depth, beginning, value), doc);
  };
  const numberOf = (depth: number, beginning: number, value: Value): number => {
    const known = beginnings[depth] ?? new Map<number, number>();
    const key = beginning * radix + indexOf(values[depth] ?? new Map<Value, number>(), value);
    const number = known.get(key);
    if (number !== undefined) return number;
    known.set(key, known.size);
    if (depth === parts.length - 1) found.push(wanted(tuple) ? { tuple: [...tuple], docs: [] } : undefined);
    return known.size - 1;
  };

  for (const doc of docs) put(0, 0, doc);
  return found.filter((combination) => combination !== undefined);
}

function indexOf(known: Map<Value, number>, value: Value): number {
  const index = known.get(value);
  if (index !== undefined) return index;
  known.set(value, known.size);
  return known.size - 1;
}

/** The distinct keys of several values: two may lie in one interval. */
function rounded(part: Part, cell: Exclude<ReturnType<ValueSource['cell']>, Scalar | undefined>): Set<Value> {
  const keys = new Set<Value>();
  eachDistinct(cell, (value) => keys.add(part.round(value)));
  if (keys.size === 0 && part.missingBucket) keys.add(null);
  return keys;
}
