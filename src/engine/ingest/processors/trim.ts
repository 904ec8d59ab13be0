import { trimText } from '../java-text.js';
import type { ProcessorFactory } from '../step.js';
import { stringProcessor } from './string-processor.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/trim-processor.html */
export const trimProcessor: ProcessorFactory = (options) => stringProcessor(options, trimText);
