import { IngestFailure } from './ingest-failure.js';

/** A dotted path, read once. `document` paths start at the source and the metadata, `ingest` ones at `_ingest`. */
export interface FieldPath {
  readonly text: string;
  readonly root: 'document' | 'ingest';
  readonly elements: readonly string[];
}

const INGEST = '_ingest.';
const SOURCE = '_source.';

/** Reads a path such as `dns.answers.0.data`, `_ingest._value` or `_source.message`. */
export function parseFieldPath(text: string): FieldPath {
  const root = text.startsWith(INGEST) ? 'ingest' : 'document';
  const rest = root === 'ingest' ? text.slice(INGEST.length) : stripSource(text);
  const elements = rest.split('.');
  while (elements.length > 0 && elements.at(-1) === '') elements.pop();
  if (elements.length === 0) throw new IngestFailure(`path [${text}] is not a field path`);
  return { text, root, elements };
}

function stripSource(text: string): string {
  return text.startsWith(SOURCE) ? text.slice(SOURCE.length) : text;
}
