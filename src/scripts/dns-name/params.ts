import type { JsonObject } from '../../diagnostics/json.js';

/** It takes none. */
export const params: JsonObject = { type: 'object', additionalProperties: false };
