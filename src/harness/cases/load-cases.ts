import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Workspace } from '../../compile/workspace.js';
import { shownPath } from '../../compile/workspace.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { readYamlFile } from '../../read/read-files.js';
import { parseCases } from './parse-cases.js';
import type { RuleCase } from './rule-case.js';

/** The cases of one rule, as its file holds them. */
export interface CasesOfRule {
  readonly rule: string;
  /** As messages name it. */
  readonly file: string;
  readonly cases: readonly RuleCase[];
  readonly names: readonly string[];
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const casesFile = 'cases.yml';

/** Reads the cases of every rule of a project that has some: `<samples>/<rule>/cases.yml`. */
export async function loadCases(workspace: Workspace): Promise<ReadonlyMap<string, CasesOfRule>> {
  const folders = await Promise.all(
    workspace.project.samples.map(async (folder) => listFolders(resolve(workspace.dir, folder))),
  );
  const loaded = await Promise.all(
    folders.flat().map(async ({ rule, path }) => loadFile(workspace, rule, join(path, casesFile))),
  );
  return new Map(loaded.flatMap((cases) => (cases === undefined ? [] : [[cases.rule, cases] as const])));
}

async function listFolders(samples: string): Promise<{ rule: string; path: string }[]> {
  try {
    const entries = await readdir(samples, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const sorted = folders.sort();
    const withCases = await Promise.all(
      sorted.map(async (name) => (await readdir(join(samples, name))).includes(casesFile)),
    );
    return sorted.filter((_, at) => withCases[at]).map((rule) => ({ rule, path: join(samples, rule) }));
  } catch (fault) {
    // A project without samples has no cases; anything else is a fault.
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
    throw fault;
  }
}

async function loadFile(workspace: Workspace, rule: string, path: string): Promise<CasesOfRule | undefined> {
  const file = shownPath(workspace.dir, path);
  const { documents, text, diagnostics } = await readYamlFile(path, file);
  const outcomes = documents.map((document) => parseCases(document, path, rule, workspace.catalog));
  return {
    rule,
    file,
    text,
    cases: outcomes.flatMap(({ cases }) => cases),
    names: outcomes.flatMap(({ names }) => names),
    diagnostics: [...diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics)],
  };
}
