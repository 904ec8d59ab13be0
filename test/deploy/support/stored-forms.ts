import { isJsonObject, type Json, type JsonObject } from '../../../src/diagnostics/json.js';

/** A watch as Elasticsearch gives it back: defaults of searches and templates are written out. */
export function asStoredWatch(watch: JsonObject): JsonObject {
  return visit(watch, '') as JsonObject;
}

/** Options that are those of every watch are not kept. */
const lenient =
  '{"allow_no_indices":true,"expand_wildcards":["open"],"ignore_unavailable":true,"ignore_throttled":false}';

function visit(value: Json, under: string): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => visit(item, under));
  if (!isJsonObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, key)]));
  switch (under) {
    case 'request': {
      const { indices_options: options, ...rest } = inner;
      const isDefault = JSON.stringify(options) === lenient;
      const kept = options === undefined || isDefault ? {} : { indices_options: options };
      return { search_type: 'query_then_fetch', rest_total_hits_as_int: true, ...rest, ...kept };
    }
    case 'indices_options':
      return { ...inner, ignore_throttled: false };
    case 'template':
      return { ...inner, lang: 'mustache' };
    default:
      return inner;
  }
}

/** A template as Elasticsearch gives it back: settings as texts below `index`, dates, an empty composition. */
export function asStoredTemplate(item: string, body: JsonObject): JsonObject {
  const template = isJsonObject(body['template']) ? body['template'] : {};
  const settings = isJsonObject(template['settings']) ? template['settings'] : undefined;
  return {
    ...(item === 'index_template' ? { composed_of: [] } : {}),
    ...body,
    ...(isJsonObject(body['data_stream'])
      ? { data_stream: { hidden: false, allow_custom_routing: false } }
      : {}),
    created_date_millis: 1,
    template: {
      ...template,
      ...(settings === undefined ? {} : { settings: { index: nested(settings) } }),
    },
  };
}

function nested(settings: JsonObject): JsonObject {
  const tree: Record<string, Json> = {};
  for (const [name, value] of Object.entries(settings)) {
    const way = name.replace(/^index\./, '').split('.');
    const last = way.pop() ?? '';
    let at = tree;
    for (const step of way) {
      const next = { ...(isJsonObject(at[step]) ? at[step] : {}) };
      at[step] = next;
      at = next;
    }
    at[last] = typeof value === 'object' ? value : String(value);
  }
  return tree;
}
