import type { ProcessorFactory } from '../step.js';
import { compileValue } from '../value-template.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/append-processor.html */
export const appendProcessor: ProcessorFactory = (options) => {
  const field = options.templatePath('field');
  const value = options.json('value');
  if (value === undefined || value === null) throw options.error('needs the option [value]');
  const make = compileValue(value, `${options.pointer}/value`, options.mediaType());
  const allowDuplicates = options.boolean('allow_duplicates', true);
  return (document) => {
    const made = make(document);
    document.append(field(document), Array.isArray(made) ? made : [made], allowDuplicates);
    return 'done';
  };
};
