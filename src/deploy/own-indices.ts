import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject } from '../diagnostics/json.js';
import { markBody } from './mark.js';

/** The index template of indices that Picket writes. */
export interface OwnTemplate {
  readonly id: string;
  readonly body: JsonObject;
}

/** The same from src/ and from dist/. */
const folder = fileURLToPath(new URL('../../schemas/indices/', import.meta.url));

/**
 * The index templates of Picket's own indices: schemas/indices/, by the names of the files. They come with the package, so
 * that a malformed one is a fault and is thrown.
 */
export async function ownIndexTemplates(): Promise<readonly OwnTemplate[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const body: unknown = JSON.parse(await readFile(folder + name, 'utf8'));
      if (!isJsonObject(body)) throw new Error(`${folder}${name} is not an index template.`);
      return { id: name.slice(0, -'.json'.length), body: markBody(body) };
    }),
  );
}
