import type { Catalog } from '../catalog/catalog.js';
import type { SigmaCorrelation } from '../sigma/ast.js';
import type { LinkedCorrelation } from '../sigma/linked.js';
import type { Report } from '../sigma/report.js';
import { alertBases, isOverAlerts, onlyAlerts, type AlertBases } from './alert-bases.js';
import { analyticStage, isAnalytic } from './analytics/analytic-stage.js';
import { branchesOf, joinBranches, toBranch, withoutDeadBranches } from './branches.js';
import { resolveKeys, type BaseBranches } from './grouping.js';
import { identityOf } from './identity.js';
import type { AggregateStage, Measure, NormalRule, Schedule, Stage } from './normal-rule.js';
import type { FieldRef } from './predicate.js';
import type { FieldScope } from './resolve-field.js';
import { correlationSuppression } from './suppression.js';
import { scheduleOf, timespanOf } from './schedule.js';

/** A correlation in normal form, or undefined where something without which there is none was reported. */
export function normaliseCorrelation(
  linked: LinkedCorrelation,
  catalog: Catalog,
  strict: boolean,
  report: Report,
): NormalRule | undefined {
  const { correlation } = linked;
  const { meta } = correlation;
  const timespan = timespanOf(correlation);
  const basis = basisOf(linked, catalog, strict, report);
  const schedule = scheduleOf(meta, timespan, report, basis?.defaults);
  if (basis === undefined || !isSupported(linked, report)) {
    return undefined;
  }
  const { bases } = basis;
  const groups = resolveKeys(correlation.groupBy, correlation, bases, report);
  const { stage, without } = stageOf(correlation, bases, groups.fields, schedule, report);
  if (stage === undefined) {
    return undefined;
  }
  const lacking = new Set([...groups.without, ...without]);
  const counted = bases.flatMap(({ branches }) => branches.filter(({ scope }) => !lacking.has(scope)));
  const branches = withoutDeadBranches(joinBranches(counted)).map(({ scope, where }) =>
    toBranch(scope, where),
  );
  const groupBy = { names: correlation.groupBy, fields: groups.fields };
  return {
    rule: identityOf(meta),
    origin: meta.range,
    branches: isOverAlerts(linked) ? branches.map(onlyAlerts) : branches,
    stage,
    schedule,
    suppress: correlationSuppression(meta, timespan, groupBy, isPerValue(stage), report),
    acceptLoss: meta.acceptLoss.map((loss) => loss.value),
  };
}

/** Whether a value is a finding of the whole fleet, whoever has it. An indicator is one of each client that meets it. */
function isPerValue(stage: Stage): boolean {
  return stage.kind === 'rare' || (stage.kind === 'first_seen' && stage.scope === 'fleet');
}

/** What the correlation counts: events of its rules, or the alerts that its detections raise. */
function basisOf(
  linked: LinkedCorrelation,
  catalog: Catalog,
  strict: boolean,
  report: Report,
): AlertBases | undefined {
  if (isOverAlerts(linked)) {
    return alertBases(linked, catalog, report);
  }
  const bases = linked.bases.flatMap((base): BaseBranches[] =>
    base.kind === 'rule' ? [{ base, branches: branchesOf(base, catalog, strict, report) }] : [],
  );
  return { bases };
}

/** The types and shapes that have a stage so far. A new one is a stage of its own. */
function isSupported(linked: LinkedCorrelation, report: Report): boolean {
  const { type, rules } = linked.correlation;
  const counts = type.value === 'event_count' || type.value === 'value_count';
  if (!counts && !isAnalytic(type.value)) {
    report.error(
      'normal/unsupported-type',
      type.range,
      `Correlations of type ${type.value} cannot be compiled yet.`,
      {
        suggestions: ['event_count', 'value_count'],
      },
    );
    return false;
  }
  if (!counts && isOverAlerts(linked)) {
    const nested = linked.bases.findIndex((base) => base.kind === 'correlation');
    report.error(
      'normal/unsupported-chain',
      rules[nested]?.range ?? type.range,
      `A correlation of type ${type.value} looks at events, and not at the alerts of other correlations.`,
      { suggestions: ['event_count', 'value_count'] },
    );
    return false;
  }
  return true;
}

interface StageOutcome {
  readonly stage?: Stage;
  readonly without: ReadonlySet<FieldScope>;
}

function stageOf(
  correlation: SigmaCorrelation,
  bases: readonly BaseBranches[],
  groupBy: readonly FieldRef[],
  schedule: Schedule,
  report: Report,
): StageOutcome {
  const timespan = timespanOf(correlation);
  const type = correlation.type.value;
  if (isAnalytic(type)) {
    return analyticStage(correlation, type, bases, groupBy, timespan, report);
  }
  const { measure, without } = measureOf(correlation, bases, report);
  const stage: AggregateStage = {
    kind: 'aggregate',
    measure,
    groupBy,
    timespan,
    window: schedule.cover === 'full' ? timespan + schedule.every : timespan,
    bounds: (correlation.condition?.bounds ?? []).map(({ op, value, range }) => ({
      op,
      value,
      origin: range,
    })),
  };
  return { stage, without };
}

function measureOf(
  correlation: SigmaCorrelation,
  bases: readonly BaseBranches[],
  report: Report,
): { readonly measure: Measure; readonly without: ReadonlySet<FieldScope> } {
  if (correlation.type.value === 'event_count') {
    return { measure: { kind: 'event_count' }, without: new Set() };
  }
  const keys = resolveKeys(correlation.condition?.fields ?? [], correlation, bases, report);
  return { measure: { kind: 'value_count', fields: keys.fields }, without: keys.without };
}
