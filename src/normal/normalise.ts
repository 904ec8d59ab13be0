import type { Catalog } from '../catalog/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SigmaCorrelation } from '../sigma/ast.js';
import type { LinkedCorrelation, LinkedDetection, LinkedRule } from '../sigma/linked.js';
import type { RuleMetadata } from '../sigma/metadata.js';
import { createReport, hasErrors, type Report } from '../sigma/report.js';
import { branchesOf, joinBranches, toBranch, withoutDeadBranches, type ScopedBranch } from './branches.js';
import { resolveKeys, type BaseBranches } from './grouping.js';
import type { AggregateStage, Measure, NormalRule, RuleIdentity, Suppression } from './normal-rule.js';
import type { FieldRef } from './predicate.js';
import { lookbackOf, scheduleOf } from './schedule.js';
import { correlationSuppression } from './suppression.js';
import { threatsOf } from './threat.js';

export interface NormaliseOptions {
  /** Whether a field that neither a source nor ECS defines is an error rather than a warning. */
  readonly strict?: boolean;
}

export interface NormaliseOutcome {
  /** Absent where there is an error among the diagnostics. */
  readonly rule?: NormalRule;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings a detection into normal form: fields and their types resolved for each source that answers its logsource,
 * conditions and modifiers turned into predicates, counting into a stage, and every default filled in.
 */
export function normalise(
  detection: LinkedDetection,
  catalog: Catalog,
  options: NormaliseOptions = {},
): NormaliseOutcome {
  const report = createReport();
  const strict = options.strict ?? false;
  const rule =
    detection.kind === 'rule'
      ? normaliseRule(detection, catalog, strict, report)
      : normaliseCorrelation(detection, catalog, strict, report);
  const diagnostics = distinct(report.diagnostics);
  return rule === undefined || hasErrors(diagnostics) ? { diagnostics } : { rule, diagnostics };
}

function normaliseRule(linked: LinkedRule, catalog: Catalog, strict: boolean, report: Report): NormalRule {
  const { meta } = linked.rule;
  const schedule = scheduleOf(meta, null, report);
  const lookback = lookbackOf(meta, schedule, report);
  const branches = branchesOf(linked, catalog, strict, report);
  return {
    rule: identityOf(meta),
    origin: meta.range,
    branches: withoutDeadBranches(joinBranches(branches)).map(({ scope, where }) => toBranch(scope, where)),
    stage: { kind: 'each', lookback },
    schedule,
    suppress: eventSuppression(meta, branches, report),
    acceptLoss: meta.acceptLoss.map((loss) => loss.value),
  };
}

function eventSuppression(
  meta: RuleMetadata,
  branches: readonly ScopedBranch[],
  report: Report,
): Suppression {
  const by = (meta.suppress?.by ?? []).flatMap((name): FieldRef[] => {
    for (const { scope } of branches) {
      const resolved = scope.resolve(name.value);
      if (resolved.kind === 'known') {
        return [resolved.exact];
      }
    }
    report.error('normal/suppress-by', name.range, `No source of the rule has a field "${name.value}".`);
    return [];
  });
  return { by, for: meta.suppress?.for?.value ?? 0 };
}

function normaliseCorrelation(
  linked: LinkedCorrelation,
  catalog: Catalog,
  strict: boolean,
  report: Report,
): NormalRule | undefined {
  const { correlation } = linked;
  const { meta } = correlation;
  const bases = linked.bases.flatMap((base): BaseBranches[] =>
    base.kind === 'rule' ? [{ base, branches: branchesOf(base, catalog, strict, report) }] : [],
  );
  const timespan = correlation.timespan.value;
  const schedule = scheduleOf(meta, timespan, report);
  if (!isSupported(linked, report)) {
    return undefined;
  }
  const groups = resolveKeys(correlation.groupBy, correlation, bases, report);
  const measure = measureOf(correlation, bases, report);
  const without = new Set([...groups.without, ...measure.without]);
  const counted = bases.flatMap(({ branches }) => branches.filter(({ scope }) => !without.has(scope)));
  const stage: AggregateStage = {
    kind: 'aggregate',
    measure: measure.measure,
    groupBy: groups.fields,
    timespan,
    window: schedule.cover === 'full' ? timespan + schedule.every : timespan,
    bounds: (correlation.condition?.bounds ?? []).map(({ op, value, range }) => ({
      op,
      value,
      origin: range,
    })),
  };
  const groupBy = { names: correlation.groupBy, fields: groups.fields };
  return {
    rule: identityOf(meta),
    origin: meta.range,
    branches: withoutDeadBranches(joinBranches(counted)).map(({ scope, where }) => toBranch(scope, where)),
    stage,
    schedule,
    suppress: correlationSuppression(meta, timespan, groupBy, report),
    acceptLoss: meta.acceptLoss.map((loss) => loss.value),
  };
}

/** The types and shapes that have a stage so far. A new one is a stage of its own. */
function isSupported(linked: LinkedCorrelation, report: Report): boolean {
  const { type, rules } = linked.correlation;
  if (type.value !== 'event_count' && type.value !== 'value_count') {
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
  const nested = linked.bases.findIndex((base) => base.kind === 'correlation');
  if (nested >= 0) {
    report.error(
      'normal/unsupported-chain',
      rules[nested]?.range ?? type.range,
      'Correlations of correlations cannot be compiled yet.',
    );
    return false;
  }
  return true;
}

function measureOf(
  correlation: SigmaCorrelation,
  bases: readonly BaseBranches[],
  report: Report,
): { readonly measure: Measure; readonly without: ReadonlySet<ScopedBranch['scope']> } {
  if (correlation.type.value === 'event_count') {
    return { measure: { kind: 'event_count' }, without: new Set() };
  }
  const keys = resolveKeys(correlation.condition?.fields ?? [], correlation, bases, report);
  return { measure: { kind: 'value_count', fields: keys.fields }, without: keys.without };
}

function identityOf(meta: RuleMetadata): RuleIdentity {
  return {
    id: meta.id?.value ?? meta.name,
    name: meta.name,
    title: meta.title,
    description: meta.description,
    version: meta.version,
    level: meta.level,
    tags: meta.tags.map((tag) => tag.value),
    threat: threatsOf(meta.tags.map((tag) => tag.value)),
    references: meta.references,
    author: meta.author,
  };
}

/** Several sources find the same fault at the same place: it is said once, in the words of the first. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, severity, range, message }) => {
    const key = JSON.stringify([code, range, severity === 'error' ? '' : message]);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
