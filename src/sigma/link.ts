import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { SigmaCorrelation, SigmaDocument, SigmaFilter, SigmaRule } from './ast.js';
import { filtersOf } from './filters-of.js';
import { findCircular } from './find-circular.js';
import type { LinkedCorrelation, LinkedDetection, LinkedRule } from './linked.js';
import type { RuleMetadata } from './metadata.js';
import { createReport, type Report } from './report.js';
import { createRuleIndex, refersTo, reportMissing, type RuleIndex } from './rule-index.js';
import { reportDuplicates } from './unique.js';

export interface LinkOutcome {
  /** In the order of the documents. A detection with a dangling part is left out. */
  readonly detections: readonly LinkedDetection[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Joins rules to detections: correlations with the rules that they refer to, rules with their filters. A rule that a
 * correlation refers to is no detection of its own, unless a correlation on it says `generate: true`.
 *
 * @param documents every rule, correlation and filter of the project, in a stable order
 * @param broken documents that could not be parsed: references to them are dropped without another message
 * @param claimed references of broken correlations: what they name is no detection of its own, although the correlation
 *   is not there to be one
 */
export function link(
  documents: readonly SigmaDocument[],
  broken: readonly RuleMetadata[] = [],
  claimed: readonly string[] = [],
): LinkOutcome {
  const report = createReport();
  reportDuplicates([...documents.map((document) => document.meta), ...broken], report);
  const linker = createLinker(documents, broken, claimed, report);
  const detections = documents.flatMap((document) => {
    if (document.kind === 'filter' || linker.isBase(document)) {
      return [];
    }
    return linker.linkDetection(document) ?? [];
  });
  return { detections, diagnostics: report.diagnostics };
}

interface Linker {
  isBase(document: SigmaRule | SigmaCorrelation): boolean;
  linkDetection(document: SigmaRule | SigmaCorrelation): LinkedDetection | undefined;
}

function createLinker(
  documents: readonly SigmaDocument[],
  broken: readonly RuleMetadata[],
  claimed: readonly string[],
  report: Report,
): Linker {
  const index = createRuleIndex(documents, broken);
  const correlations = documents.filter((document) => document.kind === 'correlation');
  const bases = basesOf(correlations, index, claimed);
  const filters = filtersOf(documents, index, report);
  const targets = new Map(
    correlations.map((correlation) => [correlation, targetsOf(correlation, index, report)] as const),
  );
  const circular = findCircular(correlations, targets, report);
  for (const [correlation, own] of targets) {
    if (isOverAlerts(own ?? [])) {
      reportFilters(correlation, filters.get(correlation) ?? [], index, report);
    }
  }

  const linkRule = (rule: SigmaRule, extra: readonly SigmaFilter[]): LinkedRule => ({
    kind: 'rule',
    rule,
    filters: [...new Set([...(filters.get(rule) ?? []), ...extra])],
  });

  const linkOne = (
    document: SigmaRule | SigmaCorrelation,
    inherited: readonly SigmaFilter[],
  ): LinkedDetection | undefined => {
    if (document.kind === 'rule') {
      return linkRule(document, inherited);
    }
    const own = targets.get(document);
    if (own === undefined || circular.has(document)) {
      return undefined;
    }
    // A filter that names a correlation narrows every rule that it is made of. The detections whose alerts a
    // correlation counts are the same whoever counts them.
    const extra = isOverAlerts(own) ? [] : [...inherited, ...(filters.get(document) ?? [])];
    const linked: LinkedDetection[] = [];
    for (const target of own) {
      const base = linkOne(target, extra);
      if (base === undefined) {
        return undefined;
      }
      linked.push(base);
    }
    checkAliases(document, own, report);
    return { kind: 'correlation', correlation: document, bases: linked } satisfies LinkedCorrelation;
  };

  return {
    isBase: (document) => bases.has(document),
    linkDetection: (document) => linkOne(document, []),
  };
}

/** Whether a correlation of these counts alerts: one of a correlation does. */
function isOverAlerts(targets: readonly (SigmaRule | SigmaCorrelation)[]): boolean {
  return targets.some((target) => target.kind === 'correlation');
}

/** Filters are about events, and so cannot narrow a correlation that counts alerts. */
function reportFilters(
  correlation: SigmaCorrelation,
  filters: readonly SigmaFilter[],
  index: RuleIndex,
  report: Report,
): void {
  for (const { rules } of filters) {
    for (const reference of rules === 'any' ? [] : rules) {
      const found = index.find(reference.value);
      if (found.kind !== 'found' || found.document !== correlation) {
        continue;
      }
      report.error(
        'sigma/wrong-reference',
        reference.range,
        `"${reference.value}" counts alerts, and a filter narrows events.`,
        { suggestions: correlation.rules.map(({ value }) => value) },
      );
    }
  }
}

/** Documents that some correlation refers to and none wants generated. */
function basesOf(
  correlations: readonly SigmaCorrelation[],
  index: RuleIndex,
  claimed: readonly string[],
): ReadonlySet<SigmaDocument> {
  const bases = new Set<SigmaDocument>(
    claimed.flatMap((reference) => {
      const found = index.find(reference);
      return found.kind === 'found' ? [found.document] : [];
    }),
  );
  const generated = new Set<SigmaDocument>();
  for (const correlation of correlations) {
    for (const reference of correlation.rules) {
      const found = index.find(reference.value);
      if (found.kind === 'found') {
        bases.add(found.document);
        if (correlation.generate) {
          generated.add(found.document);
        }
      }
    }
  }
  return new Set([...bases].filter((document) => !generated.has(document)));
}

/** What a correlation refers to, or undefined where a reference is wrong. */
function targetsOf(
  correlation: SigmaCorrelation,
  index: RuleIndex,
  report: Report,
): readonly (SigmaRule | SigmaCorrelation)[] | undefined {
  const targets: (SigmaRule | SigmaCorrelation)[] = [];
  for (const reference of correlation.rules) {
    const found = index.find(reference.value);
    if (found.kind === 'found' && found.document.kind !== 'filter' && found.document !== correlation) {
      targets.push(found.document);
      continue;
    }
    if (found.kind === 'missing') {
      reportMissing(reference, index, report);
    } else if (found.kind === 'found') {
      const what = found.document === correlation ? 'itself' : `the filter "${found.document.meta.name}"`;
      report.error('sigma/wrong-reference', reference.range, `A correlation cannot refer to ${what}.`);
    }
  }
  return targets.length === correlation.rules.length ? targets : undefined;
}

/** Every alias names a field for every rule of its correlation, and only for these. */
function checkAliases(
  correlation: SigmaCorrelation,
  targets: readonly (SigmaRule | SigmaCorrelation)[],
  report: Report,
): void {
  for (const alias of correlation.aliases) {
    for (const { rule } of alias.fields) {
      if (!targets.some((target) => refersTo(rule, target))) {
        report.error('sigma/alias', rule.range, `The correlation does not refer to "${rule.value}".`, {
          suggestions: suggest(
            rule.value,
            targets.map((target) => target.meta.name),
          ),
        });
      }
    }
    for (const target of targets) {
      if (!alias.fields.some(({ rule }) => refersTo(rule, target))) {
        report.error(
          'sigma/alias',
          alias.name.range,
          `The alias "${alias.name.value}" has no field for the rule "${target.meta.name}".`,
          { suggestions: [`${target.meta.name}: <field>`] },
        );
      }
    }
  }
}
