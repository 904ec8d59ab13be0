import type { JsonObject } from '../../diagnostics/json.js';
import { alertProperties, allOf, levels, seconds, strings } from '../shared/params.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = allOf({
  ...alertProperties,
  window: { ...seconds, minimum: 1 },
  looks: {
    type: 'array',
    description: 'The searches for events, each with the span of traffic and the field that it looks at.',
    items: allOf({
      input: { type: 'string' },
      offset: { ...seconds, description: 'Seconds that the span ends before the evaluated moment.' },
      window: { ...seconds, minimum: 1, description: 'Seconds of the span.' },
      retro: { type: 'boolean', description: 'Whether new indicators are looked for in the past.' },
      field: { type: 'string' },
      levels,
      group_by: strings,
      suppress_by: strings,
    }),
  },
  against: { type: 'string', description: 'Field of an indicator that holds the value.' },
  min_doc_count: { type: 'integer', minimum: 1 },
  values_size: { type: 'integer', minimum: 1, description: 'Values that a part of the list has at most.' },
  indicators_size: {
    type: 'integer',
    minimum: 1,
    description: 'Indicators that one look-up returns at most.',
  },
});
