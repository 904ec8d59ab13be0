import { strict as assert } from 'node:assert';
import { compareAlerts } from '../../../src/harness/cases/compare-alerts.js';

const alert = (
  name: string,
  value: number,
): { picket: { client: { name: string }; alert: { value: number } } } => ({
  picket: { client: { name }, alert: { value } },
});
const expected = (name: string, count = 1, fields = {}): { key: object; count: number; fields: object } => ({
  key: { 'picket.client.name': name },
  count,
  fields,
});

describe('compareAlerts', () => {
  const kinds = (...args: Parameters<typeof compareAlerts>): string[] =>
    compareAlerts(...args).map(({ kind }) => kind);

  it('finds nothing where each expected alert was raised', () => {
    assert.deepEqual(kinds([alert('a', 1), alert('b', 2)], [expected('b'), expected('a')] as never), []);
  });

  it('finds an alert that nothing lists', () => {
    assert.deepEqual(kinds([alert('a', 1)], []), ['unexpected']);
  });

  it('finds an alert that was not raised, or too seldom', () => {
    assert.deepEqual(kinds([], [expected('a')] as never), ['missing']);
    assert.deepEqual(kinds([alert('a', 1)], [expected('a', 2)] as never), ['missing']);
  });

  it('finds an alert that was raised too often', () => {
    assert.deepEqual(kinds([alert('a', 1), alert('a', 2)], [expected('a')] as never), ['too-many']);
  });

  it('compares the fields of every alert of the key', () => {
    const differences = compareAlerts([alert('a', 1)], [
      expected('a', 1, { 'picket.alert.value': 2 }),
    ] as never);
    assert.deepEqual(
      differences.map(({ kind }) => kind),
      ['field'],
    );
  });
});
