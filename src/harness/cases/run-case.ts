import type { Catalog } from '../../catalog/catalog.js';
import type { JsonObject } from '../../diagnostics/json.js';
import type { ProfileName } from '../../targets/profile.js';
import { fieldValue } from '../fields.js';
import { lineUp } from '../line-up.js';
import { openSession, type Delivery } from '../session.js';
import type { TestedRule } from '../tested-rules.js';
import { caseDeliveries } from './case-deliveries.js';
import { compareAlerts, type AlertDifference } from './compare-alerts.js';
import { playTimeline } from './play-timeline.js';
import type { RuleCase } from './rule-case.js';

/** Something that kept a case from showing what its rule does. */
export type CaseFault =
  | { readonly kind: 'run-failed'; readonly time: number; readonly pointer: string; readonly message: string }
  | { readonly kind: 'document-refused'; readonly time: number; readonly reason: string }
  | { readonly kind: 'file'; readonly message: string };

export interface CaseResult {
  readonly case: RuleCase;
  readonly passed: boolean;
  readonly alerts: readonly JsonObject[];
  readonly health: readonly JsonObject[];
  readonly differences: readonly AlertDifference[];
  readonly faults: readonly CaseFault[];
  readonly runs: number;
}

interface Environment {
  readonly catalog: Catalog;
  readonly profile: ProfileName;
}

/** Runs one case on the compiled watch of its rule, with empty indices. */
export async function runCase(
  ruleCase: RuleCase,
  rule: TestedRule,
  environment: Environment,
): Promise<CaseResult> {
  const deliveries = await readDeliveries(ruleCase, rule);
  if (!Array.isArray(deliveries)) {
    return {
      case: ruleCase,
      passed: false,
      alerts: [],
      health: [],
      differences: [],
      faults: [deliveries],
      runs: 0,
    };
  }
  const { rollUps, detections } = lineUp([rule]);
  const artefacts = detections.map(({ watch }) => watch);
  const session = await openSession({ ...environment, artefacts, rollUps });
  const { faults, runs } = await playTimeline(session, ruleCase, deliveries, rule);
  const alerts = sortAlerts(alertsOf(session.alerts, rule));
  const differences = compareAlerts(alerts, ruleCase.expected);
  const passed = differences.length === 0 && faults.length === 0;
  return { case: ruleCase, passed, alerts, health: session.health, differences, faults, runs };
}

/** The dataset of documents that name none: of a rule over alerts, that of the first rule which raises them. */
export function datasetOf({ normal, feeds }: TestedRule): string {
  const [first] = feeds;
  return first === undefined ? (normal.branches[0]?.dataset ?? '') : datasetOf(first);
}

/** The rule's own alerts, without those of detections that it reads. */
export function alertsOf(alerts: readonly JsonObject[], rule: TestedRule): readonly JsonObject[] {
  return alerts.filter((alert) => fieldValue(alert, 'rule.id') === rule.normal.rule.id);
}

async function readDeliveries(ruleCase: RuleCase, rule: TestedRule): Promise<Delivery[] | CaseFault> {
  try {
    return await caseDeliveries(ruleCase, datasetOf(rule));
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'InputError')
      return { kind: 'file', message: fault.message };
    throw fault;
  }
}

/** By evaluated moment, then by key: the same order whatever the watch wrote first. */
export function sortAlerts(alerts: readonly JsonObject[]): JsonObject[] {
  const order = (alert: JsonObject): string => JSON.stringify([alert['@timestamp'], alert['picket']]);
  return [...alerts].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
