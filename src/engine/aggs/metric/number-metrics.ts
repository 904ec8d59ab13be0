import type { Json, JsonObject } from '../../../diagnostics/json.js';
import { only } from '../../request.js';
import { asObject, asNumber, optional } from '../../request.js';
import type { DocSet } from '../../search/reader.js';
import type { ValueSource } from '../../search/values.js';
import { formatDate, isoFormat } from '../../values/date-format.js';
import { cellValues } from '../../values/scalar.js';
import type { AggregationParser } from '../parser.js';
import { requireNoInner } from '../parser.js';
import type { ValueField } from '../value-field.js';
import { openNumbers, readValueField, valueFieldKeys } from '../value-field.js';
import type { Summary } from './summary.js';
import { deviations, summarise } from './summary.js';

/** Every value of the documents, in their order. */
export function numbersOf(source: ValueSource, docs: DocSet): number[] {
  const numbers: number[] = [];
  for (const doc of docs.docs) {
    const cell = source.cell(doc);
    if (cell === undefined) continue;
    if (typeof cell === 'object') for (const value of cellValues(cell)) numbers.push(Number(value));
    else numbers.push(Number(cell));
  }
  return numbers;
}

/** Prints a number of a date field with its text beside. */
function withText(
  source: ValueSource,
  field: ValueField,
  name: string,
  value: number | null,
): Record<string, Json> {
  const shown: Record<string, Json> = { [name]: value };
  if (source.kind === 'date' && value !== null) {
    shown[`${name}_as_string`] = formatDate(field.format ?? source.field?.format ?? isoFormat, value);
  }
  if (source.kind === 'boolean' && value !== null && name === 'value') {
    shown[`${name}_as_string`] = value === 0 ? 'false' : 'true';
  }
  return shown;
}

type Print = (summary: Summary, source: ValueSource, field: ValueField, body: JsonObject) => JsonObject;

/** A metric of one number out of count, sum, least and greatest. */
function single(what: string, pick: (summary: Summary) => number | null): AggregationParser {
  return metric(what, [], (summary, source, field) => withText(source, field, 'value', pick(summary)));
}

function metric(what: string, more: readonly string[], print: Print): AggregationParser {
  return (part, frame) => {
    const body = asObject(part, what);
    only(body, [...valueFieldKeys, ...more], what);
    requireNoInner(frame);
    const field = readValueField(body);
    optional(body, 'sigma', asNumber);
    return {
      ...frame,
      compute(docs) {
        const source = openNumbers(field, docs.reader, what);
        return print(summarise(numbersOf(source, docs)), source, field, body.value);
      },
    };
  };
}

function mean({ count, sum }: Summary): number | null {
  return count === 0 ? null : sum / count;
}

function printStats(summary: Summary, source: ValueSource, field: ValueField): Record<string, Json> {
  const some = summary.count > 0;
  const text = (name: string, value: number | null): Record<string, Json> =>
    withText(source, field, name, value);
  return {
    count: summary.count,
    ...text('min', some ? summary.min : null),
    ...text('max', some ? summary.max : null),
    ...text('avg', mean(summary)),
    ...text('sum', summary.sum),
  };
}

function printExtended(
  summary: Summary,
  source: ValueSource,
  field: ValueField,
  body: JsonObject,
): JsonObject {
  const sigma = typeof body['sigma'] === 'number' ? body['sigma'] : 2;
  return { ...printStats(summary, source, field), ...deviations(summary, sigma) };
}

export const parseMin = single('min', ({ count, min }) => (count === 0 ? null : min));
export const parseMax = single('max', ({ count, max }) => (count === 0 ? null : max));
export const parseSum = single('sum', ({ sum }) => sum);
export const parseAvg = single('avg', mean);
export const parseStats = metric('stats', [], printStats);
export const parseExtendedStats = metric('extended_stats', ['sigma'], printExtended);
