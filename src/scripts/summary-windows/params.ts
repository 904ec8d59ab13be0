import type { JsonObject } from '../../diagnostics/json.js';
import { allOf, seconds } from '../shared/params.js';
import { summaryProperties } from '../shared/summary-params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...summaryProperties,
  measure: { enum: ['event_count', 'value_count', 'value_sum'] },
  window: { ...seconds, minimum: 1, description: 'Seconds. Windows are aligned to the epoch.' },
  peers: { type: 'integer', minimum: 0, description: 'Fields that tell who the peers of an entity are.' },
  by_dataset: { type: 'boolean', description: 'Whether each source is summed up apart.' },
});
