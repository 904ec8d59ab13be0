import { loadCatalog } from '../catalog/load-catalog.js';
import type { Catalog } from '../catalog/catalog.js';
import { compileWorkspace } from '../compile/open-project.js';
import type { CompiledRule } from '../compile/compile-project.js';
import { openWorkspace, type Workspace } from '../compile/workspace.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/report.js';
import { suggest } from '../diagnostics/suggest.js';
import { projectFile, type Environment, type Tuning } from '../project/load-project.js';
import type { ProfileName } from '../targets/profile.js';

/** A project as it is meant for one environment. */
export interface OpenedEnvironment {
  readonly workspace: Workspace;
  readonly profile: ProfileName;
  /** Of the environment; the command line may name another. */
  readonly url?: string;
  /** The rules that run there. */
  readonly rules: readonly CompiledRule[];
  /** The sources as they are shipped, for what is installed for them. */
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a project and compiles all of its rules for an environment: its profile, its index patterns, and without the
 * rules that are switched off there. Without a name: as the project says for itself.
 */
export async function openEnvironment(dir: string, name: string | undefined): Promise<OpenedEnvironment> {
  const opened = await openWorkspace(dir, []);
  const { environments, profile: ownProfile, sources } = opened.project;
  const environment = name === undefined ? undefined : environments.get(name);
  const profile = environment?.profile ?? ownProfile;
  const narrowed = await loadCatalog(sources, {
    ...(environment === undefined ? {} : { indices: Object.fromEntries(environment.indices) }),
  });
  const project = { ...opened.project, profile };
  const workspace = { ...opened, project, catalog: narrowed.catalog };
  const compiled = await compileWorkspace(workspace, { targets: ['watcher'] });
  const known = new Set(opened.diagnostics.map(({ message }) => message));
  return {
    workspace,
    profile,
    ...(environment?.url === undefined ? {} : { url: environment.url }),
    rules: compiled.rules.filter(({ meta }) => environment?.tuning.get(meta.name)?.enabled !== false),
    catalog: opened.catalog,
    diagnostics: [
      ...opened.diagnostics,
      ...narrowed.diagnostics.filter(({ message }) => !known.has(message)),
      ...compiled.diagnostics,
      ...(name !== undefined && environment === undefined ? [unknown(name, environments)] : []),
      ...(environment === undefined ? [] : tuningFaults(environment, compiled.rules)),
    ],
  };
}

function unknown(name: string, environments: ReadonlyMap<string, Environment>): Diagnostic {
  const names = [...environments.keys()];
  const near = suggest(name, names);
  const message = `${projectFile} has no environment ${name}.`;
  return error('deploy/environment', undefined, message, { suggestions: near.length > 0 ? near : names });
}

function tuningFaults({ name, tuning }: Environment, rules: readonly CompiledRule[]): readonly Diagnostic[] {
  const names = rules.map(({ meta }) => meta.name);
  return [...tuning].flatMap(([rule, entry]) => {
    if (!names.includes(rule)) {
      const message = `The environment ${name} tunes ${rule}, but no rule has that name.`;
      return [error('deploy/unknown-rule', undefined, message, { suggestions: suggest(rule, names) })];
    }
    const keys = otherTuning(entry);
    if (keys.length === 0) return [];
    const message = `The environment ${name} changes ${keys.join(', ')} of ${rule}, which is not carried to a cluster yet.`;
    return [error('deploy/tuning', undefined, message)];
  });
}

function otherTuning({ level, every, delay, late, suppressFor }: Tuning): readonly string[] {
  const values = { level, 'schedule.every': every, 'schedule.delay': delay, 'schedule.late': late };
  const changed = Object.entries({ ...values, 'suppress.for': suppressFor });
  return changed.flatMap(([key, value]) => (value === undefined ? [] : [key]));
}
