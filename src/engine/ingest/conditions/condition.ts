import type { Json } from '../../../diagnostics/json.js';
import { isJsonObject } from '../../../diagnostics/json.js';
import { EngineError } from '../../api.js';
import type { IngestDocument } from '../ingest-document.js';
import { evaluateBoolean } from './evaluate.js';
import { parseCondition } from './parse-condition.js';
import { ConditionError } from './tokens.js';

/** Whether a processor runs on a document. Throws IngestFailure where the condition itself fails. */
export type Condition = (document: IngestDocument) => boolean;

/**
 * Compiles the `if` of a processor: Painless text, or `{source}` with it. Anything outside the subset is refused with
 * the place in the text.
 * https://www.elastic.co/guide/en/elasticsearch/reference/8.19/ingest.html#conditionally-run-processor
 */
export function compileCondition(value: Json, pointer: string): Condition {
  const source = sourceOf(value, pointer);
  try {
    const expression = parseCondition(source);
    return (document) => evaluateBoolean(expression, document.fields);
  } catch (fault) {
    if (!(fault instanceof ConditionError)) throw fault;
    throw new EngineError(`the condition, at character ${fault.at + 1}: ${fault.message}`, pointer);
  }
}

function sourceOf(value: Json, pointer: string): string {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) throw new EngineError('a condition is text', pointer);
  for (const key of Object.keys(value)) {
    if (key !== 'source' && key !== 'lang') {
      throw new EngineError(`the option [${key}] of a condition is not supported`, `${pointer}/${key}`);
    }
  }
  const { source, lang = 'painless' } = value;
  if (lang !== 'painless') throw new EngineError('only painless is understood', `${pointer}/lang`);
  if (typeof source !== 'string') throw new EngineError('a condition needs its source', `${pointer}/source`);
  return source;
}
