import type { FieldPath } from '../field-path.js';
import type { IngestDocument } from '../ingest-document.js';
import { isMap, type MutableObject } from '../mutable-json.js';
import type { OptionReader } from '../option-reader.js';
import type { PathTemplate } from '../path-template.js';
import type { ProcessorFactory, Run } from '../step.js';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/remove-processor.html */
export const removeProcessor: ProcessorFactory = (options) => {
  const fields = options.templatePaths('field');
  const keep = options.templatePaths('keep');
  const ignoreMissing = options.boolean('ignore_missing', false);
  if (fields !== undefined && keep !== undefined)
    throw options.error('takes only one of [field] and [keep]', 'keep');
  if (keep !== undefined) return keepOnly(keep);
  return removeAll(fields ?? missing(options), ignoreMissing);
};

function missing(options: OptionReader): never {
  throw options.error('needs the option [field] or [keep]');
}

function removeAll(fields: readonly PathTemplate[], ignoreMissing: boolean): Run {
  return (document) => {
    for (const field of fields) {
      const path = field(document);
      if (!ignoreMissing || document.has(path)) document.remove(path);
    }
    return 'done';
  };
}

function keepOnly(fields: readonly PathTemplate[]): Run {
  return (document) => {
    keepIn(document.fields, [], keptPaths(fields, document));
    return 'done';
  };
}

function keptPaths(fields: readonly PathTemplate[], document: IngestDocument): readonly FieldPath[] {
  return fields.map((field) => field(document)).filter((path) => path.root === 'document');
}

/** Removes every leaf that lies neither on the way to a kept field nor under one. Metadata always stays. */
function keepIn(object: MutableObject, above: readonly string[], kept: readonly FieldPath[]): void {
  for (const key of Object.keys(object)) {
    const here = [...above, key];
    if (here.length === 1 && (key === '_index' || key === '_id')) continue;
    if (kept.some((path) => startsWith(here, path.elements))) continue;
    const value = object[key];
    if (!kept.some((path) => startsWith(path.elements, here))) Reflect.deleteProperty(object, key);
    else if (isMap(value)) keepIn(value, here, kept);
  }
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((element, index) => path[index] === element);
}
