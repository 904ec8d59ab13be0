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
  /** True for alerts of detections: `where` tells which, and no data stream holds them. */
  readonly alerts?: true;
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

/** What a baseline measures in each window. */
export type BaselineMeasure =
  | { readonly kind: 'event_count' }
  | { readonly kind: 'value_count'; readonly field: FieldRef }
  | { readonly kind: 'value_sum'; readonly field: FieldRef };

/** What becomes of an entity that has too little history. */
export type ColdStart =
  | { readonly kind: 'silent' }
  /** Compared with the history of the entities that share its values of `by`; where they have none, with `absolute`. */
  | { readonly kind: 'peers'; readonly by: readonly FieldRef[]; readonly absolute: number };

/** What the analytics have in common. Lengths of time in seconds. */
interface HistoryStage {
  /** The entity: the fields whose values make it. */
  readonly groupBy: readonly FieldRef[];
  /** The tested window. */
  readonly timespan: number;
  readonly history: number;
  /** Counted from the first summary; nothing alerts before. */
  readonly minimumHistory: number;
}

/** One alert an entity whose measure deviates from what its own history lets expect. */
export interface BaselineStage extends HistoryStage {
  readonly kind: 'baseline';
  readonly measure: BaselineMeasure;
  readonly statistic: 'median' | 'mean';
  /** The least spread that a deviation is divided by. */
  readonly minSpread: number;
  readonly coldStart: ColdStart;
  /** Bounds on the deviation and on the measure itself. All must hold. */
  readonly deviation: readonly Bound[];
  readonly value: readonly Bound[];
}

/** One alert a value (and entity) that was not there before the window, within the history. */
export interface FirstSeenStage extends HistoryStage {
  readonly kind: 'first_seen';
  readonly field: FieldRef;
  readonly scope: 'entity' | 'fleet';
}

/** One alert a value (and entity) that few entities of many have. */
export interface RareStage extends HistoryStage {
  readonly kind: 'rare';
  readonly field: FieldRef;
  /** Entities that have the value, at most. */
  readonly atMost: number;
  /** Entities that there must be. */
  readonly ofAtLeast: number;
}

/** One alert a value (and entity) that an indicator names. */
export interface IndicatorStage {
  readonly kind: 'indicator';
  /** Fields of events whose values are looked up. */
  readonly fields: readonly FieldRef[];
  readonly groupBy: readonly FieldRef[];
  readonly timespan: number;
  /** Index pattern of the indicators. */
  readonly index: string;
  /** Field of an indicator that holds the value. */
  readonly against: string;
  readonly match: 'exact' | 'suffix';
  /** 0 to 100. */
  readonly minimumConfidence: number;
  /** Seconds of past traffic that a new indicator is searched in; 0: none. */
  readonly retro: number;
}

export type AnalyticStage = BaselineStage | FirstSeenStage | RareStage | IndicatorStage;

export type Stage = EachStage | AggregateStage | AnalyticStage;

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
