import { warning } from '../../diagnostics/report.js';
import { metadataOf } from '../../sigma/linked.js';
import type { Strategy } from '../../sigma/metadata.js';
import type { Check } from '../check.js';

const parts: readonly (readonly [keyof Strategy, string])[] = [
  ['goal', 'goal'],
  ['abstract', 'abstract'],
  ['technicalContext', 'technical-context'],
  ['blindSpots', 'blind-spots'],
  ['assumptions', 'assumptions'],
  ['falsePositives', 'false-positives'],
  ['validation', 'validation'],
  ['priority', 'priority'],
  ['response', 'response'],
];

/** A strategy that is begun has all of its parts. */
export const strategyIncomplete: Check = {
  code: 'lint/strategy-incomplete',
  check({ detection }) {
    const { strategy } = metadataOf(detection);
    if (strategy === null) {
      return [];
    }
    const missing = parts.filter(([key]) => isEmpty(strategy[key])).map(([, name]) => name);
    return missing.length === 0
      ? []
      : [
          warning(this.code, strategy.range, `The strategy lacks ${missing.join(', ')}.`, {
            suggestions: missing.slice(0, 3),
          }),
        ];
  },
};

function isEmpty(part: Strategy[keyof Strategy]): boolean {
  return (
    part === undefined ||
    (typeof part === 'string' ? part.trim() === '' : Array.isArray(part) && part.length === 0)
  );
}
