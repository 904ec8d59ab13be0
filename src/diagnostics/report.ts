import type { DiagnosticCode } from './codes.js';
import type { Diagnostic, RelatedPlace, SourceRange } from './diagnostic.js';

/** What a diagnostic may carry besides its code, message and place. */
export interface ReportExtras {
  readonly suggestions?: readonly string[];
  readonly related?: readonly RelatedPlace[];
}

/** An error: the command that finds it exits with status 1. */
export function error(
  code: DiagnosticCode,
  range: SourceRange | undefined,
  message: string,
  extras: ReportExtras = {},
): Diagnostic {
  return build('error', code, range, message, extras);
}

/** A warning: shown, but it does not change the exit status. */
export function warning(
  code: DiagnosticCode,
  range: SourceRange | undefined,
  message: string,
  extras: ReportExtras = {},
): Diagnostic {
  return build('warning', code, range, message, extras);
}

/** A note: informs only. */
export function note(
  code: DiagnosticCode,
  range: SourceRange | undefined,
  message: string,
  extras: ReportExtras = {},
): Diagnostic {
  return build('note', code, range, message, extras);
}

function build(
  severity: Diagnostic['severity'],
  code: DiagnosticCode,
  range: SourceRange | undefined,
  message: string,
  extras: ReportExtras,
): Diagnostic {
  return {
    code,
    severity,
    message,
    ...(range === undefined ? {} : { range }),
    suggestions: extras.suggestions ?? [],
    ...(extras.related === undefined ? {} : { related: extras.related }),
  };
}
