import { sanitise } from './sanitise.js';

/** A part of a line that fits a terminal, and where on it the carets go. Widths are in terminal cells. */
export interface Excerpt {
  readonly text: string;
  readonly indent: number;
  readonly width: number;
}

const maxWidth = 120;
const ellipsis = '…';

/** Two cells wide in a terminal: East Asian wide characters and emoji (roughly Unicode's UAX 11). */
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6])$/u;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Cuts the line around its columns (from 1, UTF-16 units, `end` exclusive). At least one caret is shown. */
export function excerpt(line: string, column: number, end: number): Excerpt {
  const start = Math.min(column - 1, line.length);
  const stop = Math.max(start, Math.min(end - 1, line.length));
  const from = line.length <= maxWidth ? 0 : Math.max(0, Math.min(start - 40, line.length - maxWidth));
  const to = Math.min(line.length, from + maxWidth);
  const head = from > 0 ? ellipsis : '';
  const before = sanitise(line.slice(from, start));
  const marked = sanitise(line.slice(start, Math.min(stop, to)));
  return {
    text: head + sanitise(line.slice(from, to)) + (to < line.length ? ellipsis : ''),
    indent: head.length + cells(before),
    width: Math.max(1, cells(marked)),
  };
}

function cells(text: string): number {
  let width = 0;
  for (const character of text) width += noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
