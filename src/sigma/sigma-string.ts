/** A literal run of characters, `*` or `?`. */
export type StringPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any-run' }
  | { readonly kind: 'any-one' };

export const anyRun: StringPart = { kind: 'any-run' };
const anyOne: StringPart = { kind: 'any-one' };

/**
 * Reads a Sigma string: `*` and `?` are wildcards, a backslash escapes them and itself, and any other backslash is
 * literal. So `\\*` is a backslash and a wildcard, `\\\*` a backslash and a star, and `\\\\` two backslashes.
 *
 * Source: Sigma specification 2.1, "Escape Character".
 */
export function parseSigmaString(text: string): readonly StringPart[] {
  const parts: StringPart[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') {
      parts.push({ kind: 'literal', text: literal });
      literal = '';
    }
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') {
      const next = text.charAt(at + 1);
      if (next === '*' || next === '?' || next === '\\') {
        literal += next;
        at++;
      } else {
        literal += char;
      }
    } else if (char === '*' || char === '?') {
      flush();
      parts.push(char === '*' ? anyRun : anyOne);
    } else {
      literal += char;
    }
  }
  flush();
  return joinParts(parts);
}

/** Merges adjacent literals and adjacent `any-run`s. */
export function joinParts(parts: readonly StringPart[]): readonly StringPart[] {
  const joined: StringPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'literal') {
      if (part.text === '') {
        continue;
      }
      if (last?.kind === 'literal') {
        joined[joined.length - 1] = { kind: 'literal', text: last.text + part.text };
        continue;
      }
    } else if (part.kind === 'any-run' && last?.kind === 'any-run') {
      continue;
    }
    joined.push(part);
  }
  return joined;
}

/** The text of a string without wildcards, or undefined where it has one. */
export function plainText(parts: readonly StringPart[]): string | undefined {
  let text = '';
  for (const part of parts) {
    if (part.kind !== 'literal') {
      return undefined;
    }
    text += part.text;
  }
  return text;
}
