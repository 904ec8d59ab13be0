import type { Artefact } from '../../compile/artefact.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { JsonObject } from '../../diagnostics/json.js';
import type { NormalRule } from '../../normal/normal-rule.js';
import type { ProfileName } from '../../targets/profile.js';
import { ticks, type ScheduledWatch } from '../../watch/schedule.js';
import { openSession, type Delivery, type Session } from '../session.js';
import { caseDeliveries } from './case-deliveries.js';
import { compareAlerts, type AlertDifference } from './compare-alerts.js';
import type { RuleCase } from './rule-case.js';

/** A rule with the watch that its cases run. */
export interface TestedRule {
  readonly normal: NormalRule;
  readonly watch: Artefact;
}

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
  const session = await openSession({ ...environment, artefacts: [rule.watch] });
  const { faults, runs } = await playTimeline(session, ruleCase, deliveries, rule.normal.schedule.every);
  const alerts = sortAlerts(session.alerts);
  const differences = compareAlerts(alerts, ruleCase.expected);
  const passed = differences.length === 0 && faults.length === 0;
  return { case: ruleCase, passed, alerts, health: session.health, differences, faults, runs };
}

async function readDeliveries(ruleCase: RuleCase, rule: TestedRule): Promise<Delivery[] | CaseFault> {
  try {
    return await caseDeliveries(ruleCase, rule.normal.branches[0]?.dataset ?? '');
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'InputError')
      return { kind: 'file', message: fault.message };
    throw fault;
  }
}

interface Played {
  readonly faults: readonly CaseFault[];
  readonly runs: number;
}

/** Lets documents arrive and watches run, each at its moment. */
export async function playTimeline(
  session: Session,
  ruleCase: RuleCase,
  deliveries: readonly Delivery[],
  every: number,
): Promise<Played> {
  const faults: CaseFault[] = [];
  let next = 0;
  let runs = 0;
  for (const time of runTimes(session.watches, ruleCase, deliveries, every * 1000)) {
    for (let due = deliveries[next]; due !== undefined && due.arrival <= time; due = deliveries[next]) {
      const outcome = session.deliver(due);
      if (outcome.result === 'failed') {
        faults.push({ kind: 'document-refused', time: due.time, reason: outcome.reason });
      }
      next += 1;
    }
    for (const watch of session.watches) {
      const run = await session.run(watch, time);
      runs += 1;
      faults.push(...run.errors.map((error) => ({ kind: 'run-failed' as const, time, ...error })));
    }
  }
  return { faults, runs };
}

function runTimes(
  watches: readonly ScheduledWatch[],
  ruleCase: RuleCase,
  deliveries: readonly Delivery[],
  every: number,
): number[] {
  const { now, runs } = ruleCase;
  const first = deliveries.reduce((earliest, { time }) => Math.min(earliest, time), now);
  const from = runs === undefined ? Math.floor(first / every) * every : now - (runs + 1) * every;
  const times = [...ticks(watches, from, now)].map(({ time }) => time);
  return runs === undefined ? times : times.slice(-runs);
}

/** By evaluated moment, then by key: the same order whatever the watch wrote first. */
export function sortAlerts(alerts: readonly JsonObject[]): JsonObject[] {
  const order = (alert: JsonObject): string => JSON.stringify([alert['@timestamp'], alert['picket']]);
  return [...alerts].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
