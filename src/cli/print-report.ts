import { relative, resolve } from 'node:path';
import pc from 'picocolors';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { printDiagnostics, type DiagnosticFormat } from '../diagnostics/print.js';
import type { Terminal } from './terminal.js';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly rules: number;
  /** Folder that the files are relative to. */
  readonly dir: string;
}

/** Prints diagnostics with files relative to the working folder; pretty ones end with a line that counts. */
export function printReport(terminal: Terminal, format: DiagnosticFormat, report: Report): void {
  const shown = relocate(report);
  terminal.out(
    printDiagnostics(shown.diagnostics, format, {
      texts: shown.texts,
      rules: report.rules,
      color: terminal.colorOut,
    }),
  );
  if (format === 'pretty') terminal.out(`${summary(report, terminal.colorOut)}\n`);
}

/** Prints the diagnostics of a command whose data is something else, to stderr. */
export function printFindings(terminal: Terminal, report: Report): void {
  if (report.diagnostics.length === 0) return;
  const { diagnostics, texts } = relocate(report);
  terminal.err(
    printDiagnostics(diagnostics, 'pretty', { texts, rules: report.rules, color: terminal.colorErr }),
  );
}

function summary({ diagnostics, rules }: Report, color: boolean): string {
  const colors = pc.createColors(color);
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const errors = count('error');
  const parts = [
    plural(rules, 'rule'),
    errors === 0 ? colors.green('no errors') : colors.red(plural(errors, 'error')),
    ...(count('warning') > 0 ? [colors.yellow(plural(count('warning'), 'warning'))] : []),
    ...(count('note') > 0 ? [plural(count('note'), 'note')] : []),
  ];
  return parts.join(', ');
}

/** `1 rule`, `2 rules`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function relocate(report: Report): Pick<Report, 'diagnostics' | 'texts'> {
  const moved = (file: string): string => {
    if (file === '') return file;
    const path = resolve(report.dir, file);
    const within = relative(process.cwd(), path);
    return within.startsWith('..') ? path : within;
  };
  return {
    texts: new Map([...report.texts].map(([file, text]) => [moved(file), text])),
    diagnostics: report.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      ...(diagnostic.range && { range: { ...diagnostic.range, file: moved(diagnostic.range.file) } }),
      ...(diagnostic.related && {
        related: diagnostic.related.map((place) => ({
          ...place,
          range: { ...place.range, file: moved(place.range.file) },
        })),
      }),
    })),
  };
}
