import type { JsonObject } from '../../diagnostics/json.js';
import { allOf } from '../shared/params.js';
import { summaryProperties } from '../shared/summary-params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...summaryProperties,
  existing_size: {
    type: 'integer',
    minimum: 1,
    description: 'Summaries that the search for them returns at most.',
  },
});
