import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isJsonObject } from '../diagnostics/json.js';
import type { JsonObject } from '../diagnostics/json.js';

/** The indices that Picket itself writes. */
export type PicketIndex =
  'picket-alerts' | 'picket-health' | 'picket-indicators' | 'picket-runs' | 'picket-summary';

/** The index template of one of Picket's own indices, taken apart. */
export interface IndexTemplate {
  readonly name: PicketIndex;
  readonly patterns: readonly string[];
  readonly aliases: readonly string[];
  readonly priority: number;
  readonly mappings: JsonObject;
  /** The body of `PUT _index_template/<name>`. */
  readonly body: JsonObject;
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isJsonObject(value) ? value : {};
}

/**
 * Reads the template of one of Picket's own indices (schemas/indices/). The files come with the package, so a
 * missing or malformed one is a fault and is thrown.
 */
export async function loadIndexTemplate(name: PicketIndex): Promise<IndexTemplate> {
  const file = fileURLToPath(new URL(`../../schemas/indices/${name}.json`, import.meta.url));
  const body: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isJsonObject(body)) {
    throw new Error(`${file} is not an index template`);
  }
  const template = objectAt(body, 'template');
  const patterns = body['index_patterns'];
  const priority = body['priority'];
  return {
    name,
    patterns: Array.isArray(patterns) ? patterns.filter((item) => typeof item === 'string') : [],
    aliases: Object.keys(objectAt(template, 'aliases')),
    priority: typeof priority === 'number' ? priority : 0,
    mappings: objectAt(template, 'mappings'),
    body,
  };
}

/** The templates of all of Picket's own indices, by name. */
export async function loadIndexTemplates(): Promise<readonly IndexTemplate[]> {
  const files = await readdir(fileURLToPath(new URL('../../schemas/indices/', import.meta.url)));
  const names = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
  return Promise.all(names.sort().map(async (name) => loadIndexTemplate(name as PicketIndex)));
}
