import type { ProcessorFactory } from '../step.js';
import { stringProcessor } from './string-processor.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/lowercase-processor.html */
export const lowercaseProcessor: ProcessorFactory = (options) =>
  stringProcessor(options, (text) => text.toLowerCase());

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/uppercase-processor.html */
export const uppercaseProcessor: ProcessorFactory = (options) =>
  stringProcessor(options, (text) => text.toUpperCase());
