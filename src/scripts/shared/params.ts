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

/** Nested groups of a counting search. */
export const levels: JsonObject = {
  type: 'array',
  description: 'Nested groups, outermost first. Size 0: the dataset, which is no part of the key.',
  items: allOf({
    field: { type: 'string' },
    type: { type: 'string' },
    size: { type: 'integer', minimum: 0 },
  }),
};

/** What scripts over counted groups take besides: where the groups are. */
export const groupProperties: JsonObject = {
  looks: {
    type: 'array',
    description:
      'The searches of the chain, each with the seconds that its window ends before the evaluated moment.',
    items: allOf({ input: { type: 'string' }, offset: seconds }),
  },
  levels,
  group_by: strings,
  min_doc_count: { type: 'integer', minimum: 1 },
};

/** A bound on a value. */
export const bound: JsonObject = allOf({
  op: { enum: ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] },
  value: { type: 'number' },
});
