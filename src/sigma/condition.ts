import type { YamlScalar } from '../read/document.js';
import type { SourceRange } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { adviseCorrelation } from './aggregation.js';
import type { Condition } from './ast.js';
import { matchesGlob } from './glob.js';
import { rangeWithin, spanOf } from './ranges.js';
import type { Report } from './report.js';
import { tokenize, type Token } from './tokens.js';

/**
 * Parses a condition: `or` binds least, then `and`, `not`, `x of …`, parentheses. Each unknown name is reported, and
 * after a fault of syntax the parser goes on where it can.
 *
 * @param names the selections in file order
 */
export function parseCondition(
  scalar: YamlScalar,
  names: readonly string[],
  report: Report,
): Condition | undefined {
  const parser = new ConditionParser(scalar, names, report);
  return parser.parse();
}

class ConditionParser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(
    private readonly scalar: YamlScalar,
    private readonly names: readonly string[],
    private readonly report: Report,
  ) {
    this.tokens = tokenize(scalar.text);
  }

  parse(): Condition | undefined {
    if (this.peek().kind === 'end') {
      this.report.error('sigma/condition-syntax', this.scalar.range, 'The condition is empty.', {
        suggestions: this.names.slice(0, 1),
      });
      return undefined;
    }
    const condition = this.parseOr();
    for (let token = this.peek(); token.kind !== 'end'; token = this.peek()) {
      if (token.kind === 'pipe') {
        this.refuseAggregation(token);
        return undefined;
      }
      if (token.kind === 'close') {
        this.fail(token, 'This parenthesis closes none.');
        this.at++;
        if (this.isKeyword('and') || this.isKeyword('or')) {
          this.at++;
          this.parseOr();
        }
        continue;
      }
      this.expectOperator(token);
      const before = this.at;
      this.parseOr();
      // A stray keyword is taken for nothing: go past it.
      this.at += this.at === before ? 1 : 0;
    }
    return condition;
  }

  private parseOr(): Condition | undefined {
    return this.parseList('or', () => this.parseList('and', () => this.parseNot()));
  }

  private parseList(kind: 'and' | 'or', operand: () => Condition | undefined): Condition | undefined {
    const of: Condition[] = [];
    for (;;) {
      const condition = operand();
      if (condition !== undefined) {
        of.push(condition);
      }
      if (!this.isKeyword(kind)) {
        break;
      }
      this.at++;
    }
    const [first] = of;
    const last = of.at(-1);
    if (first === undefined || last === undefined || of.length === 1) {
      return first;
    }
    return { kind, of, range: spanOf(first.range, last.range) };
  }

  private parseNot(): Condition | undefined {
    const token = this.peek();
    if (!this.isKeyword('not')) {
      return this.parsePrimary();
    }
    this.at++;
    const of = this.parseNot();
    return of === undefined ? undefined : { kind: 'not', of, range: spanOf(this.rangeOf(token), of.range) };
  }

  private parsePrimary(): Condition | undefined {
    const token = this.peek();
    switch (token.kind) {
      case 'open':
        return this.parseGroup(token);
      case 'word':
        if (/^(?:and|or|of)$/i.test(token.text) && !this.names.includes(token.text)) {
          this.fail(token, `A selection is missing before "${token.text}".`);
          return undefined;
        }
        this.at++;
        return this.isKeyword('of') ? this.parseQuantified(token) : this.selection(token);
      case 'close':
      case 'pipe':
      case 'end':
        this.fail(token, 'A selection is missing here.');
        return undefined;
    }
  }

  private parseGroup(open: Token): Condition | undefined {
    this.at++;
    const condition = this.parseOr();
    const token = this.peek();
    if (token.kind === 'close') {
      this.at++;
    } else if (token.kind === 'word') {
      this.expectOperator(token);
      this.skipTo('close');
    } else {
      this.fail(open, 'This parenthesis is never closed.', [')']);
    }
    return condition;
  }

  /** Where a word stands that is no operator: a misspelt one is said to be that and gone past. */
  private expectOperator(token: Token): void {
    const operators = this.names.includes(token.text) ? [] : suggest(token.text, ['and', 'or']);
    if (operators.length === 0) {
      this.fail(token, '`and` or `or` is missing before this.', [`and ${token.text}`, `or ${token.text}`]);
    } else {
      this.fail(token, `"${token.text}" is no operator.`, operators);
      this.at++;
    }
  }

  private skipTo(kind: Token['kind']): void {
    while (this.peek().kind !== kind && this.peek().kind !== 'end') {
      this.at++;
    }
    this.at += this.peek().kind === kind ? 1 : 0;
  }

  private selection(token: Token): Condition {
    const range = this.rangeOf(token);
    if (!this.names.includes(token.text)) {
      if (token.text.includes('*')) {
        this.report.error(
          'sigma/condition-syntax',
          range,
          `"${token.text}" needs "1 of" or "all of" before it.`,
          {
            suggestions: [`1 of ${token.text}`, `all of ${token.text}`],
          },
        );
      } else {
        this.unknown(token.text, range);
      }
    }
    return { kind: 'selection', name: token.text, range };
  }

  private parseQuantified(quantifier: Token): Condition | undefined {
    this.at++;
    const target = this.peek();
    if (target.kind !== 'word') {
      this.fail(target, 'A pattern of selections, or `them`, is missing after "of".', ['them']);
      return undefined;
    }
    this.at++;
    const count = this.countOf(quantifier);
    const names = this.namesOf(target);
    if (count === undefined || names.length === 0) {
      return undefined;
    }
    if (count !== 'all' && count > names.length) {
      this.report.error(
        'sigma/condition-count',
        this.rangeOf(quantifier),
        `${count} of ${target.text} can never hold: it stands for ${names.length} selections.`,
        { suggestions: [`all of ${target.text}`] },
      );
      return undefined;
    }
    const range = spanOf(this.rangeOf(quantifier), this.rangeOf(target));
    return { kind: 'quantified', count, pattern: target.text, names, range };
  }

  private countOf(quantifier: Token): number | 'all' | undefined {
    const word = quantifier.text.toLowerCase();
    if (word === 'all') {
      return 'all';
    }
    // `any of` is an old spelling of `1 of`.
    const count = word === 'any' ? 1 : /^[0-9]{1,4}$/.test(word) ? Number(word) : 0;
    if (count > 0) {
      return count;
    }
    this.fail(quantifier, `"of" wants \`all\` or a number from 1 before it, not "${quantifier.text}".`, [
      '1',
      'all',
    ]);
    return undefined;
  }

  /** The selections that a pattern stands for. Those that begin with `_` are left out unless it begins so too. */
  private namesOf(target: Token): readonly string[] {
    const pattern = target.text;
    const everything = pattern.toLowerCase() === 'them' && !this.names.includes(pattern);
    const names = this.names.filter(
      (name) =>
        (!name.startsWith('_') || pattern.startsWith('_')) && (everything || matchesGlob(pattern, name)),
    );
    if (names.length === 0) {
      this.unknown(pattern, this.rangeOf(target));
    }
    return names;
  }

  private unknown(name: string, range: SourceRange): void {
    const plain = name.replaceAll('*', '');
    const suggestions = suggest(plain, this.names).map((found) => (plain === name ? found : `${found}*`));
    const close = suggestions.length > 0 ? suggestions : this.names.slice(0, 3);
    this.report.error('sigma/unknown-selection', range, `No selection is called "${name}".`, {
      suggestions: close,
    });
  }

  private refuseAggregation(pipe: Token): void {
    const text = this.scalar.text.slice(pipe.to).trim();
    this.report.error(
      'sigma/aggregation',
      rangeWithin(this.scalar, pipe.from, this.scalar.text.trimEnd().length),
      'Aggregations in a condition are gone from Sigma: write a correlation rule that refers to this rule.',
      { suggestions: adviseCorrelation(text) },
    );
  }

  private isKeyword(word: string): boolean {
    const token = this.peek();
    return token.kind === 'word' && token.text.toLowerCase() === word && !this.names.includes(token.text);
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', from: 0, to: 0 };
  }

  private rangeOf(token: Token): SourceRange {
    return rangeWithin(this.scalar, token.from, token.to);
  }

  private fail(token: Token, message: string, suggestions: readonly string[] = []): void {
    this.report.error('sigma/condition-syntax', this.rangeOf(token), message, { suggestions });
  }
}
