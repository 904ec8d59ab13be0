import type { Json } from '../../src/diagnostics/json.js';
import type { RegexTree } from '../../src/normal/regex-tree.js';
import { parseRegex } from '../../src/normal/regex/parse-regex.js';
import type { ValueTest } from '../../src/sigma/ast.js';

type Value = string | number | boolean;

/** A value that meets a test, or as near as it can be guessed. */
export function witnessOf(test: ValueTest): Value {
  switch (test.kind) {
    case 'string':
      return fill(test, 'x y', 'q');
    case 'number':
    case 'boolean':
      return test.value;
    case 'null':
    case 'exists':
      return 'something';
    case 'regex':
      return regexWitness(test, 0);
    case 'cidr':
      return test.network.split('/')[0] ?? '';
    case 'range':
      return test.op === 'gte' || test.op === 'lte'
        ? test.value
        : beside(test.value, test.op === 'gt' ? 1 : -1);
    case 'field':
      return 'same';
    case 'date-part':
      return '2026-01-01T00:00:00Z';
  }
}

/** Values beside a test's meaning: one character more, less, another, or just the other side of a bound. */
export function nearMissesOf(test: ValueTest): readonly Value[] {
  switch (test.kind) {
    case 'string': {
      const tight = fill(test, '', 'é');
      const loose = fill(test, '\n*', '?');
      return [tight, loose, fill(test, 'x', ''), fill(test, 'x', 'ab'), ...aroundText(tight)];
    }
    case 'number':
      return [test.value + 1, test.value - 1, test.text, `${test.text}0`, String(test.value)];
    case 'boolean':
      return [!test.value, String(test.value), String(test.value).toUpperCase()];
    case 'null':
    case 'exists':
      return ['', 'null', false, 0];
    case 'regex': {
      const other = regexWitness(test, 1);
      return [other, ...aroundText(other), ...aroundText(String(witnessOf(test)))];
    }
    case 'cidr':
      return neighbours(test.network);
    case 'range':
      return [test.value, beside(test.value, 1), beside(test.value, -1)];
    case 'field':
    case 'date-part':
      return [];
  }
}

function aroundText(text: string): readonly string[] {
  const points = Array.from(text);
  return [
    `z${text}`,
    `${text}z`,
    `${text}\n`,
    `z${text}z`,
    points.slice(1).join(''),
    points.slice(0, -1).join(''),
  ];
}

function fill(test: ValueTest & { readonly kind: 'string' }, run: string, one: string): string {
  return test.parts
    .map((part) => (part.kind === 'literal' ? part.text : part.kind === 'any-run' ? run : one))
    .join('');
}

/** The same text with its letters in another case. */
export function otherCase(value: Json, style: 'upper' | 'lower' | 'mixed'): Json {
  if (typeof value !== 'string') return value;
  const change = (character: string, at: number): string => {
    const upper = style === 'upper' || (style === 'mixed' && at % 2 === 0);
    return upper ? character.toUpperCase() : character.toLowerCase();
  };
  return Array.from(value).map(change).join('');
}

function beside(value: string | number, step: number): string | number {
  if (typeof value === 'number') return value + step;
  return /^-?\d+$/.test(value) ? String(Number(value) + step) : value;
}

/** Addresses at the edges of a network, inside and outside. */
function neighbours(network: string): readonly string[] {
  const [address = '', size = ''] = network.split('/');
  if (address.includes(':')) return [address.replace(/::$/, '::1'), '2a02::1', '::ffff:10.0.0.1'];
  const number = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const width = 2 ** (32 - Number(size));
  const from = Math.floor(number / width) * width;
  const written = (value: number): string =>
    [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
  return [from, from + width - 1, from + width, from - 1]
    .filter((value) => value >= 0 && value < 2 ** 32)
    .map(written);
}

/** A text that a regular expression finds; `more` takes other branches and more repetitions. */
function regexWitness(test: ValueTest & { readonly kind: 'regex' }, more: number): string {
  const parsed = parseRegex(test.source, test.flags);
  return parsed.kind === 'regex' ? sample(parsed.tree, more) : test.source;
}

function sample(tree: RegexTree, more: number): string {
  switch (tree.kind) {
    case 'empty':
    case 'anchor':
      return '';
    case 'literal':
      return tree.text;
    case 'class':
      return sampleClass(tree, more);
    case 'sequence':
      return tree.of.map((part) => sample(part, more)).join('');
    case 'alternation': {
      const chosen = tree.of[more === 0 ? 0 : tree.of.length - 1];
      return chosen === undefined ? '' : sample(chosen, more);
    }
    case 'repeat': {
      const times = Math.min(tree.min + more, tree.max ?? tree.min + more);
      return sample(tree.of, more).repeat(times);
    }
  }
}

function sampleClass({ negated, ranges }: RegexTree & { readonly kind: 'class' }, more: number): string {
  if (!negated) {
    const range = ranges[more === 0 ? 0 : ranges.length - 1];
    return range === undefined ? '' : String.fromCodePoint(more === 0 ? range.from : range.to);
  }
  const candidates = Array.from(`${more === 0 ? 'a' : 'ß'}bz0 _~\t`);
  const isOutside = (character: string): boolean => {
    const point = character.codePointAt(0) ?? 0;
    return !ranges.some(({ from, to }) => from <= point && point <= to);
  };
  return candidates.find(isOutside) ?? '';
}
