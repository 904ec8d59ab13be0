import { parseDissectPattern, DissectPatternError, type DissectPattern } from '../dissect/dissect-pattern.js';
import { dissectText } from '../dissect/dissect-text.js';
import { parseFieldPath } from '../field-path.js';
import { IngestFailure } from '../ingest-failure.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';
import { readText } from './read-text.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/dissect-processor.html */
export const dissectProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const pattern = readPattern(options);
  // Only a reference takes its name from the text, and so has no path yet.
  const paths = new Map(fieldNames(pattern).map((name) => [name, parseFieldPath(name)]));
  const separator = options.optionalString('append_separator') ?? '';
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const text = readText(document, field, ignoreMissing);
    if (text === undefined) return 'done';
    const fields = dissectText(pattern, text, separator);
    if (fields === undefined) {
      throw new IngestFailure(`the dissect pattern [${pattern.text}] does not match [${text}]`);
    }
    for (const [name, value] of fields) document.set(paths.get(name) ?? parseFieldPath(name), value);
    return 'done';
  };
};

function fieldNames(pattern: DissectPattern): readonly string[] {
  return pattern.keys
    .filter(({ use }) => use.kind === 'field' || use.kind === 'append')
    .map(({ name }) => name);
}

function readPattern(options: OptionReader): DissectPattern {
  try {
    return parseDissectPattern(options.string('pattern'));
  } catch (fault) {
    if (fault instanceof DissectPatternError) throw options.error(fault.message, 'pattern');
    throw fault;
  }
}
