import type { JsonObject } from '../../diagnostics/json.js';
import { seconds, strings } from './params.js';

/** Parameters that every script of a roll-up takes. */
export const summaryProperties: JsonObject = {
  rule: {
    type: 'object',
    description: 'The roll-up itself, as its findings name it.',
    required: ['id', 'name', 'version'],
    additionalProperties: false,
    properties: { id: { type: 'string' }, name: { type: 'string' }, version: { type: 'integer' } },
  },
  key: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  every: { ...seconds, minimum: 1 },
  delay: seconds,
  span: { ...seconds, description: 'Seconds before the evaluated moment that are summed up.' },
  group_by: strings,
  dates: { ...strings, description: 'Sources of the buckets whose keys are moments.' },
  size: { type: 'integer', minimum: 1, description: 'Buckets of events that one search returns at most.' },
};
