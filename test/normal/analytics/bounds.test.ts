import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isImpossible, meets } from '../../../src/normal/analytics/bounds.js';
import type { Bound } from '../../../src/normal/normal-rule.js';

const bounds = fc.array(
  fc.record({
    op: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'neq'),
    value: fc.integer({ min: -8, max: 8 }).map((number) => number / 2),
  }) satisfies fc.Arbitrary<Bound>,
  { maxLength: 4 },
);

describe('bounds', () => {
  it('are impossible if and only if no number around them meets them', () => {
    fc.assert(
      fc.property(bounds, (some) => {
        const quarters = Array.from({ length: 81 }, (_, index) => (index - 40) / 4);
        assert.equal(isImpossible(some, 'numbers'), !quarters.some((number) => meets(some, number)));
      }),
    );
  });

  it('of counts are impossible if and only if no whole number from 1 on meets them', () => {
    fc.assert(
      fc.property(bounds, (some) => {
        const counts = Array.from({ length: 12 }, (_, index) => index + 1);
        assert.equal(isImpossible(some, 'counts'), !counts.some((count) => meets(some, count)));
      }),
    );
  });
});
