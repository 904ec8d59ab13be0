import type { ObjectPart, Part } from '../request.js';
import { asScalar, asString, child, has, optional, refuse } from '../request.js';
import type { DateFormat } from '../values/date-format.js';
import { parseDateFormat } from '../values/date-format.js';
import { evaluateDate } from '../values/date-math.js';
import { parseAddress } from '../values/ip.js';
import type { Cell, Scalar } from '../values/scalar.js';
import type { Reader } from '../search/reader.js';
import type { ValueSource } from '../search/values.js';
import { openValues } from '../search/values.js';

/** The field that an aggregation reads, as its body names it. */
export interface ValueField {
  readonly part: Part;
  readonly name: string;
  readonly missing?: string | number | boolean;
  readonly format?: DateFormat;
}

export const valueFieldKeys = ['field', 'missing', 'format', 'value_type', 'script'];

function readDateFormat(part: Part): DateFormat {
  const text = asString(part, '"format"');
  return parseDateFormat(text) ?? refuse(part, `date format "${text}" is not known`);
}

/** Reads `field`, `missing` and `format`. */
export function readValueField(body: ObjectPart): ValueField {
  if (has(body, 'script')) refuse(child(body, 'script'), 'a script in place of a field is not supported');
  const missing = optional(body, 'missing', asScalar);
  const format = optional(body, 'format', readDateFormat);
  return {
    part: child(body, 'field'),
    name: asString(child(body, 'field'), '"field"'),
    ...(missing !== undefined && { missing }),
    ...(format !== undefined && { format }),
  };
}

/** A value of a request as the source holds its values. */
export function toSourceValue(
  source: ValueSource,
  value: string | number | boolean,
  part: Part,
  now = 0,
): Scalar {
  switch (source.kind) {
    case 'string':
      return String(value);
    case 'ip':
      return parseAddress(String(value)) ?? refuse(part, `"${value}" is no IP address`);
    case 'boolean':
      if (value === true || value === 'true' || value === 1) return 1;
      return value === false || value === 'false' || value === 0
        ? 0
        : refuse(part, `"${value}" is no boolean`);
    case 'date': {
      const format = source.field?.format;
      if (format === undefined || typeof value === 'number') return Number(value);
      const time = evaluateDate(String(value), { format, now, roundUp: false });
      return time ?? refuse(part, `"${value}" is no date of the format ${format.text}`);
    }
    case 'number': {
      const number = Number(value);
      return Number.isFinite(number) ? number : refuse(part, `"${value}" is no number`);
    }
    case 'unmapped':
      return typeof value === 'boolean' ? String(value) : value;
  }
}

/** Opens the field over the documents of a set; `missing` stands in for documents without a value. */
export function openValueField(field: ValueField, reader: Reader): ValueSource {
  const source = openValues(reader, field.name, field.part);
  if (field.missing === undefined) return source;
  const known = source.kind === 'unmapped' ? unmappedKind(source, field.missing) : source;
  const missing = toSourceValue(known, field.missing, field.part);
  return { ...known, cell: (doc: number): Cell => source.cell(doc) ?? missing };
}

function unmappedKind(source: ValueSource, missing: string | number | boolean): ValueSource {
  return { ...source, kind: typeof missing === 'number' ? 'number' : 'string' };
}

/** Opens a field whose values are numbers, dates or booleans. */
export function openNumbers(field: ValueField, reader: Reader, what: string): ValueSource {
  const source = openValueField(field, reader);
  if (source.kind === 'string' || source.kind === 'ip') {
    refuse(
      field.part,
      `field [${field.name}] of type ${source.field?.type ?? 'keyword'} cannot be used in ${what}`,
    );
  }
  return source;
}
