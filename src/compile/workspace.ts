import { relative, resolve, sep } from 'node:path';
import type { Catalog } from '../catalog/catalog.js';
import { loadCatalog } from '../catalog/load-catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { loadProject, projectFile, type Project } from '../project/load-project.js';
import type { YamlDocument } from '../read/document.js';
import { findYamlFiles, readYamlFile } from '../read/read-files.js';

/** A project as it lies on the disk, with the rules that a command was asked about. */
export interface Workspace {
  readonly dir: string;
  /** The paths that it was opened with. */
  readonly paths: readonly string[];
  readonly project: Project;
  readonly catalog: Catalog;
  /** Of all files that were read. */
  readonly documents: readonly YamlDocument[];
  /** Documents with syntax errors, as far as they could be read. */
  readonly partial: readonly YamlDocument[];
  /** Files that the command is about; the others only give what these refer to. */
  readonly selected: ReadonlySet<string>;
  /** Text of every file that was read, for printing diagnostics. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of the project file, the sources, and the YAML of the selected files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The name of a file in messages and artefacts: relative to the project, with slashes, where it lies inside. */
export function shownPath(dir: string, path: string): string {
  const within = relative(dir, resolve(dir, path));
  return within.startsWith('..') ? resolve(dir, path) : within.split(sep).join('/');
}

/**
 * Reads a project and the rules at `paths` (files and folders; relative to the working folder). Without paths: the
 * project's rules. Where all paths lie among the project's rules, the others are read too, so that a correlation may
 * refer to them.
 */
export async function openWorkspace(dir: string, paths: readonly string[]): Promise<Workspace> {
  const { project, diagnostics: projectFaults, text: projectText } = await loadProject(dir);
  const { catalog, diagnostics: sourceFaults } = await loadCatalog(project.sources);
  const rulesDirs = project.rules;
  const asked = paths.length === 0 ? rulesDirs : paths.map((path) => resolve(path));
  const inProject = asked.every((path) => rulesDirs.some((rules) => isWithin(rules, path)));
  const selected = await findYamlFiles(asked);
  const found = inProject && paths.length > 0 ? await findYamlFiles([...rulesDirs, ...asked]) : selected;
  const read = await Promise.all(found.files.map(async (file) => readYamlFile(file, shownPath(dir, file))));
  const selectedNames = new Set(selected.files.map((file) => shownPath(dir, file)));
  return {
    dir,
    paths,
    project,
    catalog,
    documents: read.flatMap(({ documents }) => documents),
    partial: read.flatMap(({ partial }) => partial),
    selected: selectedNames,
    texts: new Map([
      ...(projectText === undefined ? [] : [[projectFile, projectText] as const]),
      ...found.files.map((file, at) => [shownPath(dir, file), read[at]?.text ?? ''] as const),
    ]),
    diagnostics: [
      ...projectFaults,
      ...sourceFaults,
      ...selected.diagnostics,
      ...read
        .flatMap(({ diagnostics }) => diagnostics)
        .filter(({ range }) => selectedNames.has(range?.file ?? '')),
    ],
  };
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
