import type { ObjectPart, Part } from '../request.js';
import {
  asBoolean,
  asInteger,
  asList,
  asNumber,
  asScalar,
  asString,
  child,
  has,
  only,
  optional,
  refuse,
} from '../request.js';
import type { DateFormat } from '../values/date-format.js';
import { defaultDateFormat, defaultNanosFormat, parseDateFormat } from '../values/date-format.js';
import type { AnalyserName, FieldSettings, FieldType } from './field.js';
import { isDate, isFloat, isInteger, isText } from './field.js';

const common = ['type', 'meta', 'fields', 'copy_to'];
const indexed = ['index', 'doc_values', 'store'];
const series = ['time_series_dimension', 'time_series_metric'];
const numeric = [...indexed, 'coerce', 'ignore_malformed', 'null_value', ...series];
const textual = [
  ...[
    'analyzer',
    'search_analyzer',
    'search_quote_analyzer',
    'index',
    'store',
    'norms',
    'index_options',
    'similarity',
  ],
  ...[
    'term_vector',
    'fielddata',
    'fielddata_frequency_filter',
    'index_phrases',
    'index_prefixes',
    'eager_global_ordinals',
  ],
  'position_increment_gap',
];
const hashed = [
  'eager_global_ordinals',
  'index_options',
  'similarity',
  'split_queries_on_whitespace',
  'null_value',
];

/** The parameters that each type takes. Those that change nothing here (norms, store, …) are read and left. */
const parameters: Readonly<Record<FieldType, readonly string[]>> = {
  keyword: [...indexed, ...hashed, ...series, 'ignore_above', 'normalizer', 'norms'],
  constant_keyword: ['value'],
  wildcard: ['ignore_above', 'null_value'],
  text: textual,
  match_only_text: ['analyzer', 'search_analyzer'],
  byte: numeric,
  short: numeric,
  integer: numeric,
  long: numeric,
  unsigned_long: numeric,
  half_float: numeric,
  float: numeric,
  double: numeric,
  scaled_float: [...numeric, 'scaling_factor'],
  boolean: [...indexed, ...series, 'null_value', 'ignore_malformed'],
  date: [...indexed, 'format', 'locale', 'null_value', 'ignore_malformed'],
  date_nanos: [...indexed, 'format', 'locale', 'null_value', 'ignore_malformed'],
  ip: [...indexed, ...series, 'null_value', 'ignore_malformed'],
  flattened: [...indexed, ...hashed, 'ignore_above', 'depth_limit', 'time_series_dimensions'],
  binary: ['doc_values', 'store'],
  geo_point: [...indexed, 'null_value', 'ignore_malformed', 'ignore_z_value'],
};

const unlimited = 2_147_483_647;

/** Types under another name elsewhere, and their name here. */
const synonyms: Readonly<Record<string, FieldType>> = { flat_object: 'flattened' };

export function readFieldType(part: Part): FieldType {
  const name = asString(part, 'a field type');
  if (Object.hasOwn(synonyms, name)) return synonyms[name] ?? 'flattened';
  if (!Object.hasOwn(parameters, name)) refuse(part, `field type "${name}" is not supported`);
  return name as FieldType;
}

function readAnalyser(part: Part): AnalyserName {
  const name = asString(part, 'an analyser');
  switch (name) {
    case 'standard':
    case 'simple':
    case 'whitespace':
    case 'keyword':
      return name;
    default:
      return refuse(part, `analyser "${name}" is not supported`);
  }
}

function readFormat(part: Part): DateFormat {
  const text = asString(part, '"format"');
  return parseDateFormat(text) ?? refuse(part, `date format "${text}" is not known`);
}

function readNormalizer(part: Part): boolean {
  const name = asString(part, '"normalizer"');
  return (
    name === 'lowercase' ||
    refuse(part, `normalizer "${name}" is not supported, only "lowercase" is built in`)
  );
}

function readIgnoreAbove(part: Part): number {
  return asInteger(part, '"ignore_above"', 0);
}

function readScale(settings: ObjectPart, type: FieldType): number {
  if (type !== 'scaled_float') return 1;
  const scale = asNumber(child(settings, 'scaling_factor'), '"scaling_factor"');
  return scale > 0 ? scale : refuse(child(settings, 'scaling_factor'), '"scaling_factor" must be positive');
}

/** `ignore_above` of wildcard fields on the server ends at the longest value, keyword's as well. */
export function readFieldSettings(settings: ObjectPart, type: FieldType): FieldSettings {
  only(settings, [...common, ...parameters[type]], `a ${type} field`);
  const analyser = optional(settings, 'analyzer', readAnalyser) ?? 'standard';
  const nullValue = has(settings, 'null_value') && settings.value['null_value'] !== null;
  const constant = optional(settings, 'value', asScalar);
  return {
    type,
    index: optional(settings, 'index', asBoolean) ?? true,
    docValues: optional(settings, 'doc_values', asBoolean) ?? !isText(type),
    ignoreAbove: optional(settings, 'ignore_above', readIgnoreAbove) ?? unlimited,
    ignoreMalformed: optional(settings, 'ignore_malformed', asBoolean) ?? false,
    coerce: optional(settings, 'coerce', asBoolean) ?? (isInteger(type) || isFloat(type)),
    ...(nullValue && { nullValue: asScalar(child(settings, 'null_value'), '"null_value"') }),
    format:
      isDate(type) && has(settings, 'format')
        ? readFormat(child(settings, 'format'))
        : type === 'date_nanos'
          ? defaultNanosFormat
          : defaultDateFormat,
    scale: readScale(settings, type),
    lowercase: optional(settings, 'normalizer', readNormalizer) ?? false,
    analyser,
    searchAnalyser: optional(settings, 'search_analyzer', readAnalyser) ?? analyser,
    depthLimit: optional(settings, 'depth_limit', (part, what) => asInteger(part, what, 1)) ?? 20,
    copyTo: has(settings, 'copy_to')
      ? asList(child(settings, 'copy_to')).map((target) => asString(target, '"copy_to"'))
      : [],
    ...(constant !== undefined && { constant: String(constant) }),
  };
}
