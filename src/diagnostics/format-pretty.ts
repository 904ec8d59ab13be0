import pc from 'picocolors';
import type { Diagnostic, Severity, SourceRange } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import { excerpt } from './excerpt.js';
import { sanitise } from './sanitise.js';

type Colors = ReturnType<typeof pc.createColors>;

/** For people: place, message, and the line with carets under the exact range; a count at the end. */
export function formatPretty(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  color: boolean,
): string {
  if (diagnostics.length === 0) return '';
  const colors = pc.createColors(color);
  const lines = new Map<string, readonly string[]>();
  const lineOf = (range: SourceRange): string | undefined => {
    let found = lines.get(range.file);
    if (found === undefined) {
      found = texts.get(range.file)?.split(/\r\n?|\n/) ?? [];
      lines.set(range.file, found);
    }
    return found[range.line - 1];
  };
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, lineOf, colors));
  return `${blocks.join('\n')}\n${summarise(diagnostics)}\n`;
}

/** `2 errors, 1 warning`: how many there are of each severity, `nothing found` where there is none. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'nothing found' : counts.join(', ');
}

function block(
  diagnostic: Diagnostic,
  lineOf: (range: SourceRange) => string | undefined,
  colors: Colors,
): string {
  const { code, severity, message, range, suggestions, related = [] } = diagnostic;
  const place = range === undefined ? '' : `${colors.cyan(placeOf(range))} `;
  const paint = painter(severity, colors);
  const head = `${place}${paint(colors.bold(severity))} ${sanitise(message)} ${colors.dim(code)}\n`;
  const hint = didYouMean(suggestions).trim();
  const shown = range === undefined ? '' : source(range, lineOf(range), paint, sanitise(hint), colors);
  const fallback = shown === '' && hint !== '' ? `    ${sanitise(hint)}\n` : '';
  const places = related.map(
    (other) =>
      `    ${colors.cyan(placeOf(other.range))} ${sanitise(other.message)}\n` +
      source(other.range, lineOf(other.range), colors.cyan, '', colors),
  );
  return head + shown + fallback + places.join('');
}

function placeOf(range: SourceRange): string {
  return `${sanitise(range.file)}:${range.line}:${range.column}`;
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'note':
      return colors.blue;
  }
}

function source(
  range: SourceRange,
  line: string | undefined,
  paint: (text: string) => string,
  hint: string,
  colors: Colors,
): string {
  if (line === undefined) return '';
  const end = range.endLine === range.line ? range.endColumn : line.length + 1;
  const { text, indent, width } = excerpt(line, range.column, end);
  const number = String(range.line);
  const margin = ' '.repeat(number.length);
  const carets = paint('^'.repeat(width) + (hint === '' ? '' : ` ${hint}`));
  return (
    `    ${colors.dim(`${number} |`)} ${text}\n` +
    `    ${colors.dim(`${margin} |`)} ${' '.repeat(indent)}${carets}\n`
  );
}
