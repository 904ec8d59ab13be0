import { IngestFailure } from '../ingest-failure.js';
import { valueText } from '../java-text.js';
import { typeName } from '../mutable-json.js';
import { compileRegex, splitText } from '../regex.js';
import type { ProcessorFactory } from '../step.js';
import { readText } from './read-text.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/split-processor.html */
export const splitProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.optionalPath('target_field') ?? field;
  const separator = compileRegex(options.string('separator'), options, 'separator');
  const keepTrailing = options.boolean('preserve_trailing', false);
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const text = readText(document, field, ignoreMissing);
    if (text !== undefined) document.set(target, splitText(text, separator, keepTrailing));
    return 'done';
  };
};

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/join-processor.html */
export const joinProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.optionalPath('target_field') ?? field;
  const separator = options.string('separator');
  return (document) => {
    const value = document.get(field);
    if (!Array.isArray(value)) {
      throw new IngestFailure(`field [${field.text}] holds a ${typeName(value)}, and a list is needed`);
    }
    if (value.includes(null)) throw new IngestFailure(`field [${field.text}] holds a null, cannot join.`);
    document.set(target, value.map(valueText).join(separator));
    return 'done';
  };
};
