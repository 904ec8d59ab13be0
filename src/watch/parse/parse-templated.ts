import type { Json } from '../../diagnostics/json.js';
import type { Templated } from '../watch.js';
import {
  elements,
  flag,
  integer,
  members,
  oneOf,
  oneOrMore,
  refuse,
  required,
  text,
  timeValue,
  type Cursor,
} from './cursor.js';
import { parseTextTemplate } from './parse-template.js';

/** What a field of a message or request may hold. */
export type FieldRule =
  /** Text with Mustache, or `{source | id, params}`. */
  | { readonly kind: 'template' }
  /** One template or a list of them. */
  | { readonly kind: 'templates' }
  /** Any names, each with a template. */
  | { readonly kind: 'template-map' }
  /** JSON of any shape in which every string is a template. */
  | { readonly kind: 'deep' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'integer' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'time' }
  | { readonly kind: 'object'; readonly fields: FieldRules; readonly required?: readonly string[] }
  | { readonly kind: 'objects'; readonly fields: FieldRules }
  | { readonly kind: 'each'; readonly item: FieldRules }
  /** The first of the rules that is meant for the value's JSON type. */
  | { readonly kind: 'either'; readonly scalar: FieldRule; readonly object: FieldRule };

export type FieldRules = Readonly<Record<string, FieldRule>>;

/** Reads a message or request by the rule of its fields. */
export function parseTemplated(cursor: Cursor, rule: FieldRule, what: string): Templated {
  switch (rule.kind) {
    case 'template':
      return { kind: 'template', at: cursor.at, template: parseTextTemplate(cursor, what) };
    case 'templates':
      return list(oneOrMore(cursor, what), { kind: 'template' }, what);
    case 'template-map':
      return object(
        cursor,
        [...members(cursor, what)].map(([key]) => [key, { kind: 'template' }] as const),
        what,
      );
    case 'deep':
      return deep(cursor);
    case 'object':
      for (const key of rule.required ?? []) required(members(cursor, what), key, what, cursor.at);
      return object(cursor, Object.entries(rule.fields), what);
    case 'objects':
      return list(oneOrMore(cursor, what), { kind: 'object', fields: rule.fields }, what);
    case 'each':
      return each(cursor, rule.item, what);
    case 'either': {
      const chosen = typeof cursor.value === 'object' ? rule.object : rule.scalar;
      return parseTemplated(cursor, chosen, what);
    }
    case 'text':
    case 'choice':
    case 'integer':
    case 'flag':
    case 'time':
      return { kind: 'literal', value: scalar(cursor, rule, what) };
  }
}

type ScalarRule = Extract<FieldRule, { readonly kind: 'text' | 'choice' | 'integer' | 'flag' | 'time' }>;

function scalar(cursor: Cursor, rule: ScalarRule, what: string): Json {
  switch (rule.kind) {
    case 'text':
      return text(cursor, what);
    case 'choice':
      return oneOf({ ...cursor, value: text(cursor, what).toLowerCase() }, what, rule.choices);
    case 'integer':
      return integer(cursor, what, 0);
    case 'flag':
      return flag(cursor, what);
    case 'time':
      timeValue(cursor, what);
      return cursor.value;
  }
}

function list(cursors: readonly Cursor[], rule: FieldRule, what: string): Templated {
  return { kind: 'list', items: cursors.map((cursor) => parseTemplated(cursor, rule, what)) };
}

function object(cursor: Cursor, rules: readonly (readonly [string, FieldRule])[], what: string): Templated {
  const known = new Map(rules);
  const fields = members(cursor, what, [...known.keys()]);
  const parsed = [...fields].map(([key, value]) => {
    const rule = known.get(key) ?? refuse(`${what} has no field "${key}"`, value.at);
    return [key, parseTemplated(value, rule, `"${key}"`)] as const;
  });
  return { kind: 'object', members: parsed };
}

function each(cursor: Cursor, item: FieldRules, what: string): Templated {
  const fields = members(cursor, what, ['list_path', 'attachment_template']);
  const template = required(fields, 'attachment_template', what, cursor.at);
  return {
    kind: 'each',
    at: cursor.at,
    listPath: text(required(fields, 'list_path', what, cursor.at), '"list_path"'),
    item: parseTemplated(template, { kind: 'object', fields: item }, '"attachment_template"'),
  };
}

function deep(cursor: Cursor): Templated {
  const { value, at } = cursor;
  if (typeof value === 'string')
    return { kind: 'template', at, template: parseTextTemplate(cursor, 'a field') };
  if (Array.isArray(value)) return { kind: 'list', items: elements(cursor, 'a field').map(deep) };
  if (typeof value !== 'object' || value === null) return { kind: 'literal', value };
  return {
    kind: 'object',
    members: [...members(cursor, 'a field')].map(([key, field]) => [key, deep(field)] as const),
  };
}
