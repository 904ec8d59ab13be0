import type { JsonObject } from '../../diagnostics/json.js';
import { alertProperties, allOf, bound, groupProperties, seconds } from '../shared/params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...alertProperties,
  window: seconds,
  ...groupProperties,
  bounds: {
    type: 'array',
    minItems: 1,
    items: bound,
  },
  threshold: { type: 'number' },
});
