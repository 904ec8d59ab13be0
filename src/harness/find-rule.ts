import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CompiledRule } from '../compile/compile-project.js';
import { compileWorkspace } from '../compile/open-project.js';
import { openWorkspace, shownPath, type Workspace } from '../compile/workspace.js';
import { suggest } from '../diagnostics/suggest.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** Thrown where no rule, or none that compiles, goes by a name. */
export class RuleNotFound extends Error {
  override readonly name = 'RuleNotFound';
  readonly code = 'cli/rule-not-found';
  constructor(
    message: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }
}

export interface FoundRule {
  readonly workspace: Workspace;
  readonly compiled: CompiledRule;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A rule by its name, id or file. A rule that is only the base of correlations is compiled by itself.
 *
 * @throws RuleNotFound
 */
export async function findRule(dir: string, asked: string): Promise<FoundRule> {
  const isFile = /\.ya?ml$/i.test(asked) && existsSync(resolve(asked));
  const workspace = await openWorkspace(dir, isFile ? [asked] : []);
  const detections = await compileWorkspace(workspace);
  const bases = await compileWorkspace(workspace, { eachRule: true });
  const rules = [...detections.rules, ...bases.rules];
  const file = shownPath(dir, resolve(asked));
  const compiled = rules.find(({ meta }) =>
    isFile ? meta.file === file : meta.name === asked || meta.id?.value === asked.toLowerCase(),
  );
  if (compiled === undefined) {
    const names = [...new Set(rules.map(({ meta }) => meta.name))];
    const close = suggest(asked, names);
    throw new RuleNotFound(
      `No rule has the name, id or file ${JSON.stringify(asked)}.`,
      close.length > 0 ? close : names.slice(0, 5),
    );
  }
  const own = [...workspace.diagnostics, ...detections.diagnostics, ...bases.diagnostics];
  return { workspace, compiled, diagnostics: own.filter(({ range }) => range?.file === compiled.meta.file) };
}
