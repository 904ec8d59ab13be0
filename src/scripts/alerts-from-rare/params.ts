import type { JsonObject } from '../../diagnostics/json.js';
import { allOf } from '../shared/params.js';
import { sightingProperties } from '../shared/sighting-params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...sightingProperties,
  at_most: { type: 'integer', minimum: 1 },
  of_at_least: { type: 'integer', minimum: 1 },
  counted_size: {
    type: 'integer',
    minimum: 1,
    description: 'Values whose entities one search returns at most.',
  },
});
