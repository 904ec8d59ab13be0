import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { compileCodes } from '../diagnostics/codes/compile.js';
import type { lossCodes } from '../diagnostics/codes/loss.js';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.js';
import type { NormalRule } from '../normal/normal-rule.js';
import type { Loss } from './target.js';

export type LossCode = keyof typeof lossCodes;
export type CompileCode = keyof typeof compileCodes;

/** What went wrong while a rule was compiled for one target. One rule, one ledger. */
export interface Ledger {
  /**
   * Meaning that cannot be carried. True where the rule accepts the loss and the nearest thing may be emitted;
   * otherwise an error is noted.
   */
  lose(code: LossCode, message: string, range?: SourceRange): boolean;
  /** A fault that no `accept-loss` can cover. */
  fail(code: CompileCode, message: string, range?: SourceRange, suggestions?: readonly string[]): void;
  readonly losses: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A fresh ledger for a rule. The same finding at the same place is noted once. */
export function createLedger(rule: NormalRule): Ledger {
  const losses: Loss[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const isNew = (code: string, message: string, range: SourceRange): boolean => {
    const key = JSON.stringify([code, message, range.file, range.line, range.column]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const error = (
    code: DiagnosticCode,
    message: string,
    range: SourceRange,
    suggestions: readonly string[],
  ): void => {
    diagnostics.push({ code, severity: 'error', message, range, suggestions });
  };
  return {
    losses,
    diagnostics,
    lose(code, message, range = rule.origin) {
      const accepted = rule.acceptLoss.includes(code);
      if (!isNew(code, message, range)) return accepted;
      losses.push({ code, message, accepted });
      if (!accepted) {
        error(code, message, range, [`if the rule may live with that, list \`${code}\` in its accept-loss`]);
      }
      return accepted;
    },
    fail(code, message, range = rule.origin, suggestions = []) {
      if (isNew(code, message, range)) error(code, message, range, suggestions);
    },
  };
}
