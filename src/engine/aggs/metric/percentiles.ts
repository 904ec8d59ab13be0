import type { Json } from '../../../diagnostics/json.js';
import type { Part } from '../../request.js';
import { asArray, asBoolean, asNumber, asObject, child, has, only, optional, refuse } from '../../request.js';
import { formatDate, isoFormat } from '../../values/date-format.js';
import { printDouble } from '../../values/java-double.js';
import type { AggregationParser } from '../parser.js';
import { requireNoInner } from '../parser.js';
import { openNumbers, readValueField, valueFieldKeys } from '../value-field.js';
import { numbersOf } from './number-metrics.js';

export const defaultPercents: readonly number[] = [1, 5, 25, 50, 75, 95, 99];

/** The quantile of sorted numbers by linear interpolation, as the server's digest gives it for small sets. */
function quantile(sorted: readonly number[], q: number): number | null {
  if (sorted.length === 0) return null;
  const position = q * (sorted.length - 1);
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export function readPercents(part: Part): readonly number[] {
  const percents = asArray(part, 'percents').map((item) => asNumber(item, 'a percent'));
  for (const percent of percents) if (percent < 0 || percent > 100) refuse(part, `${percent} is no percent`);
  return ascending(percents);
}

const digestKeys = ['tdigest', 'compression', 'keyed'];

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/search-aggregations-metrics-percentile-aggregation.html */
export const parsePercentiles: AggregationParser = (part, frame) => {
  const body = asObject(part, 'percentiles');
  only(body, [...valueFieldKeys, ...digestKeys, 'percents'], 'percentiles');
  requireNoInner(frame);
  const field = readValueField(body);
  const percents = optional(body, 'percents', readPercents) ?? defaultPercents;
  const keyed = optional(body, 'keyed', asBoolean) ?? true;
  return {
    ...frame,
    compute(docs) {
      const source = openNumbers(field, docs.reader, 'percentiles');
      const sorted = ascending(numbersOf(source, docs));
      const values = percents.map((percent) => [percent, quantile(sorted, percent / 100)] as const);
      if (!keyed) return { values: values.map(([key, value]) => ({ key, value })) };
      const shown = values.flatMap(([percent, value]): [string, Json][] => {
        const key = printDouble(percent);
        const text = formatDate(field.format ?? source.field?.format ?? isoFormat, value ?? 0);
        return source.kind === 'date' && value !== null
          ? [
              [key, value],
              [`${key}_as_string`, text],
            ]
          : [[key, value]];
      });
      return { values: Object.fromEntries(shown) };
    },
  };
};

/** The median distance of the values from their median. */
export const parseMedianAbsoluteDeviation: AggregationParser = (part, frame) => {
  const body = asObject(part, 'median_absolute_deviation');
  only(body, [...valueFieldKeys, 'compression', 'execution_hint'], 'median_absolute_deviation');
  requireNoInner(frame);
  if (has(body, 'compression')) asNumber(child(body, 'compression'), '"compression"');
  const field = readValueField(body);
  return {
    ...frame,
    compute(docs) {
      const numbers = numbersOf(openNumbers(field, docs.reader, 'median_absolute_deviation'), docs);
      const median = quantile(ascending(numbers), 0.5);
      if (median === null) return { value: null };
      return { value: quantile(ascending(numbers.map((value) => Math.abs(value - median))), 0.5) };
    },
  };
};
