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

/** How many rules were looked at; the diagnostics before it count themselves. */
function summary({ diagnostics, rules }: Report, color: boolean): string {
  const colors = pc.createColors(color);
  const isClean = diagnostics.every(({ severity }) => severity !== 'error');
  return isClean ? `${plural(rules, 'rule')}, ${colors.green('no errors')}` : plural(rules, 'rule');
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
