import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Generator } from './generator.js';

type SchemaFile = JSONSchema & { readonly $id: string };

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url));

/** Schemas that get a type and a validator each. */
const names = ['sigma-rule', 'sigma-correlation', 'sigma-filter', 'cases', 'project', 'source'] as const;

/** Types and validators out of schemas/*.schema.json, so that nothing is compiled when Picket starts. */
export const schemaGenerator: Generator = {
  name: 'schemas',
  async outputs() {
    const files = new Map<string, string>();
    for (const name of names) {
      files.set(`src/schema/generated/${name}.ts`, await typesOf(name));
      files.set(`src/schema/generated/${name}-validator.js`, await validatorOf(name));
    }
    return files;
  },
};

async function readSchema(name: string): Promise<SchemaFile> {
  return JSON.parse(await readFile(`${folder}${name}.schema.json`, 'utf8')) as SchemaFile;
}

function header(name: string): string {
  return `// Made by \`npm run generate\` out of schemas/${name}.schema.json. Do not edit.\n`;
}

async function typesOf(name: string): Promise<string> {
  const schema = await readSchema(name);
  return compile(schema, schema.title ?? name, {
    cwd: folder,
    bannerComment: header(name),
    additionalProperties: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
}

async function validatorOf(name: string): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    allowUnionTypes: true,
    // The outermost `required` of a discriminated union names the tag alone.
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  // What messages say was expected; whether unknown keys are somebody else's (see schemas/README.md).
  ajv.addVocabulary(['expected', 'openKeys']);
  ajv.addSchema((await readSchema('common')) as AnySchemaObject);
  const validate = ajv.compile((await readSchema(name)) as AnySchemaObject);
  const code = standalone.default(ajv, validate);
  return [
    header(name),
    '// @ts-nocheck\n',
    // The code asks for a few small functions of ajv in CommonJS.
    "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n",
    code.replace(/^"use strict";/, '').replace(
      /export const validate = .*?export default (\w+);/s,
      (_, validator) =>
        // A type, so that the compiler need not infer one from the code.
        `/** @type {import('../validator.js').Validator} */\nexport const validate = ${String(validator)};\n`,
    ),
  ].join('');
}
