import type { SourceRange } from '../diagnostics/diagnostic.js';
import type { FieldRef, Predicate } from './predicate.js';

export type Level = 'informational' | 'low' | 'medium' | 'high' | 'critical';

/** A tactic and, where the tags name one, a technique of that very tactic. */
export interface Threat {
  readonly framework: 'MITRE ATT&CK';
  readonly tactic: { readonly id: string; readonly name: string; readonly reference: string };
  readonly technique?: {
    readonly id: string;
    readonly name: string;
    readonly reference: string;
    readonly subtechnique?: { readonly id: string; readonly name: string; readonly reference: string };
  };
}

export interface RuleIdentity {
  /** The rule's UUID, or where it has none its name. */
  readonly id: string;
  /** The name of its artefacts: the rule's `name`, else its file's stem, `-2` for a second document. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: number;
  readonly level: Level;
  readonly tags: readonly string[];
  readonly threat: readonly Threat[];
  readonly references: readonly string[];
  readonly author: string;
}

/**
 * What the events of one source must be. Clauses are resolved per source, since a field that one source lacks must
 * not make a negation true there.
 */
export interface Branch {
  /** The `data_stream.dataset` of the source, or null for a rule whose logsource resolves to none. */
  readonly dataset: string | null;
  /** Index patterns to search, e.g. `logs-coredns.log-*`. `*` for a rule without a source. */
  readonly indices: readonly string[];
  readonly where: Predicate;
  /** True where the source sets event.ingested. */
  readonly ingested: boolean;
  /** Seconds of silence after which the source counts as broken; absent: no expectation. */
  readonly expectEvery?: number;
}

export type Measure =
  | { readonly kind: 'event_count' }
  /** Distinct values of the fields, each alone when there is one, as tuples when there are several. */
  | { readonly kind: 'value_count'; readonly fields: readonly FieldRef[] };

export type ConditionOperator = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';

/** A bound on the measure. Several bounds are ANDed. */
export interface Bound {
  readonly op: ConditionOperator;
  readonly value: number;
  readonly origin?: SourceRange;
}

/** One alert an event. */
export interface EachStage {
  readonly kind: 'each';
  /** Seconds before the evaluated moment whose events are looked at, by event.ingested where the source sets it. */
  readonly lookback: number;
}

/** One alert a group whose measure over the timespan meets the bounds. */
export interface AggregateStage {
  readonly kind: 'aggregate';
  readonly measure: Measure;
  readonly groupBy: readonly FieldRef[];
  /** Seconds. */
  readonly timespan: number;
  /** Seconds: the window that is searched; timespan, or with `cover: full` timespan + every. */
  readonly window: number;
  readonly bounds: readonly Bound[];
}

export type Stage = EachStage | AggregateStage;

/** All in seconds. */
export interface Schedule {
  readonly every: number;
  readonly delay: number;
  readonly late: number;
  readonly cover: 'timespan' | 'full';
}

export interface Suppression {
  /** Fields of the key, a subset of group-by (any fields for an event rule). Empty: one key for the whole rule. */
  readonly by: readonly FieldRef[];
  /** Seconds; 0: none (the default of an event rule). */
  readonly for: number;
}

/**
 * A linked rule with every notion of Sigma resolved. JSON-serialisable; origins are outside equality.
 */
export interface NormalRule {
  readonly rule: RuleIdentity;
  readonly origin: SourceRange;
  readonly branches: readonly Branch[];
  readonly stage: Stage;
  readonly schedule: Schedule;
  readonly suppress: Suppression;
  /** Codes of losses that the rule accepts. */
  readonly acceptLoss: readonly string[];
}
