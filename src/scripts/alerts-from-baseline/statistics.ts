/** What a history lets expect, and how far values usually lie from it. */
export interface Statistics {
  readonly expected: number;
  readonly spread: number;
}

/** Makes the median absolute deviation of normally distributed values their standard deviation. */
const consistency = 1.4826;

/** `values` in ascending order, at least one. */
export function statisticsOf(values: readonly number[], statistic: string, minSpread: number): Statistics {
  const { expected, spread } = statistic === 'mean' ? meanOf(values) : medianAndMad(values);
  return { expected, spread: Math.max(spread, minSpread) };
}

function medianAndMad(values: readonly number[]): Statistics {
  const expected = medianOf(values);
  const distances = values.map((value) => Math.abs(value - expected)).sort((a, b) => a - b);
  return { expected, spread: consistency * medianOf(distances) };
}

/** The mean of the two middle values where there is no middle one. */
function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The mean and the standard deviation of the population. */
function meanOf(values: readonly number[]): Statistics {
  const expected = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - expected) * (value - expected), 0);
  return { expected, spread: Math.sqrt(squares / values.length) };
}

/** How many spreads the value lies above what is expected. Without any spread, all that differs is far away. */
export function deviationOf(value: number, { expected, spread }: Statistics): number {
  const distance = value - expected;
  if (spread > 0) return distance / spread;
  return distance === 0 ? 0 : distance > 0 ? farAway : -farAway;
}

const farAway = 1e9;
