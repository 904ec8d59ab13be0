import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json } from '../diagnostics/json.js';
import type { YamlDocument } from '../read/document.js';
import { parseRule } from '../sigma/parse-rule.js';
import { serialise } from '../targets/serialise.js';
import type { TargetName } from '../targets/target.js';
import type { Artefact, ManifestEntry } from './artefact.js';
import type { CompiledProject } from './compile-project.js';
import { openProject, type OpenedProject } from './open-project.js';
import type { Workspace } from './workspace.js';

export interface BuildOptions {
  readonly out: string;
  readonly targets: readonly TargetName[];
}

/** A rule that could not be compiled, and its first error. */
export interface FailedRule {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface BuildResult {
  /** Rule documents. */
  readonly rules: number;
  readonly artefacts: readonly Artefact[];
  readonly failed: readonly FailedRule[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly out: string;
  readonly dir: string;
}

/** Thrown where artefacts cannot be written. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly code = 'cli/output';
}

const manifestName = 'manifest.json';
const provenanceName = 'provenance.json';

/** Compiles rules and writes their artefacts, the manifest and the provenance. A rule that fails leaves out its own. */
export async function buildProject(
  dir: string,
  paths: readonly string[],
  options: BuildOptions,
): Promise<BuildResult> {
  return buildOpened(await openProject(dir, paths, { targets: options.targets }), options.out);
}

/** Writes the artefacts of a project that is open already. */
export async function buildOpened({ workspace, compiled }: OpenedProject, out: string): Promise<BuildResult> {
  await writeArtefacts(out, compiled.artefacts);
  const diagnostics = [...workspace.diagnostics, ...compiled.diagnostics];
  return {
    rules: compiled.documents,
    artefacts: compiled.artefacts,
    failed: failedRules(workspace, compiled, diagnostics),
    diagnostics,
    texts: workspace.texts,
    out,
    dir: workspace.dir,
  };
}

/**
 * Writes artefacts below a folder. Each file appears whole or not at all, the manifest last, and artefacts of an
 * earlier manifest that are no longer made are removed.
 *
 * @throws OutputError where the folder cannot be written to
 */
export async function writeArtefacts(out: string, artefacts: readonly Artefact[]): Promise<void> {
  try {
    await writeAll(out, artefacts);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new OutputError(`The artefacts cannot be written to ${out}: ${reason}.`);
  }
}

async function writeAll(out: string, artefacts: readonly Artefact[]): Promise<void> {
  const earlier = await readManifestPaths(out);
  const sorted = [...artefacts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const folder of new Set(sorted.map(({ path }) => dirname(join(out, path))))) {
    await mkdir(folder, { recursive: true });
  }
  await mkdir(out, { recursive: true });
  for (const { path, text } of sorted) await writeWhole(join(out, path), text);
  const current = new Set(sorted.map(({ path }) => path));
  for (const path of earlier) if (!current.has(path)) await rm(join(out, path), { force: true });
  const provenance = Object.fromEntries(sorted.map(({ path, provenance: places }) => [path, places]));
  await writeWhole(join(out, provenanceName), serialise(provenance as unknown as Record<string, Json>));
  const manifest = { artefacts: sorted.map(manifestEntry) };
  await writeWhole(join(out, manifestName), serialise(manifest as unknown as Record<string, Json>));
}

function manifestEntry({ target, rule, id, version, path, sha256, losses }: Artefact): ManifestEntry {
  return { target, rule, id, version, path, sha256, losses };
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}

/** Paths of an earlier build. Only what a build can have written: a manifest must not name files elsewhere. */
async function readManifestPaths(out: string): Promise<readonly string[]> {
  try {
    const manifest = JSON.parse(await readFile(join(out, manifestName), 'utf8')) as {
      artefacts?: readonly { path?: unknown }[];
    };
    return (manifest.artefacts ?? [])
      .map(({ path }) => path)
      .filter(
        (path): path is string =>
          typeof path === 'string' && /^[a-z-]+\/[\w.-]+$/.test(path) && !path.includes('..'),
      );
  } catch {
    // No earlier build, or not one of ours: nothing to remove.
    return [];
  }
}

function failedRules(
  workspace: Workspace,
  compiled: CompiledProject,
  diagnostics: readonly Diagnostic[],
): readonly FailedRule[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const failed = new Map<string, FailedRule>();
  for (const error of errors) {
    const rule = ruleOf(workspace, compiled, error);
    const file = error.range?.file ?? '';
    const key = `${file}\n${rule}`;
    if (!failed.has(key)) failed.set(key, { rule, file, code: error.code, message: error.message });
  }
  return [...failed.values()];
}

function ruleOf(workspace: Workspace, compiled: CompiledProject, error: Diagnostic): string {
  const owner = compiled.rules.find((rule) => rule.diagnostics.includes(error));
  if (owner !== undefined) return owner.meta.name;
  const document = documentAt([...workspace.documents, ...workspace.partial], error);
  return document === undefined ? '' : parseRule(document).meta.name;
}

function documentAt(documents: readonly YamlDocument[], { range }: Diagnostic): YamlDocument | undefined {
  if (range === undefined) return undefined;
  return documents
    .filter((document) => document.file === range.file && document.root.range.line <= range.line)
    .sort((a, b) => b.root.range.line - a.root.range.line)[0];
}
