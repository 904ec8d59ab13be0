import type { ProcessorFactory } from '../step.js';
import { parseUri } from '../parse-uri.js';
import { readText } from './read-text.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/uri-parts-processor.html */
export const uriPartsProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.pathOr('target_field', 'url');
  const removeField = options.boolean('remove_if_successful', false) && target.text !== field.text;
  const keepOriginal = options.boolean('keep_original', true);
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const text = readText(document, field, ignoreMissing);
    if (text === undefined) return 'done';
    const parts = { ...parseUri(text), ...(keepOriginal ? { original: text } : {}) };
    if (removeField) document.remove(field);
    document.set(target, parts);
    return 'done';
  };
};
