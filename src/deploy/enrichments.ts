import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Catalog, Source } from '../catalog/catalog.js';
import { isJsonObject, type Json, type JsonObject } from '../diagnostics/json.js';
import { serialise } from '../targets/serialise.js';
import { markPolicy } from './mark.js';
import { makeResource, type Resource } from './resource.js';

/** The table that pipelines look something up in: its policy, the watch that keeps it, and what that reads. */
export interface Enrichment {
  readonly policy: Resource;
  readonly watch: Resource;
  readonly sources: readonly Source[];
}

/** The same from src/ and from dist/. */
const schemas = fileURLToPath(new URL('../../schemas/', import.meta.url));

/**
 * The tables that the pipelines of sources look something up in: schemas/enrich/ and schemas/watches/, by the name of the
 * policy. They come with the package; a policy of somebody else's is not there and is left to them.
 */
export async function enrichmentsOf(
  sources: readonly Source[],
  catalog: Catalog,
): Promise<readonly Enrichment[]> {
  const pipelines = sources.flatMap((source) => [source.pipeline, ...Object.values(source.pipelines)]);
  const names = [...new Set(pipelines.flatMap((pipeline) => policiesIn(pipeline)))].sort();
  const found = await Promise.all(names.map(async (name) => read(name, catalog)));
  return found.filter((enrichment) => enrichment !== undefined);
}

function policiesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(policiesIn);
  if (!isJsonObject(value)) return [];
  const { enrich } = value;
  const name = isJsonObject(enrich) ? enrich['policy_name'] : undefined;
  return [...(typeof name === 'string' ? [name] : []), ...Object.values(value).flatMap(policiesIn)];
}

async function read(name: string, catalog: Catalog): Promise<Enrichment | undefined> {
  const [policy, watch] = await Promise.all([readSchema('enrich', name), readSchema('watches', name)]);
  if (policy === undefined || watch === undefined) return undefined;
  const searched = JSON.stringify(watch);
  return {
    policy: makeResource('enrich-policy', name, markPolicy(policy)),
    watch: { kind: 'watch', id: name, body: watch, text: serialise(watch) },
    sources: [...catalog.sources.values()].filter(({ indices }) =>
      indices.some((pattern) => searched.includes(JSON.stringify(pattern))),
    ),
  };
}

async function readSchema(folder: 'enrich' | 'watches', name: string): Promise<JsonObject | undefined> {
  // A pipeline of a project may name any policy; only names that a file can have are looked for.
  if (!/^[\w-]+$/.test(name)) return undefined;
  const text = await readFile(`${schemas}${folder}/${name}.json`, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (text === undefined) return undefined;
  const body: unknown = JSON.parse(text);
  if (!isJsonObject(body)) throw new Error(`schemas/${folder}/${name}.json is no object.`);
  return body;
}
