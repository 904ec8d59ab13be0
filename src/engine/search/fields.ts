import type { Json, JsonArray, JsonObject } from '../../diagnostics/json.js';
import { isJsonObject } from '../../diagnostics/json.js';
import type { Field } from '../mapping/field.js';
import { isDate } from '../mapping/field.js';
import { readFieldValue } from '../mapping/field-values.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Part } from '../request.js';
import { asArray, asBoolean, asObject, asString, child, only, optional, refuse } from '../request.js';
import type { DateFormat } from '../values/date-format.js';
import { formatDate, parseDateFormat } from '../values/date-format.js';
import { formatAddress } from '../values/ip.js';
import type { Scalar } from '../values/scalar.js';
import { cellValues, Malformed } from '../values/scalar.js';
import { compileWildcard } from '../values/wildcard.js';
import type { Reader } from './reader.js';
import { segmentOf } from './reader.js';
import { openValues } from './values.js';

/** Fields to show beside `_source`: patterns with an optional date format. */
export type FieldsRequest = readonly {
  readonly part: Part;
  readonly pattern: string;
  readonly format?: DateFormat;
}[];

function readFormat(part: Part): DateFormat | undefined {
  const text = asString(part, '"format"');
  if (text === 'use_field_mapping') return undefined;
  return parseDateFormat(text) ?? refuse(part, `date format "${text}" is not known`);
}

/** Reads `fields` and `docvalue_fields`. */
export function parseFieldsRequest(part: Part): FieldsRequest {
  return asArray(part, 'a list of fields').map((item) => {
    if (typeof item.value === 'string') return { part: item, pattern: item.value };
    const body = asObject(item, 'a field');
    only(body, ['field', 'format', 'include_unmapped'], 'a field');
    optional(body, 'include_unmapped', asBoolean);
    const format = optional(body, 'format', readFormat);
    return {
      part: item,
      pattern: asString(child(body, 'field'), '"field"'),
      ...(format !== undefined && { format }),
    };
  });
}

/** An indexed value as responses print it. */
export function printValue(field: Field, value: Scalar, format?: DateFormat): Json {
  if (isDate(field.type)) return formatDate(format ?? field.format, Number(value));
  if (field.type === 'ip') return formatAddress(String(value));
  if (field.type === 'boolean') return value === 1;
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Every value at a dotted path of a document, in its order; dots in keys count as steps. */
export function valuesAt(source: Json, path: string): Json[] {
  if (Array.isArray(source)) return (source as readonly Json[]).flatMap((item) => valuesAt(item, path));
  if (!isJsonObject(source)) return [];
  return Object.entries(source).flatMap(([key, value]) => {
    if (key === path) return Array.isArray(value) ? flat(value as JsonArray) : [value];
    return path.startsWith(`${key}.`) ? valuesAt(value, path.slice(key.length + 1)) : [];
  });
}

function flat(values: JsonArray): Json[] {
  return values.flatMap((value) => (Array.isArray(value) ? flat(value as JsonArray) : [value]));
}

function sourceOf(field: Field, mapping: Mapping): string {
  if (!field.name.includes('.')) return field.name;
  const parent = field.name.slice(0, field.name.lastIndexOf('.'));
  return mapping.fields.has(parent) ? parent : field.name;
}

/** A field's values out of the document, formatted: what `fields` shows. */
function readFromSource(field: Field, mapping: Mapping, source: JsonObject, format?: DateFormat): Json[] {
  if (field.type === 'constant_keyword') {
    const constant = mapping.constants.get(field.name);
    return constant === undefined ? [] : [constant];
  }
  return valuesAt(source, sourceOf(field, mapping)).flatMap((value) => {
    if (field.type === 'flattened' || field.type === 'geo_point') return value === null ? [] : [value];
    const scalar = value ?? field.nullValue;
    if (scalar === undefined || typeof scalar === 'object') return [];
    const read = readFieldValue(field, scalar);
    if (read === undefined || typeof read === 'symbol' || read instanceof Malformed) return [];
    return [printValue(field, read, format)];
  });
}

/** The `fields` of a hit. */
export function fetchFields(
  request: FieldsRequest,
  mapping: Mapping,
  source: JsonObject,
): Readonly<Record<string, JsonArray>> {
  const found = new Map<string, JsonArray>();
  for (const { pattern, format } of request) {
    const test = compileWildcard(pattern.replaceAll('?', '\\?'));
    for (const field of mapping.fields.values()) {
      if (!test(field.name)) continue;
      const values = readFromSource(field, mapping, source, format);
      if (values.length > 0) found.set(field.name, values);
    }
    const target = mapping.fields.get(mapping.aliases.get(pattern) ?? '');
    const aliased = target === undefined ? [] : readFromSource(target, mapping, source, format);
    if (aliased.length > 0) found.set(pattern, aliased);
  }
  return Object.fromEntries(found);
}

/** The `docvalue_fields` of a hit, in the order of doc values. */
export function fetchDocValues(
  request: FieldsRequest,
  reader: Reader,
  doc: number,
): Readonly<Record<string, JsonArray>> {
  const found = new Map<string, JsonArray>();
  const { mapping } = segmentOf(reader, doc);
  for (const { pattern, format, part } of request) {
    const test = compileWildcard(pattern.replaceAll('?', '\\?'));
    const names = pattern.includes('*') ? [...mapping.fields.keys()].filter(test) : [pattern];
    for (const name of names) {
      const { field, cell } = openValues(reader, name, part);
      const values = cellValues(cell(doc)).map((value) =>
        field === undefined ? String(value) : printValue(field, value, format),
      );
      if (values.length > 0) found.set(name, values);
    }
  }
  return Object.fromEntries(found);
}
