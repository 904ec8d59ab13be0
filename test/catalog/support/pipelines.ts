import { loadCatalog } from '../../../src/catalog/load-catalog.js';
import type { Catalog, Source } from '../../../src/catalog/catalog.js';
import { isJsonObject } from '../../../src/diagnostics/json.js';
import type { Json, JsonObject } from '../../../src/diagnostics/json.js';
import { scripts } from '../../../src/scripts/registry.js';
import { createIngest } from '../../../src/engine/ingest/create-ingest.js';
import type { IngestPort } from '../../../src/engine/ingest-port.js';

/** The moment at which all documents of these tests arrive. */
export const arrival = '2026-01-01T12:00:00.000Z';

/** The shipped sources with their pipelines in an embedded engine. */
export interface ShippedSources {
  readonly catalog: Catalog;
  readonly ingest: IngestPort;
}

export async function shippedSources(): Promise<ShippedSources> {
  const { catalog } = await loadCatalog();
  const ingest = createIngest({ runScript: (id, context, params) => scripts.get(id)?.run(context, params) });
  for (const source of catalog.sources.values()) {
    for (const [id, pipeline] of Object.entries(source.pipelines)) {
      ingest.putPipeline(id, pipeline);
    }
    ingest.putPipeline(source.pipelineId, source.pipeline);
  }
  return { catalog, ingest };
}

export function sourceNamed(sources: ShippedSources, dataset: string): Source {
  const source = sources.catalog.sources.get(dataset);
  if (source === undefined) {
    throw new Error(`no source is named ${dataset}`);
  }
  return source;
}

/** Runs a document through the pipeline of a source. Throws where it is dropped or refused: nothing may be lost. */
export function ingested(sources: ShippedSources, dataset: string, document: JsonObject): JsonObject {
  const source = sourceNamed(sources, dataset);
  const outcome = sources.ingest.run(source.pipelineId, document, {
    index: `logs-${dataset}-default`,
    timestamp: Date.parse(arrival),
  });
  if (outcome.kind !== 'document') {
    throw new Error(`the document was ${outcome.kind}`);
  }
  return outcome.source;
}

/** The value at a dotted path, undefined where there is none. */
export function at(document: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = document;
  for (const key of path.split('.')) {
    value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** The values at several paths, `null` where there is none: easy to compare with a literal. */
export function pick(document: JsonObject, ...paths: readonly string[]): readonly Json[] {
  return paths.map((path) => at(document, path) ?? null);
}

/** The dotted paths of all leaves, arrays of objects looked into. */
export function leafPaths(value: Json, prefix = ''): readonly string[] {
  if (Array.isArray(value)) {
    return [...new Set((value as readonly Json[]).flatMap((item) => leafPaths(item, prefix)))];
  }
  if (isJsonObject(value)) {
    const below = prefix === '' ? '' : `${prefix}.`;
    return Object.entries(value).flatMap(([key, item]) => leafPaths(item, `${below}${key}`));
  }
  return [prefix];
}
