import { asInteger, asString, child, only, refuse } from '../../request.js';
import type { PipelineParser } from '../parser.js';
import type { Run } from '../run.js';
import { bucketNumber, readGapPolicy } from './gap.js';
import { readScript, runScript } from './script.js';

type Moving = (values: readonly number[], run: Run) => number | null;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** The server counts one more than the sum of the weights. */
function linear(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const weighted = values.reduce((total, value, i) => total + value * (i + 1), 0);
  return weighted / (1 + (values.length * (values.length + 1)) / 2);
}

function deviation(values: readonly number[]): number | null {
  const average = mean(values);
  return average === null
    ? null
    : Math.sqrt(sum(values.map((value) => (value - average) ** 2)) / values.length);
}

/** The functions that the server names, as a watch would write them. No other text is run. */
const functions: Readonly<Record<string, Moving>> = {
  'MovingFunctions.max(values)': (values) => (values.length === 0 ? null : Math.max(...values)),
  'MovingFunctions.min(values)': (values) => (values.length === 0 ? null : Math.min(...values)),
  'MovingFunctions.sum(values)': sum,
  'MovingFunctions.unweightedAvg(values)': mean,
  'MovingFunctions.linearWeightedAvg(values)': linear,
  'MovingFunctions.stdDev(values, MovingFunctions.unweightedAvg(values))': deviation,
};

function readFunction(body: Parameters<PipelineParser>[1]): Moving {
  const part = child(body, 'script');
  if (typeof part.value !== 'string') {
    const script = readScript(body);
    return (values, run) => Number(runScript(script, { values }, run));
  }
  const known = Object.hasOwn(functions, part.value) ? functions[part.value] : undefined;
  return (
    known ??
    refuse(part, `the function must be one of ${Object.keys(functions).join('; ')}, or a stored script`)
  );
}

/** Applies a function to the window before each bucket. */
export const parseMovingFn: PipelineParser = (name, body) => {
  only(body, ['buckets_path', 'window', 'shift', 'script', 'gap_policy', 'format'], 'moving_fn');
  const path = asString(child(body, 'buckets_path'), '"buckets_path"');
  const window = asInteger(child(body, 'window'), '"window"', 1);
  const shift = body.value['shift'] === undefined ? 0 : asInteger(child(body, 'shift'), '"shift"', -1e6);
  const apply = readFunction(body);
  const gap = readGapPolicy(body);
  return {
    kind: 'parent',
    name,
    pointer: body.pointer,
    reads: [path],
    apply(buckets, run) {
      const usable = buckets
        .map((bucket) => ({ bucket, value: bucketNumber(bucket, path, gap, child(body, 'buckets_path')) }))
        .filter(({ value }) => value !== undefined);
      const values = usable.map(({ value }) => value ?? 0);
      for (const [i, { bucket }] of usable.entries()) {
        const from = Math.max(0, i - window + shift);
        bucket[name] = { value: apply(values.slice(from, Math.max(from, i + shift)), run) };
      }
      return buckets;
    },
  };
};
