import { strict as assert } from 'node:assert';
import type { JsonObject } from '../../../src/diagnostics/json.js';
import { benchOf, judge } from '../../../src/scripts/alerts-from-baseline/judge.js';
import { readPast, type Past } from '../../../src/scripts/alerts-from-baseline/past.js';
import type { Candidate } from '../../../src/scripts/shared/groups.js';
import type { RunReport } from '../../../src/scripts/shared/run.js';

const moment = Date.parse('2026-01-01T12:00:00Z');
const _shards = { total: 1, successful: 1, skipped: 0, failed: 0 };
const params: JsonObject = {
  rule: { id: 'r', name: 'rule', version: 1 },
  window: 300,
  history: 3600,
  minimum_history: 600,
  stale_after: 600,
  statistic: 'median',
  min_spread: 1,
  cold_start: 'peers',
  peers: 0,
  absolute: 5,
  suppress_for: 0,
  deviation: [{ op: 'gte', value: 6 }],
  value: [],
  thresholds: { deviation: 6 },
  alerted_size: 100,
};

const entityOf = (pod: string): string => JSON.stringify({ pod });

/** A day of an entity with one event in the window that began so many minutes ago. */
function day(pod: string, ago: number): JsonObject {
  const windows = { starts: [moment / 1000 - ago * 60], values: [1] };
  return { _source: { picket: { summary: { entity: entityOf(pod), windows } } } };
}

function read(hits: readonly JsonObject[], total: number): { past: Past; kinds: readonly unknown[] } {
  const report: RunReport = { alerts: [], health: [] };
  const until = new Date(moment).toISOString();
  const payload: JsonObject = {
    history: { _shards, hits: { total: { value: total, relation: 'eq' }, hits } },
    alerted: { _shards, aggregations: { alerts: { buckets: [] } } },
    roll_up: { _shards, hits: { hits: [{ _source: { picket: { summary: { until } } } }] } },
  };
  const past = readPast(report, payload, params, moment);
  assert.ok(past);
  const kinds = report.health.map(({ picket }) => (picket as unknown as { health: JsonObject }).health.kind);
  return { past, kinds };
}

function candidate(pod: string, value: number): Candidate {
  return { key: entityOf(pod), end: moment, dataset: '', value, group: new Map([['pod', pod]]), leaf: {} };
}

describe('a past that was cut off', () => {
  const hits = [day('a', 50), day('a', 40), day('b', 50)];

  it('is told, and does not count what may be half of an entity', () => {
    const { past, kinds } = read(hits, 4);
    assert.deepEqual(kinds, ['truncated']);
    const found = past.history.days.map(({ entity }) => entity);
    assert.deepEqual(found, [entityOf('a'), entityOf('a')]);
  });

  it('judges only those that are wholly known: nobody counts as new who may not be', () => {
    const bench = benchOf(read(hits, 4).past, params);
    const judged = ['a', 'b', 'c'].map((pod) => judge(bench, candidate(pod, 9))?.details.baseline);
    assert.deepEqual(judged, ['own', undefined, undefined]);
  });

  it('is whole where all of it was returned: who is not in it is new', () => {
    const { past, kinds } = read(hits, 3);
    const bench = benchOf(past, params);
    const judged = ['a', 'b', 'c'].map((pod) => judge(bench, candidate(pod, 9))?.details.baseline);
    assert.deepEqual([judged, kinds], [['own', 'own', 'absolute'], []]);
  });
});

describe('the threshold that an alert of a baseline shows', () => {
  const threshold = (thresholds: JsonObject, deviation: JsonObject[]): number | undefined => {
    const bench = benchOf(read([day('a', 50)], 1).past, { ...params, thresholds, deviation });
    return judge(bench, candidate('a', 90))?.threshold;
  };
  const above = [{ op: 'gte', value: 6 }];

  it('is the least value that both bounds let through', () => {
    // Nothing is expected, and the spread is 1.
    assert.equal(threshold({ deviation: 6 }, above), 6);
    assert.equal(threshold({ deviation: 6, value: 50 }, above), 50);
    assert.equal(threshold({ deviation: 60, value: 50 }, above), 60);
    assert.equal(threshold({ value: 50 }, []), 50);
  });
});
