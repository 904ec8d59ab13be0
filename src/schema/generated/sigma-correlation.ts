// Made by `npm run generate` out of schemas/sigma-correlation.schema.json. Do not edit.

export type Related = {
  /**
   * A UUID that never changes.
   */
  id: string;
  type: 'derived' | 'obsolete' | 'merged' | 'renamed' | 'similar';
}[];
export type References = string[];
export type Tags = string[];
export type Falsepositives = string[] | string;
export type Fields = string[];
/**
 * @minItems 1
 */
export type Rules = string[] | string;
/**
 * The fields whose values make an entity. An empty list makes one entity of everything.
 */
export type GroupBy = string[];
/**
 * Whether the rules that this one refers to raise alerts of their own.
 */
export type Generate = boolean;
export type History = string;
export type Texts = string[];
/**
 * Codes of losses that the rule puts up with.
 */
export type AcceptLoss = string[];

/**
 * A Sigma v2.1 correlation with Picket's types: baseline, first_seen, rare, indicator.
 */
export interface SigmaCorrelationDocument {
  /**
   * What the rule is about, in a few words.
   */
  title: string;
  /**
   * A UUID that never changes.
   */
  id?: string;
  /**
   * A unique name: correlations refer to it, and artefacts are named after it.
   */
  name?: string;
  /**
   * Rises whenever the meaning of the rule changes.
   */
  version?: number;
  related?: Related;
  taxonomy?: string;
  status?: 'stable' | 'test' | 'experimental' | 'deprecated' | 'unsupported';
  description?: string;
  license?: string;
  author?: string;
  references?: References;
  date?: string;
  modified?: string;
  tags?: Tags;
  level?: 'informational' | 'low' | 'medium' | 'high' | 'critical';
  falsepositives?: Falsepositives;
  fields?: Fields;
  scope?: string[];
  correlation:
    | EventCount
    | ValueCount
    | Temporal
    | TemporalOrdered
    | ValueSum
    | ValueAvg
    | ValuePercentile
    | ValueMedian
    | Baseline
    | FirstSeen
    | Rare
    | Indicator;
  generate?: Generate;
  schedule?: {
    /**
     * How often the rule runs, aligned to the clock. Default 1m.
     */
    every?: string;
    /**
     * How long events are given to arrive. Default 1m.
     */
    delay?: string;
    /**
     * How much later a second look catches late events. Default 15m.
     */
    late?: string;
    /**
     * `full` widens the window so that no burst is cut. Default timespan.
     */
    cover?: 'timespan' | 'full';
  };
  suppress?: Suppress;
  strategy?: Strategy;
  'accept-loss'?: AcceptLoss;
}
export interface EventCount {
  type: 'event_count';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition: CountCondition;
}
/**
 * Alias to rule to that rule's field.
 */
export interface Aliases {
  [k: string]: {
    [k: string]: string;
  };
}
export interface CountCondition {
  gt?: number;
  gte?: number;
  lt?: number;
  lte?: number;
  eq?: number;
  neq?: number;
}
export interface ValueCount {
  type: 'value_count';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition: ValueCountCondition;
}
export interface ValueCountCondition {
  /**
   * @minItems 1
   */
  field: string | string[];
  gt?: number;
  gte?: number;
  lt?: number;
  lte?: number;
  eq?: number;
  neq?: number;
}
export interface Temporal {
  type: 'temporal';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition?: CountCondition;
}
export interface TemporalOrdered {
  type: 'temporal_ordered';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition?: CountCondition;
}
export interface ValueSum {
  type: 'value_sum';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition: ValueCondition;
}
export interface ValueCondition {
  field: string;
  gt?: number;
  gte?: number;
  lt?: number;
  lte?: number;
  eq?: number;
  neq?: number;
}
export interface ValueAvg {
  type: 'value_avg';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition: ValueCondition;
}
export interface ValuePercentile {
  type: 'value_percentile';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition: PercentileCondition;
}
export interface PercentileCondition {
  field: string;
  percentile?: number;
  gt?: number;
  gte?: number;
  lt?: number;
  lte?: number;
  eq?: number;
  neq?: number;
}
export interface ValueMedian {
  type: 'value_median';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition: ValueCondition;
}
export interface Baseline {
  type: 'baseline';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan: string;
  aliases?: Aliases;
  generate?: Generate;
  condition: BaselineCondition;
  baseline: {
    measure: 'event_count' | 'value_count' | 'value_sum';
    field?: string;
    history?: History;
    'minimum-history'?: string;
    statistic?: 'median' | 'mean';
    'min-spread'?: number;
    'cold-start'?:
      | string
      | {
          /**
           * @minItems 1
           */
          peers: string[];
          absolute: number;
        };
  };
}
export interface BaselineCondition {
  deviation?: Bounds;
  value?: Bounds;
}
export interface Bounds {
  gt?: number;
  gte?: number;
  lt?: number;
  lte?: number;
  eq?: number;
  neq?: number;
}
export interface FirstSeen {
  type: 'first_seen';
  rules: Rules;
  'group-by'?: GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan?: string;
  aliases?: Aliases;
  generate?: Generate;
  first_seen: {
    field: string;
    scope?: 'entity' | 'fleet';
    history?: History;
    'minimum-history'?: string;
  };
}
export interface Rare {
  type: 'rare';
  rules: Rules;
  'group-by': GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan?: string;
  aliases?: Aliases;
  generate?: Generate;
  rare: {
    field: string;
    'at-most'?: number;
    'of-at-least'?: number;
    history?: History;
    'minimum-history'?: string;
  };
}
export interface Indicator {
  type: 'indicator';
  rules: Rules;
  'group-by'?: GroupBy;
  /**
   * The length of the window that is looked at.
   */
  timespan?: string;
  aliases?: Aliases;
  generate?: Generate;
  indicator: {
    /**
     * @minItems 1
     */
    field: string[];
    index: string;
    against: string;
    match?: 'exact' | 'suffix';
    'minimum-confidence'?: number;
    retro?: string;
    history?: History;
    'minimum-history'?: string;
  };
}
/**
 * How long one key raises no further alert.
 */
export interface Suppress {
  for?: string;
  by?: string[];
}
/**
 * The alerting and detection strategy. Blind spots and validation are cases, so that they stay true.
 */
export interface Strategy {
  goal: string;
  categorization?: Texts;
  abstract: string;
  'technical-context': string;
  /**
   * What the rule misses; each names a case that is expected to miss.
   */
  'blind-spots': NamedCase[];
  assumptions: string | string[];
  'false-positives': Texts;
  /**
   * How the rule is shown to fire; each names a case that is expected to fire.
   *
   * @minItems 1
   */
  validation: NamedCase[];
  priority: string;
  /**
   * @minItems 1
   */
  response: string[];
}
export interface NamedCase {
  description: string;
  /**
   * The name of a case of this rule.
   */
  case: string;
}
