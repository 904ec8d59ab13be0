import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fillMoments } from '../../src/compile/fill-moments.js';

describe('fillMoments', () => {
  const runs = { history: 7 * 86_400, every: 300, delay: 60, reach: 1500 };

  it('covers everything from the first event to the first run of a detection, in moments at which the watch runs', () => {
    const seconds = fc.record({
      every: fc.constantFrom(60, 300, 3600),
      delay: fc.nat(600),
      more: fc.nat(5000),
      first: fc.nat(1_000_000),
      length: fc.nat(500_000),
    });
    fc.assert(
      fc.property(seconds, ({ every, delay, more, first, length }) => {
        const before = first + length;
        const reach = every + more;
        const options = { ...runs, every, delay, reach };
        const moments = [...fillMoments(options, first * 1000, before * 1000)].map((time) => time / 1000);
        assert.ok(moments.every((moment) => moment % every === 0 && moment < before));
        let covered = first;
        for (const moment of moments) {
          assert.ok(moment - delay - reach <= covered, 'no gap before this run');
          covered = Math.max(covered, moment - delay);
        }
        const next = Math.ceil(before / every) * every;
        assert.ok(next - delay - reach <= covered, 'the first run by itself reaches back to it');
      }),
    );
  });

  it('takes no more runs than it needs', () => {
    assert.deepEqual([...fillMoments(runs, 0, 6_000_001)], [1_500_000, 3_000_000, 4_500_000, 6_000_000]);
  });

  it('goes no further back than anybody reads', () => {
    const [begin = 0] = fillMoments({ ...runs, history: 86_400 }, 0, 864_000_000);
    assert.ok(begin > 864_000_000 - 86_400_000 - 1_800_000);
  });

  it('makes no run where nothing has happened before the last one', () => {
    assert.deepEqual([...fillMoments(runs, 5_950_000, 6_000_001)], []);
  });
});
