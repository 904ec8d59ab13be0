import type { Catalog } from '../catalog/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LinkedDetection, LinkedRule } from '../sigma/linked.js';
import type { RuleMetadata } from '../sigma/metadata.js';
import { createReport, hasErrors, type Report } from '../sigma/report.js';
import { branchesOf, joinBranches, toBranch, withoutDeadBranches, type ScopedBranch } from './branches.js';
import { identityOf } from './identity.js';
import type { NormalRule, Suppression } from './normal-rule.js';
import { normaliseCorrelation } from './normalise-correlation.js';
import type { FieldRef } from './predicate.js';
import { lookbackOf, scheduleOf } from './schedule.js';

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
