import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { JsonObject } from '../diagnostics/json.js';
import { loadAlertsSource } from './alerts-source.js';
import type { Catalog, Source } from './catalog.js';
import { pipelineFaults, readSource } from './read-source.js';
import { fault, readJsonFile, startOf } from './source-folder.js';
import type { JsonFile } from './source-folder.js';

export interface CatalogOptions {
  /** Index patterns that an environment searches instead of a source's own, by dataset. */
  readonly indices?: Readonly<Record<string, readonly string[]>>;
  /** False leaves out the sources that come with Picket. */
  readonly packaged?: boolean;
}

export interface CatalogOutcome {
  /** The sources that are free of errors. */
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the sources that come with Picket lie: the same from src/ and from dist/. */
const packagedSourcesDir = fileURLToPath(new URL('../../schemas/sources', import.meta.url));

/** The folder of shared pipelines beside the folders of sources. A file's name without `.json` is the id. */
const pipelinesFolder = 'pipelines';

interface Listing {
  readonly folders: readonly string[];
  readonly pipelines: readonly string[];
}

async function namesIn(dir: string, want: 'folders' | 'files'): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    // A source or file behind a symbolic link counts as what it points at may be either.
    const wanted = entries.filter((entry) =>
      want === 'folders' ? !entry.isFile() : !entry.isDirectory() && entry.name.endsWith('.json'),
    );
    return wanted.map((entry) => entry.name).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

async function list(dir: string): Promise<Listing> {
  const [folders, pipelines] = await Promise.all([
    namesIn(dir, 'folders'),
    namesIn(join(dir, pipelinesFolder), 'files'),
  ]);
  const sources = folders.filter((name) => name !== pipelinesFolder && !name.startsWith('.'));
  return { folders: sources.map((name) => join(dir, name)), pipelines };
}

interface SharedPipelines {
  readonly known: ReadonlyMap<string, JsonObject>;
  readonly diagnostics: readonly Diagnostic[];
}

async function readPipelines(
  dirs: readonly string[],
  listings: readonly Listing[],
): Promise<SharedPipelines> {
  const reads = listings.flatMap((listing, index) =>
    listing.pipelines.map(async (name) => {
      const folder = join(dirs[index] ?? '', pipelinesFolder);
      return { id: name.slice(0, -'.json'.length), ...(await readJsonFile(folder, name, 'shared pipeline')) };
    }),
  );
  const files = new Map<string, JsonFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { id, value, diagnostics: faults } of await Promise.all(reads)) {
    diagnostics.push(...faults);
    if (value !== undefined) {
      files.set(id, value);
    }
  }
  const known = new Map([...files].map(([id, json]) => [id, json.value]));
  diagnostics.push(...[...files.values()].flatMap((json) => pipelineFaults(json, known)));
  return { known, diagnostics };
}

function narrow(source: Source, indices: CatalogOptions['indices']): Source {
  const patterns = indices?.[source.dataset];
  return patterns === undefined ? source : { ...source, indices: patterns };
}

function unknownNarrowings(
  sources: ReadonlyMap<string, Source>,
  indices: CatalogOptions['indices'],
): readonly Diagnostic[] {
  return Object.keys(indices ?? {})
    .filter((dataset) => !sources.has(dataset))
    .map((dataset) => ({
      code: 'catalog/unknown-source',
      severity: 'error',
      message: `The environment narrows the source '${dataset}', which does not exist.`,
      suggestions: suggest(dataset, [...sources.keys()]),
    }));
}

/**
 * Loads the sources that come with Picket and those of a project's own directories. A later directory's source
 * takes the place of an earlier one of the same dataset when the earlier one is Picket's; so a project can adapt
 * what is shipped. Faults of files are diagnostics; only faults of the system are thrown.
 */
export async function loadCatalog(
  dirs: readonly string[] = [],
  options: CatalogOptions = {},
): Promise<CatalogOutcome> {
  const all = options.packaged === false ? dirs : [packagedSourcesDir, ...dirs];
  const listings = await Promise.all(all.map(list));
  const shared = await readPipelines(all, listings);
  const reads = listings.flatMap((listing, index) =>
    listing.folders.map(async (folder) => ({
      folder,
      own: all[index] !== packagedSourcesDir,
      ...(await readSource(folder, shared.known)),
    })),
  );
  const sources = new Map<string, Source>();
  const own = new Set<string>();
  const diagnostics: Diagnostic[] = [...shared.diagnostics];
  for (const read of await Promise.all(reads)) {
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) {
      continue;
    }
    const { dataset } = read.value;
    if (own.has(dataset)) {
      const message = `Another folder describes the dataset '${dataset}' too.`;
      diagnostics.push(fault('catalog/duplicate-source', message, startOf(join(read.folder, 'source.yml'))));
      continue;
    }
    if (read.own) {
      own.add(dataset);
    }
    sources.set(dataset, narrow(read.value, options.indices));
  }
  diagnostics.push(...unknownNarrowings(sources, options.indices));
  return { catalog: { sources, alerts: await loadAlertsSource() }, diagnostics };
}
