import type { Diagnostic, Severity } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import { sanitise } from './sanitise.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Workflow commands of GitHub Actions, which annotate the lines of a change.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('');
}

function command(diagnostic: Diagnostic): string {
  const { code, severity, message, range } = diagnostic;
  const properties: string[] = [];
  if (range !== undefined) {
    properties.push(`file=${property(range.file)}`, `line=${range.line}`, `col=${range.column}`);
    properties.push(`endLine=${range.endLine}`);
    // Columns are only taken within one line, and the last one counts.
    if (range.endLine === range.line) {
      properties.push(`endColumn=${Math.max(range.column, range.endColumn - 1)}`);
    }
  }
  properties.push(`title=${property(code)}`);
  return `::${commands[severity]} ${properties.join(',')}::${data(message + didYouMean(diagnostic.suggestions))}`;
}

function data(text: string): string {
  return sanitise(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
