import { IngestFailure } from '../ingest-failure.js';
import { isMap, setKey, getKey, type MutableJson, type MutableObject } from '../mutable-json.js';
import type { ProcessorFactory } from '../step.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/json-processor.html */
export const jsonProcessor: ProcessorFactory = (options) => {
  const field = options.templatePath('field');
  const target = options.has('target_field') ? options.templatePath('target_field') : undefined;
  const addToRoot = options.boolean('add_to_root', false);
  const conflict = options.oneOf('add_to_root_conflict_strategy', ['replace', 'merge'], 'replace');
  if (addToRoot && target !== undefined) {
    throw options.error('a target field cannot be set together with add_to_root', 'target_field');
  }
  return (document) => {
    const from = field(document);
    const value = document.find(from);
    if (value === undefined) throw new IngestFailure(`field [${from.text}] doesn't exist`);
    const parsed = typeof value === 'string' ? parseJson(value, from.text) : value;
    if (!addToRoot) {
      document.set(target === undefined ? from : target(document), parsed);
      return 'done';
    }
    if (!isMap(parsed)) throw new IngestFailure(`field [${from.text}] holds no object to add to the root`);
    addTo(document.fields, parsed, conflict === 'merge');
    return 'done';
  };
};

function parseJson(text: string, path: string): MutableJson {
  try {
    return JSON.parse(text) as MutableJson;
  } catch {
    throw new IngestFailure(`field [${path}] is not valid JSON`);
  }
}

function addTo(root: MutableObject, parsed: MutableObject, merge: boolean): void {
  for (const key of Object.keys(parsed)) {
    const value = parsed[key] ?? null;
    const there = getKey(root, key);
    if (merge && isMap(there) && isMap(value)) addTo(there, value, true);
    else setKey(root, key, value);
  }
}
