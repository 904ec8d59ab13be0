import type { JsonObject } from '../../diagnostics/json.js';
import { identityFields } from '../../normal/identity-fields.js';
import type { Branch, NormalRule } from '../../normal/normal-rule.js';
import type { FieldRef } from '../../normal/predicate.js';
import { datasetField } from './branches.js';
import type { CountingPlan, GroupLevel } from './counting.js';
import { predicateFields } from '../../normal/predicate-fields.js';

/** Events that an alert shows. */
const sampleSize = 10;

const contextFields: readonly string[] = [
  '@timestamp',
  'data_stream.dataset',
  'event.action',
  'event.category',
  'event.id',
  'event.ingested',
  'dns.question.class',
  'dns.question.name',
  'dns.question.registered_domain',
  'dns.question.type',
  'dns.response_code',
  'dns.type',
  'process.args',
  'process.entity_id',
  'process.pid',
  'related.hosts',
  'related.ip',
  'related.user',
];

/** What tells one alert from another, for alerts on alerts. */
const alertFields: readonly string[] = [
  'event.severity',
  'message',
  'picket.alert.value',
  'picket.alert.window_end',
  'picket.alert.window_start',
  'rule.name',
];

/** What of an event's source an alert carries: identity, context, and what the rule looked at. Sorted. */
export function sourceFields(rule: NormalRule, extra: readonly FieldRef[]): readonly string[] {
  const asked = rule.branches.flatMap((branch: Branch) => predicateFields(branch.where));
  const own = rule.branches.some(({ alerts }) => alerts === true) ? alertFields : [];
  const names = [
    ...identityFields,
    ...contextFields,
    ...own,
    ...[...asked, ...extra].map((field) => field.name),
  ];
  return [...new Set(names)].sort();
}

/**
 * The aggregations of an aggregate rule: nested groups, and events that lack a key of the grouping. `more` is
 * aggregated in each innermost group besides.
 */
export function countingAggregations(
  plan: CountingPlan,
  fields: readonly string[],
  more: JsonObject = {},
): JsonObject {
  const leaf: JsonObject = {
    first_event: { min: { field: '@timestamp' } },
    last_event: { max: { field: '@timestamp' } },
    events: {
      top_hits: { size: sampleSize, sort: [{ '@timestamp': { order: 'asc' } }], _source: fields },
    },
    ...(plan.distinct === undefined
      ? {}
      : {
          distinct: {
            cardinality: { field: plan.distinct.field, precision_threshold: plan.distinct.precision },
          },
        }),
    ...more,
  };
  const groups = plan.levels.reduceRight<JsonObject>(
    (inner, level) => ({ groups: { terms: termsOf(level, plan), aggs: inner } }),
    leaf,
  );
  const keys = plan.levels.filter((level) => level.field !== datasetField);
  const missing = keys.map(
    (level, index) => [`missing_${index}`, { missing: { field: level.field } }] as const,
  );
  return { ...groups, ...Object.fromEntries(missing) };
}

function termsOf(level: GroupLevel, plan: CountingPlan): JsonObject {
  return {
    field: level.field,
    size: level.size,
    shard_size: 10 * level.size,
    min_doc_count: level.field === datasetField ? 1 : plan.minDocCount,
    order: [{ _count: 'desc' }, { _key: 'asc' }],
  };
}
