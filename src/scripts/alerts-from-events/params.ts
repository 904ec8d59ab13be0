import type { JsonObject } from '../../diagnostics/json.js';
import { alertProperties, allOf, seconds } from '../shared/params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...alertProperties,
  lookback: seconds,
  limit: {
    type: 'integer',
    minimum: 1,
    description: 'Alerts of one run; further events are counted into health.',
  },
});
