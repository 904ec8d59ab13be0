import { strict as assert } from 'node:assert';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { finishRun } from '../../../src/scripts/shared/finish-run.js';

const scheduled = Date.UTC(2026, 0, 1, 12);
const minute = 60_000;
const params: JsonObject = { rule: { id: 'r', name: 'rule', version: 2 }, every: 60, delay: 30 };

interface Before {
  readonly at: number | null;
  readonly alerts?: number;
  readonly raised?: readonly { readonly key: number; readonly doc_count: number }[];
}

function finish(before: Before, alerts: JsonObject[] = []): JsonObject {
  const aggregations = {
    last_run: { scheduled: { value: before.at }, alerts: { value: before.alerts ?? 0 } },
    raised: { runs: { buckets: [...(before.raised ?? [])] } },
  };
  const context = {
    trigger: { scheduled_time: new Date(scheduled).toISOString() },
    payload: { suppressed: { aggregations } },
  };
  return finishRun({ alerts, health: [] }, context, params, 300) as JsonObject;
}

function findings(before: Before): Json[] {
  return (finish(before).health as JsonObject[]).map(({ picket }) => {
    const { kind, count } = (picket as { health: JsonObject }).health;
    return [kind ?? null, count ?? null];
  });
}

describe('finishRun', () => {
  it('says how many runs were missed since the last one', () => {
    assert.deepEqual(findings({ at: null }), []);
    assert.deepEqual(findings({ at: scheduled - minute }), []);
    assert.deepEqual(findings({ at: scheduled - 2 * minute }), [['missed-runs', 1]]);
    assert.deepEqual(findings({ at: scheduled - 60 * minute }), [['missed-runs', 59]]);
  });

  it('takes no repeated run for a missed one', () => {
    assert.deepEqual(findings({ at: scheduled }), []);
    assert.deepEqual(findings({ at: scheduled + 10 * minute }), []);
  });

  it('says how many alerts of the run before are not there', () => {
    const at = scheduled - minute;
    const of = (key: number, doc_count: number): Before => ({ at, alerts: 3, raised: [{ key, doc_count }] });
    assert.deepEqual(findings(of(at, 3)), []);
    assert.deepEqual(findings(of(at, 2)), [['partial-write', 1]]);
    assert.deepEqual(findings(of(at - minute, 9)), [['partial-write', 3]]);
    assert.deepEqual(findings({ at, alerts: 3 }), [['partial-write', 3]]);
    assert.deepEqual(findings({ at, alerts: 0 }), []);
  });

  it('judges no alerts of a run that is longer ago than it looks back', () => {
    const kinds = findings({ at: scheduled - 86_400_000, alerts: 3 }).map(
      (finding) => (finding as Json[])[0],
    );
    assert.deepEqual(kinds, ['missed-runs']);
  });

  it('stamps alerts with the moment of their run and counts them for the next', () => {
    const { alerts, runs, run_count } = finish({ at: scheduled - minute }, [
      { picket: { alert: { id: 'a' } } },
    ]);
    assert.deepEqual(alerts, [{ picket: { alert: { id: 'a', raised_at: '2026-01-01T12:00:00.000Z' } } }]);
    assert.equal(run_count, 1);
    const run = {
      rule: 'rule',
      scheduled_time: '2026-01-01T12:00:00.000Z',
      evaluated: '2026-01-01T11:59:30.000Z',
      alerts: 1,
      health: 0,
    };
    assert.deepEqual(runs, [
      {
        _id: 'r',
        '@timestamp': '2026-01-01T12:00:00.000Z',
        event: { kind: 'state' },
        rule: params.rule,
        picket: { run },
      },
    ]);
  });

  it('does not move the last run back when an earlier one is repeated', () => {
    assert.deepEqual(finish({ at: scheduled + minute }).runs, []);
    assert.equal((finish({ at: scheduled }).runs as Json[]).length, 1);
  });
});
