import type { CompareOp, Condition } from '../watch.js';
import { parseDateMath } from '../date-math.js';
import type { ConfiguredValue } from '../execute/configured-value.js';
import { members, oneOf, onlyMember, refuse, required, text, type Cursor } from './cursor.js';
import { parseScript } from './parse-script.js';

const ops = ['eq', 'not_eq', 'gt', 'gte', 'lt', 'lte'] as const satisfies readonly CompareOp[];
const kinds = ['always', 'never', 'compare', 'array_compare', 'script'] as const;

/** https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/condition */
export function parseCondition(cursor: Cursor): Condition {
  const [name, body] = onlyMember(cursor, 'a condition');
  const kind =
    kinds.find((each) => each === name) ?? refuse(`a condition is one of ${kinds.join(', ')}`, body.at);
  switch (kind) {
    case 'always':
    case 'never':
      members(body, `"${kind}"`, []);
      return { kind };
    case 'compare':
      return parseCompare(body);
    case 'array_compare':
      return parseArrayCompare(body);
    case 'script':
      return { kind, script: parseScript(body) };
  }
}

function parseCompare(cursor: Cursor): Condition {
  const [path, comparison] = onlyMember(cursor, '"compare"');
  const [opName, value] = onlyMember(comparison, `the comparison of "${path}"`);
  const op = parseOp(opName, value.at);
  return { kind: 'compare', at: cursor.at, path, op, value: configured(value, op) };
}

function parseArrayCompare(cursor: Cursor): Condition {
  const [arrayPath, comparison] = onlyMember(cursor, '"array_compare"');
  const fields = members(comparison, `the comparison of "${arrayPath}"`, ['path', ...ops]);
  const given = ops.filter((op) => fields.has(op));
  const [op] = given;
  if (op === undefined || given.length > 1)
    refuse(`"array_compare" takes exactly one of ${ops.join(', ')}`, comparison.at);
  const operand = required(fields, op, '"array_compare"', comparison.at);
  const parts = members(operand, `"${op}"`, ['value', 'quantifier']);
  const quantifier = parts.get('quantifier');
  const path = fields.get('path');
  return {
    kind: 'array_compare',
    at: cursor.at,
    arrayPath,
    path: path === undefined ? '' : text(path, '"path"'),
    op,
    value: configured(required(parts, 'value', `"${op}"`, operand.at), op),
    quantifier: quantifier === undefined ? 'some' : oneOf(quantifier, '"quantifier"', ['some', 'all']),
  };
}

function parseOp(name: string, at: string): CompareOp {
  return (
    ops.find((op) => op === name) ?? refuse(`a comparison is one of ${ops.join(', ')}, not "${name}"`, at)
  );
}

/** `<{…}>` is date maths and `{{…}}` a path; everything else is meant as it stands. */
function configured(cursor: Cursor, op: CompareOp): ConfiguredValue {
  const { value, at } = cursor;
  if (typeof value === 'object' && value !== null && op !== 'eq' && op !== 'not_eq') {
    refuse(`"${op}" compares with a string, number, boolean or null only`, at);
  }
  if (typeof value !== 'string') return { kind: 'literal', value };
  const math = /^<\{(.+)\}>$/.exec(value)?.[1];
  if (math !== undefined) {
    const parsed = parseDateMath(math);
    return parsed === undefined ? refuse(`"${math}" is no date maths`, at) : { kind: 'date', math: parsed };
  }
  const path = /^\{\{(.+)\}\}$/.exec(value)?.[1];
  return path === undefined ? { kind: 'literal', value } : { kind: 'path', path };
}
