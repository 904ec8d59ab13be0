import { createRequire } from 'node:module';
import type { FieldType } from '../../src/catalog/field.js';
import type { Generator } from './generator.js';

/** The few keys of an entry of @elastic/ecs's flat table that the slim one is made of. */
interface EcsEntry {
  readonly flat_name: string;
  readonly type: string;
  readonly ignore_above?: number;
  readonly index?: boolean;
  readonly normalize: readonly string[];
  readonly multi_fields?: readonly { readonly flat_name: string; readonly type: string }[];
}

const families: Readonly<Record<string, FieldType>> = {
  keyword: 'keyword',
  constant_keyword: 'keyword',
  wildcard: 'keyword',
  text: 'text',
  match_only_text: 'text',
  long: 'long',
  integer: 'long',
  float: 'double',
  double: 'double',
  scaled_float: 'double',
  boolean: 'boolean',
  date: 'date',
  ip: 'ip',
  flattened: 'flattened',
  geo_point: 'geo_point',
  object: 'object',
  nested: 'object',
};

const header = `// Made by \`npm run generate\` out of @elastic/ecs. Do not edit.
`;

function familyOf(type: string): FieldType {
  const family = families[type];
  if (family === undefined) {
    throw new Error(`@elastic/ecs has a type that the table of families lacks: ${type}`);
  }
  return family;
}

/** The text of the slim table: one string of names a family, so that loading it is a parse of a few literals. */
export function ecsModule(entries: readonly EcsEntry[]): string {
  const names = new Map<FieldType, string[]>();
  const add = (name: string, type: string): void => {
    const family = familyOf(type);
    names.set(family, [...(names.get(family) ?? []), name]);
  };
  for (const entry of entries) {
    add(entry.flat_name, entry.type);
    for (const sub of entry.multi_fields ?? []) {
      add(sub.flat_name, sub.type);
    }
  }
  const lines = [...names].sort().map(([family, list]) => `  ${family}: '${list.sort().join(' ')}',\n`);
  const arrays = entries.filter((entry) => entry.normalize.includes('array')).map((entry) => entry.flat_name);
  const unindexed = entries.filter((entry) => entry.index === false).map((entry) => entry.flat_name);
  const longer = entries
    .filter((entry) => entry.ignore_above !== undefined && entry.ignore_above !== 1024)
    .map((entry) => `${entry.flat_name}=${String(entry.ignore_above)}`);
  return [
    header,
    '/** Names of the fields of each family of types, divided by spaces. */\n',
    `export const ecsNamesByType = {\n${lines.join('')}} as const;\n\n`,
    '/** Fields that ECS defines as arrays. */\n',
    `export const ecsArrays = '${arrays.sort().join(' ')}';\n\n`,
    '/** Fields that ECS stores without an index: no query finds them. */\n',
    `export const ecsUnindexed = '${unindexed.sort().join(' ')}';\n\n`,
    '/** `ignore_above` of the keyword fields where it is not 1024. */\n',
    `export const ecsIgnoreAbove = '${longer.sort().join(' ')}';\n`,
  ].join('');
}

/** The slim table of ECS fields. */
export const ecsGenerator: Generator = {
  name: 'ecs',
  outputs(): Promise<Map<string, string>> {
    const { EcsFlat } = createRequire(import.meta.url)('@elastic/ecs') as {
      EcsFlat: Readonly<Record<string, EcsEntry>>;
    };
    const text = ecsModule(Object.values(EcsFlat));
    return Promise.resolve(new Map([['src/catalog/generated/ecs-fields.ts', text]]));
  },
};
