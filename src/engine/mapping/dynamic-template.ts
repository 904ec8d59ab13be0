import type { Json } from '../../diagnostics/json.js';
import type { ObjectPart, Part } from '../request.js';
import {
  asArray,
  asList,
  asObject,
  asString,
  child,
  has,
  only,
  optional,
  refuse,
  singleEntry,
} from '../request.js';
import { compileWildcard } from '../values/wildcard.js';

/** What a JSON value looks like to dynamic mapping. */
export type DynamicKind = 'string' | 'long' | 'double' | 'boolean' | 'date' | 'object' | 'binary';

/** https://www.elastic.co/guide/en/elasticsearch/reference/8.19/dynamic-templates.html */
export interface DynamicTemplate {
  readonly name: string;
  matches(kind: DynamicKind, name: string, path: string): boolean;
  /** The mapping of the new field with `{name}` and `{dynamic_type}` filled in. */
  settings(name: string, dynamicType: string): ObjectPart;
  /** A runtime field: indexed here all the same, since the queries are the same. */
  readonly runtime: boolean;
}

const kinds: readonly string[] = ['string', 'long', 'double', 'boolean', 'date', 'object', 'binary', '*'];

type NameTest = (text: string) => boolean;

function readKinds(part: Part): readonly string[] {
  return asList(part).map((item) => {
    const kind = asString(item, 'a mapping type');
    return kinds.includes(kind)
      ? kind
      : refuse(item, `mapping type "${kind}" is not one of ${kinds.join(', ')}`);
  });
}

function readNames(part: Part): NameTest {
  const tests = asList(part).map((item) => compileWildcard(asString(item, 'a name').replaceAll('?', '\\?')));
  return (text) => tests.some((test) => test(text));
}

function fill(value: Json, name: string, dynamicType: string): Json {
  if (typeof value === 'string')
    return value.replaceAll('{name}', name).replaceAll('{dynamic_type}', dynamicType);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => fill(item, name, dynamicType));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replaceAll('{name}', name),
      fill(item, name, dynamicType),
    ]),
  );
}

const known = [
  'match',
  'unmatch',
  'path_match',
  'path_unmatch',
  'match_mapping_type',
  'unmatch_mapping_type',
];

function parseTemplate(name: string, part: ObjectPart): DynamicTemplate {
  only(part, [...known, 'match_pattern', 'mapping', 'runtime'], 'a dynamic template');
  if (has(part, 'match_pattern') && part.value['match_pattern'] !== 'simple') {
    refuse(child(part, 'match_pattern'), 'only "simple" patterns are supported');
  }
  const runtime = has(part, 'runtime');
  const mapping = asObject(child(part, runtime ? 'runtime' : 'mapping'), 'the mapping of a dynamic template');
  const wanted = optional(part, 'match_mapping_type', readKinds);
  const unwanted = optional(part, 'unmatch_mapping_type', readKinds) ?? [];
  const match = optional(part, 'match', readNames);
  const unmatch = optional(part, 'unmatch', readNames);
  const pathMatch = optional(part, 'path_match', readNames);
  const pathUnmatch = optional(part, 'path_unmatch', readNames);
  return {
    name,
    runtime,
    matches: (kind, leaf, path) =>
      (wanted === undefined || wanted.includes('*') || wanted.includes(kind)) &&
      !unwanted.includes(kind) &&
      (match?.(leaf) ?? true) &&
      (pathMatch?.(path) ?? true) &&
      !(unmatch?.(leaf) ?? false) &&
      !(pathUnmatch?.(path) ?? false),
    settings: (leaf, dynamicType) =>
      asObject({ value: fill(mapping.value, leaf, dynamicType), pointer: mapping.pointer }, 'a mapping'),
  };
}

/** Reads `dynamic_templates`, in their order. */
export function parseDynamicTemplates(part: Part): readonly DynamicTemplate[] {
  return asArray(part, '"dynamic_templates"').map((item) => {
    const [name, body] = singleEntry(asObject(item, 'a dynamic template'), 'a dynamic template');
    return parseTemplate(name, asObject(body, 'a dynamic template'));
  });
}
