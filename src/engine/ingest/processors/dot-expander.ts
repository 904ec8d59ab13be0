import { parseFieldPath, type FieldPath } from '../field-path.js';
import type { IngestDocument } from '../ingest-document.js';
import { IngestFailure } from '../ingest-failure.js';
import { deleteKey, getKey, isMap, typeName, type MutableObject } from '../mutable-json.js';
import type { OptionReader } from '../option-reader.js';
import type { ProcessorFactory } from '../step.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/dot-expand-processor.html */
export const dotExpanderProcessor: ProcessorFactory = (options) => {
  const field = readField(options);
  const parent = options.optionalPath('path');
  const override = options.boolean('override', false);
  return (document) => {
    const map = parent === undefined ? document.fields : mapAt(document, parent);
    const keys = field === '*' ? Object.keys(map).filter((key) => key.indexOf('.') > 0) : [field];
    const prefix = parent === undefined ? '' : `${parent.text}.`;
    for (const key of keys) {
      const value = getKey(map, key);
      if (value === undefined) continue;
      const path = parseFieldPath(`${prefix}${key}`);
      deleteKey(map, key);
      if (!document.has(path)) checkParents(document, path);
      if (override || !document.has(path)) document.set(path, value);
      else document.append(path, Array.isArray(value) ? value : [value], true);
    }
    return 'done';
  };
};

function readField(options: OptionReader): string {
  const field = options.string('field');
  if (field === '*') return field;
  const elements = field.split('.');
  if (elements.length < 2) throw options.error('needs a field with a dot in its name, or *', 'field');
  if (elements.includes('')) throw options.error('needs a name before, between and after the dots', 'field');
  return field;
}

function mapAt(document: IngestDocument, path: FieldPath): MutableObject {
  const value = document.get(path);
  if (isMap(value)) return value;
  throw new IngestFailure(`field [${path.text}] holds a ${typeName(value)}, and an object is needed`);
}

/** What stands on the way to the new field has to be an object as far as it is there. */
function checkParents(document: IngestDocument, path: FieldPath): void {
  for (let length = 1; length < path.elements.length; length += 1) {
    const elements = path.elements.slice(0, length);
    const value = document.find({ ...path, elements });
    if (value === undefined) return;
    if (!isMap(value)) {
      throw new IngestFailure(
        `cannot expand [${path.text}]: [${elements.join('.')}] holds a ${typeName(value)}`,
      );
    }
  }
}
