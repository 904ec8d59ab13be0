import type { DiagnosticCode } from '../diagnostics/codes.js';

/** Codes of this folder's own diagnostics. */
export type NormalCode = Extract<DiagnosticCode, `normal/${string}`>;
