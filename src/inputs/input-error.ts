import type { inputCodes } from '../diagnostics/codes/input.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

export type InputCode = keyof typeof inputCodes;

/** Thrown while an input is opened or read where nothing more can be read. Faults of single lines are items instead. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly code: InputCode,
    message: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }

  /** The same as a diagnostic, for a command to print. */
  toDiagnostic(): Diagnostic {
    return { code: this.code, severity: 'error', message: this.message, suggestions: this.suggestions };
  }
}
