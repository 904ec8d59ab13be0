import { warning } from '../../diagnostics/report.js';
import type { Check } from '../check.js';

/** A condition that always or never holds, whatever the event. */
export const constantCondition: Check = {
  code: 'lint/constant-condition',
  check({ normal }) {
    if (normal === undefined) {
      return [];
    }
    const all = normal.branches.filter(({ where }) => where.kind === 'constant' && where.value);
    const none = normal.branches.filter(({ where }) => where.kind === 'constant' && !where.value);
    if (none.length > 0 && none.length === normal.branches.length) {
      const range = none[0]?.where.origin ?? normal.origin;
      return [warning(this.code, range, 'The condition contradicts itself: no event can meet it.')];
    }
    return all.map(({ where, dataset }) => {
      const events = dataset === null ? 'every event' : `every event of ${dataset}`;
      return warning(this.code, where.origin ?? normal.origin, `The condition holds for ${events}.`);
    });
  },
};
