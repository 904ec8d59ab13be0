import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/report.js';

/** As many refusals are shown line by line; a feed of another format would fill a disk otherwise. */
const maxShown = 1000;

/** What there is to say about the entries of a load: the first 1,000 one by one, the others counted. */
export class Findings {
  private readonly shown: Diagnostic[] = [];
  private refusedCount = 0;

  get refused(): number {
    return this.refusedCount;
  }

  refuse(file: string, line: number, code: DiagnosticCode, message: string): void {
    this.refusedCount += 1;
    if (this.refusedCount <= maxShown) this.shown.push(atLine('warning', code, file, line, message));
  }

  diagnostics(): readonly Diagnostic[] {
    const more = this.refusedCount - maxShown;
    if (more <= 0) return this.shown;
    return [...this.shown, warning('intel/more', undefined, `${more} more entries were refused.`)];
  }
}

/** A finding about a line of a feed. Feeds are not held, so that the line is all that is known of the place. */
export function atLine(
  severity: Severity,
  code: DiagnosticCode,
  file: string,
  line: number,
  message: string,
): Diagnostic {
  const range = { file, line, column: 1, endLine: line, endColumn: 1 };
  return { code, severity, message, range, suggestions: [] };
}
