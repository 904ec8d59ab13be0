import type { JsonObject } from '../../diagnostics/json.js';
import type { AggregateStage, EachStage, Level, NormalRule, Threat } from '../../normal/normal-rule.js';
import type { FieldRef } from '../../normal/predicate.js';
import { identityFields } from '../../normal/identity-fields.js';
import { datasetField } from '../query-dsl/branches.js';
import type { CountingPlan } from '../query-dsl/counting.js';
import { maxEventAlerts } from './capabilities.js';
import { looksOf } from './looks.js';

/** Levels on the scale of 0 to 100 that Elastic's risk scores use. */
const severities: Readonly<Record<Level, number>> = {
  informational: 1,
  low: 21,
  medium: 47,
  high: 73,
  critical: 99,
};

const related = {
  hosts: ['related.hosts', 'host.name'],
  ip: ['related.ip', 'source.ip', 'client.ip', 'destination.ip', 'server.ip', 'host.ip'],
  user: ['related.user', 'user.name'],
};

function threatOf(threat: Threat): JsonObject {
  const { framework, tactic, technique } = threat;
  if (technique === undefined) return { framework, tactic };
  const { subtechnique, id, name, reference } = technique;
  const inner = subtechnique === undefined ? {} : { subtechnique: [subtechnique] };
  return { framework, tactic, technique: [{ id, name, reference, ...inner }] };
}

/** Parameters of all alert scripts. Watcher renders none of them. */
export function alertParams(rule: NormalRule, measure: string): JsonObject {
  const { id, name, version } = rule.rule;
  return {
    rule: { id, name, version },
    title: rule.rule.title,
    severity: severities[rule.rule.level],
    threat: rule.rule.threat.map(threatOf),
    tags: rule.rule.tags,
    measure,
    every: rule.schedule.every,
    delay: rule.schedule.delay,
    suppress_for: rule.suppress.for,
    suppress_by: rule.suppress.by.map((field) => field.name),
    identity: identityFields,
    related,
    sources: rule.branches.map((branch): JsonObject => ({
      dataset: branch.dataset ?? '',
      expect_every: branch.expectEvery ?? 0,
    })),
  };
}

export function eventParams(rule: NormalRule, stage: EachStage): JsonObject {
  return { ...alertParams(rule, 'event'), lookback: stage.lookback, limit: maxEventAlerts };
}

export function bucketParams(rule: NormalRule, stage: AggregateStage, plan: CountingPlan): JsonObject {
  return {
    ...alertParams(rule, stage.measure.kind),
    ...groupParams(rule, stage.groupBy, stage.window, plan),
    bounds: stage.bounds.map(({ op, value }) => ({ op, value })),
    threshold: plan.threshold,
  };
}

/** How a script finds its way through the groups of each look. `window` in seconds. */
export function groupParams(
  rule: NormalRule,
  groupBy: readonly FieldRef[],
  window: number,
  plan: CountingPlan,
): JsonObject {
  return {
    window,
    looks: looksOf(rule).map(({ name, offset }) => ({ input: name, offset })),
    levels: plan.levels.map(({ field, type, size }) => ({
      field,
      type,
      size: field === datasetField ? 0 : size,
    })),
    group_by: groupBy.map((field) => field.name),
    min_doc_count: plan.minDocCount,
  };
}
