import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import { error, note, warning, type ReportExtras } from '../diagnostics/report.js';

type Add = (code: DiagnosticCode, range: SourceRange, message: string, extras?: ReportExtras) => void;

/** Collects what one pass finds. Local to a call, and handed on to the functions that the call is made of. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  readonly error: Add;
  readonly warning: Add;
  readonly note: Add;
}

/** An empty report. */
export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    error: (...finding) => void diagnostics.push(error(...finding)),
    warning: (...finding) => void diagnostics.push(warning(...finding)),
    note: (...finding) => void diagnostics.push(note(...finding)),
  };
}

/** Whether an error is among them: the value beside them is then incomplete or absent. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
