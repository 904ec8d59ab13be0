import type { JsonObject } from '../../diagnostics/json.js';
import { allOf } from '../shared/params.js';
import { sightingProperties } from '../shared/sighting-params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...sightingProperties,
  by_entity: { type: 'boolean', description: 'Whether each entity has a past of its own.' },
  older: { type: 'boolean', description: 'Whether the history goes beyond the days that are asked first.' },
});
