import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';

import type { JsonObject } from '../../src/diagnostics/json.js';

const file = new URL('../../schemas/watch.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What is wrong with the body of a watch by schemas/watch.schema.json, a line a fault; empty if nothing is. */
export function watchSchemaErrors(body: unknown): readonly string[] {
  return validate(body)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message ?? ''}`);
}
