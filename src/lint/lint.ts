import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LintInput } from './check.js';
import { checks } from './checks.js';

/**
 * What the checks find in the detections. A rule that several correlations share is spoken of once. Unordered: sort
 * with `compareDiagnostics` before printing.
 */
export function lint(inputs: readonly LintInput[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const input of inputs) {
    for (const diagnostic of checks.flatMap((check) => check.check(input))) {
      const key = JSON.stringify([diagnostic.code, diagnostic.range, diagnostic.message]);
      found.set(key, found.get(key) ?? diagnostic);
    }
  }
  return [...found.values()];
}
