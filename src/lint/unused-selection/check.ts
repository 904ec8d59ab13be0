import { warning } from '../../diagnostics/report.js';
import type { Check } from '../check.js';
import { conditionsUnder } from '../conditions.js';
import { partsOf } from '../items.js';

/** A selection that the condition never mentions does nothing. */
export const unusedSelection: Check = {
  code: 'lint/unused-selection',
  check({ detection }) {
    return partsOf(detection).flatMap((part) => {
      const used = new Set(
        conditionsUnder(part.condition).flatMap((condition) =>
          condition.kind === 'selection'
            ? [condition.name]
            : condition.kind === 'quantified'
              ? condition.names
              : [],
        ),
      );
      return part.selections
        .filter(({ name }) => !used.has(name.value))
        .map(({ name }) =>
          warning(this.code, name.range, `The condition never uses the selection "${name.value}".`, {
            suggestions: [`and ${name.value}`, `and not ${name.value}`],
          }),
        );
    });
  },
};
