import type { JsonObject } from '../../diagnostics/json.js';
import { alertProperties, allOf, bound, groupProperties, seconds } from '../shared/params.js';

const bounds: JsonObject = {
  type: 'array',
  items: bound,
};

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...alertProperties,
  window: {
    ...seconds,
    minimum: 1,
    description: 'Seconds of a window. Those of the past begin on the epoch.',
  },
  ...groupProperties,
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
