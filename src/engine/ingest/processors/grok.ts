import { compileGrok, matchGrok, type GrokMatcher } from '../grok/grok-matcher.js';
import { GrokError, type CaptureType } from '../grok/grok-regex.js';
import { ecsPatternBank, patternBank } from '../grok/pattern-bank.js';
import { IngestFailure } from '../ingest-failure.js';
import { parseScalar } from '../java-number.js';
import type { MutableJson } from '../mutable-json.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';
import { readText } from './read-text.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/grok-processor.html */
export const grokProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const match = readPatterns(options);
  const ignoreMissing = options.boolean('ignore_missing', false);
  const trace = options.boolean('trace_match', false);
  return (document) => {
    const text = readText(document, field, ignoreMissing);
    if (text === undefined) return 'done';
    const found = match(text);
    if (found === undefined) {
      throw new IngestFailure(`Provided Grok expressions do not match field value: [${text}]`);
    }
    for (const [{ path, type }, value] of found.captures) document.set(path, convertCapture(value, type));
    if (trace) document.ingest['_grok_match_index'] = String(found.expression);
    return 'done';
  };
};

function readPatterns(options: OptionReader): GrokMatcher {
  const own = Object.entries(options.stringMap('pattern_definitions'));
  const mode = options.oneOf('ecs_compatibility', ['disabled', 'v1'], 'disabled');
  const standard = mode === 'v1' ? ecsPatternBank : patternBank;
  const bank = own.length === 0 ? standard : new Map([...standard, ...own]);
  const expressions = options.strings('patterns').map((pattern, index) => {
    try {
      return compileGrok(pattern, bank);
    } catch (fault) {
      if (fault instanceof GrokError) throw options.error(fault.message, 'patterns', index);
      throw fault;
    }
  });
  return matchGrok(expressions);
}

function convertCapture(text: string, type: CaptureType): MutableJson {
  switch (type) {
    case 'string':
      return text;
    case 'boolean':
      return text.toLowerCase() === 'true';
    case 'int':
    case 'long':
    case 'float':
    case 'double': {
      const value = parseScalar(text, type === 'int' ? 'integer' : type);
      if (value === undefined) throw new IngestFailure(`unable to convert [${text}] to ${type}`);
      return value;
    }
  }
}
