import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { YamlScalar } from '../read/document.js';

/**
 * The range of `from`..`to` (UTF-16 offsets, end exclusive) of a scalar's text. Exact for a scalar on one line whose
 * text stands in the file as it is; else the whole scalar, since escapes and folds move characters.
 */
export function rangeWithin(scalar: YamlScalar, from: number, to: number): SourceRange {
  return rangeOfText(scalar.range, scalar.text, from, to);
}

/** The same for a text of which only the scalar's range is known: quotes show in its width. */
export function rangeOfText(range: SourceRange, text: string, from: number, to: number): SourceRange {
  const spare = range.endColumn - range.column - text.length;
  if (range.line !== range.endLine || (spare !== 0 && spare !== 2)) {
    return range;
  }
  const start = range.column + spare / 2;
  return { ...range, column: start + from, endColumn: start + Math.max(to, from + 1) };
}

/** The first character of a range: for what a whole part lacks. */
export function startOf(range: SourceRange): SourceRange {
  return { ...range, endLine: range.line, endColumn: range.column + 1 };
}

/** The smallest range that holds both. Of two files, the first. */
export function spanOf(first: SourceRange, last: SourceRange): SourceRange {
  if (first.file !== last.file) {
    return first;
  }
  const startsFirst =
    first.line < last.line || (first.line === last.line && first.column <= last.column) ? first : last;
  const endsLast =
    first.endLine > last.endLine || (first.endLine === last.endLine && first.endColumn >= last.endColumn)
      ? first
      : last;
  return {
    file: first.file,
    line: startsFirst.line,
    column: startsFirst.column,
    endLine: endsLast.endLine,
    endColumn: endsLast.endColumn,
  };
}
