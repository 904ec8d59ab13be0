import { IngestFailure } from '../ingest-failure.js';
import { typeName, type MutableJson } from '../mutable-json.js';
import type { OptionReader } from '../option-reader.js';
import type { Run } from '../step.js';

/**
 * A processor that turns a string, or each string of a list, into something else. Reads `field`, `target_field` and
 * `ignore_missing`.
 */
export function stringProcessor(options: OptionReader, convert: (text: string) => MutableJson): Run {
  const field = options.path('field');
  const target = options.optionalPath('target_field') ?? field;
  const ignoreMissing = options.boolean('ignore_missing', false);
  const convertItem = (item: MutableJson): MutableJson => {
    if (typeof item === 'string') return convert(item);
    throw new IngestFailure(`field [${field.text}] holds a ${typeName(item)}, and text is needed`);
  };
  return (document) => {
    const value = ignoreMissing ? (document.find(field) ?? null) : document.get(field);
    if (value === null) {
      if (ignoreMissing) return 'done';
      throw new IngestFailure(`field [${field.text}] is null, cannot process it.`);
    }
    document.set(target, Array.isArray(value) ? value.map(convertItem) : convertItem(value));
    return 'done';
  };
}
