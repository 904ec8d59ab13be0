import { IngestFailure } from '../ingest-failure.js';
import { equalJson, getKey, isMap, typeName, type MutableJson, type MutableObject } from '../mutable-json.js';
import { callMethod } from './call-method.js';
import type { Comparison, Expression, TypeName } from './expression.js';

/**
 * Evaluates an expression over the document's fields as Painless would over its `ctx`. Fails with IngestFailure where
 * Painless throws: a step through null without `?.`, a comparison of unlike things, a condition that is no boolean.
 */
function evaluate(expression: Expression, context: MutableObject): MutableJson {
  switch (expression.kind) {
    case 'context':
      return context;
    case 'literal':
      return expression.value;
    case 'list':
      return expression.items.map((item) => evaluate(item, context));
    case 'member':
      return member(evaluate(expression.of, context), expression.name, expression.nullSafe);
    case 'element':
      return element(evaluate(expression.of, context), evaluate(expression.key, context));
    case 'call':
      return call(expression, context);
    case 'not':
      return !evaluateBoolean(expression.of, context);
    case 'and':
      return evaluateBoolean(expression.left, context) && evaluateBoolean(expression.right, context);
    case 'or':
      return evaluateBoolean(expression.left, context) || evaluateBoolean(expression.right, context);
    case 'compare':
      return compare(
        expression.operator,
        evaluate(expression.left, context),
        evaluate(expression.right, context),
      );
    case 'instanceof':
      return isOfType(evaluate(expression.of, context), expression.type);
  }
}

/** {@link evaluate}, where only a boolean will do. */
export function evaluateBoolean(expression: Expression, context: MutableObject): boolean {
  const value = evaluate(expression, context);
  if (typeof value === 'boolean') return value;
  throw new IngestFailure(`a condition needs true or false and met a value of type ${typeName(value)}`);
}

function member(of: MutableJson, name: string, nullSafe: boolean): MutableJson {
  if (of === null && nullSafe) return null;
  if (isMap(of)) return getKey(of, name) ?? null;
  if (Array.isArray(of) && /^\d+$/.test(name)) return element(of, Number(name));
  throw new IngestFailure(`a condition cannot read [${name}] of a value of type ${typeName(of)}`);
}

function element(of: MutableJson, key: MutableJson): MutableJson {
  if (isMap(of)) return typeof key === 'string' ? (getKey(of, key) ?? null) : null;
  if (Array.isArray(of) && typeof key === 'number') {
    // A negative index counts from the end, as everywhere in Painless.
    const item = of[key < 0 ? of.length + key : key];
    if (item !== undefined) return item;
    throw new IngestFailure(`a condition asks for element ${key} of a list of ${of.length}`);
  }
  throw new IngestFailure(`a condition cannot read an element of a value of type ${typeName(of)}`);
}

function call(expression: Extract<Expression, { kind: 'call' }>, context: MutableObject): MutableJson {
  const of = evaluate(expression.of, context);
  if (of === null && expression.nullSafe) return null;
  const argument = expression.argument === undefined ? null : evaluate(expression.argument, context);
  return callMethod(of, expression.method, argument);
}

function compare(operator: Comparison, left: MutableJson, right: MutableJson): boolean {
  if (operator === '==') return equalJson(left, right);
  if (operator === '!=') return !equalJson(left, right);
  if (typeof left !== 'number' || typeof right !== 'number') {
    throw new IngestFailure(`a condition cannot order a ${typeName(left)} and a ${typeName(right)}`);
  }
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function isOfType(value: MutableJson, type: TypeName): boolean {
  switch (type) {
    case 'String':
      return typeof value === 'string';
    case 'Number':
      return typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'List':
    case 'Collection':
      return Array.isArray(value);
    case 'Map':
      return isMap(value);
  }
}
