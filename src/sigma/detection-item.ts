import { suggest } from '../diagnostics/suggest.js';
import type { YamlEntry, YamlNode, YamlScalar } from '../read/document.js';
import type { DetectionItem, ItemValue, ValueTest } from './ast.js';
import type { Located } from './located.js';
import { isFault, type ChainValue, type ValueModifier } from './modifiers/modifier.js';
import { modifiers } from './modifiers/registry.js';
import { keyText } from './nodes.js';
import { rangeWithin, spanOf } from './ranges.js';
import type { Report } from './report.js';
import { parseSigmaString } from './sigma-string.js';

export interface ItemOptions {
  /** Values of placeholders by name, for the modifier `expand`. */
  readonly placeholders: ReadonlyMap<string, readonly string[]>;
}

interface ItemKey {
  readonly field: Located<string> | null;
  readonly modifiers: readonly Located<string>[];
}

/** One entry of a selection: `field|modifier: values`. Undefined where nothing is left to match. */
export function parseItem(entry: YamlEntry, options: ItemOptions, report: Report): DetectionItem | undefined {
  const key = parseKey(entry.key);
  const scalars = valueScalars(entry.value, entry.key, report);
  return scalars === undefined
    ? undefined
    : buildItem(key, scalars, spanOf(entry.key.range, entry.value.range), options, report);
}

/** Keywords: values that are searched in the whole event. */
export function parseKeywords(
  node: YamlNode,
  scalars: readonly YamlScalar[],
  options: ItemOptions,
  report: Report,
): DetectionItem | undefined {
  return buildItem({ field: null, modifiers: [] }, scalars, node.range, options, report);
}

function parseKey(key: YamlScalar): ItemKey {
  const [name = '', ...rest] = key.text.split('|');
  let at = name.length + 1;
  const names = rest.map((modifier): Located<string> => {
    const range = rangeWithin(key, at, at + modifier.length);
    at += modifier.length + 1;
    return { value: modifier.trim(), range };
  });
  const field = name.trim() === '' ? null : { value: name.trim(), range: rangeWithin(key, 0, name.length) };
  return { field, modifiers: names };
}

function valueScalars(value: YamlNode, key: YamlScalar, report: Report): readonly YamlScalar[] | undefined {
  switch (value.kind) {
    case 'scalar':
      return [value];
    case 'mapping':
      report.error(
        'sigma/value-shape',
        value.range,
        `"${key.text}" holds a mapping; a value or a list is expected.`,
        {
          suggestions: value.entries.slice(0, 1).map((entry) => `${key.text}.${keyText(entry)}: …`),
        },
      );
      return undefined;
    case 'sequence': {
      const scalars: YamlScalar[] = [];
      for (const item of value.items) {
        if (item.kind === 'scalar') {
          scalars.push(item);
        } else {
          report.error(
            'sigma/value-shape',
            item.range,
            `A list of values holds only values, not a ${item.kind}.`,
          );
        }
      }
      if (value.items.length === 0) {
        report.error(
          'sigma/empty-selection',
          key.range,
          `"${key.text}" has an empty list, which nothing matches.`,
        );
      }
      return scalars.length === 0 ? undefined : scalars;
    }
  }
}

function buildItem(
  key: ItemKey,
  scalars: readonly YamlScalar[],
  range: DetectionItem['range'],
  options: ItemOptions,
  report: Report,
): DetectionItem | undefined {
  const chain = resolveChain(key, report);
  if (chain === undefined) {
    return undefined;
  }
  const values = scalars.flatMap((scalar) => parseValue(scalar, key, chain.values, options, report) ?? []);
  if (key.modifiers.some((modifier) => modifier.value === 'exists') && values.length > 1) {
    report.error('sigma/modifier-value', range, 'The modifier exists takes one value, true or false.');
  }
  return values.length === 0
    ? undefined
    : {
        kind: 'item',
        field: key.field,
        modifiers: key.modifiers,
        values,
        link: chain.all ? 'all' : 'any',
        negated: chain.negated,
        range,
      };
}

interface Chain {
  readonly values: readonly { readonly name: Located<string>; readonly modifier: ValueModifier }[];
  readonly all: boolean;
  readonly negated: boolean;
}

