import { parseFieldPath, type FieldPath } from './field-path.js';
import type { IngestDocument } from './ingest-document.js';
import type { Template } from './template.js';

/** Gives the path for a document: always the same one, or what a template makes of the document. */
export type PathTemplate = (document: IngestDocument) => FieldPath;

const LIMIT = 1_000;

/** A path out of a template. What was made is kept, since the same few paths come again and again. */
export function templatedPath(template: Template): PathTemplate {
  const known = new Map<string, FieldPath>();
  return (document) => {
    const text = template.render(document);
    const held = known.get(text);
    if (held !== undefined) return held;
    const path = parseFieldPath(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, path);
    return path;
  };
}
