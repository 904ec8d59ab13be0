import type { JsonObject } from '../../../diagnostics/json.js';

/** Count, sum, sum of squares, least and greatest of numbers. */
export interface Summary {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
  readonly min: number;
  readonly max: number;
}

/** Sums with Kahan's compensation, as the server does, so that long sums agree to the last digit. */
export function summarise(numbers: readonly number[]): Summary {
  let [sum, lost, squares, min, max] = [0, 0, 0, Infinity, -Infinity];
  for (const value of numbers) {
    const corrected = value - lost;
    const next = sum + corrected;
    lost = next - sum - corrected;
    sum = next;
    squares += value * value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { count: numbers.length, sum, squares, min, max };
}

/** The members that extended_stats adds to stats. */
export function deviations({ count, sum, squares }: Summary, sigma: number): JsonObject {
  if (count === 0) {
    const none = { upper: null, lower: null, upper_population: null, lower_population: null };
    const members = { variance: null, variance_population: null, variance_sampling: null };
    const deviation = { std_deviation: null, std_deviation_population: null, std_deviation_sampling: null };
    const bounds = { ...none, upper_sampling: null, lower_sampling: null };
    return { sum_of_squares: null, ...members, ...deviation, std_deviation_bounds: bounds };
  }
  const average = sum / count;
  const population = Math.max(0, (squares - (sum * sum) / count) / count);
  const sampling = count > 1 ? Math.max(0, (squares - (sum * sum) / count) / (count - 1)) : NaN;
  const [wide, narrow] = [Math.sqrt(population) * sigma, Math.sqrt(sampling) * sigma];
  const shown = (value: number): number | string => (Number.isFinite(value) ? value : 'NaN');
  return {
    sum_of_squares: squares,
    variance: population,
    variance_population: population,
    variance_sampling: shown(sampling),
    std_deviation: Math.sqrt(population),
    std_deviation_population: Math.sqrt(population),
    std_deviation_sampling: shown(Math.sqrt(sampling)),
    std_deviation_bounds: {
      upper: average + wide,
      lower: average - wide,
      upper_population: average + wide,
      lower_population: average - wide,
      upper_sampling: shown(average + narrow),
      lower_sampling: shown(average - narrow),
    },
  };
}
