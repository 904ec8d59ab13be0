import type { JsonObject } from '../../diagnostics/json.js';
import { alertProperties, allOf, seconds, strings } from '../shared/params.js';

const bounds: JsonObject = {
  type: 'array',
  items: allOf({ op: { enum: ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] }, value: { type: 'number' } }),
};

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...alertProperties,
  window: {
    ...seconds,
    minimum: 1,
    description: 'Seconds of a window. Those of the past begin on the epoch.',
  },
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
  history: { ...seconds, description: 'Seconds before the tested window that it is compared with.' },
  minimum_history: {
    ...seconds,
    description: 'Seconds since the first window of an entity before which it is new.',
  },
  stale_after: { ...seconds, description: 'Seconds after which the roll-up counts as stale.' },
  statistic: { enum: ['median', 'mean'] },
  min_spread: { type: 'number', minimum: 0 },
  cold_start: { enum: ['silent', 'peers'] },
  peers: { type: 'integer', minimum: 0, description: 'Fields that tell who the peers of an entity are.' },
  absolute: { type: 'number', description: 'Where neither history nor peers are known, what alerts.' },
  deviation: bounds,
  value: bounds,
  thresholds: {
    type: 'object',
    description: 'The bounds that an alert shows as its threshold.',
    additionalProperties: false,
    properties: { deviation: { type: 'number' }, value: { type: 'number' } },
  },
  alerted_size: { type: 'integer', minimum: 1, description: 'Alerts that one search returns at most.' },
});
