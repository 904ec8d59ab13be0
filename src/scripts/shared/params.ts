import type { JsonObject } from '../../diagnostics/json.js';

export const seconds: JsonObject = { type: 'integer', minimum: 0, description: 'Seconds.' };
export const strings: JsonObject = { type: 'array', items: { type: 'string' } };

/** Parameters that every alert script takes. */
export const alertProperties: JsonObject = {
  rule: {
    type: 'object',
    required: ['id', 'name', 'version'],
    additionalProperties: false,
    properties: { id: { type: 'string' }, name: { type: 'string' }, version: { type: 'integer' } },
  },
  title: { type: 'string' },
  severity: { type: 'integer', minimum: 0, maximum: 100 },
  threat: { type: 'array', items: { type: 'object' } },
  tags: strings,
  measure: { type: 'string', description: 'What is counted: event, event_count or value_count.' },
  every: { ...seconds, minimum: 1, description: 'Seconds between runs.' },
  delay: seconds,
  suppress_for: seconds,
  suppress_by: strings,
  identity: strings,
  related: { type: 'object', additionalProperties: strings },
  sources: {
    type: 'array',
    items: {
      type: 'object',
      required: ['dataset', 'expect_every'],
      additionalProperties: false,
      properties: { dataset: { type: 'string' }, expect_every: seconds },
    },
  },
};

/** A schema of an object that has all the properties and no others. */
export function allOf(properties: JsonObject): JsonObject {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}
