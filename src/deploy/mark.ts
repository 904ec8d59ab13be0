import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import type { ResourceKind } from './resource.js';

/** The mark of what Picket has made, in metadata. */
export const owner = 'picket';

/** Stored scripts have no metadata: the first line of their source says it. */
const scriptMark = '// managed_by: picket\n';

/** The source of a script as it is stored. */
export function markScript(source: string): string {
  return scriptMark + source;
}

/** A body with Picket's mark among its metadata, which stays as it is besides. */
export function markBody(body: JsonObject): JsonObject {
  const meta = body['_meta'];
  return { ...body, _meta: { ...(isJsonObject(meta) ? meta : {}), managed_by: owner } };
}

/** Enrich policies have no metadata either: the name of their query says it. */
const queryMark = 'managed_by: picket';

/** An enrich policy with Picket's mark. It chooses the same documents. */
export function markPolicy(body: JsonObject): JsonObject {
  const marked = (policy: JsonObject): JsonObject => {
    const filter = [policy['query'] ?? { match_all: {} }];
    return { ...policy, query: { bool: { _name: queryMark, filter } } };
  };
  const entries = Object.entries(body).map(([type, policy]) => [
    type,
    isJsonObject(policy) ? marked(policy) : policy,
  ]);
  return Object.fromEntries(entries) as JsonObject;
}

/** Whether something on the cluster was made by Picket. */
export function isMarked(kind: ResourceKind, body: JsonObject): boolean {
  switch (kind) {
    case 'script':
      return textAt(body, ['script', 'source'])?.startsWith(scriptMark) === true;
    case 'lifecycle':
      return textAt(body, ['policy', '_meta', 'managed_by']) === owner;
    case 'enrich-policy':
      return Object.values(body).some((policy) => textAt(policy, ['query', 'bool', '_name']) === queryMark);
    case 'pipeline':
    case 'component-template':
    case 'index-template':
      return textAt(body, ['_meta', 'managed_by']) === owner;
    case 'roll-up':
    case 'watch':
      return textAt(body, ['metadata', 'managed_by']) === owner;
  }
}

/** The text at the end of a way through objects; undefined where it is none. */
export function textAt(body: Json, way: readonly string[]): string | undefined {
  const value = valueAt(body, way);
  return typeof value === 'string' ? value : undefined;
}

/** The value at the end of a way through objects. */
export function valueAt(body: Json | undefined, way: readonly string[]): Json | undefined {
  return way.reduce<Json | undefined>((at, key) => (isJsonObject(at) ? at[key] : undefined), body);
}
