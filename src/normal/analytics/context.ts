import type { SigmaCorrelation } from '../../sigma/ast.js';
import type { Report } from '../../sigma/report.js';
import type { BaseBranches } from '../grouping.js';
import type { AnalyticStage } from '../normal-rule.js';
import type { FieldRef } from '../predicate.js';
import type { FieldScope } from '../resolve-field.js';
import type { Parameters } from './parameters.js';

/** What the stage of an analytic is made of. */
export interface AnalyticContext {
  readonly correlation: SigmaCorrelation;
  readonly bases: readonly BaseBranches[];
  readonly groupBy: readonly FieldRef[];
  /** Seconds. */
  readonly timespan: number;
  readonly parameters: Parameters;
  readonly report: Report;
}

/** A stage, and the sources whose events lack what it is about. */
export interface AnalyticOutcome {
  /** Absent where something without which there is no stage was reported. */
  readonly stage?: AnalyticStage;
  readonly without: ReadonlySet<FieldScope>;
}

export const nothing: AnalyticOutcome = { without: new Set() };
