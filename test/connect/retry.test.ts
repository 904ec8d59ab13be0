import { strict as assert } from 'node:assert';
import type { Repeat } from '../../src/connect/cluster.js';
import { nextWait, type FailedAttempt } from '../../src/connect/retry.js';

describe('nextWait', () => {
  const table: readonly (readonly [string, FailedAttempt, Repeat, boolean])[] = [
    ['a request that was turned away, of any kind', { status: 429, transient: true }, 'refused', true],
    [
      'an idempotent request when a proxy had no answer',
      { status: 502, transient: true },
      'idempotent',
      true,
    ],
    ['an idempotent request whose connection broke', { transient: true }, 'idempotent', true],
    ['no other request whose connection broke', { transient: true }, 'refused', false],
    ['no other request when a proxy had no answer', { status: 504, transient: true }, 'refused', false],
    ['nothing that the server refuses for good', { status: 400, transient: false }, 'idempotent', false],
  ];
  for (const [name, failed, repeat, again] of table) {
    it(`repeats ${name}`, () => {
      assert.equal(nextWait(1, failed, repeat, () => 0.5) !== undefined, again);
    });
  }

  it('waits longer each time, and ends', () => {
    const waits = [1, 2, 3, 4, 5].map((attempt) =>
      nextWait(attempt, { status: 503, transient: true }, 'idempotent', () => 0),
    );
    assert.deepEqual(waits, [125, 250, 500, 1000, undefined]);
  });

  it('draws a wait between half and all of its length', () => {
    const wait = (random: number): number | undefined =>
      nextWait(3, { status: 503, transient: true }, 'idempotent', () => random);
    assert.deepEqual([wait(0), wait(0.5), wait(1)], [500, 750, 1000]);
  });

  it('obeys a server that says how long to wait, within bounds', () => {
    const wait = (retryAfter: number): number | undefined =>
      nextWait(1, { status: 429, transient: true, retryAfter }, 'refused', () => 0);
    assert.deepEqual([wait(3), wait(3600)], [3000, 10_000]);
  });
});
