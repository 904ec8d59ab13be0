import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fleetEvents, fleetOf } from '../../../src/harness/demo/fleet.js';

const start = Date.UTC(2026, 0, 5);
const day = 86_400_000;

describe('a generated fleet', () => {
  it('asks the same on every machine', () => {
    const fleet = fleetOf({ seed: 1, workloads: 5, perDay: 100 });
    const text = [...fleetEvents(fleet, 2, start, start + day)].map((one) => JSON.stringify(one)).join('\n');
    const hash = createHash('sha256').update(text).digest('hex');
    assert.equal(hash, '231735d62cdb32b9c527ff80f511c5c5af09e56dfcf91c3d780ba96487378862');
  });

  it('asks in order of time, within its span', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 30 }), (seed, workloads) => {
        const fleet = fleetOf({ seed, workloads, perDay: 2000 });
        let last = start;
        for (const { time } of fleetEvents(fleet, seed, start, start + day / 24)) {
          assert.ok(time >= last && time < start + day / 24);
          last = time;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('asks about as much as it is told to, and more by day than by night', () => {
    const fleet = fleetOf({ seed: 3, workloads: 100, perDay: 500 });
    const events = [...fleetEvents(fleet, 4, start, start + day)];
    assert.ok(Math.abs(events.length / 50_000 - 1) < 0.15, `${events.length}`);
    const between = (from: number, to: number): number =>
      events.filter(({ time }) => time >= start + (from * day) / 24 && time < start + (to * day) / 24).length;
    assert.ok(between(9, 17) > 1.5 * between(21, 24) * (8 / 3));
  });

  it('has workloads of different names and addresses', () => {
    const fleet = fleetOf({ seed: 1, workloads: 500, perDay: 1 });
    const names = fleet.map(({ namespace, deployment }) => `${namespace}/${deployment}`);
    assert.equal(new Set(names).size, 500);
    const addresses = fleet.flatMap(({ pods }) => pods.map(({ ip }) => ip));
    assert.equal(new Set(addresses).size, addresses.length);
  });
});
