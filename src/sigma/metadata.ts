import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { Located } from './located.js';

export type Level = 'informational' | 'low' | 'medium' | 'high' | 'critical';

/** An entry of `blind-spots` or `validation`: prose, and the case that proves it. */
export interface StrategyCase {
  readonly description: string;
  readonly case: Located<string> | null;
  readonly range: SourceRange;
}

/** The Alerting and Detection Strategy of a rule. Absent parts are undefined. */
export interface Strategy {
  readonly goal?: string;
  readonly categorization?: string;
  readonly abstract?: string;
  readonly technicalContext?: string;
  readonly assumptions?: readonly string[];
  readonly falsePositives?: readonly string[];
  readonly blindSpots?: readonly StrategyCase[];
  readonly validation?: readonly StrategyCase[];
  readonly priority?: string;
  readonly response?: readonly string[];
  readonly range: SourceRange;
}

/** As written; durations in seconds. Defaults are added when the rule is brought into normal form. */
export interface ScheduleClause {
  readonly every?: Located<number>;
  readonly delay?: Located<number>;
  readonly late?: Located<number>;
  readonly lookback?: Located<number>;
  readonly cover?: Located<'timespan' | 'full'>;
  readonly range: SourceRange;
}

export interface SuppressClause {
  /** Seconds. */
  readonly for?: Located<number>;
  readonly by?: readonly Located<string>[];
  readonly range: SourceRange;
}

/** What a rule says about itself. */
export interface RuleMetadata {
  readonly file: string;
  /** Number of the document in its file, from 0. */
  readonly index: number;
  /** The title, else the start of the document: where messages about the whole rule point. */
  readonly range: SourceRange;
  readonly title: string;
  readonly titleRange: SourceRange | null;
  /** The rule's UUID, lower-cased. */
  readonly id: Located<string> | null;
  /** Name of its artefacts: `name`, else the file's stem, `-2` for a second document. */
  readonly name: string;
  /** The `name` key, where it was written. */
  readonly nameRange: SourceRange | null;
  readonly description: string;
  readonly status: string | null;
  /** 1 where it is not given. */
  readonly version: number;
  /** `medium` where it is not given. */
  readonly level: Level;
  readonly levelRange: SourceRange | null;
  readonly tags: readonly Located<string>[];
  readonly references: readonly string[];
  readonly author: string;
  readonly falsePositives: readonly string[];
  readonly fields: readonly Located<string>[];
  readonly strategy: Strategy | null;
  readonly schedule: ScheduleClause | null;
  readonly suppress: SuppressClause | null;
  readonly acceptLoss: readonly Located<string>[];
}
