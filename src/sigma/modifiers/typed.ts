import type { Comparison, DatePart, RegexFlags } from '../ast.js';
import { plainText } from '../sigma-string.js';
import { fault, type ChainValue, type ValueModifier } from './modifier.js';

const noFlags: RegexFlags = { ignoreCase: false, multiLine: false, dotAll: false };

export const re: ValueModifier = {
  kind: 'value',
  takes: ['string', 'number', 'boolean'],
  wants: 'a regular expression',
  apply(_value, context) {
    if (!context.untouched) {
      return fault('sigma/modifier-chain', 'must come first: the value as written is the expression', [
        'an expression may match anywhere; anchor it with ^ and $ instead of startswith and endswith',
      ]);
    }
    return [{ kind: 'regex', source: context.raw, flags: noFlags }];
  },
};

function regexFlag(flag: keyof RegexFlags): ValueModifier {
  return {
    kind: 'value',
    takes: ['regex'],
    wants: 'a regular expression (put re before it)',
    apply(value) {
      return value.kind === 'regex' ? [{ ...value, flags: { ...value.flags, [flag]: true } }] : [];
    },
  };
}

export const ignoreCase = regexFlag('ignoreCase');
export const multiLine = regexFlag('multiLine');
export const dotAll = regexFlag('dotAll');

export const cidr: ValueModifier = {
  kind: 'value',
  takes: ['string'],
  wants: 'a network such as 10.0.0.0/8',
  apply(value, context) {
    if (!context.untouched || value.kind !== 'string') {
      return fault('sigma/modifier-chain', 'takes no other modifier of the value before it');
    }
    return [{ kind: 'cidr', network: context.raw.trim() }];
  },
};

export const exists: ValueModifier = {
  kind: 'value',
  takes: ['boolean', 'string'],
  wants: 'true or false',
  apply(value, context) {
    const written = context.raw.trim().toLowerCase();
    if (!context.untouched) {
      return fault('sigma/modifier-chain', 'takes no other modifier of the value before it');
    }
    if (value.kind !== 'boolean' && written !== 'true' && written !== 'false') {
      return fault('sigma/modifier-value', 'wants true or false', ['true', 'false']);
    }
    return [{ kind: 'exists', value: value.kind === 'boolean' ? value.value : written === 'true' }];
  },
};

/** Numbers compare as numbers; a string is a date, which the type of its field decides later. */
function comparison(op: Comparison): ValueModifier {
  return {
    kind: 'value',
    takes: ['number', 'string'],
    wants: 'a number or a date',
    apply(value) {
      if (value.kind === 'number') {
        return [{ kind: 'range', op, value: value.value }];
      }
      const text = value.kind === 'string' ? plainText(value.parts) : undefined;
      if (text === undefined || text === '') {
        return fault('sigma/modifier-value', 'wants a number or a date');
      }
      const number = /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
      return [{ kind: 'range', op, value: number ?? text }];
    },
  };
}

export const gt = comparison('gt');
export const gte = comparison('gte');
export const lt = comparison('lt');
export const lte = comparison('lte');

/** The bounds of a part of a date, both ends included. Sigma modifiers 2.1, "Time Modifiers". */
const dateBounds: Readonly<Record<DatePart, readonly [number, number]>> = {
  minute: [0, 59],
  hour: [0, 23],
  day: [1, 31],
  week: [1, 53],
  month: [1, 12],
  year: [1, 9999],
};

function datePart(unit: DatePart): ValueModifier {
  const [least, most] = dateBounds[unit];
  return {
    kind: 'value',
    takes: ['number', 'string'],
    wants: `a whole number from ${least} to ${most}`,
    apply(value: ChainValue, context) {
      const number =
        value.kind === 'number' ? value.value : /^\d+$/.test(context.raw) ? Number(context.raw) : NaN;
      if (!Number.isInteger(number) || number < least || number > most) {
        return fault('sigma/modifier-value', `wants a whole number from ${least} to ${most}`);
      }
      return [{ kind: 'date-part', unit, value: number }];
    },
  };
}

export const minute = datePart('minute');
export const hour = datePart('hour');
export const day = datePart('day');
export const week = datePart('week');
export const month = datePart('month');
export const year = datePart('year');
