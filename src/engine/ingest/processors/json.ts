import { IngestFailure } from '../ingest-failure.js';
import { valueText } from '../java-text.js';
import { isMap, setKey, getKey, type MutableJson, type MutableObject } from '../mutable-json.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';
import { parseJsonText } from '../parse-json-text.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/json-processor.html */
export const jsonProcessor: ProcessorFactory = (options) => {
  const field = options.path('field');
  const target = options.optionalPath('target_field');
  const merge = readRoot(options);
  const allowDuplicates = options.boolean('allow_duplicate_keys', false);
  if (!options.boolean('strict_json_parsing', true)) {
    throw options.error('lenient parsing is not supported', 'strict_json_parsing');
  }
  if (merge !== undefined && target !== undefined) {
    throw options.error('takes only one of [target_field] and [add_to_root]', 'target_field');
  }
  return (document) => {
    const parsed = parseJsonText(valueText(document.get(field)), field.text, allowDuplicates);
    if (merge === undefined) {
      document.set(target ?? field, parsed);
      return 'done';
    }
    if (!isMap(parsed)) throw new IngestFailure(`field [${field.text}] holds no object to add to the root`);
    addTo(document.fields, parsed, merge);
    return 'done';
  };
};

/** Whether objects are merged into the root; undefined where the root is left alone. */
function readRoot(options: OptionReader): boolean | undefined {
  const addToRoot = options.boolean('add_to_root', false);
  const merge = options.oneOf('add_to_root_conflict_strategy', ['replace', 'merge'], 'replace') === 'merge';
  if (addToRoot) return merge;
  if (!options.has('add_to_root_conflict_strategy')) return undefined;
  throw options.error('has a meaning with [add_to_root] only', 'add_to_root_conflict_strategy');
}

function addTo(root: MutableObject, parsed: MutableObject, merge: boolean): void {
  for (const key of Object.keys(parsed)) {
    const value: MutableJson = parsed[key] ?? null;
    const there = getKey(root, key);
    if (merge && isMap(there) && isMap(value)) addTo(there, value, true);
    else setKey(root, key, value);
  }
}
