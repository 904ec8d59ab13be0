import { stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import { parseDuration } from '../read/duration.js';
import type { YamlDocument } from '../read/document.js';
import { nodeAt } from '../read/locate.js';
import { readYamlFile } from '../read/read-files.js';
import type { EnvironmentEntry, ProjectDocument, TuningEntry } from '../schema/generated/project.js';
import { validateProject } from '../schema/validate-project.js';

/** The name of a project's settings file. */
export const projectFile = 'picket.yml';

/** Names of src/targets/profile.ts, which settings may not import. */
export type ProfileName = NonNullable<ProjectDocument['profile']>;
export type Level = NonNullable<TuningEntry['level']>;

/** What differs for one rule in one environment. Lengths of time in seconds. */
export interface Tuning {
  readonly enabled: boolean;
  readonly level?: Level;
  readonly every?: number;
  readonly delay?: number;
  readonly late?: number;
  readonly suppressFor?: number;
}

export interface Environment {
  readonly name: string;
  readonly profile: ProfileName;
  readonly url?: string;
  /** Dataset to the index patterns that stand in for the source's own. */
  readonly indices: ReadonlyMap<string, readonly string[]>;
  /** By the name of the rule. */
  readonly tuning: ReadonlyMap<string, Tuning>;
}

export interface Project {
  /** As it was given. */
  readonly dir: string;
  readonly profile: ProfileName;
  /** Absolute paths of folders or files. */
  readonly rules: readonly string[];
  readonly samples: readonly string[];
  readonly sources: readonly string[];
  readonly valueLists: ReadonlyMap<string, readonly string[]>;
  readonly environments: ReadonlyMap<string, Environment>;
}

export interface LoadedProject {
  /** The settings; the defaults where there is no picket.yml, or none that is valid. */
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of picket.yml, where there is one: what diagnostics are printed with. */
  readonly text?: string;
}

/** Loads the settings of a project folder. */
export async function loadProject(dir: string): Promise<LoadedProject> {
  const file = join(dir, projectFile);
  if (!(await isFolder(dir))) {
    const message = `There is no folder ${dir}.`;
    return { project: projectOf(dir, {}), diagnostics: [error('project/no-folder', undefined, message)] };
  }
  if (!(await exists(file))) return { project: projectOf(dir, {}), diagnostics: [] };
  const { documents, partial, text, diagnostics } = await readYamlFile(file, projectFile);
  const [first, second] = documents;
  const faults: Diagnostic[] = [...diagnostics];
  if (second !== undefined) {
    const message = `${projectFile} holds several documents; only one is allowed.`;
    faults.push(error('project/several-documents', second.root.range, message));
  }
  faults.push(...partial.flatMap((document) => validateProject(document, { partial: true }).diagnostics));
  if (first === undefined) return { project: projectOf(dir, {}), diagnostics: faults, text };
  const { value = {}, diagnostics: schemaFaults } = validateProject(first);
  faults.push(...schemaFaults, ...outsidePaths(value, first));
  return { project: projectOf(dir, value), diagnostics: faults, text };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const folderKeys = ['rules', 'samples', 'sources'] as const;

function outsidePaths(settings: ProjectDocument, document: YamlDocument): readonly Diagnostic[] {
  return folderKeys.flatMap((key) =>
    listOf(settings[key]).flatMap((path, index) => {
      if (!isAbsolute(path) && !/^\.\.(?:[\\/]|$)/.test(normalize(path))) return [];
      const list = Array.isArray(settings[key]);
      const node = nodeAt(document.root, list ? `/${key}/${index}` : `/${key}`)?.node;
      return [error('project/outside', node?.range, `${path} leads out of the project.`)];
    }),
  );
}

function projectOf(dir: string, settings: ProjectDocument): Project {
  const profile = settings.profile ?? 'elasticsearch-8.19';
  const paths = (key: (typeof folderKeys)[number], otherwise: readonly string[]): readonly string[] =>
    (settings[key] === undefined ? otherwise : listOf(settings[key])).map((path) => resolve(dir, path));
  return {
    dir,
    profile,
    rules: paths('rules', ['rules']),
    samples: paths('samples', ['samples']),
    sources: paths('sources', []),
    valueLists: mapOf(settings['value-lists'], (values) => values.map(String)),
    environments: mapOf(settings.environments, (entry, name) => environmentOf(name, entry, profile)),
  };
}

function environmentOf(name: string, entry: EnvironmentEntry, profile: ProfileName): Environment {
  return {
    name,
    profile: entry.profile ?? profile,
    ...(entry.url === undefined ? {} : { url: entry.url }),
    indices: mapOf(entry.indices, listOf),
    tuning: mapOf(entry.tuning, tuningOf),
  };
}

function tuningOf(entry: TuningEntry): Tuning {
  return {
    enabled: entry.enabled ?? true,
    ...(entry.level === undefined ? {} : { level: entry.level }),
    ...seconds('every', entry.schedule?.every),
    ...seconds('delay', entry.schedule?.delay),
    ...seconds('late', entry.schedule?.late),
    ...seconds('suppressFor', entry.suppress?.for),
  };
}

function seconds<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: number } {
  const value = text === undefined ? undefined : parseDuration(text);
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function mapOf<In, Out>(
  entries: Readonly<Record<string, In>> | undefined,
  convert: (value: In, key: string) => Out,
): ReadonlyMap<string, Out> {
  return new Map(Object.entries(entries ?? {}).map(([key, value]) => [key, convert(value, key)]));
}
