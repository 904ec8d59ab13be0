import type { JsonObject } from '../../diagnostics/json.js';
import { alertProperties, allOf, seconds, strings } from '../shared/params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...alertProperties,
  window: seconds,
  looks: {
    type: 'array',
    description:
      'The searches of the chain, each with the seconds that its window ends before the evaluated moment.',
    items: allOf({ input: { type: 'string' }, offset: seconds }),
  },
  levels: {
    type: 'array',
    description: 'Nested groups, outermost first. Size 0: the dataset, which is no part of the key.',
    items: allOf({
      field: { type: 'string' },
      type: { type: 'string' },
      size: { type: 'integer', minimum: 0 },
    }),
  },
  group_by: strings,
  min_doc_count: { type: 'integer', minimum: 1 },
  bounds: {
    type: 'array',
    minItems: 1,
    items: allOf({ op: { enum: ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] }, value: { type: 'number' } }),
  },
  threshold: { type: 'number' },
});
