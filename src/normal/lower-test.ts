import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { ValueTest } from '../sigma/ast.js';
import { rangeOfText } from '../sigma/ranges.js';
import { plainText } from '../sigma/sigma-string.js';
import { isAddress, networkSpellings, parseNetwork, type NetworkSpelling } from './cidr-patterns.js';
import type { FieldRef, PatternPart, Predicate, PredicateValue } from './predicate.js';
import { parseRegex } from './regex/parse-regex.js';
import type { NormalCode } from './codes.js';
import { dateValue, numberValue, truthValue } from './typed-values.js';

/** Why a value cannot be asked of a field. */
export interface TestFault {
  readonly kind: 'fault';
  readonly code: NormalCode;
  readonly message: string;
  readonly range: SourceRange;
  readonly suggestions: readonly string[];
}

type Outcome = Predicate | TestFault;
type Of<Kind extends ValueTest['kind']> = ValueTest & { readonly kind: Kind };

/** Whether lowering failed. */
export function isTestFault(outcome: Outcome): outcome is TestFault {
  return outcome.kind === 'fault';
}

/** A test on a field whose type decides what it means. References to other fields are resolved elsewhere. */
export function lowerTest(
  test: Exclude<ValueTest, Of<'field'> | Of<'null'> | Of<'exists'>>,
  field: FieldRef,
  range: SourceRange,
): Outcome {
  switch (test.kind) {
    case 'string':
      return lowerString(test, field, range);
    case 'number':
      return lowerNumber(test, field, range);
    case 'boolean':
      return lowerLiteral(String(test.value), field, range, false);
    case 'regex':
      return lowerRegex(test, field, range);
    case 'cidr':
      return lowerCidr(test, field, range);
    case 'range':
      return lowerRange(test, field, range);
    case 'date-part':
      return field.type === 'date'
        ? { kind: 'date-part', field, unit: test.unit, value: test.value, origin: range }
        : mismatch(field, range, `a part of a date (${test.unit})`);
  }
}

/** Fields that hold text, or stand for text where nothing better is known. */
function isTextual(field: FieldRef): boolean {
  return field.type === 'keyword' || field.type === 'text' || field.type === 'flattened';
}

function lowerString(test: Of<'string'>, field: FieldRef, range: SourceRange): Outcome {
  const { parts, cased } = test;
  if (parts.length === 1 && parts[0]?.kind === 'any-run') {
    return { kind: 'exists', field, origin: range };
  }
  const text = plainText(parts);
  if (text !== undefined) {
    return lowerLiteral(text, field, range, cased);
  }
  if (isTextual(field)) {
    return { kind: 'pattern', field, parts, cased, origin: range };
  }
  return mismatch(
    field,
    range,
    'wildcards, contains, startswith and endswith',
    insteadOfPattern(field, parts),
  );
}

/** Octets in front of a wildcard are a network; digits are better compared. */
function insteadOfPattern(field: FieldRef, parts: readonly PatternPart[]): readonly string[] {
  const [first, second, ...rest] = parts;
  const octets = first?.kind === 'literal' ? /^(\d{1,3}\.){1,3}$/.exec(first.text)?.[0] : undefined;
  if (field.type === 'ip' && octets !== undefined && second?.kind === 'any-run' && rest.length === 0) {
    const given = octets.split('.').filter((octet) => octet !== '');
    const network = parseNetwork(`${[...given, '0', '0', '0'].slice(0, 4).join('.')}/${given.length * 8}`);
    return network === undefined ? [] : [`${field.name}|cidr: ${network}`];
  }
  switch (field.type) {
    case 'ip':
      return [`${field.name}|cidr: 10.0.0.0/8`];
    case 'long':
    case 'double':
    case 'date':
      return [`${field.name}|gte: …`];
    case 'keyword':
    case 'text':
    case 'boolean':
    case 'flattened':
    case 'geo_point':
    case 'object':
    case 'binary':
      return [];
  }
}

function lowerNumber(test: Of<'number'>, field: FieldRef, range: SourceRange): Outcome {
  // Beyond 2^53 only the text still holds the number that was written.
  const safe = !Number.isInteger(test.value) || Number.isSafeInteger(test.value);
  return lowerLiteral(safe && !isTextual(field) ? String(test.value) : test.text, field, range, false);
}

/** One value that the field must equal, in the field's own type. */
function lowerLiteral(text: string, field: FieldRef, range: SourceRange, cased: boolean): Outcome {
  const equals = (value: PredicateValue, ofCase = false): Predicate => ({
    kind: 'equals',
    field,
    values: [value],
    cased: ofCase,
    origin: range,
  });
  switch (field.type) {
    case 'keyword':
    case 'text':
    case 'flattened':
      return equals(text, cased);
    case 'long':
    case 'double': {
      const value = numberValue(text, field.type);
      return value === undefined ? mismatch(field, range, JSON.stringify(text)) : equals(value);
    }
    case 'boolean': {
      const value = truthValue(text);
      return value === undefined
        ? mismatch(field, range, JSON.stringify(text), ['true', 'false'])
        : equals(value);
    }
    case 'date': {
      const value = dateValue(text);
      return value === undefined
        ? mismatch(field, range, JSON.stringify(text), ['2026-01-31T00:00:00Z'])
        : equals(value);
    }
    case 'ip':
      if (isAddress(text)) {
        return equals(text);
      }
      return mismatch(
        field,
        range,
        JSON.stringify(text),
        parseNetwork(text) === undefined ? [] : [`${field.name}|cidr: ${text}`],
      );
    case 'geo_point':
    case 'object':
    case 'binary':
      return mismatch(field, range, 'a value');
  }
}

