import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import { suggest } from '../diagnostics/suggest.js';
import type { YamlDocument, YamlNode } from '../read/document.js';
import { entryOf } from '../read/locate.js';
import { checkCorrelation, checkDates } from './checks.js';
import type { SigmaCorrelationDocument } from './generated/sigma-correlation.js';
import { validate as correlationValidator } from './generated/sigma-correlation-validator.js';
import type { SigmaFilterDocument } from './generated/sigma-filter.js';
import { validate as filterValidator } from './generated/sigma-filter-validator.js';
import type { SigmaRuleDocument } from './generated/sigma-rule.js';
import { validate as ruleValidator } from './generated/sigma-rule-validator.js';
import { validateDocument, type Validated, type ValidationOptions } from './validate-document.js';

/** A schema-valid document of a rule file. */
export type ValidRule =
  | { readonly kind: 'rule'; readonly rule: SigmaRuleDocument }
  | { readonly kind: 'correlation'; readonly rule: SigmaCorrelationDocument }
  | { readonly kind: 'filter'; readonly rule: SigmaFilterDocument };

type Kind = 'detection' | 'correlation' | 'filter';
const kinds: readonly Kind[] = ['detection', 'correlation', 'filter'];

/**
 * Validates a document of a rule file by the schema of its kind, which the key `detection`, `correlation` or `filter`
 * decides. The meaning of detections and conditions is not looked at here.
 */
export function validateRule(document: YamlDocument, options: ValidationOptions = {}): Validated<ValidRule> {
  const present = kinds.filter((kind) => entryOf(document.root, kind) !== undefined);
  const [first, second] = present;
  if (first !== undefined && second !== undefined) {
    const range = entryOf(document.root, second)?.key.range;
    const message = `A document cannot have both \`${first}\` and \`${second}\`.`;
    return { diagnostics: [error('schema/several-kinds', range, message)] };
  }
  if (first !== undefined) return validateAs(first, document, options);
  if (document.root.kind !== 'mapping') return validateAs('detection', document, options);
  const meant = misspeltKind(document.root);
  if (meant !== undefined) return validateAs(meant, document, options);
  const { diagnostics } = validateAs('detection', document, options);
  return { diagnostics: options.partial === true ? diagnostics : withoutKind(document.root, diagnostics) };
}

function validateAs(kind: Kind, document: YamlDocument, options: ValidationOptions): Validated<ValidRule> {
  switch (kind) {
    case 'detection': {
      const checks = [checkDates];
      const result = validateDocument<SigmaRuleDocument>(document, ruleValidator, 'mapping', checks, options);
      return withValue(result, (rule) => ({ kind: 'rule', rule }));
    }
    case 'correlation': {
      const checks = [checkDates, checkCorrelation];
      const validator = correlationValidator;
      const result = validateDocument<SigmaCorrelationDocument>(
        document,
        validator,
        'mapping',
        checks,
        options,
      );
      return withValue(result, (rule) => ({ kind: 'correlation', rule }));
    }
    case 'filter': {
      const checks = [checkDates];
      const result = validateDocument<SigmaFilterDocument>(
        document,
        filterValidator,
        'mapping',
        checks,
        options,
      );
      return withValue(result, (rule) => ({ kind: 'filter', rule }));
    }
  }
}

function withValue<T>(result: Validated<T>, wrap: (value: T) => ValidRule): Validated<ValidRule> {
  const { value, diagnostics } = result;
  return value === undefined ? { diagnostics } : { value: wrap(value), diagnostics };
}

function misspeltKind(root: YamlNode): Kind | undefined {
  if (root.kind !== 'mapping') return undefined;
  for (const { key } of root.entries) {
    const meant = suggest(key.text, kinds)[0];
    if (meant !== undefined) return kinds.find((kind) => kind === meant);
  }
  return undefined;
}

/** Without a kind the keys that a rule needs say less than what the document could be. */
function withoutKind(root: YamlNode, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = diagnostics.filter(
    (one) => one.code !== 'schema/missing-key' || /`title`/.test(one.message),
  );
  const range = root.kind === 'mapping' ? (root.entries[0]?.key.range ?? root.range) : root.range;
  const message = 'The document is neither a rule (`detection`) nor a correlation nor a filter.';
  return [error('schema/unknown-kind', range, message), ...others];
}
