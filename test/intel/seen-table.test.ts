import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { SeenTable, type Seen } from '../../src/intel/seen-table.js';

describe('SeenTable', () => {
  it('holds what a map holds, however large it grows', () => {
    const moment = fc.oneof(fc.constant(Infinity), fc.constant(-Infinity), fc.integer({ min: 0, max: 4e12 }));
    const fact: fc.Arbitrary<Seen> = fc.record(
      {
        confidence: fc.integer({ min: 0, max: 100 }),
        validFrom: moment,
        validUntil: moment,
        retroAt: fc.integer({ min: 0, max: 4e12 }),
      },
      { noNullPrototype: true },
    );
    const entry = fc.tuple(fc.integer({ min: 0, max: 3000 }), fact);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1500, maxLength: 2500 }), (entries) => {
        const table = new SeenTable();
        const map = new Map<string, Seen>();
        for (const [number, seen] of entries) {
          const id = createHash('sha256').update(String(number)).digest('hex');
          assert.deepEqual(table.get(id), map.get(id));
          table.set(id, seen);
          map.set(id, seen);
        }
        assert.equal(table.size, map.size);
        for (const [id, seen] of map) assert.deepEqual(table.get(id), seen);
      }),
      { seed: 4, numRuns: 5, endOnFailure: true },
    );
  });
});
