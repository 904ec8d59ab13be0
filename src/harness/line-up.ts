import type { RollUpArtefact } from '../compile/artefact.js';
import { shareRollUps } from '../compile/compile-project.js';
import type { TestedRule } from './tested-rules.js';

/** Everything that has to run so that rules see what they would on a cluster. */
export interface LineUp {
  /** Each once. They run before the detections of the same moment. */
  readonly rollUps: readonly RollUpArtefact[];
  /** The rules and those whose alerts they read, each once, the latter first. */
  readonly detections: readonly TestedRule[];
}

/** The roll-ups and detections that rules depend on, in the order in which those of one moment run. */
export function lineUp(rules: readonly TestedRule[]): LineUp {
  const detections = new Map<string, TestedRule>();
  const add = (rule: TestedRule): void => {
    if (detections.has(rule.normal.rule.name)) return;
    rule.feeds.forEach(add);
    detections.set(rule.normal.rule.name, rule);
  };
  rules.forEach(add);
  const all = [...detections.values()];
  return { rollUps: shareRollUps(all.flatMap(({ rollUps }) => rollUps)), detections: all };
}
