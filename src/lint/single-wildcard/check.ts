import { warning } from '../../diagnostics/report.js';
import type { ValueTest } from '../../sigma/ast.js';
import type { Check } from '../check.js';
import { itemsOf } from '../items.js';

/** A lone wildcard asks whether the field exists, and `exists` says so. */
export const singleWildcard: Check = {
  code: 'lint/single-wildcard',
  check({ detection }) {
    return itemsOf(detection).flatMap((item) =>
      item.values
        .filter((value) => value.tests.some(isWildcardAlone))
        .map((value) => {
          const name = item.field?.value ?? '';
          const [message, suggestions] =
            item.field === null
              ? ['This keyword is found in every event.', []]
              : ['A lone * only asks whether the field exists.', [`${name}|exists: true`]];
          return warning(this.code, value.range, message, { suggestions });
        }),
    );
  },
};

function isWildcardAlone(test: ValueTest): boolean {
  return test.kind === 'string' && test.parts.length === 1 && test.parts[0]?.kind === 'any-run';
}
