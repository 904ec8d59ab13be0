import { note } from '../../diagnostics/report.js';
import type { Check } from '../check.js';
import { conditionsUnder } from '../conditions.js';
import { partsOf } from '../items.js';

/** `all of them` takes in every selection that is added later. */
export const allOfThem: Check = {
  code: 'lint/all-of-them',
  check({ detection }) {
    return partsOf(detection).flatMap((part) =>
      conditionsUnder(part.condition)
        .filter((condition) => condition.kind === 'quantified')
        .filter(({ count, pattern }) => count === 'all' && pattern === 'them')
        .map((condition) =>
          note(this.code, condition.range, '`all of them` would take in filters that are added later.', {
            suggestions: ['all of selection_*'],
          }),
        ),
    );
  },
};
