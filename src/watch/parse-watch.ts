import { isJsonObject, type JsonObject } from '../diagnostics/json.js';
import { members, period, refuse, required, type Cursor } from './parse/cursor.js';
import { parseActions } from './parse/parse-actions.js';
import { parseCondition } from './parse/parse-condition.js';
import { parseInput } from './parse/parse-input.js';
import { parseTransform } from './parse/parse-transform.js';
import { parseTrigger } from './parse/parse-trigger.js';
import type { Watch } from './watch.js';

const known = [
  'trigger',
  'input',
  'condition',
  'transform',
  'actions',
  'metadata',
  'throttle_period',
  'throttle_period_in_millis',
];

/**
 * Parses the body of `PUT _watcher/watch/<id>`.
 * https://www.elastic.co/docs/explore-analyze/alerts-cases/watcher/how-watcher-works
 * @throws WatchError with a JSON pointer, for everything unknown or malformed.
 */
export function parseWatch(body: JsonObject): Watch {
  const root: Cursor = { value: body, at: '' };
  const fields = members(root, 'a watch', known);
  const input = fields.get('input');
  const condition = fields.get('condition');
  const transform = fields.get('transform');
  const actions = fields.get('actions');
  const throttlePeriod = period(fields, 'throttle_period');
  return {
    trigger: parseTrigger(required(fields, 'trigger', 'a watch', '')),
    input: input === undefined ? { kind: 'none' } : parseInput(input),
    condition: condition === undefined ? { kind: 'always' } : parseCondition(condition),
    ...(transform && { transform: parseTransform(transform) }),
    ...(throttlePeriod !== undefined && { throttlePeriod }),
    actions: actions === undefined ? [] : parseActions(actions),
    metadata: parseMetadata(fields.get('metadata')),
  };
}

function parseMetadata(cursor: Cursor | undefined): JsonObject {
  if (cursor === undefined) return {};
  return isJsonObject(cursor.value) ? cursor.value : refuse('"metadata" must be an object', cursor.at);
}
