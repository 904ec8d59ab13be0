/** A piece of a condition. `at` is the offset in UTF-16 units. */
export type Token =
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'string'; readonly value: string; readonly at: number }
  | { readonly kind: 'symbol'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

/** A condition that is not of the subset. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /(?:\d+\.\d+|\d+)(?:[lLdDfF])?/y;
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y;
const SYMBOL = /\?\.|==(?!=)|!=(?!=)|<=|>=|&&|\|\||[<>!()[\].,;-]/y;

/** Splits a condition. Throws ConditionError at what no token begins with. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const [token, length] = next(take, source, at);
    tokens.push(token);
    at += length;
  }
  return [...tokens, { kind: 'end', at }];
}

function next(
  take: (pattern: RegExp) => string | undefined,
  source: string,
  at: number,
): readonly [Token, number] {
  const name = take(NAME);
  if (name !== undefined) return [{ kind: 'name', text: name, at }, name.length];
  const number = take(NUMBER);
  if (number !== undefined) return [{ kind: 'number', value: Number.parseFloat(number), at }, number.length];
  const string = take(STRING);
  if (string !== undefined) return [{ kind: 'string', value: unquote(string, at), at }, string.length];
  const symbol = take(SYMBOL);
  if (symbol !== undefined) return [{ kind: 'symbol', text: symbol, at }, symbol.length];
  throw new ConditionError(`[${source.slice(at, at + 2).trim()}] is not understood`, at);
}

/** Painless knows two escapes: the quote itself and the backslash. */
function unquote(literal: string, at: number): string {
  const quote = literal.charAt(0);
  return literal.slice(1, -1).replaceAll(/\\(.)/g, (_, character: string) => {
    if (character === quote || character === '\\') return character;
    throw new ConditionError(`the escape [\\${character}] is not understood in a string`, at);
  });
}
