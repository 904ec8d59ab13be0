import type { CompiledProject } from '../compile/compile-project.js';
import type { TestedRule } from './cases/run-case.js';

/** The rules whose watch compiled, by name. */
export function testedRules(compiled: CompiledProject): ReadonlyMap<string, TestedRule> {
  const rules = new Map<string, TestedRule>();
  for (const { normal, artefacts } of compiled.rules) {
    const watch = artefacts.find(({ target }) => target === 'watcher');
    if (normal !== undefined && watch !== undefined) rules.set(normal.rule.name, { normal, watch });
  }
  return rules;
}
