import { cloneJson, type MutableJson } from '../mutable-json.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';
import { compileValue, type ValueTemplate } from '../value-template.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/set-processor.html */
export const setProcessor: ProcessorFactory = (options) => {
  const field = options.templatePath('field');
  const override = options.boolean('override', true);
  const ignoreEmpty = options.boolean('ignore_empty_value', false);
  const make = valueOf(options, ignoreEmpty);
  return (document) => {
    const path = field(document);
    if (!override && (document.find(path) ?? null) !== null) return 'done';
    const value = make(document);
    if (ignoreEmpty && isEmpty(value)) return 'done';
    document.set(path, value);
    return 'done';
  };
};

function valueOf(options: OptionReader, ignoreEmpty: boolean): ValueTemplate {
  const value = options.json('value');
  const mediaType = options.mediaType();
  const copyFrom = options.has('copy_from') ? options.path('copy_from') : undefined;
  if (copyFrom === undefined) {
    if (value === undefined || value === null) throw options.error('needs the option [value] or [copy_from]');
    return compileValue(value, `${options.pointer}/value`, mediaType);
  }
  if (value !== undefined) throw options.error('takes only one of [value] and [copy_from]', 'copy_from');
  return (document) => cloneJson(ignoreEmpty ? (document.find(copyFrom) ?? null) : document.get(copyFrom));
}

function isEmpty(value: MutableJson): boolean {
  return value === null || value === '';
}
