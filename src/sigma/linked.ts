import type { SigmaCorrelation, SigmaFilter, SigmaRule } from './ast.js';
import type { RuleMetadata } from './metadata.js';

/** A rule with the filters that narrow it. */
export interface LinkedRule {
  readonly kind: 'rule';
  readonly rule: SigmaRule;
  readonly filters: readonly SigmaFilter[];
}

/** A correlation with what it refers to, in the order of its `rules`. */
export interface LinkedCorrelation {
  readonly kind: 'correlation';
  readonly correlation: SigmaCorrelation;
  readonly bases: readonly LinkedDetection[];
}

/** What raises alerts by itself, with everything that it is made of. */
export type LinkedDetection = LinkedRule | LinkedCorrelation;

/** What the detection says about itself. */
export function metadataOf(detection: LinkedDetection): RuleMetadata {
  return detection.kind === 'rule' ? detection.rule.meta : detection.correlation.meta;
}

/** The rules that the detection's events come from, through correlations of correlations. */
export function baseRulesOf(detection: LinkedDetection): readonly LinkedRule[] {
  return detection.kind === 'rule' ? [detection] : detection.bases.flatMap(baseRulesOf);
}
