/** The values of which any one makes a pattern true, or why a pattern cannot be told by values alone. */
export type PatternValues =
  { readonly ok: true; readonly values: readonly string[] } | { readonly ok: false; readonly reason: string };

/** Paths whose value is a name, an address or a URL that a host was asked for or reached. */
const valuePaths = new Set([
  'domain-name:value',
  'hostname:value',
  'ipv4-addr:value',
  'ipv6-addr:value',
  'url:value',
  'network-traffic:dst_ref.value',
]);

/** Beside a value of such a path it says nothing more. */
const typePaths = new Set(['network-traffic:dst_ref.type']);

type Token =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'word'; readonly text: string };

const tokenPattern =
  /\s+|'((?:[^'\\]|\\[\s\S])*)'|([a-z0-9_-]+:[^\s=!<>()[\],']+)|([A-Za-z]+|<=|>=|!=|[=<>()[\],])|([\s\S])/gu;

/**
 * Reads a STIX 2.1 pattern (section 9 of the standard) as far as it says "any of these values". A pattern that asks for
 * more (two things at once, an order, a count, a negation) would match too much if its values stood alone.
 */
export function patternValues(pattern: string): PatternValues {
  const tokens: Token[] = [];
  for (const [, text, path, word, other] of pattern.matchAll(tokenPattern)) {
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\([\s\S])/gu, '$1') });
    else if (path !== undefined || word !== undefined)
      tokens.push({ kind: 'word', text: path ?? word ?? '' });
    else if (other !== undefined) return { ok: false, reason: `it holds ${JSON.stringify(other)}` };
  }
  return new PatternParser(tokens).parse();
}

/** A condition on one observation: alternatives, `undefined` for one that says nothing more. */
type Alternatives = readonly string[] | undefined;

class Unsupported extends Error {}

class PatternParser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): PatternValues {
    try {
      const values = this.observations();
      if (this.at < this.tokens.length) throw new Unsupported(`it goes on with ${this.shown()}`);
      if (values.length === 0) throw new Unsupported('it names no value');
      return { ok: true, values: [...new Set(values)] };
    } catch (fault) {
      if (fault instanceof Unsupported) return { ok: false, reason: fault.message };
      throw fault;
    }
  }

  private observations(): readonly string[] {
    const values = [...this.observation()];
    while (this.accept('OR')) values.push(...this.observation());
    return values;
  }

  private observation(): readonly string[] {
    if (this.accept('(')) {
      const values = this.observations();
      this.expect(')');
      return values;
    }
    this.expect('[');
    const values = this.anyOf();
    this.expect(']');
    return values ?? [];
  }

  private anyOf(): Alternatives {
    let values = this.allOf();
    while (this.accept('OR')) {
      const more = this.allOf();
      if (values === undefined || more === undefined) throw new Unsupported('a part of it names no value');
      values = [...values, ...more];
    }
    return values;
  }

  private allOf(): Alternatives {
    let values = this.comparison();
    while (this.accept('AND')) {
      const more = this.comparison();
      if (values !== undefined && more !== undefined) throw new Unsupported('it asks for two things at once');
      values ??= more;
    }
    return values;
  }

  private comparison(): Alternatives {
    if (this.accept('(')) {
      const values = this.anyOf();
      this.expect(')');
      return values;
    }
    const path = this.word();
    const isValue = valuePaths.has(path);
    if (!isValue && !typePaths.has(path)) throw new Unsupported(`it compares ${path}`);
    const operator = this.word();
    if (operator !== '=' && operator !== 'IN') throw new Unsupported(`it compares with ${operator}`);
    const values = operator === '=' ? [this.text()] : this.list();
    return isValue ? values : undefined;
  }

  private list(): readonly string[] {
    this.expect('(');
    const values = [this.text()];
    while (this.accept(',')) values.push(this.text());
    this.expect(')');
    return values;
  }

  private text(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'text') throw new Unsupported(`a string is missing before ${this.shown()}`);
    this.at += 1;
    return token.text;
  }

  private word(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word') throw new Unsupported(`it goes on with ${this.shown()}`);
    this.at += 1;
    return token.text;
  }

  private accept(word: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.at += 1;
    return true;
  }

  private expect(word: string): void {
    if (!this.accept(word)) throw new Unsupported(`${word} is missing before ${this.shown()}`);
  }

  private shown(): string {
    const token = this.tokens[this.at];
    return token === undefined ? 'its end' : token.text;
  }
}
