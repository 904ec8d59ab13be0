import type { Json, JsonObject } from '../../../src/diagnostics/json.js';

/** Answers of searches, as small as the scripts over values can read them. */

const searched = { total: 1, successful: 1, skipped: 0, failed: 0 };

export function answer(aggregations: JsonObject, more: JsonObject = {}): JsonObject {
  return { _shards: searched, timed_out: false, aggregations, ...more };
}

/** Groups of a window: pod and value. */
export function groups(...all: readonly (readonly [string, string])[]): JsonObject {
  const buckets = all.map(([pod, v]): JsonObject => ({ key: { v, g0: pod }, doc_count: 1 }));
  return answer({ groups: { buckets } });
}

export function keys(...all: readonly string[]): JsonObject {
  return { keys: { buckets: all.map((key) => ({ key, doc_count: 1 })) } };
}

/** Noon; a roll-up that is up to date and goes back a day. */
export function contextOf(payload: JsonObject): JsonObject {
  const summary = { since: '2026-01-01T00:00:00.000Z', until: '2026-01-02T11:59:00.000Z' };
  const roll_up = { _shards: searched, hits: { hits: [{ _source: { picket: { summary } } }] } };
  return {
    trigger: { scheduled_time: '2026-01-02T12:00:00.000Z' },
    payload: { roll_up, suppressed: answer({}), ...payload },
  };
}

export const sightingParams: JsonObject = {
  rule: { id: 'r1', name: 'rule', version: 1 },
  title: 'Rule',
  severity: 21,
  threat: [],
  tags: [],
  measure: 'first_seen',
  every: 60,
  delay: 60,
  suppress_for: 600,
  suppress_by: ['pod'],
  identity: [],
  related: {},
  sources: [],
  window: 300,
  looks: [{ input: 'window', offset: 0 }],
  group_by: ['pod'],
  field: 'name',
  dates: [],
  minimum_history: 3600,
  narrow: false,
  size: 100,
  fresh_size: 100,
};

interface Result {
  readonly alerts: readonly { readonly picket: { readonly alert: JsonObject } }[];
  readonly health: readonly {
    readonly picket: { readonly health: { readonly kind: string; readonly subject: string } };
  }[];
}

/** The alerts of a run. */
export function alertsOf(result: Json): readonly JsonObject[] {
  return (result as unknown as Result).alerts.map(({ picket }) => picket.alert);
}

/** Keys of the alerts, and kinds and subjects of the findings. */
export function told(result: Json): { readonly keys: readonly Json[]; readonly findings: readonly string[] } {
  const { health } = result as unknown as Result;
  return {
    keys: alertsOf(result).map(({ key = null }) => key),
    findings: health.map(({ picket: { health: one } }) => `${one.kind} ${one.subject}`),
  };
}
