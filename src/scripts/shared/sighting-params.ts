import type { JsonObject } from '../../diagnostics/json.js';
import { allOf, alertProperties, seconds, strings } from './params.js';

/** Parameters that the scripts take which look at values. */
export const sightingProperties: JsonObject = {
  ...alertProperties,
  window: seconds,
  looks: {
    type: 'array',
    description:
      'The windows that are looked at, by the names of their searches, each with the seconds that it ends before the evaluated moment.',
    items: allOf({ input: { type: 'string' }, offset: seconds }),
  },
  group_by: strings,
  field: { type: 'string' },
  dates: { ...strings, description: 'Sources of the groups whose keys are moments.' },
  minimum_history: seconds,
  narrow: {
    type: 'boolean',
    description: 'Whether events have a search of their own, which leaves out what is known.',
  },
  size: { type: 'integer', minimum: 1, description: 'Groups that the search for a window returns at most.' },
  fresh_size: {
    type: 'integer',
    minimum: 1,
    description: 'Groups that the search for events returns at most.',
  },
};
