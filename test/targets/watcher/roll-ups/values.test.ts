import { strict as assert } from 'node:assert';
import type { ValueRollUp } from '../../../../src/targets/watcher/roll-ups/roll-up.js';
import { branchOf, keyword } from '../../../support/normal.js';
import { openRollUp } from './support/roll-up-engine.js';

function valuesOf(more: Partial<ValueRollUp> = {}): ValueRollUp {
  return {
    kind: 'values',
    branches: [branchOf({ kind: 'constant', value: true })],
    groupBy: [keyword('host')],
    field: keyword('name'),
    schedule: { delay: 60, late: 900 },
    history: 2_592_000,
    ...more,
  };
}

const at = (time: string): number => Date.parse(`2026-01-01T${time}Z`);

describe('roll-ups of values', () => {
  it('write when each value and each entity was seen first and last, by the day', async () => {
    const rollUp = openRollUp(valuesOf());
    for (const [time, name] of [
      ['11:50:00', 'u'],
      ['11:59:30', 'v'],
      ['11:59:00', 'u'],
    ] as const) {
      rollUp.index({ '@timestamp': at(time), host: 'a', name });
    }
    assert.deepEqual(await rollUp.run(at('12:05:00')), []);
    const sights = [...rollUp.summaries('entity'), ...rollUp.summaries('values')].map(
      ({ value = '', first_seen = '', last_seen = '' }) => [value, first_seen, last_seen].join(' '),
    );
    const day = '2026-01-01T';
    assert.deepEqual(sights.sort(), [
      ` ${day}11:50:00.000Z ${day}11:59:30.000Z`,
      `u ${day}11:50:00.000Z ${day}11:59:00.000Z`,
      `v ${day}11:59:30.000Z ${day}11:59:30.000Z`,
    ]);
  });
});
