import type { YamlDocument } from '../read/document.js';
import type { SourceDocument } from './generated/source.js';
import { validate } from './generated/source-validator.js';
import { validateDocument, type Validated, type ValidationOptions } from './validate-document.js';

/** Validates a source.yml: what an index holds. */
export function validateSource(
  document: YamlDocument,
  options: ValidationOptions = {},
): Validated<SourceDocument> {
  return validateDocument<SourceDocument>(document, validate, 'mapping', [], options);
}
