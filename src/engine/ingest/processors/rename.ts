import { IngestFailure } from '../ingest-failure.js';
import type { ProcessorFactory } from '../step.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/rename-processor.html */
export const renameProcessor: ProcessorFactory = (options) => {
  const field = options.templatePath('field');
  const target = options.templatePath('target_field');
  const ignoreMissing = options.boolean('ignore_missing', false);
  const override = options.boolean('override', false);
  return (document) => {
    const from = field(document);
    const value = document.find(from);
    if (value === undefined) {
      if (ignoreMissing) return 'done';
      throw new IngestFailure(`field [${from.text}] doesn't exist`);
    }
    const to = target(document);
    if (!override && document.has(to)) throw new IngestFailure(`field [${to.text}] already exists`);
    document.remove(from);
    try {
      document.set(to, value);
    } catch (fault) {
      document.set(from, value);
      throw fault;
    }
    return 'done';
  };
};
