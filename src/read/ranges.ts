/**
 * The parser's events leave out where blocks begin, where collections end and where empty values stand; these
 * functions find it in the text. Offsets are UTF-16 units.
 */

/** Skips white space, line breaks, comments, and the characters given. */
function skipSpace(text: string, from: number, also: string): number {
  let offset = from;
  for (;;) {
    const character = text[offset];
    if (character === undefined) return text.length;
    if (' \t\r\n'.includes(character) || also.includes(character)) {
      offset++;
    } else if (character === '#' && (offset === 0 || ' \t\r\n'.includes(text[offset - 1] ?? ''))) {
      while (offset < text.length && text[offset] !== '\n' && text[offset] !== '\r') offset++;
    } else {
      return offset;
    }
  }
}

/** Where an empty value stands: right behind its `:`, `-` or `?`. `cursor` is the end of the token before. */
export function emptyValueOffset(text: string, cursor: number): number {
  const offset = skipSpace(text, cursor, '');
  const character = text[offset];
  const indicator = character === ':' || character === '-' || character === '?';
  return indicator && !text.startsWith('---', offset) ? offset + 1 : cursor;
}

/** The next `---` from `cursor` on, which begins an empty document. */
export function documentMarker(text: string, cursor: number): number | undefined {
  const offset = skipSpace(text, cursor, '');
  return text.startsWith('---', offset) ? offset : undefined;
}

/** Just behind the bracket that closes a flow collection whose last token ends at `cursor`. */
export function flowEnd(text: string, cursor: number, bracket: string): number {
  const offset = skipSpace(text, cursor, ',:?');
  if (text[offset] === bracket) return offset + 1;
  const found = text.indexOf(bracket, cursor);
  return found < 0 ? cursor : found + 1;
}

/**
 * From the `|` or `>` of a block scalar to the last character of its content. `cursor` is the end of the token
 * before, `start` and `end` those of the content's lines.
 */
export function blockScalarRange(
  text: string,
  cursor: number,
  start: number,
  end: number,
): readonly [number, number] {
  let headerEnd = start;
  while (headerEnd > cursor && (text[headerEnd - 1] === '\n' || text[headerEnd - 1] === '\r')) headerEnd--;
  const headerLine = Math.max(
    cursor,
    text.lastIndexOf('\n', headerEnd - 1) + 1,
    text.lastIndexOf('\r', headerEnd - 1) + 1,
  );
  const header = /[|>][-+0-9]*(?:[ \t]+(?:#.*)?)?$/.exec(text.slice(headerLine, headerEnd));
  const from = header === null ? start : headerLine + header.index;
  let to = end;
  while (to > start && ' \t\r\n'.includes(text[to - 1] ?? '')) to--;
  return [
    from,
    to > start
      ? to
      : Math.max(from, from + (/^[|>][-+0-9]*/.exec(text.slice(from, headerEnd))?.[0].length ?? 0)),
  ];
}
