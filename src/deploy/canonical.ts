import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import type { ResourceKind } from './resource.js';

/** A key that a server writes by itself, with the value that it has then. */
interface Addition {
  /** The key that the object lies under; absent: anywhere; '' is the body itself. */
  readonly under?: string;
  readonly key: string;
  /** Absent: whatever the value. */
  readonly value?: Json;
}

const dates: readonly Addition[] = [
  { under: '', key: 'created_date' },
  { under: '', key: 'created_date_millis' },
  { under: '', key: 'modified_date' },
  { under: '', key: 'modified_date_millis' },
];

/**
 * What servers add to what they were given. A watch is stored as it was parsed, defaults of its searches written out:
 * https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-watcher-put-watch. Newer versions date pipelines
 * and templates.
 */
const watchAdditions: readonly Addition[] = [
  { under: 'request', key: 'search_type', value: 'query_then_fetch' },
  { under: 'request', key: 'rest_total_hits_as_int', value: true },
  { under: 'indices_options', key: 'ignore_throttled' },
  { under: 'template', key: 'lang', value: 'mustache' },
  { under: 'template', key: 'options' },
  { under: 'template', key: 'params', value: {} },
  { under: 'script', key: 'params', value: {} },
  { under: '', key: 'status' },
];

const templateAdditions: readonly Addition[] = [
  ...dates,
  { under: '', key: 'composed_of', value: [] },
  { under: '', key: 'ignore_missing_component_templates', value: [] },
  { under: 'data_stream', key: 'hidden', value: false },
  { under: 'data_stream', key: 'allow_custom_routing', value: false },
  { under: 'data_stream', key: 'timestamp_field', value: { name: '@timestamp' } },
];

const additions: Readonly<Record<ResourceKind, readonly Addition[]>> = {
  script: [{ under: 'script', key: 'options', value: {} }],
  'enrich-policy': [],
  pipeline: dates,
  lifecycle: [
    { key: 'min_age', value: '0ms' },
    { under: 'delete', key: 'delete_searchable_snapshot', value: true },
    { under: 'policy', key: 'deprecated', value: false },
  ],
  'component-template': [...dates, { under: '', key: 'version', value: null }],
  'index-template': templateAdditions,
  'roll-up': watchAdditions,
  watch: watchAdditions,
};

/**
 * What is on the cluster, in the form of what is wanted there: without what the server has added by itself, and settings
 * and flags in one spelling. Two bodies mean the same exactly if their canonical forms have the same text.
 */
export function canonicalFound(kind: ResourceKind, found: JsonObject, wanted: JsonObject): JsonObject {
  return canonicalWanted(kind, withoutAdditions(found, wanted, '', additions[kind]) as JsonObject);
}

/** What is wanted, in the spelling that `canonicalFound` uses. */
export function canonicalWanted(kind: ResourceKind, body: JsonObject): JsonObject {
  switch (kind) {
    case 'component-template':
    case 'index-template':
      return canonicalTemplate(body);
    case 'roll-up':
    case 'watch':
      return canonicalWatch(body, '') as JsonObject;
    case 'script':
    case 'lifecycle':
    case 'enrich-policy':
    case 'pipeline':
      return body;
  }
}

/** The options that searches of watches have where they name none: Watcher does not keep them. */
const defaultOptions = '{"allow_no_indices":true,"expand_wildcards":["open"],"ignore_unavailable":true}';

function canonicalWatch(value: Json, under: string): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => canonicalWatch(item, under));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, canonicalWatch(item, key)] as const);
  if (under !== 'request') return Object.fromEntries(entries);
  return Object.fromEntries(
    entries.filter(([key, item]) => key !== 'indices_options' || canonicalText(item) !== defaultOptions),
  );
}

function withoutAdditions(
  found: Json,
  wanted: Json | undefined,
  under: string,
  known: readonly Addition[],
): Json {
  if (Array.isArray(found)) {
    const items = Array.isArray(wanted) ? (wanted as readonly Json[]) : [];
    return (found as readonly Json[]).map((item, at) => withoutAdditions(item, items[at], under, known));
  }
  if (!isJsonObject(found)) return found;
  const others = isJsonObject(wanted) ? wanted : {};
  const kept = Object.entries(found).filter(
    ([key, value]) =>
      Object.hasOwn(others, key) || !known.some((addition) => isAddition(addition, under, key, value)),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutAdditions(value, others[key], key, known)]),
  );
}

function isAddition(addition: Addition, under: string, key: string, value: Json): boolean {
  if (addition.key !== key || (addition.under !== undefined && addition.under !== under)) return false;
  return addition.value === undefined || canonicalText(addition.value) === canonicalText(value);
}

/** Settings flat, as texts and below `index.`; a mapping's `dynamic` as text: servers give back either form. */
function canonicalTemplate(body: JsonObject): JsonObject {
  const { template, ...around } = body;
  if (!isJsonObject(template)) return body;
  const { settings, mappings, ...rest } = template;
  const flat = isJsonObject(settings) ? flatSettings(settings) : {};
  const parts = {
    ...(Object.keys(flat).length === 0 ? {} : { settings: flat }),
    ...(mappings === undefined ? {} : { mappings: dynamicAsText(mappings) }),
    ...rest,
  };
  return Object.keys(parts).length === 0 ? around : { ...around, template: parts };
}

function flatSettings(settings: JsonObject): JsonObject {
  const flat: Record<string, Json> = {};
  const visit = (value: Json, name: string): void => {
    if (isJsonObject(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, name === '' ? key : `${name}.${key}`);
    } else if (value !== null) {
      flat[name.startsWith('index.') ? name : `index.${name}`] = scalarText(value);
    }
  };
  visit(settings, '');
  return flat;
}

function scalarText(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(scalarText);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function dynamicAsText(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(dynamicAsText);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'dynamic' && typeof item === 'boolean' ? String(item) : dynamicAsText(item),
    ]),
  );
}

/** JSON with sorted keys: the same text for the same value. */
export function canonicalText(value: Json): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (!isJsonObject(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
