import type { JsonObject } from '../../diagnostics/json.js';

/** How far from the times at which a pod was seen with an address it may still be told to have it. Milliseconds. */
export const params: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['before', 'after'],
  properties: {
    before: { type: 'integer', minimum: 0 },
    after: { type: 'integer', minimum: 0 },
  },
};
