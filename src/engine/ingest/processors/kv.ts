import { parseFieldPath } from '../field-path.js';
import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import type { OptionReader } from '../option-reader.js';
import { compileRegex, splitOnce, splitText } from '../regex.js';
import type { ProcessorFactory } from '../step.js';
import { readText } from './read-text.js';

type Change = (text: string) => string;

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/kv-processor.html */
export const kvProcessor: ProcessorFactory = (options) => {
  const field = options.template('field');
  const target = options.optionalTemplate('target_field');
  const prefix = options.optionalString('prefix') ?? '';
  const read = readPairs(options);
  const accepts = keyFilter(options);
  const trimKey = trimmer(options, 'trim_key');
  const changeValue = valueChange(options);
  const ignoreMissing = options.boolean('ignore_missing', false);
  return (document) => {
    const name = field.render(document);
    if (name === '' && ignoreMissing) return 'done';
    const text = readText(document, parseFieldPath(name), ignoreMissing);
    if (text === undefined) return 'done';
    const above = target?.render(document) ?? '';
    const start = above === '' ? prefix : `${above}.${prefix}`;
    for (const [rawKey, value] of read(text, name)) {
      const key = trimKey(rawKey);
      if (accepts(key)) put(document, `${start}${key}`, changeValue(value));
    }
    return 'done';
  };
};

/** Pairs are put while the text is read: those before one that is none stay. */
type Pairs = Iterable<readonly [string, string]>;

function readPairs(options: OptionReader): (text: string, field: string) => Pairs {
  const fieldSplit = compileRegex(options.string('field_split'), options, 'field_split');
  const valueSplit = options.string('value_split');
  const separator = compileRegex(valueSplit, options, 'value_split');
  return function* (text, field) {
    for (const part of splitText(text, fieldSplit, false)) {
      const pair = splitOnce(part, separator);
      if (pair === undefined) {
        throw new IngestFailure(`field [${field}] does not contain value_split [${valueSplit}]`);
      }
      yield pair;
    }
  };
}

function keyFilter(options: OptionReader): (key: string) => boolean {
  const include = options.optionalStrings('include_keys');
  const exclude = options.optionalStrings('exclude_keys');
  return (key) => include?.includes(key) !== false && exclude?.includes(key) !== true;
}

function valueChange(options: OptionReader): Change {
  const strip = options.boolean('strip_brackets', false);
  const trim = trimmer(options, 'trim_value');
  return (text) => trim(strip ? text.replaceAll(BRACKETS, '') : text);
}

/** One opening bracket or quote at the start, one closing one at the end, in front of a last line break too. */
const BRACKETS = /^[([<"']|[\])>"'](?=(?:\r\n|[\n\r\u0085\u2028\u2029])?$)/g;

function trimmer(options: OptionReader, name: string): Change {
  const characters = options.optionalString(name);
  if (characters === undefined) return (text) => text;
  if (/\[|&&/.test(characters)) throw options.error('takes single characters, not classes of them', name);
  const ends = compileRegex(`^[${characters}]+|[${characters}]+$`, options, name);
  return (text) => ends.matcher(text).replaceAll('');
}

function put(document: IngestDocument, name: string, value: string): void {
  const path = parseFieldPath(name);
  if (document.has(path)) document.append(path, [value], true);
  else document.set(path, value);
}
