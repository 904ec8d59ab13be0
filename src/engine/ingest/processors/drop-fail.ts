import { IngestFailure } from '../ingest-failure.js';
import type { ProcessorFactory } from '../step.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/drop-processor.html */
export const dropProcessor: ProcessorFactory = () => () => 'dropped';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/fail-processor.html */
export const failProcessor: ProcessorFactory = (options) => {
  const message = options.template('message');
  return (document) => {
    throw new IngestFailure(message.render(document));
  };
};