function lowerRegex(test: Of<'regex'>, field: FieldRef, range: SourceRange): Outcome {
  const parsed = parseRegex(test.source, test.flags);
  if (parsed.kind === 'fault') {
    const { kind, message, from, to, suggestions } = parsed.fault;
    return {
      kind: 'fault',
      code: kind === 'syntax' ? 'normal/regex-syntax' : 'normal/regex-unsupported',
      message:
        kind === 'syntax'
          ? `The regular expression is broken: ${message}.`
          : `Picket cannot carry ${message}.`,
      range: rangeOfText(range, test.source, from, to),
      suggestions,
    };
  }
  if (!isTextual(field)) {
    return mismatch(field, range, 'a regular expression', insteadOfPattern(field, []));
  }
  const { tree, ignoreCase } = parsed;
  return { kind: 'regex', field, tree, ignoreCase, source: test.source, origin: range };
}

function lowerCidr(test: Of<'cidr'>, field: FieldRef, range: SourceRange): Outcome {
  const network = parseNetwork(test.network);
  if (network === undefined) {
    const whole = isAddress(test.network) ? [`${test.network}/${test.network.includes(':') ? 128 : 32}`] : [];
    return fault(
      'normal/bad-network',
      `"${test.network}" is no network such as 10.0.0.0/8 or fe80::/10.`,
      range,
      whole,
    );
  }
  if (field.type === 'ip') {
    return { kind: 'cidr', field, network, origin: range };
  }
  if (!isTextual(field)) {
    return mismatch(field, range, 'a network');
  }
  // Text has no networks: the spellings of its addresses stand for it.
  const spellings = networkSpellings(network);
  if (spellings === undefined) {
    return fault(
      'normal/bad-network',
      `${field.name} holds addresses as text, and those of ${network} are spelt too variously to search for.`,
      range,
      ['a source that maps the field as ip'],
    );
  }
  const of = spellings.map((spelling) => lowerSpelling(spelling, field, range));
  return { kind: 'any', of, origin: range };
}

function lowerSpelling(spelling: NetworkSpelling, field: FieldRef, range: SourceRange): Predicate {
  if (spelling.kind === 'regex') {
    const { source } = spelling;
    const parsed = parseRegex(source, { ignoreCase: true, multiLine: false, dotAll: false });
    if (parsed.kind === 'fault') {
      throw new Error(`The spelling ${source} of a network is no regular expression.`);
    }
    return { kind: 'regex', field, tree: parsed.tree, ignoreCase: true, source, origin: range };
  }
  const { parts } = spelling;
  const text = plainText(parts);
  return text === undefined
    ? { kind: 'pattern', field, parts, cased: false, origin: range }
    : { kind: 'equals', field, values: [text], cased: false, origin: range };
}

function lowerRange(test: Of<'range'>, field: FieldRef, range: SourceRange): Outcome {
  const { op } = test;
  const text = String(test.value);
  const bound = (value: string | number): Predicate => ({ kind: 'range', field, op, value, origin: range });
  switch (field.type) {
    case 'long':
    case 'double': {
      // 2.5 bounds whole numbers as well as any other number.
      const value = numberValue(text, 'double');
      return value === undefined ? mismatch(field, range, JSON.stringify(text)) : bound(value);
    }
    case 'date': {
      const value = dateValue(text);
      return value === undefined
        ? mismatch(field, range, JSON.stringify(text), ['2026-01-31T00:00:00Z'])
        : bound(value);
    }
    case 'ip':
      return isAddress(text) ? bound(text) : mismatch(field, range, JSON.stringify(text));
    case 'keyword':
    case 'text':
    case 'flattened':
    case 'boolean':
    case 'geo_point':
    case 'object':
    case 'binary':
      return mismatch(field, range, `the comparison ${op}, which orders numbers, dates and addresses`);
  }
}

function mismatch(
  field: FieldRef,
  range: SourceRange,
  what: string,
  suggestions: readonly string[] = [],
): TestFault {
  return fault(
    'normal/type-mismatch',
    `${field.name} is ${nameOfType(field)} and cannot be asked for ${what}.`,
    range,
    suggestions,
  );
}

function fault(
  code: NormalCode,
  message: string,
  range: SourceRange,
  suggestions: readonly string[] = [],
): TestFault {
  return { kind: 'fault', code, message, range, suggestions };
}

/** The field's type in words. */
export function nameOfType(field: FieldRef): string {
  switch (field.type) {
    case 'keyword':
    case 'text':
    case 'flattened':
      return 'text';
    case 'long':
      return 'a whole number';
    case 'double':
      return 'a number';
    case 'boolean':
      return 'a truth value';
    case 'date':
      return 'a date';
    case 'ip':
      return 'an IP address';
    case 'geo_point':
      return 'a place';
    case 'object':
      return 'an object';
    case 'binary':
      return 'binary data';
  }
}
