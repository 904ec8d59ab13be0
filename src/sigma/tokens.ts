/** A token of a condition. Offsets are UTF-16 units into the condition's text, the end exclusive. */
export interface Token {
  readonly kind: 'word' | 'open' | 'close' | 'pipe' | 'end';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Splits a condition into words, parentheses and the pipe of Sigma's old aggregations. The last token is `end`. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(/[()|]|[^\s()|]+/g)) {
    const [word] = found;
    tokens.push({ kind: kindOf(word), text: word, from: found.index, to: found.index + word.length });
  }
  tokens.push({ kind: 'end', text: '', from: text.trimEnd().length, to: text.length });
  return tokens;
}

function kindOf(word: string): Token['kind'] {
  switch (word) {
    case '(':
      return 'open';
    case ')':
      return 'close';
    case '|':
      return 'pipe';
    default:
      return 'word';
  }
}
