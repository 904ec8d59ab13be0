import type { FieldRelation } from '../ast.js';
import { anyRun, joinParts, parseSigmaString, type StringPart } from '../sigma-string.js';
import { fault, type ChainValue, type ValueModifier } from './modifier.js';

const text = 'a string';

/** The parts of a string, or of a number as it is written. */
function partsOf(value: ChainValue): readonly StringPart[] {
  switch (value.kind) {
    case 'string':
      return value.parts;
    case 'number':
      return [{ kind: 'literal', text: value.text }];
    case 'boolean':
    case 'null':
    case 'exists':
    case 'regex':
    case 'cidr':
    case 'range':
    case 'field':
    case 'date-part':
    case 'bytes':
      return [];
  }
}

/** `contains`, `startswith` and `endswith`: wildcards around the value, or another relation of two fields. */
function placement(relation: Exclude<FieldRelation, 'equals'>): ValueModifier {
  const before = relation === 'starts-with' ? [] : [anyRun];
  const after = relation === 'ends-with' ? [] : [anyRun];
  return {
    kind: 'value',
    takes: ['string', 'number', 'field'],
    wants: text,
    apply(value) {
      if (value.kind === 'field') {
        return [{ ...value, relation }];
      }
      const cased = value.kind === 'string' && value.cased;
      return [{ kind: 'string', parts: joinParts([...before, ...partsOf(value), ...after]), cased }];
    },
  };
}

export const contains = placement('contains');
export const startswith = placement('starts-with');
export const endswith = placement('ends-with');

export const cased: ValueModifier = {
  kind: 'value',
  takes: ['string', 'number', 'field'],
  wants: text,
  apply(value) {
    if (value.kind === 'field') {
      return [{ ...value, cased: true }];
    }
    return [{ kind: 'string', parts: partsOf(value), cased: true }];
  },
};

export const fieldref: ValueModifier = {
  kind: 'value',
  takes: ['string'],
  wants: 'the name of a field',
  apply(_value, context) {
    if (!context.untouched) {
      return fault('sigma/modifier-chain', 'must come first: it reads the value as the name of a field');
    }
    return [{ kind: 'field', field: context.raw, relation: 'equals', cased: false }];
  },
};

const dashes = ['-', '/', '\u2013', '\u2014', '\u2015'];
const maxVariants = 625;

/** The offsets of dashes that introduce a flag: none of a word before them, a word right after. */
function flagDashes(literal: string): readonly number[] {
  return [...literal.matchAll(/(?<![\p{L}\p{N}_])[-/\u2013\u2014\u2015](?=[\p{L}\p{N}_])/gu)].map(
    (found) => found.index,
  );
}

/** Every text with each flag's dash replaced by each of the dashes. */
function dashVariants(literal: string): readonly string[] {
  const at = flagDashes(literal);
  let variants = [''];
  let done = 0;
  for (const offset of at) {
    const before = literal.slice(done, offset);
    variants = variants.flatMap((variant) => dashes.map((dash) => variant + before + dash));
    done = offset + 1;
    if (variants.length > maxVariants) {
      return variants;
    }
  }
  return variants.map((variant) => variant + literal.slice(done));
}

/** The strings that result when each literal is replaced by each of its variants. */
function expandLiterals(
  parts: readonly StringPart[],
  variantsOf: (literal: string) => readonly (readonly StringPart[])[],
): readonly (readonly StringPart[])[] {
  let strings: (readonly StringPart[])[] = [[]];
  for (const part of parts) {
    const variants = part.kind === 'literal' ? variantsOf(part.text) : [[part]];
    strings = strings.flatMap((string) => variants.map((variant) => [...string, ...variant]));
    if (strings.length > maxVariants) {
      break;
    }
  }
  return strings.map(joinParts);
}

export const windash: ValueModifier = {
  kind: 'value',
  takes: ['string'],
  wants: text,
  apply(value) {
    if (value.kind !== 'string') {
      return [];
    }
    const strings = expandLiterals(value.parts, (literal) =>
      dashVariants(literal).map((variant) => [{ kind: 'literal', text: variant } as const]),
    );
    if (strings.length > maxVariants) {
      return fault('sigma/too-many-variants', `would make more than ${maxVariants} strings of this one`, [
        'give the flags as separate values with |contains|all',
      ]);
    }
    return strings.map((parts) => ({ kind: 'string', parts, cased: value.cased }));
  },
};

export const expand: ValueModifier = {
  kind: 'value',
  takes: ['string'],
  wants: text,
  apply(value, context) {
    if (value.kind !== 'string') {
      return [];
    }
    const missing = new Set<string>();
    const strings = expandLiterals(value.parts, (literal) =>
      placeholderVariants(literal, context.placeholders, missing),
    );
    if (missing.size > 0) {
      const names = [...missing].map((name) => `%${name}%`).join(', ');
      return fault(
        'sigma/placeholder',
        `needs values for ${names}, and the project's value lists have none`,
        [`add a value list "${[...missing][0] ?? ''}" to picket.yml`],
      );
    }
    if (strings.length > maxVariants) {
      return fault('sigma/too-many-variants', `would make more than ${maxVariants} strings of this one`);
    }
    return strings.map((parts) => ({ kind: 'string', parts, cased: value.cased }));
  },
};

/** The texts that a literal with placeholders stands for. `\%` is a plain percent sign. */
function placeholderVariants(
  literal: string,
  placeholders: ReadonlyMap<string, readonly string[]>,
  missing: Set<string>,
): readonly (readonly StringPart[])[] {
  let variants: (readonly StringPart[])[] = [[]];
  for (const token of literal.match(/\\%|%[^%\\]+%|[^%\\]+|[%\\]/g) ?? []) {
    const name = /^%(.+)%$/.exec(token)?.[1];
    const values = name === undefined ? undefined : placeholders.get(name);
    if (name !== undefined && values === undefined) {
      missing.add(name);
    }
    const choices = values?.map(parseSigmaString) ?? [
      [{ kind: 'literal', text: token === '\\%' ? '%' : token } as const],
    ];
    variants = variants.flatMap((variant) => choices.map((choice) => [...variant, ...choice]));
  }
  return variants;
}
