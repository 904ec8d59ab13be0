import { strict as assert } from 'node:assert';
import { openRollUp } from './support/roll-up-engine.js';
import { valueRollUp } from './support/roll-ups.js';

const at = (time: string): number => Date.parse(`2026-01-01T${time}Z`);

describe('roll-ups of values', () => {
  it('write when each value and each entity was seen first and last, by the day', async () => {
    const rollUp = openRollUp(valueRollUp());
    for (const [time, name] of [
      ['11:50:00', 'u'],
      ['11:59:30', 'v'],
      ['11:59:00', 'u'],
    ] as const) {
      rollUp.index({ '@timestamp': at(time), host: 'a', name });
    }
    assert.deepEqual(await rollUp.run(at('12:05:00')), []);
    const sights = [...rollUp.summaries('entity'), ...rollUp.summaries('values')].map(
      ({ value = null, first_seen = '', last_seen = '' }) => JSON.stringify([value, first_seen, last_seen]),
    );
    const iso = (time: string): string => `2026-01-01T${time}.000Z`;
    assert.deepEqual(sights.sort(), [
      JSON.stringify(['u', iso('11:50:00'), iso('11:59:00')]),
      JSON.stringify(['v', iso('11:59:30'), iso('11:59:30')]),
      JSON.stringify([null, iso('11:50:00'), iso('11:59:30')]),
    ]);
  });
});
