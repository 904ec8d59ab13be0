import { isJsonObject } from '../../../diagnostics/json.js';
import { parseFieldPath } from '../field-path.js';
import { IngestFailure } from '../ingest-failure.js';
import { cloneJson } from '../mutable-json.js';
import type { ProcessorFactory } from '../step.js';

/**
 * Stored scripts by id; Painless itself is not run here.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/script-processor.html
 *
 * A script of the fixed set gives the fields that it sets, dotted path to value.
 */
export const scriptProcessor: ProcessorFactory = (options) => {
  const id = options.string('id');
  const params = options.object('params');
  return (document) => {
    const fields = document.services.runScript?.(id, document.fields, params);
    if (fields === undefined) throw new IngestFailure(`there is no stored script [${id}]`);
    if (!isJsonObject(fields)) throw new IngestFailure(`the script [${id}] is not one for documents`);
    for (const [path, value] of Object.entries(fields)) document.set(parseFieldPath(path), cloneJson(value));
    return 'done';
  };
};
