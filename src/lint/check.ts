import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { NormalRule } from '../normal/normal-rule.js';
import type { LinkedDetection } from '../sigma/linked.js';

/** What a check may look at. */
export interface LintInput {
  readonly detection: LinkedDetection;
  /** Absent where the detection could not be brought into normal form. */
  readonly normal?: NormalRule;
  /** Names of the detection's cases; absent where cases were not looked for. */
  readonly caseNames?: readonly string[];
}

/** Looks for one kind of flaw in a detection that compiles. */
export interface Check {
  readonly code: DiagnosticCode;
  check(input: LintInput): readonly Diagnostic[];
}
