import type { DiagnosticCode } from '../diagnostics/codes.js';

/** Thrown where a rule cannot be scaffolded. */
export class ScaffoldError extends Error {
  override readonly name = 'ScaffoldError';
  constructor(
    readonly code: DiagnosticCode,
    message: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }
}
