import { strict as assert } from 'node:assert';
import { openRollUp } from './support/roll-up-engine.js';
import { windowRollUp } from './support/roll-ups.js';

const at = (time: string): number => Date.parse(`2026-01-01T${time}Z`);
const second = (time: string): number => at(time) / 1000;

describe('roll-ups of windows', () => {
  it('write what each entity did in each window that is over, into the document of its day', async () => {
    const rollUp = openRollUp(windowRollUp());
    for (const time of ['11:40:00', '11:44:59', '11:45:00', '12:03:00']) {
      rollUp.index({ '@timestamp': at(time), host: 'a' });
    }
    assert.deepEqual(await rollUp.run(at('12:05:00')), []);
    const [{ index, source } = { index: '', source: {} }] = [...rollUp.documents().values()].filter(
      ({ source: { picket } }) => (picket as { summary: { kind: string } }).summary.kind === 'windows',
    );
    assert.equal(index, `picket-summary-${rollUp.compiled.key}-2026.01.01`);
    assert.deepEqual(source, {
      '@timestamp': '2026-01-01T00:00:00.000Z',
      picket: {
        summary: {
          key: rollUp.compiled.key,
          kind: 'windows',
          day: '2026-01-01T00:00:00.000Z',
          entity: '{"host":"a"}',
          group: { host: 'a' },
          group_0: 'a',
          lookup: 'a',
          windows: { starts: [second('11:40:00'), second('11:45:00')], values: [2, 1] },
        },
      },
    });
  });
});
