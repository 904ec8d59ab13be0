import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { YamlDocument, YamlMapping, YamlNode } from '../read/document.js';
import type { SigmaDocument, SigmaFilter, SigmaRule } from './ast.js';
import type { ItemOptions } from './detection-item.js';
import type { RuleMetadata } from './metadata.js';
import { entryOf } from '../read/locate.js';
import { mappingOf, textOf, textsOf } from './nodes.js';
import { parseCorrelation } from './parse-correlation.js';
import { parseDetectionSection, parseLogsource } from './parse-detection.js';
import { parseMetadata } from './parse-metadata.js';
import { createReport, hasErrors, type Report } from './report.js';

export interface ParseOptions {
  /** Value lists of the project by name: what `%name%` stands for under the modifier `expand`. */
  readonly placeholders?: ReadonlyMap<string, readonly string[]>;
}

export interface ParseOutcome {
  /** Absent where there is an error among the diagnostics. */
  readonly rule?: SigmaDocument;
  /**
   * What could be read of a rule with errors: its selections, joined by `and` where the condition is broken. Good for
   * finding more faults, and for nothing else.
   */
  readonly draft?: SigmaRule;
  /** Who the rule is, also where it could not be parsed, so that references to it are not called dangling. */
  readonly meta: RuleMetadata;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns one document into the tree of a rule, a correlation or a filter, whichever of `detection`, `correlation` and
 * `filter` it has. Expects what the schema lets pass and is safe against anything else. All faults are reported, each
 * at its place.
 */
export function parseRule(document: YamlDocument, options: ParseOptions = {}): ParseOutcome {
  const report = createReport();
  const meta = parseMetadata(document, report);
  const itemOptions: ItemOptions = { placeholders: options.placeholders ?? new Map() };
  const rule = parseBody(document.root, meta, itemOptions, report);
  const { diagnostics } = report;
  if (rule !== undefined && !hasErrors(diagnostics)) return { rule, meta, diagnostics };
  return { meta, diagnostics, ...(rule?.kind === 'rule' && { draft: rule }) };
}

function parseBody(
  root: YamlNode,
  meta: RuleMetadata,
  options: ItemOptions,
  report: Report,
): SigmaDocument | undefined {
  const correlation = mappingOf(root, 'correlation');
  const filter = mappingOf(root, 'filter');
  const detection = mappingOf(root, 'detection');
  if (detection !== undefined) {
    return parseDetectionRule(root, detection, meta, options, report);
  }
  if (correlation !== undefined) {
    return parseCorrelation(correlation, meta, generateOf(root), report);
  }
  if (filter !== undefined) {
    return parseFilter(root, filter, meta, options, report);
  }
  report.error('sigma/no-body', meta.range, 'The document has neither detection, correlation nor filter.');
  return undefined;
}

function parseDetectionRule(
  root: YamlNode,
  section: YamlMapping,
  meta: RuleMetadata,
  options: ItemOptions,
  report: Report,
): SigmaRule | undefined {
  const logsource = parseLogsource(root);
  if (logsource === undefined) {
    report.error('sigma/no-logsource', meta.range, 'The rule has no logsource.', {
      suggestions: ['logsource: { category: dns }'],
    });
  }
  const detection = parseDetectionSection(section, ['condition', 'timeframe'], options, report);
  const timeframe = entryOf(section, 'timeframe');
  if (timeframe !== undefined) {
    report.error(
      'sigma/aggregation',
      timeframe.key.range,
      '`timeframe` is gone from Sigma: write a correlation.',
      {
        suggestions: ['correlation: { type: event_count, rules: [<name of this rule>], timespan: … }'],
      },
    );
  }
  return logsource === undefined || detection === undefined
    ? undefined
    : { kind: 'rule', meta, logsource, ...detection };
}

function parseFilter(
  root: YamlNode,
  section: YamlMapping,
  meta: RuleMetadata,
  options: ItemOptions,
  report: Report,
): SigmaFilter | undefined {
  const node = entryOf(section, 'rules');
  const rules = textsOf(node?.value);
  const any = node?.value.kind === 'scalar' && textOf(node.value)?.value === 'any';
  if (!any && rules.length === 0) {
    report.error(
      'sigma/filter',
      node?.key.range ?? meta.range,
      'A filter names the rules that it applies to.',
      {
        suggestions: ['rules: any'],
      },
    );
  }
  const logsource = parseLogsource(root);
  if (any && logsource === undefined) {
    report.error(
      'sigma/filter',
      node.value.range,
      'A filter for any rule needs a logsource, to know which rules.',
    );
  }
  const detection = parseDetectionSection(section, ['condition', 'rules'], options, report);
  return detection === undefined
    ? undefined
    : { kind: 'filter', meta, logsource: logsource ?? null, rules: any ? 'any' : rules, ...detection };
}

/** Sigma puts `generate` beside `correlation`; older rules have it inside. */
function generateOf(root: YamlNode): boolean {
  const node = entryOf(root, 'generate')?.value ?? entryOf(mappingOf(root, 'correlation'), 'generate')?.value;
  return node?.kind === 'scalar' && node.value === true;
}
