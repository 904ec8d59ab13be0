import { warning } from '../../diagnostics/report.js';
import type { Check } from '../check.js';
import { itemsOf, nameOfItem } from '../items.js';

/** `all` links several values; on one it does nothing, and Sigma forbids it. */
export const needlessAll: Check = {
  code: 'lint/needless-all',
  check({ detection }) {
    return itemsOf(detection).flatMap((item) => {
      const modifier = item.modifiers.find(({ value }) => value === 'all');
      return modifier === undefined || item.values.length > 1
        ? []
        : [
            warning(
              this.code,
              modifier.range,
              `\`all\` has nothing to link: ${nameOfItem(item)} has one value.`,
              {
                suggestions: ['take |all out of the key'],
              },
            ),
          ];
    });
  },
};
