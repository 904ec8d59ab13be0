import { parseAddress } from '../../values/ip.js';
import { IngestFailure } from '../ingest-failure.js';
import { parseScalar } from '../java-number.js';
import { valueText } from '../java-text.js';
import type { MutableJson } from '../mutable-json.js';
import type { ProcessorFactory } from '../step.js';

const conversions = ['integer', 'long', 'float', 'double', 'boolean', 'string', 'ip', 'auto'] as const;
type Conversion = (typeof conversions)[number];

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/convert-processor.html */
export const convertProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.optionalPath('target_field') ?? field;
  options.string('type');
  const type = options.oneOf('type', conversions, 'string');
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const value = ignoreMissing ? (document.find(field) ?? null) : document.get(field);
    if (value === null) {
      if (ignoreMissing) return 'done';
      throw new IngestFailure(`field [${field.text}] is null, cannot be converted to type [${type}]`);
    }
    document.set(
      target,
      Array.isArray(value) ? value.map((item) => convert(item, type)) : convert(value, type),
    );
    return 'done';
  };
};

function convert(value: MutableJson, type: Conversion): MutableJson {
  switch (type) {
    case 'auto':
      return typeof value === 'string' ? guess(value) : value;
    case 'string':
      return valueText(value);
    case 'ip':
      return typeof value === 'string' && parseAddress(value) !== undefined ? value : cannot(value, type);
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
    case 'boolean':
      return parseScalar(valueText(value), type) ?? cannot(value, type);
  }
}

function cannot(value: MutableJson, type: Conversion): never {
  throw new IngestFailure(`unable to convert [${valueText(value)}] to ${type}`);
}

/** The first of the types that the text can be; else the text itself. */
function guess(text: string): MutableJson {
  for (const type of ['boolean', 'integer', 'long', 'float', 'double'] as const) {
    const value = parseScalar(text, type);
    if (value !== undefined) return value;
  }
  return text;
}
