import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { alertsFromRare } from '../../../src/scripts/alerts-from-rare/twin.js';
import {
  alertsOf,
  answer,
  contextOf,
  groups,
  keys,
  sightingParams,
  told,
} from '../shared/sighting-answers.js';

/** Entities of values before the window, and of the fleet. */
function counted(values: Readonly<Record<string, readonly string[]>>, fleet = 20): JsonObject {
  const buckets = Object.entries(values).map(([key, pods]) => ({
    key,
    doc_count: pods.length,
    entities: { buckets: pods.map((pod) => ({ key: JSON.stringify({ pod }), doc_count: 1 })) },
  }));
  return answer({ values: { keys: { buckets } }, fleet: { entities: { value: fleet } } });
}

function recent(common: readonly string[], days: readonly number[] = []): JsonObject {
  const buckets = days.map((doc_count) => ({ key: 0, doc_count }));
  return answer({ common: keys(...common), fleet: { days: { buckets } } });
}

function run(payload: JsonObject, more: JsonObject = {}): ReturnType<typeof told> {
  return told(resultOf(payload, more));
}

function resultOf(payload: JsonObject, more: JsonObject): Json {
  const params = { ...sightingParams, at_most: 2, of_at_least: 20, counted_size: 100, ...more };
  const context = contextOf({ window_recent: recent([]), window_older: counted({}), ...payload });
  return alertsFromRare(context, params);
}

const raisedBy = (pod: string, name: string): string => JSON.stringify({ name, pod });

describe('picket-alerts-from-rare-v1', () => {
  it('counts entities of the window and of the past once each', () => {
    const window = groups(['p', 'a'], ['p', 'b'], ['p', 'c'], ['q', 'c']);
    const window_older = counted({ a: ['p', 'q'], b: ['q', 'r'], c: ['r'] });
    assert.deepEqual(run({ window, window_older }), { keys: [raisedBy('p', 'a')], findings: [] });
  });

  it('passes over what is common', () => {
    const window = groups(['p', 'a'], ['p', 'b']);
    assert.deepEqual(run({ window, window_recent: recent(['a']) }).keys, [raisedBy('p', 'b')]);
  });

  it('is silent in a small fleet, whichever way it was counted', () => {
    const window = groups(['p', 'a']);
    const raised = (days: readonly number[], fleet: number): number =>
      run({ window, window_recent: recent([], days), window_older: counted({}, fleet) }).keys.length;
    assert.deepEqual([raised([], 19), raised([19, 3], 0), raised([], 20), raised([3, 20], 0)], [0, 0, 1, 1]);
  });

  it('counts entities whose own alerts are silenced', () => {
    const suppressed = answer({ window: keys(raisedBy('p', 'a')) });
    const window = groups(['p', 'a'], ['q', 'a'], ['r', 'a']);
    assert.deepEqual(run({ window, suppressed }).keys, []);
    assert.deepEqual(run({ window, suppressed }, { at_most: 3 }).keys, [
      raisedBy('q', 'a'),
      raisedBy('r', 'a'),
    ]);
  });

  it('lets the window alert in which the fewest had the value', () => {
    const looks = [
      { input: 'window', offset: 0 },
      { input: 'late', offset: 300 },
    ];
    const late = { late: groups(['q', 'a']), late_recent: recent([]), late_older: counted({}) };
    const window = groups(['p', 'a'], ['q', 'a']);
    const raised = alertsOf(resultOf({ window, ...late }, { looks, suppress_by: [] }));
    assert.deepEqual(
      raised.map(({ key, value, window_end }) => [key, value, window_end]),
      [['{"name":"a"}', 1, '2026-01-02T11:54:00.000Z']],
    );
  });

  it('says that not all values were counted, and leaves out those of which nothing is known', () => {
    const window = groups(['p', 'a'], ['p', 'b']);
    const result = run({ window, window_older: counted({ a: ['q'] }) }, { counted_size: 1 });
    assert.deepEqual(result, { keys: [raisedBy('p', 'a')], findings: ['truncated window_older'] });
  });
});
