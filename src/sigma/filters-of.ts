import type { SigmaDocument, SigmaFilter, SigmaRule } from './ast.js';
import type { Located } from './located.js';
import type { Report } from './report.js';
import { reportMissing, type RuleIndex } from './rule-index.js';

/** The filters of each document: those that name it, and those for any rule of its logsource. */
export function filtersOf(
  documents: readonly SigmaDocument[],
  index: RuleIndex,
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
