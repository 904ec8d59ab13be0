import { profiles } from '../targets/profile.js';
import type { TargetName } from '../targets/target.js';
import { compileProject, type CompiledProject } from './compile-project.js';
import { openWorkspace, type Workspace } from './workspace.js';

export interface OpenOptions {
  /** Default: every target. */
  readonly targets?: readonly TargetName[];
  /** Whether a field that nothing is known of is an error rather than a warning. */
  readonly strict?: boolean;
  /** Compile every single-event rule by itself and no correlation. */
  readonly eachRule?: boolean;
}

/** A project with its rules read and compiled, for one or several commands to work on. */
export interface OpenedProject {
  readonly workspace: Workspace;
  readonly compiled: CompiledProject;
  /** True where no paths narrowed it: the command is about the whole project. */
  readonly whole: boolean;
}

/** Reads a project and compiles the rules at `paths`; without paths all of its rules. */
export async function openProject(
  dir: string,
  paths: readonly string[],
  options: OpenOptions = {},
): Promise<OpenedProject> {
  const workspace = await openWorkspace(dir, paths);
  return { workspace, compiled: await compileWorkspace(workspace, options), whole: paths.length === 0 };
}

/** Compiles the selected rules of a workspace. */
export async function compileWorkspace(
  workspace: Workspace,
  options: OpenOptions = {},
): Promise<CompiledProject> {
  return compileProject(workspace.documents, workspace.catalog, {
    targets: options.targets ?? ['query-dsl', 'watcher'],
    profile: profiles[workspace.project.profile],
    selected: workspace.selected,
    partial: workspace.partial,
    strict: options.strict ?? false,
    eachRule: options.eachRule ?? false,
    placeholders: workspace.project.valueLists,
  });
}
