import type { YamlDocument } from '../read/document.js';
import { checkCases } from './checks.js';
import type { CasesDocument } from './generated/cases.js';
import { validate } from './generated/cases-validator.js';
import { validateDocument, type Validated, type ValidationOptions } from './validate-document.js';

/** Validates a cases.yml: the tests of one rule. */
export function validateCases(
  document: YamlDocument,
  options: ValidationOptions = {},
): Validated<CasesDocument> {
  return validateDocument<CasesDocument>(document, validate, 'sequence', [checkCases], options);
}
