import { RE2JSException } from 're2js';
import { IngestFailure } from '../ingest-failure.js';
import { compileRegex } from '../regex.js';
import type { ProcessorFactory } from '../step.js';
import { stringProcessor } from './string-processor.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/gsub-processor.html */
export const gsubProcessor: ProcessorFactory = (options) => {
  const pattern = compileRegex(options.string('pattern'), options, 'pattern');
  const replacement = options.string('replacement');
  return stringProcessor(options, (text) => {
    const matcher = pattern.matcher(text);
    if (!matcher.find()) return text;
    try {
      return matcher.reset().replaceAll(replacement, true);
    } catch (fault) {
      if (!(fault instanceof RE2JSException)) throw fault;
      throw new IngestFailure(`the replacement [${replacement}] does not suit the pattern: ${fault.message}`);
    }
  });
};
