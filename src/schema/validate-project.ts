import type { YamlDocument } from '../read/document.js';
import type { ProjectDocument } from './generated/project.js';
import { validate } from './generated/project-validator.js';
import { validateDocument, type Validated, type ValidationOptions } from './validate-document.js';

/** Validates a picket.yml. */
export function validateProject(
  document: YamlDocument,
  options: ValidationOptions = {},
): Validated<ProjectDocument> {
  return validateDocument<ProjectDocument>(document, validate, 'mapping', [], options);
}
