import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compareDiagnostics } from '../diagnostics/compare.js';
import { error } from '../diagnostics/report.js';
import type { YamlDocument } from '../read/document.js';
import { toData } from '../read/to-data.js';
import { nodeKind } from './describe.js';
import { explainErrors } from './explain-errors.js';
import type { SchemaError, Validator } from './validator.js';

export interface ValidationOptions {
  /** The document lacks parts that could not be parsed (`ReadOutcome.partial`): missing keys are not reported. */
  readonly partial?: boolean;
}

/** A document's data where it is valid. Warnings and notes may come with it, errors do not. */
export interface Validated<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A check that the dialect of the schemas cannot express. It runs on schema-valid data. */
export type Check<T> = (value: T, document: YamlDocument) => readonly Diagnostic[];

/** Validates a document by a generated validator, whose type the caller vouches for, and by checks. */
export function validateDocument<T>(
  document: YamlDocument,
  validator: Validator,
  shape: 'mapping' | 'sequence',
  checks: readonly Check<T>[],
  options: ValidationOptions = {},
): Validated<T> {
  const { root } = document;
  if (root.kind === 'scalar' && root.value === null) {
    return { diagnostics: [error('schema/empty-document', root.range, 'The document is empty.')] };
  }
  if (root.kind !== shape) {
    const wanted = shape === 'mapping' ? 'a mapping of keys and values' : 'a list';
    const message = `The document must be ${wanted}, but is ${nodeKind(root)}.`;
    return { diagnostics: [error('schema/wrong-type', root.range, message)] };
  }
  const data = toData(root);
  const errors = validator(data) ? [] : (validator.errors ?? []);
  const found = explainErrors(root, errors, { partial: options.partial ?? false });
  const broken =
    options.partial === true ||
    errors.some((one) => !isForeignKey(one)) ||
    found.some((one) => one.severity === 'error');
  const checked = broken ? [] : checks.flatMap((check) => check(data as T, document));
  const diagnostics = [...found, ...checked].sort(compareDiagnostics);
  if (broken || checked.some((one) => one.severity === 'error')) return { diagnostics };
  return { value: data as T, diagnostics };
}

/** Open schemas leave unknown keys to others: the data is valid with them. */
function isForeignKey(one: SchemaError): boolean {
  return one.keyword === 'additionalProperties' && one.parentSchema?.openKeys !== undefined;
}
