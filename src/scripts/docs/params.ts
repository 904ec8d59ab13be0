import type { JsonObject } from '../../diagnostics/json.js';

/** JSON Schema of the parameters. */
export const params: JsonObject = {
  type: 'object',
  required: ['list'],
  additionalProperties: false,
  properties: { list: { type: 'string', description: 'The list of the payload that is indexed.' } },
};
