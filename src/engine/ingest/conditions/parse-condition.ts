import { methods, types, type Comparison, type Expression, type Method } from './expression.js';
import { ConditionError, tokenize, type Token } from './tokens.js';

/** Keeps the recursion over a hostile condition short. */
const MAX_DEPTH = 200;

/**
 * Parses an `if`. Throws ConditionError for anything outside the subset: paths, comparisons, boolean operators,
 * literals, a few methods, `instanceof`.
 */
export function parseCondition(source: string): Expression {
  return new Parser(tokenize(source)).condition();
}

class Parser {
  private position = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  condition(): Expression {
    if (this.atName('return')) this.position += 1;
    const expression = this.or();
    this.accept(';');
    const rest = this.peek();
    if (rest.kind !== 'end') throw new ConditionError('expected the end of the condition', rest.at);
    return expression;
  }

  private or(): Expression {
    let left = this.and();
    while (this.accept('||')) left = { kind: 'or', left, right: this.and() };
    return left;
  }

  private and(): Expression {
    let left = this.equality();
    while (this.accept('&&')) left = { kind: 'and', left, right: this.equality() };
    return left;
  }

  private equality(): Expression {
    let left = this.relation();
    for (;;) {
      const operator = this.acceptOperator(['==', '!=']);
      if (operator === undefined) return left;
      left = { kind: 'compare', operator, left, right: this.relation() };
    }
  }

  private relation(): Expression {
    let left = this.unary();
    for (;;) {
      const operator = this.acceptOperator(['<=', '>=', '<', '>']);
      if (operator !== undefined) left = { kind: 'compare', operator, left, right: this.unary() };
      else if (this.atName('instanceof')) left = this.typeTest(left);
      else return left;
    }
  }

  private typeTest(of: Expression): Expression {
    this.position += 1;
    const token = this.next();
    const type = token.kind === 'name' ? types.find((name) => name === token.text) : undefined;
    if (type === undefined) throw new ConditionError(`expected one of ${types.join(', ')}`, token.at);
    return { kind: 'instanceof', of, type };
  }

  private unary(): Expression {
    const { at } = this.peek();
    if (++this.depth > MAX_DEPTH) throw new ConditionError('the condition is nested too deeply', at);
    const expression = this.unaryInside();
    this.depth -= 1;
    return expression;
  }

  private unaryInside(): Expression {
    if (this.accept('!')) return { kind: 'not', of: this.unary() };
    if (!this.accept('-')) return this.postfix();
    const token = this.next();
    if (token.kind !== 'number') throw new ConditionError('expected a number after the minus', token.at);
    return { kind: 'literal', value: -token.value };
  }

  private postfix(): Expression {
    let expression = this.primary();
    for (;;) {
      if (this.accept('[')) {
        expression = { kind: 'element', of: expression, key: this.or() };
        this.expect(']');
      } else if (this.accept('?.')) expression = this.member(expression, true);
      else if (this.accept('.')) expression = this.member(expression, false);
      else return expression;
    }
  }

  private member(of: Expression, nullSafe: boolean): Expression {
    const token = this.next();
    if (token.kind === 'number') return { kind: 'member', of, name: String(token.value), nullSafe };
    if (token.kind !== 'name') throw new ConditionError('expected a name', token.at);
    if (of.kind === 'context' && token.text === 'empty') {
      throw new ConditionError(
        "ctx.empty is ctx.isEmpty() to Painless; the field is written ctx['empty']",
        token.at,
      );
    }
    if (!this.accept('(')) return { kind: 'member', of, name: token.text, nullSafe };
    const method = methods.find((name) => name === token.text);
    if (method === undefined) {
      throw new ConditionError(`the method [${token.text}] is not one of ${methods.join(', ')}`, token.at);
    }
    const argument = this.atSymbol(')') ? undefined : this.or();
    this.expect(')');
    if ((argument !== undefined) !== takesArgument(method)) {
      throw new ConditionError(
        `the method [${method}] takes ${takesArgument(method) ? 'one' : 'no'} argument`,
        token.at,
      );
    }
    return { kind: 'call', of, method, argument, nullSafe };
  }

  private primary(): Expression {
    const token = this.next();
    switch (token.kind) {
      case 'number':
      case 'string':
        return { kind: 'literal', value: token.value };
      case 'name':
        return this.named(token.text, token.at);
      case 'symbol':
        return this.bracketed(token.text, token.at);
      case 'end':
        throw new ConditionError('the condition ends too early', token.at);
    }
  }

  private named(text: string, at: number): Expression {
    if (text === 'ctx') return { kind: 'context' };
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' };
    if (text === 'null') return { kind: 'literal', value: null };
    throw new ConditionError(`[${text}] is not understood; fields are written ctx.field`, at);
  }

  private bracketed(symbol: string, at: number): Expression {
    if (symbol === '(') {
      const inner = this.or();
      this.expect(')');
      return inner;
    }
    if (symbol !== '[') throw new ConditionError(`[${symbol}] is not expected here`, at);
    const items: Expression[] = [];
    while (!this.atSymbol(']')) {
      items.push(this.or());
      if (!this.atSymbol(']')) this.expect(',');
    }
    this.expect(']');
    return { kind: 'list', items };
  }

  private peek(): Token {
    return this.tokens[this.position] ?? { kind: 'end', at: 0 };
  }

  private next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.position += 1;
    return token;
  }

  private atName(text: string): boolean {
    const token = this.peek();
    return token.kind === 'name' && token.text === text;
  }

  private atSymbol(text: string): boolean {
    const token = this.peek();
    return token.kind === 'symbol' && token.text === text;
  }

  private accept(text: string): boolean {
    const found = this.atSymbol(text);
    if (found) this.position += 1;
    return found;
  }

  private acceptOperator<Operator extends Comparison>(operators: readonly Operator[]): Operator | undefined {
    return operators.find((operator) => this.accept(operator));
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw new ConditionError(`expected [${text}]`, this.peek().at);
  }
}

function takesArgument(method: Method): boolean {
  switch (method) {
    case 'contains':
    case 'containsKey':
    case 'endsWith':
    case 'equals':
    case 'equalsIgnoreCase':
    case 'startsWith':
      return true;
    case 'isEmpty':
    case 'length':
    case 'size':
    case 'toLowerCase':
    case 'toUpperCase':
    case 'trim':
      return false;
  }
}
