/** What is still open at some place of a text. Offsets are UTF-16 units. */
export interface OpenTokens {
  /** The quote that opens the scalar that holds the place. */
  readonly quote?: number;
  /** Open brackets, outermost first. */
  readonly brackets: readonly number[];
}

/**
 * Scans YAML from `start` to `end` for quotes and brackets that are opened but not closed. Only the words of a syntax
 * error rest on this, so it is a plain scan: it knows quotes, brackets, comments and block scalars.
 */
export function findOpenTokens(text: string, start: number, end: number): OpenTokens {
  const brackets: number[] = [];
  let offset = start;
  let atToken = true;
  while (offset < end) {
    const character = text[offset] ?? '';
    if (character === '\n') {
      atToken = true;
      offset++;
    } else if (character === '#' && isSpace(text[offset - 1])) {
      offset = endOfLine(text, offset);
    } else if (atToken && (character === '"' || character === "'")) {
      const close = closingQuote(text, offset, end);
      if (close === undefined) return { quote: offset, brackets };
      offset = close + 1;
      atToken = false;
    } else if (atToken && (character === '[' || character === '{')) {
      brackets.push(offset++);
    } else if (brackets.length > 0 && (character === ']' || character === '}')) {
      brackets.pop();
      offset++;
      atToken = false;
    } else if (atToken && brackets.length === 0 && (character === '|' || character === '>')) {
      offset = endOfBlock(text, offset);
      atToken = true;
    } else {
      atToken = startsToken(text, offset, atToken, brackets.length > 0);
      offset++;
    }
  }
  return { brackets };
}

/** Whether the character behind `offset` may begin a value. */
function startsToken(text: string, offset: number, atToken: boolean, inFlow: boolean): boolean {
  const character = text[offset] ?? '';
  if (character === ' ' || character === '\t' || character === '\r') return atToken;
  if (character === ',' && inFlow) return true;
  if ((character === '-' || character === '?') && atToken) return isSpace(text[offset + 1]);
  return character === ':' && (isSpace(text[offset + 1]) || inFlow);
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || ' \t\r\n'.includes(character);
}

function closingQuote(text: string, open: number, end: number): number | undefined {
  const quote = text[open];
  for (let offset = open + 1; offset < end; offset++) {
    if (quote === '"' && text[offset] === '\\') offset++;
    else if (text[offset] === quote) {
      if (quote === "'" && text[offset + 1] === "'") offset++;
      else return offset;
    }
  }
  return undefined;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Skips the lines of a block scalar: blank ones and those indented deeper than the line of its header. */
function endOfBlock(text: string, header: number): number {
  const lineStart = text.lastIndexOf('\n', header) + 1;
  const indent = indentOf(text, lineStart);
  let next = endOfLine(text, header) + 1;
  while (next < text.length) {
    const lineEnd = endOfLine(text, next);
    const blank = text.slice(next, lineEnd).trim() === '';
    if (!blank && indentOf(text, next) <= indent) break;
    next = lineEnd + 1;
  }
  return Math.min(next, text.length);
}

function indentOf(text: string, lineStart: number): number {
  let offset = lineStart;
  while (text[offset] === ' ' || text[offset] === '\t') offset++;
  return offset - lineStart;
}
