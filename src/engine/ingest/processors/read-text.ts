import type { FieldPath } from '../field-path.js';
import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import { typeName } from '../mutable-json.js';

/** The text of a field; undefined where it is missing or null and that may be so. */
export function readText(
  document: IngestDocument,
  field: FieldPath,
  ignoreMissing: boolean,
): string | undefined {
  const value = ignoreMissing ? (document.find(field) ?? null) : document.get(field);
  if (typeof value === 'string') return value;
  if (value === null) {
    if (ignoreMissing) return undefined;
    throw new IngestFailure(`field [${field.text}] is null, cannot process it.`);
  }
  throw new IngestFailure(`field [${field.text}] holds a ${typeName(value)}, and text is needed`);
}
