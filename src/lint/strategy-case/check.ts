import { error } from '../../diagnostics/report.js';
import { suggest } from '../../diagnostics/suggest.js';
import { metadataOf } from '../../sigma/linked.js';
import type { Check } from '../check.js';

/** A strategy is executable: blind spots and validation name cases that exist. */
export const strategyCase: Check = {
  code: 'lint/strategy-case',
  check({ detection, caseNames }) {
    const { strategy } = metadataOf(detection);
    if (strategy === null || caseNames === undefined) {
      return [];
    }
    return [...(strategy.blindSpots ?? []), ...(strategy.validation ?? [])].flatMap((entry) => {
      if (entry.case === null) {
        return [
          error(this.code, entry.range, 'The entry names no case that proves it.', {
            suggestions: caseNames,
          }),
        ];
      }
      const { value, range } = entry.case;
      if (caseNames.includes(value)) {
        return [];
      }
      const close = suggest(value, caseNames);
      return [
        error(this.code, range, `The rule has no case called "${value}".`, {
          suggestions: close.length > 0 ? close : caseNames.slice(0, 3),
        }),
      ];
    });
  },
};
