import type { Artefact, RollUpArtefact } from '../compile/artefact.js';
import type { CompiledProject, CompiledRule } from '../compile/compile-project.js';
import type { NormalRule } from '../normal/normal-rule.js';

/** A rule with the watches that its cases run. */
export interface TestedRule {
  readonly normal: NormalRule;
  readonly watch: Artefact;
  /** Roll-ups that the watch reads. */
  readonly rollUps: readonly RollUpArtefact[];
  /** Detections whose alerts the watch reads. */
  readonly feeds: readonly TestedRule[];
}

/** The rules whose watch compiled, by name. */
export function testedRules(compiled: CompiledProject): ReadonlyMap<string, TestedRule> {
  const rules = compiled.rules.flatMap((rule) => testedRule(rule) ?? []);
  return new Map(rules.map((rule) => [rule.normal.rule.name, rule]));
}

/** Undefined where the watch, or one that feeds it, did not compile. */
function testedRule({ normal, artefacts, rollUps, feeds }: CompiledRule): TestedRule | undefined {
  const watch = artefacts.find(({ target }) => target === 'watcher');
  const tested = feeds.map(testedRule);
  const known = tested.filter((feed) => feed !== undefined);
  if (normal === undefined || watch === undefined || known.length < tested.length) return undefined;
  return { normal, watch, rollUps, feeds: known };
}
