import { readCsv } from '../read-csv.js';
import { cloneJson } from '../mutable-json.js';
import { parseFieldPath } from '../field-path.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';
import { readText } from './read-text.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/csv-processor.html */
export const csvProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const targets = options.strings('target_fields').map(parseFieldPath);
  const format = {
    separator: character(options, 'separator', ','),
    quote: character(options, 'quote', '"'),
    trim: options.boolean('trim', false),
  };
  const emptyValue = options.json('empty_value') ?? undefined;
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const line = readText(document, field, ignoreMissing);
    if (line === undefined) return 'done';
    for (const [index, value] of readCsv(line, targets.length, format).entries()) {
      const target = targets[index];
      const filled = value === '' ? emptyValue : value;
      if (target !== undefined && filled !== undefined) document.set(target, cloneJson(filled));
    }
    return 'done';
  };
};

function character(options: OptionReader, name: string, otherwise: string): string {
  const text = options.optionalString(name) ?? otherwise;
  if (text.length !== 1) throw options.error('expected one character', name);
  return text;
}
