import type { Diagnostic } from './diagnostic.js';
import { compareDiagnostics } from './compare.js';
import { formatGithub } from './format-github.js';
import { formatJson } from './format-json.js';
import { formatPretty } from './format-pretty.js';
import { formatSarif } from './format-sarif.js';

export const diagnosticFormats = ['pretty', 'json', 'sarif', 'github'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

export interface PrintOptions {
  /** Text of each file, without byte order mark, to show the lines that diagnostics point at. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether pretty output is coloured. */
  readonly color: boolean;
  /** How many rules were looked at, for the JSON. */
  readonly rules: number;
}

/** Diagnostics as text that ends with a line break (or is empty), in the order of compareDiagnostics. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  options: Partial<PrintOptions> = {},
): string {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  switch (format) {
    case 'pretty':
      return formatPretty(sorted, options.texts ?? new Map(), options.color ?? false);
    case 'json':
      return formatJson(sorted, options.rules ?? 0);
    case 'sarif':
      return formatSarif(sorted);
    case 'github':
      return formatGithub(sorted);
  }
}
