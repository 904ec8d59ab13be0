import type { DiagnosticCode } from './codes.js';

/** An error fails the command with exit status 1, a warning does not, a note only informs. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * A range of a text file. Lines and columns count from 1, columns in UTF-16 units, a byte order mark is not
 * counted, and the end is exclusive.
 */
export interface SourceRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A fault that points elsewhere too, such as the first of two duplicate keys. */
export interface RelatedPlace {
  readonly message: string;
  readonly range: SourceRange;
}

/** One finding about one mistake. Diagnostics are values: nothing throws them. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what is wrong and what was expected. */
  readonly message: string;
  /** Absent only where no file is concerned, such as a wrong option. */
  readonly range?: SourceRange;
  /** Replacements or next steps, the likeliest first. */
  readonly suggestions: readonly string[];
  readonly related?: readonly RelatedPlace[];
}
