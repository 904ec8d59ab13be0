import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fillMoments } from '../../src/compile/fill-moments.js';

describe('fillMoments', () => {
  const hour = 3600;

  it('leaves no hole from the first event to the last run before detections, in strides', () => {
    const every = fc.constantFrom(60, 300, 900, hour);
    fc.assert(
      fc.property(
        every,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 400_000 }),
        fc.integer({ min: 0, max: 200_000 }),
        (every, delay, beats, ago, offset) => {
          const before = (1_700_000_000 + offset) * 1000;
          const first = before - ago * 1000;
          const reach = every * beats + 7;
          const moments = [...fillMoments({ every, delay, reach, history: 365 * 86_400 }, first, before)];
          let covered = first;
          for (const time of moments) {
            assert.equal(time % (every * 1000), 0);
            assert.ok(time < before);
            assert.ok(time - (delay + reach) * 1000 <= covered, 'a run begins after what is summed up');
            covered = time - delay * 1000;
          }
          const last = Math.ceil(before / (every * 1000)) * every * 1000 - every * 1000;
          if (last - delay * 1000 > first) assert.equal(moments.at(-1), last);
          else assert.deepEqual(moments, []);
          assert.ok(moments.length <= ago / (every * beats) + 2);
        },
      ),
    );
  });

  it('reaches back no further than the history', () => {
    const before = 1_700_000_000_000;
    const rollUp = { every: hour, delay: 60, reach: 2 * hour, history: 86_400 };
    const [oldest = 0, ...rest] = fillMoments(rollUp, 0, before);
    assert.ok(oldest >= before - (86_400 + 60 + 2 * hour) * 1000);
    assert.ok(rest.length <= 13);
  });
});
