import { warning } from '../../diagnostics/report.js';
import type { Check } from '../check.js';
import { itemsOf, nameOfItem } from '../items.js';

/** Absence is no value among others. */
export const nullInList: Check = {
  code: 'lint/null-in-list',
  check({ detection }) {
    return itemsOf(detection).flatMap((item) =>
      item.values.length < 2
        ? []
        : item.values
            .filter((value) => value.tests.some((test) => test.kind === 'null'))
            .map((value) =>
              warning(
                this.code,
                value.range,
                `\`null\` in the list of ${nameOfItem(item)} means that the field is absent.`,
                {
                  suggestions: ['a selection of its own for the absent field, joined with or'],
                },
              ),
            ),
    );
  },
};
