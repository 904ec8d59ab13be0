import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { SigmaCorrelation, SigmaDocument, SigmaFilter, SigmaRule } from './ast.js';
import type { LinkedCorrelation, LinkedDetection, LinkedRule } from './linked.js';
import type { Located } from './located.js';
import type { RuleMetadata } from './metadata.js';
import { createReport, type Report } from './report.js';
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

type Reference =
  | { readonly kind: 'found'; readonly document: SigmaDocument }
  /** It could not be parsed: said already. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'missing' };

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
  const index = createIndex(documents, broken);
  const correlations = documents.filter((document) => document.kind === 'correlation');
  const bases = basesOf(correlations, index, claimed);
  const filters = filtersOf(documents, index, report);
  const targets = new Map(
    correlations.map((correlation) => [correlation, targetsOf(correlation, index, report)] as const),
  );
  const circular = findCircular(correlations, targets, report);

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
    // A filter that names a correlation narrows every rule that it is made of.
    const extra = [...inherited, ...(filters.get(document) ?? [])];
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

interface Index {
  find(reference: string): Reference;
  readonly names: readonly string[];
}

function createIndex(documents: readonly SigmaDocument[], broken: readonly RuleMetadata[]): Index {
  const byReference = new Map<string, Reference>();
  for (const meta of broken) {
    for (const key of keysOf(meta)) {
      byReference.set(key, { kind: 'broken' });
    }
  }
  for (const document of documents) {
    for (const key of keysOf(document.meta)) {
      const known = byReference.get(key);
      if (known === undefined || known.kind === 'broken') {
        byReference.set(key, { kind: 'found', document });
      }
    }
  }
  return {
    find: (reference) =>
      byReference.get(reference) ?? byReference.get(reference.toLowerCase()) ?? { kind: 'missing' },
    names: documents.map((document) => document.meta.name),
  };
}

function keysOf(meta: RuleMetadata): readonly string[] {
  return meta.id === null ? [meta.name] : [meta.name, meta.id.value];
}

/** Documents that some correlation refers to and none wants generated. */
function basesOf(
  correlations: readonly SigmaCorrelation[],
  index: Index,
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
  index: Index,
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

function reportMissing(reference: Located<string>, index: Index, report: Report): void {
  report.error('sigma/unknown-rule', reference.range, `No rule has the id or name "${reference.value}".`, {
    suggestions: suggest(reference.value, index.names),
  });
}

function filtersOf(
  documents: readonly SigmaDocument[],
  index: Index,
  report: Report,
): ReadonlyMap<SigmaDocument, readonly SigmaFilter[]> {
  const filters = new Map<SigmaDocument, SigmaFilter[]>();
  const add = (document: SigmaDocument, filter: SigmaFilter): void => {
    filters.set(document, [...(filters.get(document) ?? []), filter]);
  };
  for (const filter of documents) {
    if (filter.kind !== 'filter') {
      continue;
    }
    if (filter.rules === 'any') {
      for (const document of documents) {
        if (document.kind === 'rule' && holdsLogsource(document, filter)) {
          add(document, filter);
        }
      }
      continue;
    }
    for (const reference of filter.rules) {
      const found = index.find(reference.value);
      if (found.kind === 'missing') {
        reportMissing(reference, index, report);
      } else if (found.kind === 'found' && found.document.kind === 'filter') {
        report.error('sigma/wrong-reference', reference.range, 'A filter cannot refer to a filter.');
      } else if (found.kind === 'found') {
        add(found.document, filter);
        warnLogsource(found.document, filter, reference, report);
      }
    }
  }
  return filters;
}

/** Whether the rule's logsource holds every key that the filter's names. */
function holdsLogsource(rule: SigmaRule, filter: SigmaFilter): boolean {
  const { logsource } = filter;
  return (['category', 'product', 'service'] as const).every(
    (key) => logsource?.[key] === undefined || logsource[key] === rule.logsource[key],
  );
}

function warnLogsource(
  document: SigmaDocument,
  filter: SigmaFilter,
  reference: Located<string>,
  report: Report,
): void {
  if (document.kind === 'rule' && !holdsLogsource(document, filter)) {
    report.warning(
      'sigma/filter-logsource',
      reference.range,
      `The filter's logsource is not that of "${document.meta.name}"; the filter is applied to it all the same.`,
      { related: [{ message: 'The logsource of the rule is here.', range: document.logsource.range }] },
    );
  }
}

/** Correlations from which a chain of references leads back to themselves; each circle is reported once. */
function findCircular(
  correlations: readonly SigmaCorrelation[],
  targets: ReadonlyMap<SigmaCorrelation, readonly (SigmaRule | SigmaCorrelation)[] | undefined>,
  report: Report,
): ReadonlySet<SigmaCorrelation> {
  const circular = new Set<SigmaCorrelation>();
  const done = new Set<SigmaCorrelation>();
  const visit = (correlation: SigmaCorrelation, path: readonly SigmaCorrelation[]): void => {
    const start = path.indexOf(correlation);
    if (start >= 0) {
      const circle = path.slice(start);
      circle.forEach((member) => circular.add(member));
      const names = [...circle, correlation].map((member) => member.meta.name).join(' → ');
      const last = circle.at(-1) ?? correlation;
      const range =
        last.rules.find((reference) => refersTo(reference, correlation))?.range ?? last.meta.range;
      report.error('sigma/cycle', range, `Correlations refer to each other in a circle: ${names}.`);
      return;
    }
    if (done.has(correlation)) {
      return;
    }
    for (const target of targets.get(correlation) ?? []) {
      if (target.kind === 'correlation') {
        visit(target, [...path, correlation]);
      }
    }
    done.add(correlation);
  };
  for (const correlation of correlations) {
    visit(correlation, []);
  }
  return circular;
}

function refersTo(reference: Located<string>, document: SigmaDocument): boolean {
  return keysOf(document.meta).some(
    (key) => key === reference.value || key === reference.value.toLowerCase(),
  );
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
