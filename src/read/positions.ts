import type { SourceRange } from '../diagnostics/diagnostic.js';

/** Turns offsets (UTF-16 units, end exclusive) of one file's text into ranges. */
export interface Positions {
  readonly file: string;
  range(start: number, end: number): SourceRange;
  /** Offset of the first character of the line that holds the offset. */
  lineStart(offset: number): number;
  /** Offset just behind the line's last character, its line break left out. */
  lineEnd(offset: number): number;
}

/** The positions of a text without byte order mark. Lines end with LF, CR LF or CR, as in YAML. */
export function createPositions(file: string, text: string): Positions {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const startOf = (line: number): number => starts[line] ?? text.length;

  return {
    file,
    range(start, end) {
      const line = lineOf(start);
      const endLine = lineOf(end);
      return {
        file,
        line: line + 1,
        column: start - startOf(line) + 1,
        endLine: endLine + 1,
        endColumn: end - startOf(endLine) + 1,
      };
    },
    lineStart: (offset) => startOf(lineOf(offset)),
    lineEnd(offset) {
      let end = startOf(lineOf(offset) + 1);
      while (end > offset && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
      return end;
    },
  };
}