function resolveChain(key: ItemKey, report: Report): Chain | undefined {
  const values: { name: Located<string>; modifier: ValueModifier }[] = [];
  const seen = new Set<string>();
  let all = false;
  let negated = false;
  let sound = true;
  for (const name of key.modifiers) {
    const modifier = modifiers.get(name.value);
    if (modifier === undefined) {
      report.error('sigma/unknown-modifier', name.range, `There is no modifier "${name.value}".`, {
        suggestions: suggest(name.value, modifiers.keys()),
      });
      sound = false;
    } else if (seen.has(name.value)) {
      report.error('sigma/modifier-chain', name.range, `The modifier ${name.value} stands here twice.`);
      sound = false;
    } else if (modifier.kind === 'value') {
      values.push({ name, modifier });
    } else {
      all ||= modifier.sets === 'all';
      negated ||= modifier.sets === 'negated';
    }
    seen.add(name.value);
  }
  const placements = values.filter(({ name }) => ['contains', 'startswith', 'endswith'].includes(name.value));
  const second = placements[1];
  if (second !== undefined) {
    const first = placements[0]?.name.value ?? '';
    report.error(
      'sigma/modifier-chain',
      second.name.range,
      `The modifiers ${first} and ${second.name.value} cannot stand together.`,
      { suggestions: ['write * in the value where any text may stand'] },
    );
    sound = false;
  }
  return sound ? { values, all, negated } : undefined;
}

function parseValue(
  scalar: YamlScalar,
  key: ItemKey,
  chain: Chain['values'],
  options: ItemOptions,
  report: Report,
): ItemValue | undefined {
  let current: readonly ChainValue[] = [initialTest(scalar)];
  if (key.field === null && (scalar.value === null || scalar.text === '')) {
    report.error(
      'sigma/value-shape',
      scalar.range,
      'A keyword needs text: an empty one matches nothing or all.',
    );
    return undefined;
  }
  let untouched = true;
  for (const link of chain) {
    const next = applyModifier(link, current, scalar, untouched, options, report);
    if (next === undefined) {
      return undefined;
    }
    current = next;
    untouched = false;
  }
  const tests = current.filter((value): value is ValueTest => value.kind !== 'bytes');
  if (tests.length < current.length) {
    const last = chain.at(-1)?.name;
    report.error(
      'sigma/modifier-chain',
      last?.range ?? scalar.range,
      `${last?.value ?? 'The encoding'} makes bytes, and only an encoding to text can follow it.`,
      { suggestions: ['base64offset|contains', 'base64'] },
    );
    return undefined;
  }
  return { tests, range: scalar.range };
}

/** What a modifier makes of each value; nothing after the first that it cannot take. */
function applyModifier(
  { name, modifier }: Chain['values'][number],
  values: readonly ChainValue[],
  scalar: YamlScalar,
  untouched: boolean,
  options: ItemOptions,
  report: Report,
): readonly ChainValue[] | undefined {
  const made: ChainValue[] = [];
  for (const value of values) {
    if (!modifier.takes.includes(value.kind)) {
      report.error(
        'sigma/modifier-value',
        value.kind === 'null' || untouched ? scalar.range : name.range,
        `The modifier ${name.value} wants ${modifier.wants}, not ${describe(value)}.`,
      );
      return undefined;
    }
    const result = modifier.apply(value, {
      raw: scalar.text,
      untouched,
      placeholders: options.placeholders,
    });
    if (isFault(result)) {
      const range = result.code === 'sigma/modifier-chain' ? name.range : scalar.range;
      report.error(result.code, range, `The modifier ${name.value} ${result.message}.`, {
        suggestions: result.suggestions ?? [],
      });
      return undefined;
    }
    made.push(...result);
  }
  return made;
}

function initialTest(scalar: YamlScalar): ValueTest {
  const { value } = scalar;
  if (value === null) {
    return { kind: 'null' };
  }
  if (typeof value === 'number') {
    return { kind: 'number', value, text: numberText(value, scalar.text) };
  }
  return typeof value === 'boolean'
    ? { kind: 'boolean', value }
    : { kind: 'string', parts: parseSigmaString(value), cased: false };
}

/** A number as written where it is decimal, since `1.10` may be a version; else its decimal value. */
function numberText(value: number, text: string): string {
  return /^[-+]?[0-9]+(?:\.[0-9]*)?$/.test(text) ? text.replace(/^\+/, '') : String(value);
}

function describe(value: ChainValue): string {
  switch (value.kind) {
    case 'string':
      return 'a string';
    case 'number':
      return 'a number';
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'exists':
      return 'what exists makes of it';
    case 'regex':
      return 'a regular expression';
    case 'cidr':
      return 'a network';
    case 'range':
      return 'a comparison';
    case 'field':
      return 'a field';
    case 'date-part':
      return 'a part of a date';
    case 'bytes':
      return 'encoded bytes';
  }
}
