import type { JsonObject } from '../../diagnostics/json.js';

/** Parameters of the watch that keeps the table of pods. Lengths of time in seconds. */
export const params: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'delay', 'window', 'size', 'fields'],
  properties: {
    rule: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name'],
      properties: { id: { type: 'string' }, name: { type: 'string' } },
    },
    delay: { type: 'integer', minimum: 0 },
    window: { type: 'integer', minimum: 1 },
    size: { type: 'integer', minimum: 1, description: 'Buckets that one search returns at most.' },
    fields: { type: 'array', items: { type: 'string' }, description: 'What is kept of a document.' },
  },
};
